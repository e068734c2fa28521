import { memberRoleWords } from '#shared/domain/committee.ts'
import type { ListedSeat } from '#shared/domain/person/people-list.ts'
import { personKindWords, type PersonKind } from '#shared/domain/person/person.ts'
import type { PersonName } from '#shared/domain/person/person-name.ts'

export type PrintedPerson = {
  readonly name: PersonName
  readonly kind: PersonKind
  readonly party: string | null
  readonly seats: readonly ListedSeat[]
}

/**
 * People as a list that a spreadsheet opens and that reads back as the same people: one a line, the committees in one cell
 * with their roles. It begins with a byte-order mark, without which Excel takes it for Windows-1252.
 */
export function printPeople(people: readonly PrintedPerson[]): string {
  const rows = people.map(({ name, kind, party, seats }) => [
    name.title,
    name.forenames,
    name.surname,
    name.postNominals,
    personKindWords[kind],
    party ?? '',
    seats.map(({ committee, role }) => `${committee} (${memberRoleWords[role]});`).join(' '),
  ])
  return `\uFEFF${[headings, ...rows].map((row) => row.map(printCell).join(',')).join('\r\n')}\r\n`
}

const headings = ['Title', 'Forenames', 'Surname', 'Letters after the name', 'Kind of person', 'Party', 'Committees']

/** What a spreadsheet would work out is marked as text. */
function printCell(words: string): string {
  const safe = /^(?:'*[=+\-@\t])/.test(words) ? `'${words}` : words
  return /[",;\r\n\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
