import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { attendanceStatuses } from '#shared/domain/committee.ts'
import { lineKinds } from '#shared/domain/minutes-draft/minutes-draft.ts'
import { largestFiles, mostFiles } from '#shared/domain/old-minutes/file-bounds.ts'
import { largestTextFile } from '#shared/domain/text-file.ts'
import { memberRole } from './committee-contract.ts'
import { due, id, instant, isoDate, line, name, words } from './fields.ts'
import { procedure } from './procedure.ts'

/** The text of old minutes, every character as it came; a Word file holds more text than its own size, being packed. */
const source = z.string().max(2 * largestTextFile)

/** A line of the source, from 0. */
const lineNumber = z.int().min(0)

const lineKind = z.enum(lineKinds)

/** A file as base64: four letters for three bytes. */
const file = z.strictObject({ name: line.min(1), bytes: z.string().max(Math.ceil(largestTextFile / 3) * 4 + 4) })

/** The lines to which the clerk gave another kind, by their number in the source. */
const kinds = z.array(z.tuple([lineNumber, z.union([lineKind, z.literal('join')])])).max(200_000)

const suggestedAction = z.strictObject({
  key: z.string(),
  line: lineNumber,
  text: words,
  owner: z.string().nullable(),
  due: due.nullable(),
  why: z.enum(['resolution', 'undertaking', 'request', 'offer', 'action']),
})

const citation = z.strictObject({
  line: lineNumber,
  text: z.string(),
  numbers: z.array(z.string()),
  of: z.enum(['finding', 'report']),
})

const citedFinding = z.strictObject({
  findingId: id,
  number: z.string(),
  text: words,
  inspectionTitle: z.string(),
  publishedOn: isoDate.nullable(),
})

const importRow = z.strictObject({
  id,
  fileName: z.string().nullable(),
  at: instant,
  /** The batch of files that it came in, if in one. */
  batchId: id.nullable(),
  committeeName: z.string(),
  meetingId: id,
  meetingTitle: z.string(),
  items: z.int(),
  /** Null for an import of a version that did not count them. */
  lines: z.int().nullable(),
  actions: z.int(),
})

/** How far an import of many files is; `lines` are those kept so far. */
const progress = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('reading'), index: z.int(), name: z.string(), lines: z.int() }),
  z.strictObject({
    kind: z.literal('kept'),
    index: z.int(),
    name: z.string(),
    title: z.string(),
    meetingId: id,
    items: z.int(),
    written: z.int(),
    actions: z.int(),
    warnings: z.array(z.string()),
    lines: z.int(),
  }),
  z.strictObject({
    kind: z.literal('problem'),
    index: z.int(),
    name: z.string(),
    /** Why it was not kept, and what to do with it. */
    message: z.string(),
    lines: z.int(),
  }),
  z.strictObject({
    kind: z.literal('done'),
    /** Null where nothing was kept. */
    batchId: id.nullable(),
    kept: z.int(),
    problems: z.int(),
    lines: z.int(),
    actions: z.int(),
  }),
])

export const oldMinutesContract = {
  /**
   * What a text, or a file (text or Word; bytes as base64), is understood as: its text, what was noticed, and what the clerk
   * may tick. Nothing is kept by asking.
   */
  read: procedure
    .input(
      z.strictObject({
        from: z.union([z.strictObject({ text: source }), file]),
        /** The day by which due dates are understood; null takes the day in the heading. */
        heldOn: isoDate.nullable(),
        kinds,
      }),
    )
    .output(
      z.strictObject({
        source,
        sha256: z.string(),
        heldOn: isoDate.nullable(),
        committeeName: z.string().nullable(),
        items: z.int(),
        lines: z.int(),
        /** What was noticed on opening a Word file. */
        fileWarnings: z.array(z.string()),
        warnings: z.array(
          z.strictObject({ code: z.string(), message: z.string(), quote: z.string(), line: lineNumber }),
        ),
        actions: z.array(suggestedAction),
        citations: z.array(citation),
        /** The findings of known inspections that have the cited numbers, newest report first. */
        findings: z.array(citedFinding),
      }),
    ),
  /** Keeps old minutes as confirmed, at once or not at all. The core reads the source again and lays the kinds over it. */
  keep: procedure
    .input(
      z.strictObject({
        source,
        /** Of the source that `read` gave: another text is not kept. */
        sha256: z.string().length(64),
        fileName: line.nullable(),
        committee: name.describe('an id or a name; a committee of a new name is made'),
        heldOn: isoDate.nullable(),
        /** The meeting of that day on whose agenda they go; null for a new meeting. */
        meetingId: id.nullable(),
        kinds,
        actions: z
          .array(z.strictObject({ line: lineNumber, text: words.min(1), owner: line.nullable(), due: line.nullable() }))
          .max(5_000),
        findings: z.array(z.strictObject({ line: lineNumber, findingId: id })).max(5_000),
        attendance: z
          .array(z.strictObject({ name, role: memberRole.nullable(), status: z.enum(attendanceStatuses) }))
          .max(1_000),
        /** Keeps a source that was brought in before once more. */
        again: z.boolean(),
      }),
    )
    .output(
      z.strictObject({
        id,
        meetingId: id,
        agendaItemIds: z.array(id),
        lines: z.int(),
        actions: z.int(),
      }),
    ),
  /**
   * Keeps many files, each as a meeting of its own with the day in its heading. A file that would need an answer is left
   * alone, and said why. Until the end nothing is in sight; ending the stream early leaves nothing.
   */
  keepMany: procedure
    .input(
      z.strictObject({
        committee: name,
        files: z
          .array(file)
          .min(1)
          .max(mostFiles)
          .refine((all) => all.reduce((sum, each) => sum + each.bytes.length, 0) <= (largestFiles / 3) * 4 + 4_000, {
            message: 'are too large together',
          }),
        /** Makes the actions that the resolutions ask for. */
        makesActions: z.boolean(),
      }),
    )
    .output(eventIterator(progress)),
  /** Takes an import out of sight as a whole; refused where something was built upon it. `putBack` undoes that. */
  undo: procedure.input(z.strictObject({ id })).output(z.strictObject({ id })),
  putBack: procedure.input(z.strictObject({ id })).output(z.strictObject({ id })),
  /** The same for all the files of an import of many. */
  undoMany: procedure.input(z.strictObject({ batchId: id })).output(z.strictObject({ batchId: id })),
  putBackMany: procedure.input(z.strictObject({ batchId: id })).output(z.strictObject({ batchId: id })),
  /** What was brought in, newest first, a hundred at a time: those before `before`, the last that was shown. */
  list: procedure
    .input(z.strictObject({ before: id.nullable() }))
    .output(z.strictObject({ imports: z.array(importRow), hasMore: z.boolean() })),
}
