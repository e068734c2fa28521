import { z } from 'zod'
import { id, line, name } from './fields.ts'
import { procedure } from './procedure.ts'

const code = z.string().trim().max(100)
const text = z.string().trim().min(1).max(5_000)

const standardWording = z.strictObject({
  id,
  /** Null for the wording of the whole council. */
  committeeId: id.nullable(),
  committeeName: name.nullable(),
  code: z.string(),
  /** Places that wait for words stand in «». */
  text: z.string(),
})

/** Wording that a clerk writes again and again, found by a short code. The clerk edits the list. */
export const standardWordingContract = {
  /** A stretch of the list in its order. Every word must begin a word of the code or the text. */
  list: procedure
    .input(
      z.strictObject({
        words: line,
        /** Null for everything; a committee's own together with the council's. */
        committeeId: id.nullable(),
        from: z.int().min(0),
        count: z.int().min(0).max(500),
      }),
    )
    .output(z.strictObject({ total: z.int(), wordings: z.array(standardWording) })),
  /**
   * For the picker: the wording whose code is typed, then those whose code begins so, then by words; at most 8. A
   * committee's own code stands for the council's.
   */
  find: procedure.input(z.strictObject({ words: line, committeeId: id })).output(z.array(standardWording)),
  /** Refuses a code that the council, or the committee, has already. */
  add: procedure.input(z.strictObject({ code, text, committeeId: id.nullable() })).output(z.strictObject({ id })),
  update: procedure
    .input(z.strictObject({ id, code: code.optional(), text: text.optional(), committeeId: id.nullable().optional() }))
    .output(z.strictObject({ id })),
  /** Puts it before another, or last (`beforeId` null). */
  move: procedure.input(z.strictObject({ id, beforeId: id.nullable() })).output(z.strictObject({ id })),
  remove: procedure.input(z.strictObject({ id })).output(z.strictObject({ id })),
  putBack: procedure.input(z.strictObject({ id })).output(z.strictObject({ id })),
}
