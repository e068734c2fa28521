import { z } from 'zod'
import { largestAttachment } from '#shared/domain/attachment.ts'
import { id, line } from './fields.ts'
import { procedure } from './procedure.ts'

export const attachment = z.strictObject({
  id,
  agendaItemId: id,
  name: z.string(),
  mediaType: z.string(),
  size: z.int(),
  sha256: z.string(),
  /** Marked itself, or of an exempt item. */
  isExempt: z.boolean(),
})

/** Base64 of the largest file, with room for the core to say in a sentence that a file is a little too large. */
const mostLetters = Math.ceil((largestAttachment * 4) / 3) + 1024

/** Files that belong to an item, kept by their hash in the data folder. No procedure takes or gives a path. */
export const attachmentContract = {
  get: procedure.input(z.strictObject({ id })).output(attachment),
  add: procedure
    .input(
      z.strictObject({
        agendaItemId: id,
        name: line,
        mediaType: z.string().max(200),
        bytes: z.base64().max(mostLetters),
        isExempt: z.boolean(),
      }),
    )
    .output(attachment),
  update: procedure.input(z.strictObject({ id, isExempt: z.boolean() })).output(z.strictObject({ id })),
  remove: procedure.input(z.strictObject({ id })).output(z.strictObject({ id })),
  putBack: procedure.input(z.strictObject({ id })).output(z.strictObject({ id })),
  /** The file itself, base64, once its hash has been checked. */
  bytes: procedure
    .input(z.strictObject({ id }))
    .output(z.strictObject({ name: z.string(), mediaType: z.string(), bytes: z.base64() })),
}
