import { findAttendance, listAttendance } from '#db/repositories/attendance-repository.ts'
import type { MeetingRow } from '#db/repositories/meeting-repository.ts'
import type { Writer } from '#db/store.ts'
import { RuleBroken } from '#shared/errors.ts'
import { knownPerson } from './attendance-procedures.ts'
import type { CoreContext } from './context.ts'
import { change } from './room-writing.ts'

type Seat = { readonly personId: string; readonly forPersonId: string | null; readonly actId: string }

/**
 * Somebody sits in the seat of a member, or gives it back. A member who is recorded as there, or of whom nothing is recorded,
 * sends apologies by it; one who is absent stays so.
 *
 * @throws RuleBroken `seat_taken` where another substitute has the seat, or the two are the same person or both substitutes.
 */
export function takeSeat(db: Writer, context: CoreContext, meeting: MeetingRow, seat: Seat): void {
  const { personId, forPersonId, actId } = seat
  if (forPersonId !== null) {
    refuseTakenSeat(db, meeting, personId, knownPerson(db, forPersonId))
    const member = findAttendance(db, meeting.id, forPersonId)
    if ((member?.status ?? 'present') === 'present') {
      change(db, context, meeting, forPersonId, { kind: 'recorded', status: 'apologies' }, { actId })
    }
  }
  change(db, context, meeting, personId, { kind: 'stood in', substituteFor: forPersonId }, { actId })
}

function refuseTakenSeat(db: Writer, meeting: MeetingRow, personId: string, forPersonId: string): void {
  if (personId === forPersonId) {
    throw new RuleBroken('seat_taken', 'Nobody stands in for themselves. Choose the member who is away.')
  }
  const recorded = listAttendance(db, meeting.id)
  const holder = recorded.find((row) => row.substituteFor === forPersonId && row.personId !== personId)
  if (holder !== undefined) {
    throw new RuleBroken(
      'seat_taken',
      `${holder.name} stands in for ${holder.substituteForName ?? 'this member'} already. Choose another member, or take ${holder.name} out of the seat first.`,
    )
  }
  const member = recorded.find((row) => row.personId === forPersonId)
  if (member !== undefined && member.substituteFor !== null) {
    throw new RuleBroken('seat_taken', `${member.name} is a substitute. Choose the member in whose place they came.`)
  }
  const own = recorded.find((row) => row.substituteFor === personId)
  if (own !== undefined) {
    throw new RuleBroken(
      'seat_taken',
      `${own.name} stands in for this member, who cannot stand in for another. Take ${own.name} out of the seat first.`,
    )
  }
}
