import { listAttendance } from '#db/repositories/attendance-repository.ts'
import { getMeeting, type MeetingRow } from '#db/repositories/meeting-repository.ts'
import { listMembers } from '#db/repositories/membership-repository.ts'
import { findPerson } from '#db/repositories/person-repository.ts'
import { isExpected } from '#shared/domain/committee.ts'
import type { Writer } from '#db/store.ts'
import { RuleBroken } from '#shared/errors.ts'
import type { CoreContext } from './context.ts'
import { personNamed } from './people.ts'
import { os } from './procedure.ts'
import { change, dayOf, watchQuorum } from './room-writing.ts'

export const attendanceProcedures = {
  record: os.attendance.record.handler(({ context, input }) =>
    context.write((db) => {
      const meeting = getMeeting(db, input.meetingId)
      const personId = knownPerson(db, input.personId)
      change(db, context, meeting, personId, { kind: 'recorded', status: input.status }, { actId: context.newId() })
      watchQuorum(db, context, meeting)
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
      change(db, context, meeting, person.id, { kind: 'recorded', status: 'present' }, { actId: context.newId() })
      return { personId: person.id }
    }),
  ),
}

/**
 * Records as present every member who is expected and of whom nothing is recorded yet; answers how many.
 *
 * @param actId the act that takes them back.
 */
export function recordRestPresent(
  db: Writer,
  context: CoreContext,
  meeting: MeetingRow,
  actId = context.newId(),
): number {
  const recorded = listAttendance(db, meeting.id).filter((row) => row.status !== null || row.isLateApology)
  const known = new Set(recorded.map((row) => row.personId))
  const rest = listMembers(db, meeting.committeeId, dayOf(context, meeting)).filter(
    (member) => isExpected(member.role) && !known.has(member.personId),
  )
  for (const { personId } of rest) {
    change(db, context, meeting, personId, { kind: 'recorded', status: 'present' }, { actId })
  }
  watchQuorum(db, context, meeting)
  return rest.length
}

/** @throws RuleBroken `not_found` */
export function knownPerson(db: Writer, personId: string): string {
  if (findPerson(db, personId) !== undefined) return personId
  throw new RuleBroken(
    'not_found',
    'This person is not in the minute book. Add the person to the committee or the meeting first.',
  )
}
