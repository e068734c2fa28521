import type { RecordedLapse } from '#shared/domain/after-meeting/gap.ts'
import { quorumLapses, type QuorumLapse } from '#shared/domain/room/quorum-lapses.ts'
import { countVotingSeats } from '#shared/domain/room/room.ts'
import { neededForQuorum } from '#shared/domain/room/quorum.ts'
import { wallTime } from '#shared/domain/session/elapsed.ts'
import { listAttendance, listAttendanceEvents } from '#db/repositories/attendance-repository.ts'
import { getCommittee } from '#db/repositories/committee-repository.ts'
import type { MeetingRow } from '#db/repositories/meeting-repository.ts'
import { listQuorumLosses } from '#db/repositories/quorum-repository.ts'
import { listMeetingEvents } from '#db/repositories/session-repository.ts'
import type { Reader } from '#db/store.ts'
import { isTold } from './note-lines.ts'
import { roomAt } from './room-view.ts'

/** The stretches of a meeting without a quorum of which the minutes say nothing (any more). */
export function unminutedLapses(db: Reader, meeting: MeetingRow): readonly RecordedLapse[] {
  const course = listMeetingEvents(db, meeting.id)
  const start = course.find(({ kind }) => kind === 'started')
  if (start === undefined) return []
  const end = meeting.sessionState === 'closed' ? course.findLast(({ kind }) => kind === 'closed') : undefined
  const room = roomAt(db, meeting.id, start.at.slice(0, 10))
  const needed = neededForQuorum(countVotingSeats(room.people), getCommittee(db, meeting.committeeId).quorum)
  const people = new Map(listAttendance(db, meeting.id).map(({ id, personId }) => [id, personId]))
  const events = listAttendanceEvents(db, meeting.id).map(({ clockTime, agendaItemId, attendanceId, ...event }) => ({
    ...event,
    personId: people.get(attendanceId) ?? attendanceId,
    time: clockTime,
    itemId: agendaItemId,
  }))
  const told = listQuorumLosses(db, meeting.id).filter(({ blockId }) => isTold(db, blockId))
  return quorumLapses(room, events, { from: start.createdAt, to: end?.createdAt ?? null, needed })
    .map((lapse) => ({ lapse, time: lapse.began?.time ?? wallTime(lapse.began?.at ?? start.at) }))
    .filter(({ lapse, time }) => !told.some((loss) => isOf(loss, lapse, time)))
    .map(({ lapse: { began, present }, time }) => ({
      id: began?.id ?? 'start',
      time,
      present,
      needed,
      itemId: began?.itemId ?? null,
      blockId: began?.blockId ?? null,
    }))
}

/** A loss that was minuted while it lasted, or afterwards with the time at which it began. */
function isOf(
  loss: { readonly createdAt: string; readonly clockTime: string },
  { from, to }: QuorumLapse,
  time: string,
): boolean {
  return loss.clockTime === time || (loss.createdAt >= from && (to === null || loss.createdAt <= to))
}
