import { listEducationItemIds } from '#db/repositories/agenda-item-repository.ts'
import { listAttendance, listAttendanceEvents } from '#db/repositories/attendance-repository.ts'
import { getCommittee } from '#db/repositories/committee-repository.ts'
import { listDeclarations } from '#db/repositories/declaration-repository.ts'
import { getMeeting, type MeetingRow } from '#db/repositories/meeting-repository.ts'
import { listMembers } from '#db/repositories/membership-repository.ts'
import { listQuorumLosses } from '#db/repositories/quorum-repository.ts'
import { findWording } from '#db/repositories/wording-repository.ts'
import type { Reader } from '#db/store.ts'
import { isExpected } from '#shared/domain/committee.ts'
import { wordingOf } from '#shared/domain/minutes-document/wording-changes.ts'
import type { WordingProfile } from '#shared/domain/minutes-document/wording-profile.ts'
import { untoldAttendance } from '#shared/domain/room/presence.ts'
import { neededForQuorum } from '#shared/domain/room/quorum.ts'
import { countVotingSeats, type Room } from '#shared/domain/room/room.ts'
import { isTold } from './note-lines.ts'

/** Who is in the room, as the page shows it. @param today the day that stands for a meeting without one. */
export function roomView(db: Reader, meetingId: string, today: string) {
  const meeting = getMeeting(db, meetingId)
  const people = peopleOf(db, meeting, today)
  const votingSeats = countVotingSeats(people)
  return {
    meetingId,
    people,
    votingSeats,
    needed: neededForQuorum(votingSeats, getCommittee(db, meeting.committeeId).quorum),
    educationItemIds: listEducationItemIds(db, meetingId),
    losses: lossesOf(db, meetingId),
  }
}

/** The same as the rules of `shared/domain/room` take it: with the declarations, for `votersInRoom`. */
export function roomAt(db: Reader, meetingId: string, today: string): Room {
  const { people, educationItemIds } = roomView(db, meetingId, today)
  const declarations = listDeclarations(db, meetingId).map((each) => ({
    ...each,
    hasDispensation: each.dispensation !== null && each.dispensation.trim() !== '',
  }))
  return { people, educationItemIds, declarations }
}

/** The words by which the committee of a meeting speaks of its people. */
export function profileOf(db: Reader, meeting: Pick<MeetingRow, 'committeeId'>): WordingProfile {
  const { id, style } = getCommittee(db, meeting.committeeId)
  return wordingOf(style, findWording(db, id))
}

/** The losses of quorum that are minuted: one of which the line was taken out is to be minuted again. */
function lossesOf(db: Reader, meetingId: string) {
  return listQuorumLosses(db, meetingId)
    .filter(({ blockId }) => blockId === null || isTold(db, blockId))
    .map(({ id, clockTime: time, present, needed, blockId, regainedAt }) => ({
      id,
      time,
      present,
      needed,
      blockId,
      isRegained: regainedAt !== null,
    }))
}

/** The committee's members on the day, then everybody else of whom something is recorded, each with what happened. */
function peopleOf(db: Reader, meeting: MeetingRow, today: string) {
  const recorded = new Map(listAttendance(db, meeting.id).map((row) => [row.personId, row]))
  const events = Map.groupBy(listAttendanceEvents(db, meeting.id), ({ attendanceId }) => attendanceId)
  const members = listMembers(db, meeting.committeeId, meeting.heldOn ?? today)
  const seats = new Map(members.map((member) => [member.personId, member]))
  const others = [...recorded.values()].filter(({ personId, status }) => !seats.has(personId) && status !== null)
  return [...members, ...others].map(({ personId, name, role }) => {
    const row = recorded.get(personId)
    const { status, presence, substituteFor, mode, isLateApology } = row ?? untoldAttendance
    const isMember = seats.has(personId) && isExpected(role)
    const own = (row === undefined ? undefined : events.get(row.id)) ?? []
    return {
      personId,
      name,
      role: seats.has(personId) ? role : (row?.role ?? role),
      isMember,
      status,
      presence,
      substituteFor,
      mode,
      isLateApology,
      note: row?.note ?? null,
      events: own.map(({ id, actId, kind, presence: after, clockTime: time, agendaItemId: itemId, blockId }) => ({
        id,
        actId,
        kind,
        presence: after,
        time,
        itemId,
        blockId,
      })),
    }
  })
}
