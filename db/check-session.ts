import type { Database } from 'better-sqlite3'
import { courseOf, untouchedItem } from '#shared/domain/session/course.ts'
import type { SessionEvent } from '#shared/domain/session/session-event.ts'
import type { Problem } from './problem.ts'

type EventRow = SessionEvent & { readonly meetingId: string }

type MeetingRow = {
  readonly id: string
  readonly state: string
  readonly startedAt: string | null
  readonly closedAt: string | null
  readonly presidingPersonId: string | null
}

type ItemRow = {
  readonly id: string
  readonly meetingId: string
  readonly outcome: string
  readonly deferredTo: string | null
  readonly startedAt: string | null
  readonly endedAt: string | null
  readonly takenOrder: number | null
}

/** The state and times of meetings and items against the events that they follow from. */
export function sessionProblems(file: Database): readonly Problem[] {
  const events = Map.groupBy(file.prepare(eventsQuery).all() as readonly EventRow[], ({ meetingId }) => meetingId)
  const courses = new Map([...events].map(([id, some]) => [id, courseOf(some)]))
  const course = (meetingId: string) => courses.get(meetingId) ?? courseOf([])
  const meetings = (file.prepare(meetingsQuery).all() as readonly MeetingRow[]).filter((row) =>
    differs(row, course(row.id), ['state', 'startedAt', 'closedAt', 'presidingPersonId']),
  )
  const items = (file.prepare(itemsQuery).all() as readonly ItemRow[]).filter((row) =>
    differs(row, course(row.meetingId).items.get(row.id) ?? untouchedItem, itemColumns),
  )
  return [
    ...problems('session_state', meetings, 'has a state or times that its events do not give'),
    ...problems('item_outcome', items, 'has an outcome or times that its events do not give'),
  ]
}

const eventsQuery = `
  SELECT meeting_id AS meetingId, kind, at, agenda_item_id AS agendaItemId, person_id AS personId, words
    FROM meeting_event WHERE deleted_at IS NULL ORDER BY meeting_id, seq, id`

const meetingsQuery = `
  SELECT id, session_state AS state, started_at AS startedAt, closed_at AS closedAt,
         presiding_person_id AS presidingPersonId
    FROM meeting
   WHERE session_state <> 'planned' OR started_at IS NOT NULL OR closed_at IS NOT NULL OR presiding_person_id IS NOT NULL
      OR id IN (SELECT meeting_id FROM meeting_event WHERE deleted_at IS NULL)`

const itemsQuery = `
  SELECT id, meeting_id AS meetingId, outcome, deferred_to AS deferredTo, started_at AS startedAt, ended_at AS endedAt,
         taken_order AS takenOrder
    FROM agenda_item
   WHERE deleted_at IS NULL
     AND (outcome <> 'planned' OR started_at IS NOT NULL OR ended_at IS NOT NULL OR taken_order IS NOT NULL
      OR deferred_to IS NOT NULL
      OR id IN (SELECT agenda_item_id FROM meeting_event WHERE deleted_at IS NULL))`

const itemColumns = ['outcome', 'deferredTo', 'startedAt', 'endedAt', 'takenOrder'] as const

function differs<Column extends string>(
  row: Readonly<Record<Column, unknown>>,
  derived: Readonly<Record<Column, unknown>>,
  columns: readonly Column[],
): boolean {
  return columns.some((column) => row[column] !== derived[column])
}

function problems(code: string, rows: readonly { readonly id: string }[], words: string): readonly Problem[] {
  return rows.slice(0, 20).map(({ id }) => ({ code, message: `${id} ${words}.` }))
}
