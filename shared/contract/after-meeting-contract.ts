import { z } from 'zod'
import { gapAnswers, gapGroups, gapPlaces } from '#shared/domain/after-meeting/gap.ts'
import { id, words } from './fields.ts'
import { procedure } from './procedure.ts'

const key = z.string().min(1).max(200)

export const gap = z.strictObject({
  /** The same gap has the same key each time. */
  key,
  group: z.enum(gapGroups),
  message: z.string(),
  quote: words,
  place: z.enum(gapPlaces),
  itemId: id.nullable(),
  blockId: id.nullable(),
  actionId: id.nullable(),
})

const some = z.strictObject({ meetingId: id, keys: z.array(key).min(1).max(5_000) })

/** What is missing from the minutes of a meeting or to be looked at. */
export const afterMeetingContract = {
  list: procedure
    .input(z.strictObject({ meetingId: id }))
    .output(z.strictObject({ open: z.array(gap), left: z.array(gap).describe('left as they are by the clerk') })),
  /** Says that gaps stay as they are, or that resolutions were agreed without a vote. */
  answer: procedure.input(some.extend({ answer: z.enum(gapAnswers) })).output(z.strictObject({})),
  /** The undo of `answer`. */
  takeUp: procedure.input(some).output(z.strictObject({})),
}
