import { z } from 'zod'
import { confidentialities } from '#shared/domain/exempt/confidentiality.ts'
import { wordingChanges } from '#shared/domain/minutes-document/wording-changes.ts'
import { exemptParagraphs } from './agenda-contract.ts'
import { committeeStyle, id, name, words } from './fields.ts'
import { procedure } from './procedure.ts'

const confidentiality = z.enum(confidentialities)

const access = {
  isExempt: z.boolean(),
  confidentiality,
  exemptParagraphs: exemptParagraphs.readonly(),
  publicInterest: words.nullable(),
  publicTitle: name.nullable(),
  publicSummary: words.nullable(),
}

export const exemptItem = z.strictObject({
  id,
  number: z.string(),
  title: z.string(),
  ...access,
  /** Whether a resolution or a statement that stands in the minutes excludes the public from it. */
  isExcluded: z.boolean(),
})

export const exclusion = z.strictObject({
  id,
  agendaItemId: id.describe('where it was resolved'),
  kind: confidentiality,
  headingBlockId: id,
  paragraphs: exemptParagraphs.readonly(),
  publicInterest: words.nullable(),
  itemIds: z.array(id),
  /** Its words stand in the minutes. */
  stands: z.boolean(),
  /** The note that the public were let in again stands in the minutes. */
  areBack: z.boolean(),
})

const lineAccess = {
  paragraphs: exemptParagraphs.readonly(),
  isMarked: z.boolean().describe('the public copy says that words are left out here'),
  isPublished: z.boolean().describe('a line of an exempt item that may be published all the same'),
}

/** Exempt business: who may read what, and the exclusion of the public (LGA 1972 ss.100A to 100C). */
export const exemptContract = {
  get: procedure.input(z.strictObject({ meetingId: id })).output(
    z.strictObject({
      style: committeeStyle,
      wording: wordingChanges,
      items: z.array(exemptItem),
      exclusions: z.array(exclusion),
      lines: z.array(z.strictObject({ blockId: id, ...lineAccess })),
    }),
  ),
  changeItem: procedure
    .input(z.strictObject({ id, ...z.strictObject(access).partial().shape }))
    .output(z.strictObject({ id })),
  changeLine: procedure
    .input(z.strictObject({ blockId: id, ...z.strictObject(lineAccess).partial().shape }))
    .output(z.strictObject({ blockId: id })),
  /**
   * Records that the public were excluded by lines that stand in the minutes already. The items become exempt, with these
   * paragraphs where they have none; the lines themselves may always be published.
   */
  exclude: procedure
    .input(
      z.strictObject({
        agendaItemId: id,
        kind: confidentiality,
        headingBlockId: id,
        limbBlockId: id.nullable(),
        paragraphs: exemptParagraphs.readonly(),
        publicInterest: words.nullable(),
        itemIds: z.array(id).max(1_000),
      }),
    )
    .output(z.strictObject({ id })),
  /** The undo of `exclude`: items that became exempt by it are open again. */
  takeBack: procedure.input(z.strictObject({ id })).output(z.strictObject({ id })),
  /** The note that the public were let in again stands in the minutes. */
  readmit: procedure.input(z.strictObject({ id, blockId: id })).output(z.strictObject({ id })),
}
