import type { MinutesSource } from '#shared/domain/minutes-document/minutes-document.ts'
import {
  listItemCourses,
  listMeetingEvents,
  listNames,
  type MeetingEventRow,
} from '#db/repositories/session-repository.ts'
import type { Reader } from '#db/store.ts'

type MeetingCourse = Required<Pick<MinutesSource['meeting'], 'presiding' | 'adjournments'>>
type ItemCourse = Pick<MinutesSource['items'][number], 'course'>

/** Who presided and since when, and the adjournments that no line of the minutes tells of. */
export function meetingCourse(db: Reader, meetingId: string): MeetingCourse {
  const events = listMeetingEvents(db, meetingId)
  return { presiding: presidingOf(db, events), adjournments: untold(events) }
}

/** What became of each item, by its id. */
export function itemCourses(db: Reader, meetingId: string): ReadonlyMap<string, ItemCourse> {
  const noted = new Set(
    listMeetingEvents(db, meetingId).flatMap(({ kind, agendaItemId, blockId }) =>
      kind === 'item started' && blockId !== null ? [agendaItemId] : [],
    ),
  )
  return new Map(
    listItemCourses(db, meetingId).map((row, at) => [
      row.id,
      {
        course: {
          agendaNumber: String(at + 1),
          outcome: row.outcome,
          deferredTo: row.deferredTo,
          takenOrder: row.takenOrder,
          hasOrderNote: noted.has(row.id),
          isUrgent: row.kind === 'urgent',
          chairOpinion: row.chairOpinion,
          specialCircumstances: row.specialCircumstances,
        },
      },
    ]),
  )
}

/** Nobody presides twice in a row, and a spell in which nobody was known is left out. */
function presidingOf(db: Reader, events: readonly MeetingEventRow[]): MeetingCourse['presiding'] {
  const changes = events.flatMap(({ kind, personId, at }) =>
    kind === 'presiding' && personId !== null ? [{ personId, from: at }] : [],
  )
  const names = listNames(
    db,
    changes.map(({ personId }) => personId),
  )
  return changes
    .filter(({ personId }, at) => changes[at - 1]?.personId !== personId)
    .map(({ personId, from }) => ({ name: names.get(personId) ?? '', from }))
    .filter(({ name }) => name !== '')
}

function untold(events: readonly MeetingEventRow[]): MeetingCourse['adjournments'] {
  return events.flatMap((event, at) => {
    if (event.kind !== 'adjourned' || event.blockId !== null) return []
    const next = events
      .slice(at + 1)
      .find(({ kind }) => kind === 'resumed' || kind === 'adjourned' || kind === 'closed')
    return [{ adjournedAt: event.at, resumedAt: next?.kind === 'resumed' ? next.at : null, reason: event.words }]
  })
}
