import { z } from 'zod'
import { attendanceStatuses } from '#shared/domain/committee.ts'
import { memberRole } from './committee-contract.ts'
import { clockTime, committeeStyle, id, instant, isoDate, line, name, words } from './fields.ts'
import { procedure } from './procedure.ts'

const attendanceStatus = z.enum(attendanceStatuses)

const meetingSummary = z.strictObject({
  id,
  /** The date in words, or the wording that stands for it while there is none. */
  title: z.string(),
  heldOn: isoDate.nullable(),
  items: z.int(),
})

const attender = z.strictObject({
  personId: id,
  name,
  role: memberRole,
  /** Null while nothing is recorded for this person. */
  status: attendanceStatus.nullable(),
})

export const agendaEntry = z.strictObject({
  id,
  /** As printed before the title: "1", "2" …, by place on the agenda. */
  number: z.string(),
  /** The number of its minute, where these run through the year: "45", "HSP 45/16". Provisional until the minutes are first exported. */
  minuteNumber: z.string().nullable(),
  title: z.string(),
  purpose: words.nullable(),
  isExempt: z.boolean(),
  blocks: z.int(),
  findings: z.int(),
})

const neighbour = z.strictObject({ id, title: z.string(), heldOn: isoDate.nullable() }).nullable()

export const meeting = z.strictObject({
  id,
  committeeId: id,
  committeeName: z.string(),
  committeeStyle,
  title: z.string(),
  heldOn: isoDate.nullable(),
  startsAt: clockTime.nullable(),
  endsAt: clockTime.nullable(),
  venue: line.nullable(),
  items: z.array(agendaEntry),
  attendance: z.array(attender),
  previous: neighbour,
  next: neighbour,
  /** When the clerk closed the meeting; null while it is open. */
  closedAt: instant.nullable(),
  openBefore: z.int().describe('open actions that stand before this meeting'),
})

export const meetingContract = {
  /** Newest first; meetings without a date stand last in order of time, so first here. */
  list: procedure.input(z.strictObject({ committeeId: id })).output(z.array(meetingSummary)),
  get: procedure.input(z.strictObject({ id })).output(meeting),
  /** Takes venue, time and standing items from the committee where they are not handed in. */
  add: procedure
    .input(
      z.strictObject({
        committeeId: id,
        heldOn: isoDate.nullable().optional(),
        startsAt: clockTime.nullable().optional(),
        venue: line.nullable().optional(),
      }),
    )
    .output(z.strictObject({ id })),
  update: procedure
    .input(
      z.strictObject({
        id,
        heldOn: isoDate.nullable().optional(),
        startsAt: clockTime.nullable().optional(),
        endsAt: clockTime.nullable().optional(),
        venue: line.nullable().optional(),
      }),
    )
    .output(z.strictObject({ id })),
  /** The meeting is over. Nothing is frozen by it: what was missed can still be written. */
  close: procedure.input(z.strictObject({ id })).output(z.strictObject({ id })),
  reopen: procedure.input(z.strictObject({ id })).output(z.strictObject({ id })),
}

export const attendanceContract = {
  /** Null takes the record away again. */
  record: procedure
    .input(z.strictObject({ meetingId: id, personId: id, status: attendanceStatus.nullable() }))
    .output(z.strictObject({})),
  /** Records as present every member of whom nothing is recorded yet. */
  recordRestPresent: procedure.input(z.strictObject({ meetingId: id })).output(z.strictObject({ recorded: z.int() })),
  /** Somebody who is there without being a member: an officer, a partner, an inspector. */
  addOfficer: procedure.input(z.strictObject({ meetingId: id, name })).output(z.strictObject({ personId: id })),
}
