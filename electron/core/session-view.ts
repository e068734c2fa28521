import type { InferContractRouterOutputs } from '@orpc/contract'
import type { Contract } from '#shared/contract/contract.ts'
import { courseOf, untouchedItem } from '#shared/domain/session/course.ts'
import { outOfTurn } from '#shared/domain/session/order-of-business.ts'
import { outOfTurnNote } from '#shared/domain/session/session-words.ts'
import { standingTimes } from '#shared/domain/session/times.ts'
import { getMeeting } from '#db/repositories/meeting-repository.ts'
import {
  listItemCourses,
  listMeetingEvents,
  listNames,
  type MeetingEventRow,
} from '#db/repositories/session-repository.ts'
import type { Reader } from '#db/store.ts'

type Session = InferContractRouterOutputs<Contract>['session']['get']

/** How a meeting stands, and how it went so far. */
export function sessionOf(db: Reader, meetingId: string): Session {
  getMeeting(db, meetingId)
  const events = listMeetingEvents(db, meetingId)
  const course = courseOf(events)
  const rows = listItemCourses(db, meetingId)
  const numbers = new Map(rows.map(({ id }, at) => [id, String(at + 1)]))
  const isOpen = course.state === 'in session' || course.state === 'adjourned'
  const toCome = new Set(isOpen ? rows.filter(({ outcome }) => outcome === 'planned').map(({ id }) => id) : [])
  const turns = outOfTurn(rows, toCome)
  const noted = new Set(
    events.flatMap(({ kind, agendaItemId, blockId }) =>
      kind === 'item started' && blockId !== null ? agendaItemId : [],
    ),
  )
  const presidingId = course.presidingPersonId
  const number = (id: string | null) => (id === null ? null : (numbers.get(id) ?? null))
  return {
    meetingId,
    state: course.state,
    startedAt: course.startedAt,
    closedAt: course.closedAt,
    presiding:
      presidingId === null
        ? null
        : { personId: presidingId, name: listNames(db, [presidingId]).get(presidingId) ?? '' },
    currentItemId: course.currentItemId,
    sittings: course.sittings,
    adjournment: adjournmentOf(events),
    times: timesOf(db, events, number),
    items: rows.map((row) => {
      const turn = turns.get(row.id)
      return {
        id: row.id,
        number: numbers.get(row.id) ?? '',
        outcome: row.outcome,
        deferredTo: row.deferredTo,
        startedAt: row.startedAt,
        endedAt: row.endedAt,
        takenOrder: row.takenOrder,
        stretches: (course.items.get(row.id) ?? untouchedItem).stretches,
        orderNote: turn === undefined ? null : outOfTurnNote(number(turn.after), number(turn.before)),
        hasOrderNote: noted.has(row.id),
        isUrgent: row.kind === 'urgent',
        chairOpinion: row.chairOpinion,
        specialCircumstances: row.specialCircumstances,
      }
    }),
  }
}

function timesOf(
  db: Reader,
  events: readonly MeetingEventRow[],
  number: (itemId: string | null) => string | null,
): Session['times'] {
  const times = standingTimes(events).filter(({ agendaItemId: itemId }) => itemId === null || number(itemId) !== null)
  const names = listNames(
    db,
    times.flatMap(({ kind, personId }) => (kind === 'presiding' && personId !== null ? [personId] : [])),
  )
  return times.map(({ id, actId, kind, at, agendaItemId, personId }) => {
    const name = kind === 'presiding' && personId !== null ? (names.get(personId) ?? null) : null
    return { id, actId, kind, at, itemId: agendaItemId, number: number(agendaItemId), name }
  })
}

function adjournmentOf(events: readonly MeetingEventRow[]): Session['adjournment'] {
  const last = events.findLast(({ kind }) => kind === 'adjourned')
  if (last === undefined) return null
  const before = events.slice(0, events.indexOf(last))
  return {
    actId: last.actId,
    at: last.at,
    reason: last.words,
    agendaItemId: courseOf(before).currentItemId,
    blockId: last.blockId,
  }
}
