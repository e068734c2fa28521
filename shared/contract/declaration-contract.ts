import { z } from 'zod'
import { noteOutcomes } from '#shared/domain/note-outcome.ts'
import { consequences } from '#shared/domain/room/declaration.ts'
import { clockTime, id, line, name, words } from './fields.ts'
import { procedure } from './procedure.ts'

export const declaration = z.strictObject({
  id,
  personId: id,
  name,
  isWholeMeeting: z.boolean(),
  itemIds: z.array(id).readonly(),
  class: line,
  nature: words,
  dispensation: line.nullable(),
  consequence: z.enum(consequences),
  time: clockTime,
  blockId: id.nullable(),
})

/** What was declared at a meeting. `nil` is the return that there was nothing to declare; null while it was not made. */
export const declarations = z.strictObject({
  meetingId: id,
  nil: z.strictObject({ id, blockId: id.nullable() }).nullable(),
  declarations: z.array(declaration).readonly(),
})

const declared = declaration
  .pick({ class: true, nature: true, dispensation: true, consequence: true })
  .extend({ itemIds: z.array(id).max(200).readonly() })

/** `note` is what the minutes say of it. */
const done = z.strictObject({ id, note: z.string(), declarations })

export const declarationContract = {
  list: procedure.input(z.strictObject({ meetingId: id })).output(declarations),
  /** No items: for the whole meeting. Takes a nil return back. */
  add: procedure.input(declared.extend({ meetingId: id, personId: id })).output(done),
  /** The note in the minutes follows where nobody has written in it since: `line` says what became of it. */
  update: procedure
    .input(declared.extend({ id }))
    .output(done.extend({ noteBefore: z.string(), line: z.enum(noteOutcomes) })),
  /** Takes the note out with it where nobody has written in it since; `putBack` brings both back. */
  remove: procedure.input(z.strictObject({ id })).output(z.strictObject({ declarations, line: z.enum(noteOutcomes) })),
  putBack: procedure.input(z.strictObject({ id })).output(declarations),
  /** "There were no declarations of interest." Refuses while there is one. */
  declareNone: procedure.input(z.strictObject({ meetingId: id })).output(done),
  /** The line of the minutes that tells of it; it has to be saved before. */
  noteWritten: procedure.input(z.strictObject({ id, blockId: id })).output(declarations),
}
