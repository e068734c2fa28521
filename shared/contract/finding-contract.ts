import { z } from 'zod'
import { frameworks, linkNatures } from '#shared/domain/inspection.ts'
import { id, isoDate, line, name, words } from './fields.ts'
import { procedure } from './procedure.ts'

const linkTargets = ['item', 'block', 'resolution', 'action'] as const

const inspection = z.strictObject({
  id,
  title: name,
  framework: z.enum(frameworks),
  publishedOn: isoDate.nullable(),
  findings: z.int(),
})

const finding = z.strictObject({
  id,
  inspectionId: id,
  /** As printed in the report ("107"); null for an unnumbered bullet. */
  number: z.string().nullable(),
  text: words,
  /** How many lines, resolutions and actions are tied to it. */
  links: z.int(),
})

export const findingLink = z.strictObject({
  id,
  nature: z.enum(linkNatures),
  targetKind: z.enum(linkTargets),
  targetId: id,
  text: words,
  isExempt: z.boolean(),
  /** Null for an action that came from a list kept before; then `itemTitle` is the minute that the list names. */
  meetingId: id.nullable(),
  agendaItemId: id.nullable(),
  itemTitle: z.string().nullable(),
  committeeName: z.string(),
  heldOn: isoDate.nullable(),
  /** For an action: its state; otherwise null. */
  state: z.string().nullable(),
})

export const inspectionContract = {
  list: procedure.output(z.array(inspection)),
  get: procedure.input(z.strictObject({ id })).output(inspection),
  add: procedure
    .input(
      z.strictObject({
        title: name,
        framework: z.enum(frameworks).optional(),
        publishedOn: isoDate.nullable().optional(),
      }),
    )
    .output(z.strictObject({ id })),
}

export const findingContract = {
  /** In the order of the report, each with the number of its links. */
  list: procedure.input(z.strictObject({ inspectionId: id })).output(z.array(finding)),
  get: procedure
    .input(z.strictObject({ id }))
    .output(z.strictObject({ ...finding.shape, inspection, linked: z.array(findingLink) })),
  add: procedure
    .input(z.strictObject({ inspectionId: id, number: line.nullable().optional(), text: words.min(1) }))
    .output(z.strictObject({ id })),
  update: procedure
    .input(z.strictObject({ id, number: line.nullable().optional(), text: words.min(1).optional() }))
    .output(z.strictObject({ id })),
  /** Numbered lines pasted from a report, wrapped lines joined; numbers that the inspection already has are named and left alone. */
  addLines: procedure
    .input(z.strictObject({ inspectionId: id, lines: z.string().max(2_000_000) }))
    .output(z.strictObject({ added: z.array(id), alreadyThere: z.array(z.string()) })),
  /** For the picker: by number or by words (the last a prefix), newest inspection first, at most 8. */
  find: procedure
    .input(z.strictObject({ words: line }))
    .output(
      z.array(
        z.strictObject({ id, number: z.string().nullable(), text: words, inspectionTitle: z.string(), links: z.int() }),
      ),
    ),
}

export const linkContract = {
  /** A link taken away and made again is the same link. Refuses nothing that is there already: it answers its id. */
  add: procedure
    .input(z.strictObject({ findingId: id, targetId: id, nature: z.enum(linkNatures).optional() }))
    .output(z.strictObject({ id })),
  remove: procedure.input(z.strictObject({ id })).output(z.strictObject({ id })),
}
