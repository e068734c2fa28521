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
  const told = listQuorumLosses(db, meeting.id).filter(({ blockId }) => isTold(db, blockId))
  return recordedLapses(db, meeting)
    .filter(({ lapse, time }) => !told.some((loss) => isOf(loss, lapse, time)))
    .map(({ lapse: { began, present }, needed, time }) => ({
      id: began?.id ?? 'start',
      time,
      present,
      needed,
      itemId: began?.itemId ?? null,
      blockId: began?.blockId ?? null,
    }))
}

/** When the meeting lost the quorum that it lacks now, `HH:MM` on the wall; null where it has one. */
export function lackingQuorumSince(db: Reader, meeting: MeetingRow): string | null {
  const last = recordedLapses(db, meeting).at(-1)
  return last?.lapse.to === null ? last.time : null
}

/** The stretches without a quorum of a meeting that has started, each with the time on the wall at which it began. */
function recordedLapses(db: Reader, meeting: MeetingRow) {
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
  return quorumLapses(room, events, { from: start.createdAt, to: end?.createdAt ?? null, needed }).map((lapse) => ({
    lapse,
    needed,
    time: lapse.began?.time ?? wallTime(lapse.began?.at ?? start.at),
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
