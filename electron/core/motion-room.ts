import type { MemberRole } from '#shared/domain/committee.ts'
import type { Room } from '#shared/domain/motion/vote-warnings.ts'
import { listAttendance } from '#db/repositories/attendance-repository.ts'
import { listAliasesOf } from '#db/repositories/motion-repository.ts'
import { getMeeting } from '#db/repositories/meeting-repository.ts'
import { listMembers } from '#db/repositories/membership-repository.ts'
import type { Reader } from '#db/store.ts'

/** Who can move, second and vote on an item: those in the room first, members before others. */
export function peopleFor(db: Reader, meetingId: string, agendaItemId: string, today: string) {
  const meeting = getMeeting(db, meetingId)
  const room = roomFor(db, meetingId, agendaItemId)
  const recorded = listAttendance(db, meetingId)
  const present = new Set(recorded.filter(({ status }) => status === 'present').map(({ personId }) => personId))
  const known = new Set(recorded.map(({ personId }) => personId))
  const members = listMembers(db, meeting.committeeId, meeting.heldOn ?? today).filter(
    ({ personId }) => !known.has(personId),
  )
  const all = [...recorded.map(({ personId, name, role }) => ({ personId, name, role })), ...members]
  const aliases = Map.groupBy(
    listAliasesOf(
      db,
      all.map(({ personId }) => personId),
    ),
    ({ personId }) => personId,
  )
  const people = all.map((each) => ({
    ...each,
    aliases: (aliases.get(each.personId) ?? []).map(({ alias }) => alias),
    isPresent: present.has(each.personId),
    mayVote: room.voters.includes(each.personId),
  }))
  return { people: people.toSorted((a, b) => standing(a) - standing(b)), presidingId: room.presidingId }
}

/** Who is in the room with a vote on an item, and who presides. */
export function roomFor(db: Reader, meetingId: string, _agendaItemId: string): Room {
  const present = listAttendance(db, meetingId).filter(({ status }) => status === 'present')
  const voters = present.filter(({ role }) => votingRoles.includes(role))
  const inTheChair = voters.find(({ role }) => role === 'chair') ?? voters.find(({ role }) => role === 'vice-chair')
  return {
    voters: voters.map(({ personId }) => personId),
    leftForInterest: [],
    presidingId: getMeeting(db, meetingId).presidingPersonId ?? inTheChair?.personId ?? null,
  }
}

const votingRoles: readonly MemberRole[] = [
  'chair',
  'vice-chair',
  'member',
  'substitute',
  'co-optee-with-vote',
  'co-optee-education',
]

function standing({ isPresent, mayVote }: { readonly isPresent: boolean; readonly mayVote: boolean }): number {
  return (isPresent ? 0 : 2) + (mayVote ? 0 : 1)
}
