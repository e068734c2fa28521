import {
  findAttendance,
  lastAttendanceEvent,
  listAttendance,
  listAttendanceEvents,
  recordAttendance,
  stateOf,
  updateAttendance,
  updateAttendanceEvent,
  type AttendanceEventRow,
} from '#db/repositories/attendance-repository.ts'
import type { MeetingRow } from '#db/repositories/meeting-repository.ts'
import { findMembershipOn } from '#db/repositories/membership-repository.ts'
import { endQuorumLosses } from '#db/repositories/quorum-repository.ts'
import type { Writer } from '#db/store.ts'
import { attendanceAfter, untoldAttendance, type AttendanceChange } from '#shared/domain/room/presence.ts'
import { neededForQuorum } from '#shared/domain/room/quorum.ts'
import { countVotingSeats, votingMembersPresent } from '#shared/domain/room/room.ts'
import { wallTime } from '#shared/domain/session/elapsed.ts'
import { getCommittee } from '#db/repositories/committee-repository.ts'
import { RuleBroken } from '#shared/errors.ts'
import { stamps, type CoreContext } from './context.ts'
import { roomAt } from './room-view.ts'

type Where = { readonly actId: string | null; readonly itemId?: string | null }

/**
 * Writes one change of a person's attendance: the event, and the columns that it comes to. One person has one record a
 * meeting; the capacity is the one in which the person sits on the committee on the day.
 */
export function change(
  db: Writer,
  context: CoreContext,
  meeting: MeetingRow,
  personId: string,
  what: AttendanceChange,
  { actId, itemId = null }: Where,
): void {
  const known = findAttendance(db, meeting.id, personId)
  const seat = findMembershipOn(db, meeting.committeeId, personId, dayOf(context, meeting))
  const state = attendanceAfter(known === undefined ? untoldAttendance : stateOf(known), what)
  const row = {
    id: known?.id ?? context.newId(),
    committeeId: meeting.committeeId,
    meetingId: meeting.id,
    personId,
    role: known?.role ?? seat?.role ?? ('officer' as const),
    ...state,
    ...stamps(context),
  }
  const clockTime = wallTime(row.updatedAt)
  const event = { id: context.newId(), author: context.author, kind: what.kind, actId, agendaItemId: itemId, clockTime }
  recordAttendance(db, row, event)
}

/**
 * Takes back all that one press did. The record stands again as the event before left it; one without any goes out of sight.
 *
 * @throws RuleBroken `built_upon` where something later was recorded of the same person.
 */
export function undoAct(db: Writer, context: CoreContext, meetingId: string, actId: string): void {
  const at = context.clock.now()
  const events = listAttendanceEvents(db, meetingId)
  for (const event of events.filter((each) => each.actId === actId)) {
    if (lastAttendanceEvent(db, event.attendanceId)?.actId !== actId) {
      throw new RuleBroken(
        'built_upon',
        'Something later is recorded of the same person. Take that back first, or record how it stands now.',
      )
    }
  }
  takeBack(
    db,
    events.filter((each) => each.actId === actId),
    at,
  )
}

/** Takes back what one press did of those alone of whom nothing was recorded since, nor a capacity noted. */
export function undoUntouched(db: Writer, context: CoreContext, meetingId: string, actId: string): void {
  const notes = new Map(listAttendance(db, meetingId).map(({ id, note }) => [id, note ?? '']))
  const own = listAttendanceEvents(db, meetingId).filter((event) => event.actId === actId)
  const untouched = own.filter(
    ({ attendanceId }) =>
      lastAttendanceEvent(db, attendanceId)?.actId === actId && (notes.get(attendanceId) ?? '') === '',
  )
  takeBack(db, untouched, context.clock.now())
}

function takeBack(db: Writer, events: readonly AttendanceEventRow[], at: string): void {
  for (const event of events.toReversed()) {
    updateAttendanceEvent(db, event.id, { deletedAt: at })
    const before = lastAttendanceEvent(db, event.attendanceId)
    updateAttendance(db, event.attendanceId, {
      ...(before === undefined ? { ...untoldAttendance, deletedAt: at } : stateOf(before)),
      updatedAt: at,
    })
  }
}

/** Once enough are there again, the next loss of quorum is a new one. */
export function watchQuorum(db: Writer, context: CoreContext, meeting: MeetingRow): void {
  const { present, needed } = quorumNow(db, context, meeting, null)
  if (present >= needed) endQuorumLosses(db, meeting.id, context.clock.now())
}

/** How many voting members are in the room at an item, and how many are needed. */
export function quorumNow(db: Writer, context: CoreContext, meeting: MeetingRow, itemId: string | null) {
  const room = roomAt(db, meeting.id, context.clock.today())
  const needed = neededForQuorum(countVotingSeats(room.people), getCommittee(db, meeting.committeeId).quorum)
  return { present: votingMembersPresent(room, itemId).length, needed }
}

/** Whose memberships count: those of the meeting's day; of today while it has none. */
export function dayOf(context: CoreContext, meeting: Pick<MeetingRow, 'heldOn'>): string {
  return meeting.heldOn ?? context.clock.today()
}
