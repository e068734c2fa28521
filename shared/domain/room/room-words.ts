import type { MemberRole } from '#shared/domain/committee.ts'
import type { AttendanceChange } from '#shared/domain/room/presence.ts'
import { classPhrase, type Consequence } from '#shared/domain/room/declaration.ts'
import {
  councillorName,
  formatClockTime,
  type WordingProfile,
} from '#shared/domain/minutes-document/wording-profile.ts'

/** What the minutes say of who came and went, in the committee's own words for people. Times are `HH:MM` on the wall. */

type Named = { readonly name: string; readonly role: MemberRole; readonly substituteFor: string | null }

/** A councillor by the committee's title; an officer, a guest and a co-optee as their name stands. */
function printedName(profile: WordingProfile, { name, role, substituteFor }: Named): string {
  const isCouncillor = councillors.includes(role) || substituteFor !== null
  return isCouncillor ? councillorName(profile, name) : name
}

const councillors: readonly MemberRole[] = ['chair', 'vice-chair', 'member', 'substitute']

/**
 * "(Councillor Vaughan joined the meeting at 7.31 pm.)"; null for a change that the list of those present says already.
 *
 * @param item the item before the meeting, as it is printed; for one who leaves for an interest.
 */
export function attendanceNote(
  profile: WordingProfile,
  person: Named,
  change: Pick<AttendanceChange, 'kind'> & { readonly isForInterest?: boolean },
  time: string,
  item: string | null,
): string | null {
  const name = printedName(profile, person)
  const at = formatClockTime(time)
  switch (change.kind) {
    case 'arrived':
      return `(${name} joined the meeting at ${at}.)`
    case 'returned':
      return `(${name} returned to the meeting at ${at}.)`
    case 'left':
      if (change.isForInterest !== true) return `(${name} left the meeting at ${at}.)`
      return `(Having declared an interest${item === null ? '' : ` in item ${item}`}, ${name} left the room at ${at}.)`
    default:
      return null
  }
}

export function quorumLossNote(present: number, needed: number, time: string): string {
  const there = `${present} voting ${present === 1 ? 'member was' : 'members were'} present and ${needed} needed`
  return `(The meeting ceased to be quorate at ${formatClockTime(time)}: ${there}.)`
}

export const nilReturnNote = 'There were no declarations of interest.'

type Declared = {
  readonly class: string
  readonly nature: string
  readonly dispensation: string | null
  readonly consequence: Consequence
  /** As printed; empty for the whole meeting. */
  readonly items: readonly string[]
}

/** "Councillor Marsh declared a disclosable pecuniary interest in item 6: owner of the land. She left …", without the pronoun. */
export function declarationNote(profile: WordingProfile, person: Named, declared: Declared): string {
  const name = printedName(profile, person)
  const nature = declared.nature.trim().replace(/\.$/, '')
  const where = declared.items.length === 0 ? 'in the business of the meeting' : `in ${itemsWords(declared.items)}`
  const dispensation = declared.dispensation?.trim().replace(/\.$/, '') ?? ''
  return [
    `${name} declared ${classPhrase(declared.class)} ${where}${nature === '' ? '' : `: ${nature}`}.`,
    ...(dispensation === '' ? [] : [`A dispensation had been granted (${dispensation}).`]),
    `The member ${outcomes[declared.consequence]}.`,
  ].join(' ')
}

const outcomes: Readonly<Record<Consequence, string>> = {
  'took part': 'remained in the room and took part',
  'spoke without a vote': 'remained in the room and spoke, but did not vote',
  left: 'left the room while the matter was considered',
}

/** "item 6", "items 6, 7 and 11". */
function itemsWords(numbers: readonly string[]): string {
  if (numbers.length === 1) return `item ${numbers[0]}`
  return `items ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`
}
