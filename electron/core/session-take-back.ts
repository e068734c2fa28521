import { RuleBroken } from '#shared/errors.ts'
import { wallTime } from '#shared/domain/session/elapsed.ts'
import { restingOn } from '#shared/domain/session/take-back.ts'
import { getMeeting, updateMeeting, type MeetingRow } from '#db/repositories/meeting-repository.ts'
import { listMeetingEvents, updateMeetingEvent, type MeetingEventRow } from '#db/repositories/session-repository.ts'
import type { Writer } from '#db/store.ts'
import type { CoreContext } from './context.ts'
import { followAdjournments } from './session-times.ts'
import { sessionOf } from './session-view.ts'
import { undoUntouched, watchQuorum } from './room-writing.ts'
import { writeColumns } from './session-writing.ts'

/** Undoes an act, with what it wrote besides: the meeting’s times, and who was present. Undone twice it is undone once. */
export function takeBack(context: CoreContext, meetingId: string, actId: string) {
  return context.write((db) => {
    const events = listMeetingEvents(db, meetingId)
    const gone = restingOn(events, actId)
    if (gone === null) {
      throw new RuleBroken(
        'built_upon',
        'Later times of the meeting rest on this one, so it stays. Correct the times in the meeting’s details.',
      )
    }
    const at = context.clock.now()
    for (const { id } of gone) updateMeetingEvent(db, id, { deletedAt: at, updatedAt: at })
    for (const event of gone) giveTimesBack(db, event, events, at)
    if (gone.some(({ kind }) => kind === 'started')) takeBackPresent(db, context, getMeeting(db, meetingId), actId)
    followAdjournments(db, context, events, listMeetingEvents(db, meetingId))
    if (gone.length > 0) writeColumns(db, context, meetingId)
    return { actId: null, at, session: sessionOf(db, meetingId) }
  })
}

function giveTimesBack(
  db: Writer,
  event: MeetingEventRow,
  events: readonly MeetingEventRow[],
  updatedAt: string,
): void {
  const { id, startsAt, endsAt } = getMeeting(db, event.meetingId)
  const time = wallTime(event.at)
  if (event.kind === 'started' && event.fillsTime && startsAt === time)
    updateMeeting(db, id, { startsAt: null, updatedAt })
  if (event.kind === 'closed' && event.fillsTime && endsAt === time) updateMeeting(db, id, { endsAt: null, updatedAt })
  if (event.kind !== 'reopened' || endsAt !== null) return
  // Closed as it was before it was opened again.
  const closing = events.findLast(({ kind, seq }) => kind === 'closed' && seq < event.seq)
  if (closing?.fillsTime === true) updateMeeting(db, id, { endsAt: wallTime(closing.at), updatedAt })
}

/** Whoever was recorded as present by the start is not any more; of whom the clerk has recorded something since stays. */
function takeBackPresent(db: Writer, context: CoreContext, meeting: MeetingRow, actId: string): void {
  undoUntouched(db, context, meeting.id, actId)
  watchQuorum(db, context, meeting)
}
