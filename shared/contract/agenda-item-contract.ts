import { z } from 'zod'
import { blockKind, depth, findingTag, id, inline, instant, line, name, words } from './fields.ts'
import { procedure } from './procedure.ts'

export const block = z.strictObject({
  id,
  kind: blockKind,
  /** A fractional index; blocks are read in order of position, then id. */
  position: z.string().min(1).max(500),
  depth,
  /** The label as published ("1.", "(a)"), for what was imported; null where the committee's style numbers it. */
  printedLabel: line.nullable(),
  body: inline,
  isExempt: z.boolean(),
  /** Counts up with each save; a save says on which version it rests. */
  version: z.int(),
  findings: z.array(findingTag),
  actions: z.array(z.strictObject({ id, number: z.int() })),
})

export const agendaItem = z.strictObject({
  id,
  committeeId: id,
  meetingId: id,
  number: z.string(),
  title: z.string(),
  purpose: words.nullable(),
  isExempt: z.boolean(),
  blocks: z.array(block),
  findings: z.array(findingTag).describe('tied to the item as a whole'),
})

const blockPut = block
  .pick({ id: true, kind: true, position: true, depth: true, printedLabel: true, body: true, isExempt: true })
  .extend({
    /** The version that the save rests on; 0 for a new block. */
    baseVersion: z.int().min(0),
    /** One id for each spell of writing in this block; a new one when the block is left, or after 60 s. */
    spellId: id,
  })

export const agendaItemContract = {
  get: procedure.input(z.strictObject({ id })).output(agendaItem),
  add: procedure
    .input(
      z.strictObject({
        meetingId: id,
        title: name,
        purpose: line.nullable().optional(),
        afterId: id.nullable().optional(),
      }),
    )
    .output(z.strictObject({ id })),
  update: procedure
    .input(
      z.strictObject({
        id,
        title: name.optional(),
        purpose: line.nullable().optional(),
        isExempt: z.boolean().optional(),
      }),
    )
    .output(z.strictObject({ id })),
  /** Puts the item before another, or last (`beforeId` null). */
  move: procedure.input(z.strictObject({ id, beforeId: id.nullable() })).output(z.strictObject({ id })),
  remove: procedure.input(z.strictObject({ id })).output(z.strictObject({ id })),
  putBack: procedure.input(z.strictObject({ id })).output(z.strictObject({ id })),
  /**
   * Saves lines of one agenda item, all or none. A `saveId` that was seen before changes nothing and gives the same answer,
   * so a save without an answer can be sent again. A put on an older version is kept too (the text it replaces is in
   * the history) and named in `overwrote`.
   */
  save: procedure
    .input(
      z.strictObject({
        id,
        saveId: id,
        puts: z.array(blockPut).max(5_000),
        removes: z.array(z.strictObject({ id, spellId: id })).max(5_000),
      }),
    )
    .output(
      z.strictObject({
        savedAt: instant,
        versions: z.array(z.strictObject({ id, version: z.int() })),
        overwrote: z.array(id),
      }),
    ),
}

/** Minutes as a document, and old minutes as text. */
export const minutesContract = {
  /** `bytes` is base64. Refuses a public file of a meeting that has exempt rows. */
  export: procedure
    .input(z.strictObject({ meetingId: id, document: z.literal('minutes'), audience: z.enum(['public', 'full']) }))
    .output(
      z.strictObject({
        fileName: z.string(),
        bytes: z.base64(),
        sha256: z.string(),
        warnings: z.array(z.strictObject({ code: z.string(), message: z.string() })),
      }),
    ),
  /** Keeps pasted minutes as the next agenda item of the committee's meeting on that day; makes what is missing. */
  import: procedure
    .input(
      z.strictObject({
        committee: name.describe('an id or a name'),
        source: z.string().max(10 * 1024 * 1024),
        fileName: line.nullable(),
        heldOn: z.string().nullable(),
        acceptActions: z.enum(['all', 'none']),
        again: z.boolean(),
      }),
    )
    .output(
      z.strictObject({
        meetingId: id,
        agendaItemId: id,
        title: z.string(),
        counts: z.strictObject({ paragraphs: z.int(), leadIns: z.int(), points: z.int(), resolutions: z.int() }),
        intro: z.int(),
        unanimous: z.literal(true).nullable(),
        resolutions: z.array(z.strictObject({ label: z.string(), text: words, children: z.array(words) })),
        findingReferences: z.array(z.string()),
        reportReferences: z.array(z.string()),
        actions: z.array(
          z.strictObject({
            id: id.nullable(),
            text: words,
            owner: z.string().nullable(),
            due: z
              .strictObject({
                text: z.string(),
                kind: z.string(),
                start: z.string().nullable(),
                end: z.string().nullable(),
              })
              .nullable(),
            accepted: z.boolean(),
          }),
        ),
        candidates: z.array(z.strictObject({ text: words, why: z.string() })),
        warnings: z.array(z.strictObject({ code: z.string(), message: z.string(), quote: z.string() })),
      }),
    ),
}
