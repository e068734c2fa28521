import { z } from 'zod'
import { blockKind, blockMark, depth, id, inline, instant, line, words } from './fields.ts'
import { procedure } from './procedure.ts'

const keptText = z.strictObject({
  id,
  kind: blockKind,
  body: inline,
  text: words,
  /** When it began to be another text, and by whom. */
  replacedAt: instant,
  replacedBy: z.string(),
})

const removedBlock = z.strictObject({
  id,
  kind: blockKind,
  position: z.string(),
  depth,
  printedLabel: line.nullable(),
  body: inline,
  text: words,
  isExempt: z.boolean(),
  mark: blockMark.nullable(),
  removedAt: instant,
  /** Null where nothing says who it was. */
  removedBy: z.string().nullable(),
})

/** What a line said before. Putting it back is an ordinary save of the line. */
export const blockContract = {
  /** Every kept text of a line, newest first; a text is kept for each spell of writing. Also of a line that was taken out. */
  history: procedure.input(z.strictObject({ id })).output(
    z.strictObject({
      present: z.strictObject({ kind: blockKind, text: words, savedAt: instant, isRemoved: z.boolean() }),
      kept: z.array(keptText),
    }),
  ),
  /**
   * Keeps one of two versions of a line: the present one, or the other one (which may be that the line is taken out). The one
   * that is not kept goes into the history. Refused with `save_conflict` once another window has written again.
   */
  settle: procedure
    .input(z.strictObject({ id: id.describe('of the conflict'), keep: z.enum(['present', 'other']), version: z.int() }))
    .output(z.strictObject({ id })),
  /** The lines that were taken out of an agenda item, the last one first. */
  removed: procedure.input(z.strictObject({ agendaItemId: id })).output(z.array(removedBlock)),
}
