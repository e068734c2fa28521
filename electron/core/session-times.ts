import { worstOutcome, type NoteOutcome } from '#shared/domain/note-outcome.ts'
import { adjournmentNotes } from '#shared/domain/session/adjournment-notes.ts'
import { wallTime } from '#shared/domain/session/elapsed.ts'
import { correctedTogether, instantAt, isTime } from '#shared/domain/session/times.ts'
import { RuleBroken } from '#shared/errors.ts'
import { getMeeting, updateMeeting } from '#db/repositories/meeting-repository.ts'
import { listMeetingEvents, updateMeetingEvent, type MeetingEventRow } from '#db/repositories/session-repository.ts'
import type { Writer } from '#db/store.ts'
import type { CoreContext } from './context.ts'
import { rewordNote, takeOutNote } from './note-lines.ts'
import { sessionOf } from './session-view.ts'
import { writeColumns } from './session-writing.ts'

type Correction = {
  readonly meetingId: string
  readonly eventId: string
  /** On the wall of the meeting room (`HH:MM`), or the instant that it was before. */
  readonly to: string
}

/**
 * Corrects when something happened, with what the same press stamped, the meeting’s own start or end where it was taken from
 * there, and the notes that tell of it. The order of business rests on no clock and stays.
 *
 * @throws RuleBroken `not_found` for what was taken back; `not_a_date` for a time that the clock left out in spring.
 */
export function correctTime(context: CoreContext, { meetingId, eventId, to }: Correction) {
  return context.write((db) => {
    const events = listMeetingEvents(db, meetingId)
    const own = events.find(({ id }) => id === eventId)
    if (own === undefined || !isTime(own)) {
      throw new RuleBroken('not_found', 'This was taken back meanwhile. Look at how the meeting stands.')
    }
    const at = to === wallTime(own.at) ? own.at : newInstant(own.at, to)
    const moved = correctedTogether(events, eventId)
    const updatedAt = context.clock.now()
    for (const event of moved) {
      updateMeetingEvent(db, event.id, { at, updatedAt })
      moveTimeOfMeeting(db, event, at, updatedAt)
    }
    const line = followAdjournments(db, context, events, listMeetingEvents(db, meetingId))
    writeColumns(db, context, meetingId)
    return { before: own.at, at, line, session: sessionOf(db, meetingId) }
  })
}

function newInstant(near: string, to: string): string {
  const at = to.includes('T') ? to : instantAt(near, to)
  if (at !== null) return at
  throw new RuleBroken('not_a_date', 'The clocks went forward past this time. Write a time that there was that day.')
}

/** The time that the minutes print, where a start or a close had written it. */
function moveTimeOfMeeting(db: Writer, event: MeetingEventRow, at: string, updatedAt: string): void {
  const column = event.kind === 'started' ? 'startsAt' : event.kind === 'closed' ? 'endsAt' : null
  if (column === null || !event.fillsTime) return
  const { id, [column]: printed } = getMeeting(db, event.meetingId)
  if (printed === wallTime(event.at)) updateMeeting(db, id, { [column]: wallTime(at), updatedAt })
}

/** The notes of adjournments follow the events; the note of one that was taken back goes with it. */
export function followAdjournments(
  db: Writer,
  context: CoreContext,
  before: readonly MeetingEventRow[],
  after: readonly MeetingEventRow[],
): NoteOutcome {
  const now = adjournmentNotes(after)
  const outcomes = [...adjournmentNotes(before)].map(([blockId, words]) => {
    const next = now.get(blockId)
    if (next === words) return 'none'
    return next === undefined
      ? takeOutNote(db, context, blockId, words, context.clock.now())
      : rewordNote(db, context, blockId, words, next)
  })
  return worstOutcome(outcomes)
}
