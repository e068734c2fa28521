import type { MemberRole } from '#shared/domain/committee.ts'
import { declaresIn, isBarred, type DeclaredInterest } from '#shared/domain/room/declaration.ts'
import type { AttendanceState } from '#shared/domain/room/presence.ts'

export type RoomPerson = AttendanceState & {
  readonly personId: string
  readonly name: string
  /** In what capacity the person sits with the committee on the day. */
  readonly role: MemberRole
  /** On the committee on the day; nobody who came as a substitute or a guest. */
  readonly isMember: boolean
}

/** Who is there, and what bears on who may vote. */
export type Room = {
  readonly people: readonly RoomPerson[]
  readonly declarations: readonly DeclaredInterest[]
  /** The items that concern education, on which church and parent governor representatives vote. */
  readonly educationItemIds: readonly string[]
}

/** Why somebody has no vote just now, in the order in which it is looked for. */
type NoVoteReason =
  | 'not here'
  | 'left'
  | 'left for an interest'
  | 'remote'
  | 'no vote'
  | 'education only'
  | 'seat taken'
  | 'interest'

export type Voters = {
  readonly voters: readonly RoomPerson[]
  readonly others: readonly { readonly person: RoomPerson; readonly why: NoVoteReason }[]
}

/**
 * Who may vote on an item just now, and who may not and why. A seat votes once: while a substitute sits in it, the member
 * does not (and of two in one seat the first recorded does). Whoever left, attends by a link, has no vote on the matter, or
 * is kept out by a declared interest, does not vote.
 *
 * @param itemId null before any item is open: then declarations for the whole meeting count alone.
 */
export function votersInRoom(room: Room, itemId: string | null): Voters {
  const decided = inSeats(room, (person) => standing(room, person, itemId) ?? barredBy(room, person, itemId))
  return {
    voters: decided.filter(({ why }) => why === null).map(({ person }) => person),
    others: decided.flatMap(({ person, why }) => (why === null ? [] : [{ person, why }])),
  }
}

/**
 * The voting members in the room, whom the quorum counts: with substitutes, without those who left or who declared that they
 * would leave for the item. One who stays and only gives up the vote is counted.
 */
export function votingMembersPresent(room: Room, itemId: string | null): readonly RoomPerson[] {
  const decided = inSeats(room, (person) => standing(room, person, itemId) ?? leaves(room, person, itemId))
  return decided.filter(({ why }) => why === null).map(({ person }) => person)
}

/** Seats with a vote on every matter: the whole number of which a quorum is a part. */
export function countVotingSeats(people: readonly Pick<RoomPerson, 'role' | 'isMember'>[]): number {
  return people.filter(({ role, isMember }) => isMember && alwaysVotes.includes(role)).length
}

/** The seat in which somebody sits: the own one, or the member's for whom they stand in. A person's id. */
export function seatOf({ personId, substituteFor }: Pick<RoomPerson, 'personId' | 'substituteFor'>): string {
  return substituteFor ?? personId
}

const alwaysVotes: readonly MemberRole[] = ['chair', 'vice-chair', 'member', 'co-optee-with-vote']

type Decided = { readonly person: RoomPerson; readonly why: NoVoteReason | null }

/** Each person with the reason against a vote; of those without one, one for each seat, substitutes before members. */
function inSeats(room: Room, reasonOf: (person: RoomPerson) => NoVoteReason | null): readonly Decided[] {
  const taken = new Map<string, string>()
  const inOrder = [...room.people.filter(isStandIn), ...room.people.filter((person) => !isStandIn(person))]
  for (const person of inOrder) {
    const holds = isHere(person) && !taken.has(seatOf(person))
    if (holds) taken.set(seatOf(person), person.personId)
  }
  return room.people.map((person) => {
    const why = reasonOf(person)
    const isTaken = why === null && taken.get(seatOf(person)) !== person.personId
    return { person, why: isTaken ? 'seat taken' : why }
  })
}

function isStandIn({ substituteFor }: RoomPerson): boolean {
  return substituteFor !== null
}

function isHere({ presence, mode }: RoomPerson): boolean {
  return presence === 'here' && mode === 'in person'
}

function standing(room: Room, person: RoomPerson, itemId: string | null): NoVoteReason | null {
  if (person.presence !== 'here') return person.presence
  if (person.mode === 'remote') return 'remote'
  const role = votingRole(room, person)
  if (role === 'co-optee-education') {
    return itemId !== null && room.educationItemIds.includes(itemId) ? null : 'education only'
  }
  return alwaysVotes.includes(role) || role === 'substitute' ? null : 'no vote'
}

/** A substitute has the vote of the member; one of whom it is not recorded for whom, a vote of their own. */
function votingRole(room: Room, person: RoomPerson): MemberRole {
  if (person.substituteFor === null) return person.role
  return room.people.find(({ personId }) => personId === person.substituteFor)?.role ?? 'substitute'
}

function barredBy(room: Room, person: RoomPerson, itemId: string | null): NoVoteReason | null {
  const own = room.declarations.filter((each) => each.personId === person.personId && declaresIn(each, itemId))
  return own.some(isBarred) ? 'interest' : null
}

function leaves(room: Room, person: RoomPerson, itemId: string | null): NoVoteReason | null {
  const own = room.declarations.filter((each) => each.personId === person.personId && declaresIn(each, itemId))
  return own.some(({ consequence }) => consequence === 'left') ? 'interest' : null
}
