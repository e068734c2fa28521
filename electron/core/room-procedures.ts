import { agendaNumber, getAgendaItem, updateAgendaItem } from '#db/repositories/agenda-item-repository.ts'
import {
  findAttendance,
  findAttendanceEvent,
  listAttendance,
  listAttendanceEvents,
  listEventsOfAct,
  updateAttendance,
  updateAttendanceEvent,
} from '#db/repositories/attendance-repository.ts'
import { getMeeting, type MeetingRow } from '#db/repositories/meeting-repository.ts'
import { findQuorumLoss, insertQuorumLoss, updateQuorumLoss } from '#db/repositories/quorum-repository.ts'
import type { Reader, Writer } from '#db/store.ts'
import type { AttendanceChange } from '#shared/domain/room/presence.ts'
import { attendanceNote, quorumLossNote } from '#shared/domain/room/room-words.ts'
import { wallTime } from '#shared/domain/session/elapsed.ts'
import { RuleBroken } from '#shared/errors.ts'
import { knownPerson, recordRestPresent } from './attendance-procedures.ts'
import { stamps, type CoreContext } from './context.ts'
import { rewordNote, takeOutNote } from './note-lines.ts'
import { personNamed } from './people.ts'
import { os } from './procedure.ts'
import { lackingQuorumSince } from './quorum-record.ts'
import { change, quorumNow, undoAct, watchQuorum } from './room-writing.ts'
import { takeSeat } from './room-seats.ts'
import { profileOf, roomView } from './room-view.ts'

export const roomProcedures = {
  get: os.room.get.handler(({ context, input }) => roomView(context.reader, input.meetingId, context.clock.today())),

  record: os.room.record.handler(({ context, input: { status, ...of } }) =>
    act(context, of, { kind: 'recorded', status }),
  ),

  startAll: os.room.startAll.handler(({ context, input }) =>
    context.write((db) => {
      const recorded = recordRestPresent(db, context, getMeeting(db, input.meetingId))
      return { recorded, room: view(db, context, input.meetingId) }
    }),
  ),

  arrive: os.room.arrive.handler(({ context, input }) => act(context, input, { kind: 'arrived' })),

  leave: os.room.leave.handler(({ context, input: { isForInterest, ...of } }) =>
    act(context, of, { kind: 'left', isForInterest }),
  ),

  return: os.room.return.handler(({ context, input }) => act(context, input, { kind: 'returned' })),

  substitute: os.room.substitute.handler(({ context, input }) =>
    context.write((db) => {
      const meeting = getMeeting(db, input.meetingId)
      const { substitute } = input
      const personId =
        'personId' in substitute
          ? knownPerson(db, substitute.personId)
          : personNamed(db, context, substitute.name, 'councillor').id
      const actId = context.newId()
      takeSeat(db, context, meeting, { personId, forPersonId: input.forPersonId, actId })
      return answer(db, context, meeting, actId, null)
    }),
  ),

  setMode: os.room.setMode.handler(({ context, input: { mode, ...of } }) => act(context, of, { kind: 'mode', mode })),

  setLateApology: os.room.setLateApology.handler(({ context, input: { isLateApology, ...of } }) =>
    act(context, of, { kind: 'lateness', isLateApology }),
  ),

  setNote: os.room.setNote.handler(({ context, input: { meetingId, personId, note } }) =>
    context.write((db) => {
      const row = findAttendance(db, meetingId, personId)
      if (row === undefined) {
        throw new RuleBroken('not_found', 'Nothing is recorded of this person yet. Record first whether they are here.')
      }
      updateAttendance(db, row.id, { note, updatedAt: context.clock.now() })
      return view(db, context, meetingId)
    }),
  ),

  addGuest: os.room.addGuest.handler(({ context, input: { meetingId, name, note } }) =>
    context.write((db) => {
      const meeting = getMeeting(db, meetingId)
      const { id: personId } = personNamed(db, context, name)
      const actId = context.newId()
      change(db, context, meeting, personId, { kind: 'recorded', status: 'present' }, { actId })
      const row = findAttendance(db, meetingId, personId)
      if (row !== undefined) updateAttendance(db, row.id, { note, updatedAt: context.clock.now() })
      return answer(db, context, meeting, actId, null)
    }),
  ),

  correctTime: os.room.correctTime.handler(({ context, input }) =>
    context.write((db) => {
      const event = findAttendanceEvent(db, input.eventId)
      if (event === undefined) {
        throw new RuleBroken('not_found', 'This was taken back already. Look at the list again.')
      }
      const meeting = getMeeting(db, event.meetingId)
      const noteAt = (time: string) => noteOf(db, meeting, { ...event, clockTime: time })
      updateAttendanceEvent(db, event.id, { clockTime: input.time })
      const { blockId, clockTime: timeBefore } = event
      const line = rewordNote(db, context, blockId, noteAt(timeBefore ?? input.time), noteAt(input.time))
      return { timeBefore, line, room: view(db, context, meeting.id) }
    }),
  ),

  noteWritten: os.room.noteWritten.handler(({ context, input }) =>
    context.write((db) => {
      const events = listEventsOfAct(db, input.actId)
      for (const { id } of events) updateAttendanceEvent(db, id, { blockId: input.blockId })
      const meetingId = events[0]?.meetingId
      if (meetingId === undefined) throw new RuleBroken('not_found', 'This was taken back already. Record it anew.')
      return view(db, context, meetingId)
    }),
  ),

  undo: os.room.undo.handler(({ context, input }) =>
    context.write((db) => {
      const meeting = getMeeting(db, input.meetingId)
      const told = listEventsOfAct(db, input.actId).map((event) => ({ ...event, note: noteOf(db, meeting, event) }))
      undoAct(db, context, input.meetingId, input.actId)
      for (const { blockId, note } of told) takeOutNote(db, context, blockId, note ?? '', context.clock.now())
      watchQuorum(db, context, meeting)
      return view(db, context, input.meetingId)
    }),
  ),

  setEducation: os.room.setEducation.handler(({ context, input: { itemId, isEducation } }) =>
    context.write((db) => {
      const { meetingId } = getAgendaItem(db, itemId)
      updateAgendaItem(db, itemId, { isEducation, updatedAt: context.clock.now() })
      return view(db, context, meetingId)
    }),
  ),

  minuteLoss: os.room.minuteLoss.handler(({ context, input: { meetingId, itemId } }) =>
    context.write((db) => {
      const meeting = getMeeting(db, meetingId)
      const { present, needed } = quorumNow(db, context, meeting, itemId)
      const id = context.newId()
      const row = { id, committeeId: meeting.committeeId, meetingId, agendaItemId: itemId, present, needed }
      // The clerk may have been busy when it happened.
      const clockTime = lackingQuorumSince(db, meeting) ?? wallTime(context.clock.now())
      insertQuorumLoss(db, { ...row, clockTime, author: context.author, ...stamps(context) })
      const note = quorumLossNote(present, needed, clockTime)
      return { actId: id, time: clockTime, note, room: view(db, context, meetingId) }
    }),
  ),

  lossWritten: os.room.lossWritten.handler(({ context, input: { lossId, blockId } }) =>
    context.write((db) => {
      const { meetingId } = knownLoss(db, lossId)
      updateQuorumLoss(db, lossId, { blockId, updatedAt: context.clock.now() })
      return view(db, context, meetingId)
    }),
  ),

  undoLoss: os.room.undoLoss.handler(({ context, input: { lossId } }) =>
    context.write((db) => {
      const { blockId, present, needed, clockTime, meetingId } = knownLoss(db, lossId)
      const at = context.clock.now()
      updateQuorumLoss(db, lossId, { deletedAt: at, updatedAt: at })
      takeOutNote(db, context, blockId, quorumLossNote(present, needed, clockTime), at)
      return view(db, context, meetingId)
    }),
  ),
}

type OfPerson = { readonly meetingId: string; readonly personId: string; readonly itemId?: string | null }

/** One press about one person, in one transaction. */
function act(context: CoreContext, { meetingId, personId, itemId = null }: OfPerson, what: AttendanceChange) {
  return context.write((db) => {
    const meeting = getMeeting(db, meetingId)
    const actId = context.newId()
    change(db, context, meeting, knownPerson(db, personId), what, { actId, itemId })
    return answer(db, context, meeting, actId, personId)
  })
}

function answer(db: Writer, context: CoreContext, meeting: MeetingRow, actId: string, personId: string | null) {
  watchQuorum(db, context, meeting)
  const own = listAttendanceEvents(db, meeting.id).find((event) => event.actId === actId)
  const note = personId === null || own === undefined ? null : noteOf(db, meeting, own)
  return { actId, time: own?.clockTime ?? wallTime(context.clock.now()), note, room: view(db, context, meeting.id) }
}

/** What the minutes say of an event. */
function noteOf(
  db: Reader,
  meeting: MeetingRow,
  event: ReturnType<typeof listAttendanceEvents>[number],
): string | null {
  const row = listAttendance(db, meeting.id).find(({ id }) => id === event.attendanceId)
  if (row === undefined || event.clockTime === null) return null
  const isForInterest = event.presence === 'left for an interest'
  const item = event.agendaItemId === null ? null : String(agendaNumber(db, getAgendaItem(db, event.agendaItemId)))
  return attendanceNote(profileOf(db, meeting), row, { kind: event.kind, isForInterest }, event.clockTime, item)
}

function view(db: Reader, context: CoreContext, meetingId: string) {
  return roomView(db, meetingId, context.clock.today())
}

/** @throws RuleBroken `not_found` */
function knownLoss(db: Reader, lossId: string) {
  const loss = findQuorumLoss(db, lossId)
  if (loss === undefined) throw new RuleBroken('not_found', 'This loss of quorum was taken back already.')
  return loss
}
