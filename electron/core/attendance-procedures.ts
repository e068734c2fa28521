import { findAttendance, listAttendance, recordAttendance } from '#db/repositories/attendance-repository.ts'
import { getMeeting, type MeetingRow } from '#db/repositories/meeting-repository.ts'
import { findMembershipOn, listMembers } from '#db/repositories/membership-repository.ts'
import { findPerson } from '#db/repositories/person-repository.ts'
import { isExpected, type AttendanceStatus } from '#shared/domain/committee.ts'
import type { Writer } from '#db/store.ts'
import { RuleBroken } from '#shared/errors.ts'
import { stamps, type CoreContext } from './context.ts'
import { personNamed } from './people.ts'
import { os } from './procedure.ts'

export const attendanceProcedures = {
  record: os.attendance.record.handler(({ context, input }) =>
    context.write((db) => {
      const person = findPerson(db, input.personId)
      if (person === undefined) {
        throw new RuleBroken(
          'not_found',
          'This person is not in the minute book. Add the person to the committee or the meeting first.',
        )
      }
      record(db, context, getMeeting(db, input.meetingId), person.id, input.status)
      return {}
    }),
  ),

  recordRestPresent: os.attendance.recordRestPresent.handler(({ context, input }) =>
    context.write((db) => ({ recorded: recordRestPresent(db, context, getMeeting(db, input.meetingId)) })),
  ),

  addOfficer: os.attendance.addOfficer.handler(({ context, input }) =>
    context.write((db) => {
      const meeting = getMeeting(db, input.meetingId)
      const person = personNamed(db, context, input.name)
      record(db, context, meeting, person.id, 'present')
      return { personId: person.id }
    }),
  ),
}

/** Records as present every member who is expected and of whom nothing is recorded yet; answers how many. */
export function recordRestPresent(db: Writer, context: CoreContext, meeting: MeetingRow): number {
  const known = new Set(
    listAttendance(db, meeting.id)
      .filter((row) => row.status !== null)
      .map((row) => row.personId),
  )
  const rest = listMembers(db, meeting.committeeId, dayOf(context, meeting)).filter(
    (member) => isExpected(member.role) && !known.has(member.personId),
  )
  for (const { personId } of rest) record(db, context, meeting, personId, 'present')
  return rest.length
}

/** Whose memberships count: those of the meeting's day; of today while it has none. */
function dayOf(context: CoreContext, meeting: MeetingRow): string {
  return meeting.heldOn ?? context.clock.today()
}

/** One person, one record a meeting; the capacity is the one in which the person sits on the committee on the day. */
function record(
  db: Writer,
  context: CoreContext,
  meeting: MeetingRow,
  personId: string,
  status: AttendanceStatus | null,
): void {
  const known = findAttendance(db, meeting.id, personId)
  const seat = findMembershipOn(db, meeting.committeeId, personId, dayOf(context, meeting))
  const role = known?.role ?? seat?.role ?? 'officer'
  const row = {
    id: known?.id ?? context.newId(),
    committeeId: meeting.committeeId,
    meetingId: meeting.id,
    personId,
    role,
    status,
  }
  recordAttendance(db, { ...row, ...stamps(context) }, { id: context.newId(), author: context.author })
}
