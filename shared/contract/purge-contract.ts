import { z } from 'zod'
import { purgeKinds } from '#shared/domain/purge.ts'
import { id, instant, isoDate, words } from './fields.ts'
import { procedure } from './procedure.ts'

const kind = z.enum(purgeKinds)
const target = { kind, id }

const place = {
  /** Null for an action that came from a list. */
  meetingId: id.nullable(),
  committeeName: z.string(),
  heldOn: isoDate.nullable(),
}

/**
 * Taking content out for good: when it may not be kept any longer, or should never have been written (a child's name). The
 * words go from the row, its history, the index and the free space of the file; that it was done, by whom, when and why stays.
 */
export const purgeContract = {
  /** What would go and what would stay. */
  preview: procedure.input(z.strictObject(target)).output(
    z.strictObject({
      ...target,
      ...place,
      agendaItemId: id.nullable(),
      /** What it is, as the minutes have it. */
      title: z.string(),
      text: words,
      counts: z.strictObject({
        lines: z.int(),
        /** Earlier texts of those lines. */
        texts: z.int(),
        /** Resolutions that reports asked for. */
        drafts: z.int(),
        actions: z.int(),
        /** Kept sources of imported minutes. */
        sources: z.int(),
        /** Kept lists that such actions came from. */
        lists: z.int(),
        /** Attached files. */
        attachments: z.int(),
      }),
      /** Parts that can be purged by themselves instead. */
      parts: z.array(z.strictObject({ kind, id, title: z.string() })),
      /** Copies of the whole data file in the data folder, by name: they still hold it. */
      copies: z.array(z.string()),
    }),
  ),
  /**
   * Purges it. `wasIssued` says that the minutes have been issued: “[removed]” then stands where a line stood. The answer
   * says whether no byte is left in the data file and of the attached files (`isOverwritten`), or another program holds one
   * of them open.
   */
  carryOut: procedure
    .input(z.strictObject({ ...target, reason: z.string().trim().min(1).max(2_000), wasIssued: z.boolean() }))
    .output(z.strictObject({ purgedAt: instant, isOverwritten: z.boolean() })),
  /** What was purged, newest first. */
  list: procedure.output(
    z.array(z.strictObject({ id, kind, targetId: id, ...place, reason: z.string(), at: instant, author: z.string() })),
  ),
}
