import { z } from 'zod'
import { wordingChanges } from '#shared/domain/minutes-document/wording-changes.ts'
import { committeeStyle, id } from './fields.ts'
import { procedure } from './procedure.ts'

/** How a committee's minutes are worded and numbered. */
export const wordingContract = {
  get: procedure.input(z.strictObject({ committeeId: id })).output(
    z.strictObject({
      style: committeeStyle,
      changes: wordingChanges,
      /** The year that is running, and the first number in it that was not given out. */
      next: z.strictObject({ series: z.string(), number: z.int() }),
    }),
  ),
  /** Puts these in the place of what the committee had changed before. Refuses a next number that was given out. */
  change: procedure.input(z.strictObject({ committeeId: id, changes: wordingChanges })).output(z.strictObject({})),
}
