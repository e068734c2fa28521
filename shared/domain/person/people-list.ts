import { memberRoleWords, readRole, type MemberRole } from '#shared/domain/committee.ts'
import { nameKeyOf } from '#shared/domain/person/alias.ts'
import type { PeopleColumn } from '#shared/domain/person/people-column.ts'
import { personKinds, personKindWords, type PersonKind } from '#shared/domain/person/person.ts'
import { folded, isCouncillorTitle, printName, readName, type PersonName } from '#shared/domain/person/person-name.ts'

/** One person of a list, as the row was understood, before it is compared with anybody who is known. */
export type ListedPerson = {
  readonly line: number
  readonly name: PersonName
  readonly party: string | null
  readonly kind: PersonKind
  readonly seats: readonly ListedSeat[]
  /** What to look at, in words; without the line number. */
  readonly problems: readonly string[]
  /** A row that cannot be kept as it stands is not ticked by itself. */
  readonly isSound: boolean
}

export type ListedSeat = { readonly committee: string; readonly role: MemberRole }

type ListRow = { readonly line: number; readonly cells: readonly string[] }

/**
 * A row of a list, read by what its columns hold. Cells are text whatever they look like; a name that begins like a formula
 * is kept as it stands and pointed out. Several committees stand in a cell parted by ; or /, each perhaps with its role in
 * brackets; a committee that is known by a name with a / in it stays whole.
 *
 * @param isKnown whether there is a committee of that name
 */
export function readPerson(
  row: ListRow,
  columns: readonly PeopleColumn[],
  isKnown: (committee: string) => boolean,
): ListedPerson {
  const cell = (column: PeopleColumn) => unguarded(row.cells[columns.indexOf(column)] ?? '')
  const problems: string[] = []
  const { name, remark } = nameOf(cell)
  const printed = printName(name)
  const isNamed = /\p{L}/u.test(printed)
  const isFormula = formula.test(printed)
  if (!isNamed) problems.push('There is no name in this row. Type it in the list, or leave the row out.')
  if (isFormula)
    problems.push(`“${short(printed)}” looks like a formula. It is kept as text; untick the row if it is not a name.`)
  const extra = row.cells.slice(columns.length).filter((each) => each.trim() !== '')
  if (extra.length > 0) problems.push(`There are more cells than headings: “${short(extra.join(', '))}” is left aside.`)
  const role = roleOf(cell('role'), remark, problems)
  const seats = readCommittees(cell('committees'), role, isKnown, problems)
  const party = cell('party').trim() === '' ? null : cell('party').trim()
  const kind = kindOf(cell('kind'), name, seats, role)
  return { line: row.line, name, party, kind, seats, problems, isSound: isNamed && !isFormula }
}

/** What a spreadsheet would work out. */
const formula = /^[=+@]|^-\s*\w+\(/

/** Points out rows that say again what an earlier one said: the same person with no committee that is not there already. */
export function markRepeats(people: readonly ListedPerson[]): readonly ListedPerson[] {
  const seen = new Map<string, Map<string, number>>()
  return people.map((person) => {
    const key = nameKeyOf(person.name)
    if (key === '') return person
    const before = seen.get(key)
    const said = before ?? new Map<string, number>()
    seen.set(key, said)
    const keys = person.seats.length === 0 ? [''] : person.seats.map(({ committee }) => folded(committee))
    const again = keys.map((each) => said.get(each))
    for (const each of keys) if (!said.has(each)) said.set(each, person.line)
    const first = again[0] ?? before?.values().next().value
    const isRepeat = before !== undefined && (keys[0] === '' || again.every((line) => line !== undefined))
    if (!isRepeat || first === undefined) return person
    const problem = `This says the same as line ${first} and is left out. Tick it only if it is somebody else.`
    return { ...person, problems: [...person.problems, problem], isSound: false }
  })
}

function nameOf(cell: (column: PeopleColumn) => string) {
  const asWritten = cell('name').trim()
  if (formula.test(asWritten)) {
    return { name: { title: '', forenames: '', surname: asWritten, postNominals: '' }, remark: '' }
  }
  const whole = readName(cell('name'))
  if (cell('surname').trim() === '') return { name: nameWithoutRemark(whole), remark: whole.remark }
  const parts = {
    title: tidy(cell('title')),
    forenames: tidy(cell('forenames')),
    surname: tidy(cell('surname')),
    postNominals: tidy(cell('postNominals')),
  }
  return { name: parts, remark: '' }
}

function nameWithoutRemark({ title, forenames, surname, postNominals }: PersonName): PersonName {
  return { title, forenames, surname, postNominals }
}

function roleOf(words: string, remark: string, problems: string[]): MemberRole | null {
  const said = words.trim() === '' ? remark : words.trim()
  if (said === '') return null
  const role = readRole(said)
  if (role === null && words.trim() !== '') {
    problems.push(`The role “${short(said)}” is not one of a committee’s. It is read as ${memberRoleWords.member}.`)
  }
  return role
}

function readCommittees(
  cell: string,
  role: MemberRole | null,
  isKnown: (committee: string) => boolean,
  problems: string[],
): readonly ListedSeat[] {
  const seats = new Map<string, ListedSeat>()
  for (const part of partCommittees(cell, isKnown)) {
    const bracketed = /^(.*\S)\s*\(([^()]*)\)$/.exec(part)
    const named = bracketed === null || isKnown(part) ? null : readRole(bracketed[2] ?? '')
    const committee = named === null ? part : (bracketed?.[1] ?? part)
    const key = folded(committee)
    if (seats.has(key)) problems.push(`${committee} is named twice in this row; the first counts.`)
    else seats.set(key, { committee, role: named ?? role ?? 'member' })
  }
  return [...seats.values()]
}

function partCommittees(cell: string, isKnown: (committee: string) => boolean): readonly string[] {
  const whole = tidy(cell)
  if (whole === '' || isKnown(whole)) return whole === '' ? [] : [whole]
  const parts = cell.split(/[;\r\n]/).map(tidy)
  const isParted = parts.length > 1
  const each = isParted ? parts : whole.split('/').map(tidy)
  return each.filter((part) => part !== '')
}

function kindOf(words: string, name: PersonName, seats: readonly ListedSeat[], role: MemberRole | null): PersonKind {
  const said = folded(words)
  const named = personKinds.find((kind) => said !== '' && (said === kind || said === folded(personKindWords[kind])))
  if (named !== undefined) return named
  if (isCouncillorTitle(name.title)) return 'councillor'
  const roles = seats.length > 0 ? seats.map((seat) => seat.role) : role === null ? [] : [role]
  if (roles.some((each) => each.startsWith('co-optee'))) return 'public'
  return roles.length > 0 && roles.every((each) => each === 'officer') ? 'officer' : 'councillor'
}

/** An apostrophe with which a spreadsheet marks as text what looks like a formula. */
function unguarded(cell: string): string {
  return /^'+[=+\-@\t]/.test(cell) ? cell.slice(1) : cell
}

function tidy(words: string): string {
  return words.replaceAll(/\s+/g, ' ').trim()
}

function short(words: string): string {
  return words.length > 60 ? `${words.slice(0, 59)}…` : words
}
