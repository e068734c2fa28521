import { z } from 'zod'
import { id, isoDate, line } from './fields.ts'
import { procedure } from './procedure.ts'
import { searchKinds } from '#shared/domain/search-words.ts'

const searchHit = z.strictObject({
  kind: z.enum(searchKinds),
  id,
  meetingId: id.nullable(),
  /** Plain text; a resolution is never cut, all else has “…” where something was left out. */
  excerpt: z.string(),
  /** Where in the excerpt the words stand: offsets in UTF-16 units, in order, never overlapping. */
  marks: z.array(z.strictObject({ start: z.int(), end: z.int() })),
  committeeId: id.nullable(),
  committeeName: z.string().nullable(),
  heldOn: isoDate.nullable(),
  agendaItemId: id.nullable(),
  /** Where the minutes have it, as a clerk says it: “item 7, res 2”. */
  minute: z.string(),
  isExempt: z.boolean(),
})

const words = {
  words: line,
  committee: line.optional().describe('an id or a name'),
  /** Days of the meeting, both included. */
  from: isoDate.optional(),
  to: isoDate.optional(),
  exempt: z.enum(['with', 'without']).optional().describe('with, where it is not said'),
}

const counts = z.array(z.strictObject({ kind: z.enum(searchKinds), count: z.int() }))

export const searchContract = {
  /**
   * All words must occur, in any order; words in quotation marks stand together; the last may be a beginning. Newest
   * meeting first, at most 50 at a time.
   */
  find: procedure
    .input(
      z.strictObject({
        ...words,
        kind: z.enum(searchKinds).optional(),
        offset: z.int().min(0).max(10_000_000).optional(),
      }),
    )
    .output(z.strictObject({ hits: z.array(searchHit) })),
  /** How many there are of each kind, and the newest few of each. */
  overview: procedure.input(z.strictObject(words)).output(z.strictObject({ counts, hits: z.array(searchHit) })),
}
