import { memberRoleWords } from '#shared/domain/committee.ts'
import { readName } from '#shared/domain/person/person-name.ts'
import { declaresIn } from '#shared/domain/room/declaration.ts'
import { quorumState, quorumWords } from '#shared/domain/room/quorum.ts'
import { seatOf, votingMembersPresent, type Room } from '#shared/domain/room/room.ts'
import type { Declaration, Declarations, PersonNow, RoomNow } from './room-data.ts'

/** Those whom a list of the room shows: the members, and whoever else came. */
export function peopleShown({ people }: RoomNow): readonly PersonNow[] {
  return people.filter(({ isMember, status }) => isMember || status !== null)
}

/** Seats of members in which somebody sits just now, the member or a substitute. */
export function countSeatsTaken(people: readonly PersonNow[]): number {
  const here = people.filter(({ presence, mode }) => presence === 'here' && mode === 'in person')
  return new Set(here.filter(({ isMember, substituteFor }) => isMember || substituteFor !== null).map(seatOf)).size
}

/** How a person's record stands, in a word or two: "Apologies", "Remote, no vote", "For Cllr Peel, arrived 19:31". */
export function standingWords(person: PersonNow, people: readonly PersonNow[], itemNumber: ItemNumber): string {
  if (person.status === null) return person.isLateApology ? 'Coming late' : 'Not recorded'
  if (person.status === 'apologies') return 'Apologies'
  if (person.status === 'absent') return 'Absent'
  const told = exceptionWords(person, people, itemNumber)
  return told === '' ? 'Present' : told.charAt(0).toUpperCase() + told.slice(1)
}

type ItemNumber = (itemId: string | null) => string | null

/** What sets somebody who is present apart from those who are there from the start; empty for those. */
export function exceptionWords(person: PersonNow, people: readonly PersonNow[], itemNumber: ItemNumber): string {
  if (person.status !== 'present') return ''
  const member = people.find(({ personId }) => personId === person.substituteFor)
  return [
    member === undefined ? null : `for ${member.name}`,
    ...stays(person, itemNumber),
    person.mode === 'remote' ? 'remote, no vote' : null,
    person.isLateApology ? 'apologised for lateness' : null,
  ]
    .filter((part) => part !== null)
    .join(', ')
}

/** "arrived 19:31", "out 19:02–19:17, item 6", "left 20:10". */
function stays({ events }: PersonNow, itemNumber: ItemNumber): readonly string[] {
  const said: string[] = []
  for (const [at, { kind, time, presence, itemId }] of events.entries()) {
    const next = events.slice(at + 1).find((event) => event.kind === 'returned' || event.kind === 'arrived')
    const number = itemNumber(itemId)
    const item = presence === 'left for an interest' && number !== null ? `, item ${number}` : ''
    if (kind === 'arrived') said.push(`arrived ${time ?? ''}`)
    else if (kind === 'left' && next === undefined) {
      said.push(`left ${time ?? ''}${presence === 'left for an interest' ? ' for an interest' : ''}${item}`)
    } else if (kind === 'left') said.push(`out ${time ?? ''}–${next?.time ?? ''}${item}`)
  }
  return said
}

export function roleWords({ role, isMember, substituteFor, note }: PersonNow): string {
  if (note !== null && note !== '') return note
  if (substituteFor !== null) return 'Substitute'
  return role === 'member' ? '' : isMember || role !== 'officer' ? memberRoleWords[role] : 'In attendance'
}

/** "Odell" of "Councillor Jo Odell"; the whole name where none is read. */
export function surnameOf(name: string): string {
  const { surname } = readName(name)
  return surname === '' || surname === null ? name : surname
}

/** The room as the rules take it. */
function roomForRules(room: RoomNow, declared: Declarations | undefined): Room {
  const declarations = (declared?.declarations ?? []).map((each) => ({
    ...each,
    hasDispensation: each.dispensation !== null && each.dispensation.trim() !== '',
  }))
  return { people: room.people, educationItemIds: room.educationItemIds, declarations }
}

/** How the quorum stands at an item, with its words. It is not judged while the clerk is still going through the members. */
export function quorumAt(room: RoomNow, declared: Declarations | undefined, itemId: string | null) {
  const present = votingMembersPresent(roomForRules(room, declared), itemId).length
  const members = room.people.filter(({ isMember }) => isMember)
  const isRecorded =
    members.length > 0 && members.every(({ status, isLateApology }) => status !== null || isLateApology)
  const state = quorumState(present, room.needed, isRecorded)
  return { state, words: quorumWords(state, present, room.needed) }
}

/** Who is to leave for an item before the meeting, and who is out for another and may come back. */
export function interestMoves(room: RoomNow, declared: readonly Declaration[], itemId: string) {
  const leaves = (person: PersonNow): boolean =>
    declared.some(
      (each) => each.personId === person.personId && each.consequence === 'left' && declaresIn(each, itemId),
    )
  return {
    leaving: room.people.filter((person) => person.presence === 'here' && leaves(person)),
    returning: room.people.filter((person) => person.presence === 'left for an interest' && !leaves(person)),
  }
}

/** The declarations that bear on an item. */
export function interestsIn(declared: Declarations | undefined, itemId: string): readonly Declaration[] {
  return (declared?.declarations ?? []).filter((each) => declaresIn(each, itemId))
}
