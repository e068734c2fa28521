import { z } from 'zod'
import { attendanceStatuses } from '#shared/domain/committee.ts'
import { noteOutcomes } from '#shared/domain/note-outcome.ts'
import { attendanceEventKinds, attendanceModes, presences } from '#shared/domain/room/presence.ts'
import { memberRole } from './committee-contract.ts'
import { clockTime, id, line, name } from './fields.ts'
import { procedure } from './procedure.ts'

const attendanceStatus = z.enum(attendanceStatuses)

const attendanceEvent = z.strictObject({
  id,
  /** Takes it back, with whatever was done by the same press; null for a record of before. */
  actId: id.nullable(),
  kind: z.enum(attendanceEventKinds),
  presence: z.enum(presences),
  /** On the wall of the meeting room; null for what was recorded before times were kept. */
  time: clockTime.nullable(),
  itemId: id.nullable(),
  /** The line of the minutes that tells of it. */
  blockId: id.nullable(),
})

export const roomPerson = z.strictObject({
  personId: id,
  name,
  role: memberRole,
  /** On the committee on the day and expected at its meetings, as a standing substitute or an observer is not. */
  isMember: z.boolean(),
  status: attendanceStatus.nullable(),
  presence: z.enum(presences),
  substituteFor: id.nullable(),
  mode: z.enum(attendanceModes),
  isLateApology: z.boolean(),
  /** A post, or what the reader must know: "for item 4". */
  note: line.nullable(),
  events: z.array(attendanceEvent).readonly(),
})

const quorumLoss = z.strictObject({
  id,
  time: clockTime,
  present: z.int(),
  needed: z.int(),
  blockId: id.nullable(),
  isRegained: z.boolean(),
})

/** Who is in the room, and how many are needed there. Who may vote follows by the rule `votersInRoom`. */
export const room = z.strictObject({
  meetingId: id,
  people: z.array(roomPerson).readonly(),
  needed: z.int(),
  votingSeats: z.int(),
  educationItemIds: z.array(id).readonly(),
  losses: z.array(quorumLoss).readonly(),
})

/** What an act came to: `actId` takes it back; `note` is what the minutes say of it, null where they need say nothing. */
const done = z.strictObject({ actId: id, time: clockTime, note: z.string().nullable(), room })

const ofPerson = z.strictObject({ meetingId: id, personId: id })
/** With the item that is before the meeting, if any. */
const atItem = ofPerson.extend({ itemId: id.nullable() })

export const roomContract = {
  get: procedure.input(z.strictObject({ meetingId: id })).output(room),
  /** Null takes the record away again. */
  record: procedure.input(ofPerson.extend({ status: attendanceStatus.nullable() })).output(done),
  /** Whoever is expected and of whom nothing is recorded yet is present. */
  startAll: procedure.input(z.strictObject({ meetingId: id })).output(z.strictObject({ recorded: z.int(), room })),
  arrive: procedure.input(atItem).output(done),
  leave: procedure.input(atItem.extend({ isForInterest: z.boolean() })).output(done),
  return: procedure.input(atItem).output(done),
  /**
   * Somebody sits in the seat of a member, who is recorded with apologies unless absent already. Refuses a seat that another
   * substitute has. Null gives the seat back. The substitute is named by id, or by a name that may be new.
   */
  substitute: procedure
    .input(
      z.strictObject({
        meetingId: id,
        substitute: z.union([z.strictObject({ personId: id }), z.strictObject({ name })]),
        forPersonId: id.nullable(),
      }),
    )
    .output(done),
  setMode: procedure.input(ofPerson.extend({ mode: z.enum(attendanceModes) })).output(done),
  setLateApology: procedure.input(ofPerson.extend({ isLateApology: z.boolean() })).output(done),
  setNote: procedure.input(ofPerson.extend({ note: line.nullable() })).output(room),
  /** Somebody who is there without being a member. */
  addGuest: procedure.input(z.strictObject({ meetingId: id, name, note: line.nullable() })).output(done),
  /** The note in the minutes follows where nobody has written in it since: `line` says what became of it. */
  correctTime: procedure
    .input(z.strictObject({ eventId: id, time: clockTime }))
    .output(z.strictObject({ timeBefore: clockTime.nullable(), line: z.enum(noteOutcomes), room })),
  /** The line of the minutes that tells of an act; it has to be saved before. */
  noteWritten: procedure.input(z.strictObject({ actId: id, blockId: id })).output(room),
  /** Takes back an act. Refuses one on which a later one of the same person rests. */
  undo: procedure.input(z.strictObject({ meetingId: id, actId: id })).output(room),
  /** Whether an item concerns education, so that church and parent governor representatives vote on it. */
  setEducation: procedure.input(z.strictObject({ itemId: id, isEducation: z.boolean() })).output(room),
  minuteLoss: procedure.input(z.strictObject({ meetingId: id, itemId: id.nullable() })).output(done),
  lossWritten: procedure.input(z.strictObject({ lossId: id, blockId: id })).output(room),
  undoLoss: procedure.input(z.strictObject({ lossId: id })).output(room),
}
