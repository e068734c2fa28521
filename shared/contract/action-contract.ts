import { z } from 'zod'
import { due, id, instant, isoDate, line, words } from './fields.ts'
import { procedure } from './procedure.ts'
import { agendaGroups } from '#shared/domain/matters-arising.ts'
import { actionEventKinds, actionStates } from '#shared/domain/action.ts'

export const action = z.strictObject({
  id,
  /** Runs through all actions of the committee and is never used again. */
  number: z.int(),
  /** The number in the list that it came from, where that is another: "SR (25/26) 01". */
  printedNumber: z.string().nullable(),
  text: words,
  owner: line.nullable(),
  due: due.nullable(),
  state: z.enum(actionStates),
  /** Null for an action that came from a list kept before. */
  meetingId: id.nullable(),
  madeOn: isoDate.nullable(),
  /** Where it was made, as a clerk says it ("item 7, res 2"), or as the list that it came from prints it. */
  minute: z.string(),
  agendaItemId: id.nullable(),
  blockId: id.nullable(),
  findings: z.array(z.strictObject({ findingId: id, number: z.string().nullable() })),
})

const standingAction = z.strictObject({
  ...action.shape,
  group: z.enum(agendaGroups),
  /** On how many agendas it has stood, this one included. */
  timesCarried: z.int(),
  /** Days past the end of the due interval on the day it is judged by; null where it is not overdue. */
  daysOverdue: z.int().nullable(),
  /** The last update: its words, and the day on which it was told. */
  latest: z.strictObject({ toldOn: isoDate.nullable(), text: words }).nullable(),
  timesDeferred: z.int(),
})

const actionEvent = z.strictObject({
  id,
  kind: z.enum(actionEventKinds),
  at: instant,
  by: z.string(),
  meetingId: id.nullable(),
  meetingTitle: z.string().nullable(),
  note: z.string().nullable(),
  /** Of an update: the day on which it was told, and by whom. */
  toldOn: isoDate.nullable(),
  toldBy: z.string().nullable(),
  /** Of a deferral: the due date before it, as worded. */
  dueBefore: z.string().nullable(),
})

export const actionContract = {
  /** `due` as worded; it is read against the meeting's date. An owner or due left out stays open. */
  add: procedure
    .input(
      z.strictObject({
        meetingId: id,
        text: words.min(1),
        owner: line.nullable().optional(),
        due: line.nullable().optional(),
        agendaItemId: id.nullable().optional(),
        blockId: id.nullable().optional(),
      }),
    )
    .output(z.strictObject({ id, number: z.int() })),
  update: procedure
    .input(
      z.strictObject({
        id,
        text: words.min(1).optional(),
        owner: line.nullable().optional(),
        due: line.nullable().optional(),
      }),
    )
    .output(z.strictObject({ id })),
  /** Closed at a meeting: completed there, absent from every later list. */
  close: procedure
    .input(z.strictObject({ id, meetingId: id }))
    .output(z.strictObject({ id, status: z.enum(actionStates) })),
  /** Adds to what is told of an action; what was told before stays. `isComplete`: the owner says that nothing is left to do. */
  recordUpdate: procedure
    .input(
      z.strictObject({
        id,
        meetingId: id.nullable(),
        text: words.min(1),
        toldOn: isoDate.optional(),
        toldBy: line.nullable().optional(),
        isComplete: z.boolean().optional(),
      }),
    )
    .output(z.strictObject({ id })),
  /** A new due date, as worded, and why; the one before is kept. It is read against the meeting that defers, or today. */
  defer: procedure
    .input(z.strictObject({ id, meetingId: id.nullable(), due: line.min(1), reason: line.min(1) }))
    .output(z.strictObject({ id })),
  /** Gives the action back the due date that the last deferral took from it. */
  withdrawDeferral: procedure.input(z.strictObject({ id })).output(z.strictObject({ id })),
  reopen: procedure.input(z.strictObject({ id, meetingId: id })).output(z.strictObject({ id })),
  /** Takes away an action made by mistake (it stays in the file, out of sight); `putBack` undoes it. */
  remove: procedure.input(z.strictObject({ id })).output(z.strictObject({ id })),
  putBack: procedure.input(z.strictObject({ id })).output(z.strictObject({ id })),
  get: procedure
    .input(z.strictObject({ id }))
    .output(z.strictObject({ ...action.shape, committeeId: id, events: z.array(actionEvent) })),
  /** What stands before a meeting, in the order of the agenda. Lateness is judged on `asOf`, by default the meeting's date. */
  before: procedure.input(z.strictObject({ meetingId: id, asOf: isoDate.optional() })).output(z.array(standingAction)),
  /** Actions made at a meeting, in order of number. */
  madeAt: procedure.input(z.strictObject({ meetingId: id })).output(z.array(action)),
}
