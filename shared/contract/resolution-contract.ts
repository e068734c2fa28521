import { z } from 'zod'
import { resolutionOutcomes } from '#shared/domain/resolution-register.ts'
import { action } from './action-contract.ts'
import { id, instant, isoDate, line, words } from './fields.ts'
import { procedure } from './procedure.ts'

const outcome = z.enum(resolutionOutcomes)

/** A limb is known by the id of its line in the minutes. */
const place = {
  id,
  committeeId: id,
  committeeName: z.string(),
  meetingId: id,
  heldOn: isoDate.nullable(),
  agendaItemId: id,
  itemTitle: z.string(),
  /** Where the minutes have it, as a clerk says it: “item 7, res 2”. */
  minute: z.string(),
}

const numbered = z.strictObject({ id, number: z.int() })
const finding = z.strictObject({ id, number: z.string().nullable(), text: words })

const resolutionRow = z.strictObject({
  ...place,
  /** The exact words of the limb. */
  text: words,
  marks: z.array(z.strictObject({ start: z.int(), end: z.int() })),
  outcome,
  isExempt: z.boolean(),
  actions: z.array(numbered),
  findings: z.array(z.strictObject({ id, number: z.string().nullable() })),
})

const filter = {
  committeeId: id.optional(),
  /** Days of the meeting, both included. */
  from: isoDate.optional(),
  to: isoDate.optional(),
  words: line.optional(),
  findingId: id.optional(),
  exempt: z.enum(['with', 'without']).optional().describe('with, where it is not said'),
  /** Those to show; all where none is named. */
  outcomes: z.array(outcome).max(resolutionOutcomes.length).optional(),
}

const reference = z.strictObject({ ...place, text: words })

export const resolutionContract = {
  /** Newest meeting first, within one in the order of the minutes; 200 at a time. Lateness is judged today. */
  list: procedure.input(z.strictObject({ ...filter, offset: z.int().min(0).optional() })).output(
    z.strictObject({
      rows: z.array(resolutionRow),
      /** How many the filter leaves. */
      count: z.int(),
      /** How many there are of the committee, or in all, whatever is looked for. */
      of: z.int(),
      /** How many of each there are by the rest of the filter. */
      outcomes: z.array(z.strictObject({ outcome, count: z.int() })),
      /** Findings to which any resolution of the committee is tied. */
      findings: z.array(finding),
    }),
  ),
  get: procedure.input(z.strictObject({ id })).output(
    z.strictObject({
      ...place,
      /** The exact words, with what is nested under the limb, a line each. */
      text: words,
      outcome,
      isExempt: z.boolean(),
      findings: z.array(finding),
      actions: z.array(
        z.strictObject({
          ...action.shape,
          isOverdue: z.boolean(),
          closed: z.strictObject({ meetingId: id, heldOn: isoDate.nullable() }).nullable(),
        }),
      ),
      supersededBy: reference.nullable(),
      supersedes: z.array(reference),
    }),
  ),
  /** The whole list as a spreadsheet (CSV, UTF-8); `bytes` is base64. No cell is taken for a formula. */
  spreadsheet: procedure
    .input(z.strictObject(filter))
    .output(z.strictObject({ fileName: z.string(), bytes: z.base64(), rows: z.int() })),
  /** Later resolutions of the same committee that could have taken its place, newest first. */
  later: procedure.input(z.strictObject({ id })).output(z.array(reference)),
  /** Says that a later resolution of the committee has taken its place; `byId` null says that it stands again. */
  supersede: procedure
    .input(z.strictObject({ id, byId: id.nullable() }))
    .output(z.strictObject({ id, supersededAt: instant.nullable() })),
}
