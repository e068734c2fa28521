import { z } from 'zod'
import { due, id, line } from './fields.ts'
import { procedure } from './procedure.ts'

/** Actions that are lines of the minutes. What they say is the line's; who and when are kept beside it. */
export const actionLineContract = {
  /** Of the lines of an agenda item. `due` is read by today's calendar of meetings. */
  list: procedure.input(z.strictObject({ agendaItemId: id })).output(
    z.array(
      z.strictObject({
        lineId: id,
        actionId: id,
        number: z.int(),
        owner: line.nullable(),
        due: due.nullable(),
        /** The number of the limb that it follows from. */
        fromLimb: z.int().nullable(),
        /** The limb is exempt, and the action and its line with it. */
        isLimbExempt: z.boolean(),
        /** Something was told of it, or it was put off or closed: it stays, whatever becomes of the line. */
        hasHistory: z.boolean(),
      }),
    ),
  ),
  /** What is left out stays. `due` as worded; null takes it away. Refuses a line that is not an action. */
  set: procedure
    .input(
      z.strictObject({
        lineId: id,
        owner: line.nullable().optional(),
        due: line.nullable().optional(),
        /** The limb that the action follows from. */
        fromLineId: id.nullable().optional(),
      }),
    )
    .output(z.strictObject({ actionId: id, number: z.int() })),
}
