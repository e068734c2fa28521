import { votersInRoom } from '#shared/domain/room/room.ts'
import type { Room } from '#shared/domain/motion/vote-warnings.ts'
import { getMeeting } from '#db/repositories/meeting-repository.ts'
import { listAliasesOf } from '#db/repositories/motion-repository.ts'
import type { Reader } from '#db/store.ts'
import { roomAt } from './room-view.ts'

/** Who can move, second and vote on an item: those in the room first, and among them those with a vote. */
export function peopleFor(db: Reader, meetingId: string, agendaItemId: string, today: string) {
  const there = roomFor(db, meetingId, agendaItemId, today)
  const { people } = roomAt(db, meetingId, today)
  const ids = people.map(({ personId }) => personId)
  const aliases = Map.groupBy(listAliasesOf(db, ids), ({ personId }) => personId)
  const all = people.map(({ personId, name, role, presence }) => ({
    personId,
    name,
    role,
    aliases: (aliases.get(personId) ?? []).map(({ alias }) => alias),
    isPresent: presence === 'here',
    mayVote: there.voters.includes(personId),
  }))
  return { people: all.toSorted((a, b) => standing(a) - standing(b)), presidingId: there.presidingId }
}

/** Who may vote on an item just now, who is out of it because of an interest, and who presides. */
export function roomFor(db: Reader, meetingId: string, agendaItemId: string, today: string): Room {
  const { voters, others } = votersInRoom(roomAt(db, meetingId, today), agendaItemId)
  const inTheChair = voters.find(({ role }) => role === 'chair') ?? voters.find(({ role }) => role === 'vice-chair')
  return {
    voters: voters.map(({ personId }) => personId),
    leftForInterest: others
      .filter(({ why }) => why === 'interest' || why === 'left for an interest')
      .map(({ person }) => person.personId),
    presidingId: getMeeting(db, meetingId).presidingPersonId ?? inTheChair?.personId ?? null,
  }
}

function standing({ isPresent, mayVote }: { readonly isPresent: boolean; readonly mayVote: boolean }): number {
  return (isPresent ? 0 : 2) + (mayVote ? 0 : 1)
}
