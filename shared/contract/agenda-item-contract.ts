import { z } from 'zod'
import { blockKind, blockMark, depth, findingTag, id, inline, instant, line, name, words } from './fields.ts'
import { procedure } from './procedure.ts'

/** What another window made of a line meanwhile. It stands until the clerk has chosen. */
const conflict = z.strictObject({
  id,
  /** The other window took the line out. */
  isRemoval: z.boolean(),
  /** The version of the line that this was; settling names it. */
  version: z.int(),
  kind: blockKind,
  body: inline,
  writtenAt: instant,
  /** Null where it is not known who it was. */
  writtenBy: z.string().nullable(),
  /** Of the words that stand in the line itself. */
  presentAt: instant,
  presentBy: z.string().nullable(),
})

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
  /** What a point is: a question, a response, a challenge or an assurance. Not printed. */
  mark: blockMark.nullable(),
  /** Counts up with each save; a save says on which version it rests. */
  version: z.int(),
  findings: z.array(findingTag),
  actions: z.array(z.strictObject({ id, number: z.int() })),
  conflict: conflict.nullable(),
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
    /** Absent: the mark stays as it is. */
    mark: blockMark.nullable().optional(),
    /** What the page has changed since `baseVersion`; all else stays as another window has left it. Absent: everything. */
    changes: z.array(z.enum(['kind', 'position', 'depth', 'printedLabel', 'body', 'isExempt', 'mark'])).optional(),
  })

const blockRemove = z.strictObject({
  id,
  spellId: id,
  /** The version that the page knew; absent: whatever it is. */
  baseVersion: z.int().min(0).optional(),
  /** The line that holds its words from now on, where it was joined to one: what was tied to it goes there. */
  into: id.nullable().optional(),
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
   * so a save without an answer can be sent again. A put on an older version whose words differ is kept too and named in
   * `overwrote`; the version it replaces stands beside it as a conflict. A line in which something stands that another window
   * changed answers the version that the save rested on. One that cannot be kept (it was purged) is named in `refused`.
   */
  save: procedure
    .input(
      z.strictObject({
        id,
        saveId: id,
        puts: z.array(blockPut).max(5_000),
        removes: z.array(blockRemove).max(5_000),
      }),
    )
    .output(
      z.strictObject({
        savedAt: instant,
        versions: z.array(z.strictObject({ id, version: z.int() })),
        overwrote: z.array(id),
        refused: z.array(z.strictObject({ id, message: z.string() })).default([]),
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
