import type { MinutesMotion, MinutesName } from '#shared/domain/minutes-document/minutes-document.ts'
import { listAttendance } from '#db/repositories/attendance-repository.ts'
import { listChoices, listMotionsOfMeeting, listNames, listVotes } from '#db/repositories/motion-repository.ts'
import type { Reader } from '#db/store.ts'
import { voteOf } from './motion-view.ts'

/** The motions of a meeting as its minutes are made from, by agenda item. */
export function motionsForMinutes(db: Reader, meetingId: string): ReadonlyMap<string, readonly MinutesMotion[]> {
  const rows = listMotionsOfMeeting(db, meetingId)
  const votes = new Map(
    listVotes(
      db,
      rows.map(({ id }) => id),
    ).map((vote) => [vote.motionId, vote]),
  )
  const choices = Map.groupBy(
    listChoices(
      db,
      [...votes.values()].map(({ id }) => id),
    ),
    ({ voteId }) => voteId,
  )
  const people = peopleOf(db, meetingId, [
    ...rows.flatMap(({ moverPersonId, seconderPersonId }) => [moverPersonId, seconderPersonId]),
    ...[...votes.values()].map(({ castingPersonId }) => castingPersonId),
    ...[...choices.values()].flat().map(({ personId }) => personId),
  ])
  const motions = rows.map((row) => {
    const counted = votes.get(row.id)
    const vote = counted === undefined ? null : voteOf(counted, [])
    return {
      agendaItemId: row.agendaItemId,
      id: row.id,
      blockId: row.blockId,
      parentId: row.parentMotionId,
      substantiveBlockId: row.substantiveBlockId,
      outcome: row.outcome,
      mover: people(row.moverPersonId, row.moverWords),
      seconder: people(row.seconderPersonId, row.seconderWords),
      vote:
        vote === null || counted === undefined
          ? null
          : {
              method: vote.method,
              counts: vote.counts,
              isUnanimous: vote.isUnanimous,
              casting: vote.casting === null ? null : { by: people(vote.casting.personId, null) },
              choices: (choices.get(counted.id) ?? []).flatMap(({ personId, side }) => {
                const person = people(personId, null)
                return person === null ? [] : [{ person, side }]
              }),
            },
    }
  })
  return Map.groupBy(motions, ({ agendaItemId }) => agendaItemId)
}

type PeopleOf = (personId: string | null, words: string | null) => MinutesName | null

/** Names with the capacity in which each was at the meeting; who moves or votes without a record there sits as a member. */
function peopleOf(db: Reader, meetingId: string, ids: readonly (string | null)[]): PeopleOf {
  const known = [...new Set(ids.filter((id) => id !== null))]
  const names = new Map(listNames(db, known).map(({ id, name }) => [id, name]))
  const capacities =
    known.length === 0
      ? new Map<string, MinutesName['capacity']>()
      : new Map(listAttendance(db, meetingId).map(({ personId, role }) => [personId, role] as const))
  return (personId, words) => {
    const name = personId === null ? words : names.get(personId)
    if (name == null || name === '') return null
    return { name, capacity: personId === null ? null : (capacities.get(personId) ?? 'member') }
  }
}
