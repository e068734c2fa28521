import { z } from 'zod'
import { actionStates } from '#shared/domain/action.ts'
import { actionListFields } from '#shared/domain/action-list/action-list-field.ts'
import { due, id, isoDate, line, words } from './fields.ts'
import { procedure } from './procedure.ts'

const source = z.string().max(10 * 1024 * 1024)
/** What each column holds, from the first; null for one that is not used. Without it, the headings say. */
const columns = z.array(z.enum(actionListFields).nullable()).max(1_000)

const listedAction = z.strictObject({
  /** The line of the source on which the row begins. */
  line: z.int(),
  /** The number that it would get, and the one that the list prints. */
  number: z.int(),
  printedNumber: z.string().nullable(),
  minuteReference: z.string().nullable(),
  madeOn: isoDate.nullable(),
  text: z.string(),
  owner: z.string().nullable(),
  due: due.extend({ text: z.string() }).nullable(),
  state: z.enum(actionStates),
  status: z.string().nullable(),
  update: z.string().nullable(),
  /** What to look at, in sentences; `canKeep` is false where there is nothing to keep. */
  problems: z.array(z.string()),
  canKeep: z.boolean(),
})

/** The list of actions that a committee kept before: a table or lines, pasted or from a file. */
export const actionListContract = {
  /** How a list is understood. Nothing is kept. */
  read: procedure.input(z.strictObject({ committeeId: id, source, columns: columns.optional() })).output(
    z.strictObject({
      form: z.enum(['table', 'lines']),
      columns: z.array(z.strictObject({ heading: z.string(), field: z.enum(actionListFields).nullable() })),
      actions: z.array(listedAction),
      /** Words that are in no action, each with the line that it stands on. */
      leftOut: z.array(z.strictObject({ line: z.int(), words: z.string(), why: z.string() })),
      /** Why nothing can be kept of the list as it is understood. */
      problem: z.string().nullable(),
    }),
  ),
  /** Keeps the rows that begin on these lines of the source (all that can be kept, without `lines`): all or none of them. */
  keep: procedure
    .input(
      z.strictObject({
        committeeId: id,
        source,
        fileName: line.nullable(),
        columns: columns.optional(),
        lines: z.array(z.int()).max(100_000).optional(),
        again: z.boolean(),
      }),
    )
    .output(
      z.strictObject({
        id,
        actions: z.array(z.strictObject({ id, number: z.int(), text: words, state: z.enum(actionStates) })),
      }),
    ),
  /** Takes the whole list back, as long as nothing has happened to its actions; its numbers are free again. */
  remove: procedure.input(z.strictObject({ id })).output(z.strictObject({ id })),
  putBack: procedure.input(z.strictObject({ id })).output(z.strictObject({ id })),
}
