import {
  listItemCourses,
  insertMeetingEvent,
  listMeetingEvents,
  nextEventSeq,
} from '#db/repositories/session-repository.ts'
import { updateAgendaItem } from '#db/repositories/agenda-item-repository.ts'
import { getMeeting, updateMeeting, type MeetingRow } from '#db/repositories/meeting-repository.ts'
import type { Writer } from '#db/store.ts'
import { courseOf, untouchedItem } from '#shared/domain/session/course.ts'
import { wallTime } from '#shared/domain/session/elapsed.ts'
import type { NewSessionEvent, SessionEvent } from '#shared/domain/session/session-event.ts'
import { stamps, type CoreContext } from './context.ts'
import { sessionOf } from './session-view.ts'

/** What the rules add to the events of a meeting at this moment. */
type Rule = (events: readonly SessionEvent[], now: string) => readonly NewSessionEvent[]

/** One act of the clerk on a meeting: the rule says what happens, and events and columns are written together. */
export function act(context: CoreContext, meetingId: string, rule: Rule) {
  return context.write((db) => actIn(db, context, meetingId, rule))
}

/** The same within a piece of work that writes more, under the act's own id where that work needs it. */
export function actIn(db: Writer, context: CoreContext, meetingId: string, rule: Rule, actId = context.newId()) {
  const meeting = getMeeting(db, meetingId)
  const now = context.clock.now()
  const added = rule(listMeetingEvents(db, meetingId), now).map((event) => withTime(meeting, event))
  if (added.length === 0) return { actId: null, at: now, session: sessionOf(db, meetingId) }
  const first = nextEventSeq(db, meetingId)
  added.forEach((event, at) => insertMeetingEvent(db, { ...rowOf(context, meeting, event), actId, seq: first + at }))
  fillTimes(db, context, meeting, added)
  writeColumns(db, context, meetingId)
  return { actId, at: now, session: sessionOf(db, meetingId) }
}

/** Brings the columns of the meeting and of its items to what the events come to. */
export function writeColumns(db: Writer, context: CoreContext, meetingId: string): void {
  const course = courseOf(listMeetingEvents(db, meetingId))
  const updatedAt = context.clock.now()
  const { state: sessionState, startedAt, closedAt, presidingPersonId } = course
  const meeting = { sessionState, startedAt, closedAt, presidingPersonId }
  const known = getMeeting(db, meetingId)
  if (meetingColumns.some((column) => known[column] !== meeting[column]))
    updateMeeting(db, meetingId, { ...meeting, updatedAt })
  for (const row of listItemCourses(db, meetingId)) {
    const { stretches: _stretches, ...item } = course.items.get(row.id) ?? untouchedItem
    if (itemColumns.some((column) => row[column] !== item[column])) updateAgendaItem(db, row.id, { ...item, updatedAt })
  }
}

const meetingColumns = ['sessionState', 'startedAt', 'closedAt', 'presidingPersonId'] as const
const itemColumns = ['outcome', 'deferredTo', 'startedAt', 'endedAt', 'takenOrder'] as const

function rowOf(context: CoreContext, { id: meetingId, committeeId }: MeetingRow, event: NewSessionEvent) {
  const { kind, at, agendaItemId = null, personId = null, words = null, fillsTime = false } = event
  const row = { id: context.newId(), committeeId, meetingId, kind, at, agendaItemId, personId, words, fillsTime }
  return { ...row, author: context.author, ...stamps(context) }
}

/** Start and close give the meeting's own times, which the minutes print, where the clerk has not written them. */
function withTime(meeting: MeetingRow, event: NewSessionEvent): NewSessionEvent {
  if (event.kind === 'started') return { ...event, fillsTime: meeting.startsAt === null }
  if (event.kind === 'closed') return { ...event, fillsTime: meeting.endsAt === null }
  return event
}

function fillTimes(db: Writer, context: CoreContext, meeting: MeetingRow, added: readonly NewSessionEvent[]): void {
  for (const { kind, at, fillsTime } of added) {
    const time = wallTime(at)
    const updatedAt = context.clock.now()
    if (fillsTime === true)
      updateMeeting(db, meeting.id, { [kind === 'started' ? 'startsAt' : 'endsAt']: time, updatedAt })
  }
}
