import { z } from 'zod'
import { agendaItemKinds } from '#shared/domain/agenda.ts'
import { agendaParts } from '#shared/domain/pasted-agenda/agenda-line.ts'
import { attachment } from './attachment-contract.ts'
import { committeeStyle, id, isoDate, line, name, words } from './fields.ts'
import { procedure } from './procedure.ts'

export const exemptParagraphs = z
  .array(z.int().min(1).max(7))
  .max(7)
  .refine((all) => new Set(all).size === all.length, 'names a paragraph twice')

/** What the agenda prints of an item besides its title; see `AgendaItemFields`. */
const details = {
  purpose: words.nullable(),
  kind: z.enum(agendaItemKinds),
  section: line.nullable(),
  lead: line.nullable(),
  report: words.nullable(),
  isExempt: z.boolean(),
  exemptParagraphs: exemptParagraphs.readonly(),
  publicInterest: words.nullable(),
  publicTitle: name.nullable(),
  chairOpinion: words.nullable(),
  specialCircumstances: words.nullable(),
}

const draftResolution = z.strictObject({ label: line.nullable(), text: words.min(1), isHeading: z.boolean() })

const keptItem = z.strictObject({
  title: name,
  ...details,
  resolutions: z.array(draftResolution).max(2_000).readonly(),
})

/** As read from text: a title can be longer than one that can be kept. */
const pastedItem = keptItem.extend({
  number: z.string().nullable(),
  title: z.string(),
  purpose: z.string().nullable(),
  lead: z.string().nullable(),
  section: z.string().nullable(),
  report: z.string().nullable(),
  publicInterest: z.string().nullable(),
  publicTitle: z.string().nullable(),
  chairOpinion: z.string().nullable(),
  specialCircumstances: z.string().nullable(),
  resolutions: z
    .array(z.strictObject({ label: z.string().nullable(), text: z.string(), isHeading: z.boolean() }))
    .readonly(),
})

const preparedItem = z.strictObject({
  id,
  number: z.string(),
  title: z.string(),
  ...details,
  /** How many lines are minuted: an item with any is more than a plan. */
  blocks: z.int(),
  resolutions: z.array(draftResolution.extend({ id })),
  attachments: z.array(attachment),
  /** What the law asks of it and is not there yet. */
  gaps: z.array(z.strictObject({ gap: z.string(), message: z.string() })),
})

export const preparedAgenda = z.strictObject({
  meetingId: id,
  committeeId: id,
  committeeName: z.string(),
  committeeStyle,
  title: z.string(),
  heldOn: isoDate.nullable(),
  items: z.array(preparedItem),
  /** Titles of the committee's standing items that are not on the agenda. */
  standingLeft: z.array(z.string()),
})

const pastedLine = z.strictObject({
  part: z.enum(agendaParts),
  text: z.string(),
  before: z.string(),
  words: z.string(),
  after: z.string(),
  label: z.string().nullable(),
  item: z.int().nullable(),
})

export const agendaContract = {
  get: procedure.input(z.strictObject({ meetingId: id })).output(preparedAgenda),
  /** Understands a text as an agenda; keeps nothing. Refuses one without an item. */
  read: procedure.input(z.strictObject({ text: z.string().max(2_000_000) })).output(
    z.strictObject({
      lines: z.array(pastedLine).readonly(),
      items: z.array(pastedItem).readonly(),
      furniture: z.array(z.string()).readonly(),
      leftOver: z.array(z.string()).readonly(),
    }),
  ),
  /** Puts items at the end of the agenda, all or none. */
  keep: procedure
    .input(z.strictObject({ meetingId: id, items: z.array(keptItem).min(1).max(1_000) }))
    .output(z.strictObject({ ids: z.array(id) })),
  /** Takes items off the agenda again, all or none: the undo of `keep` and `addStanding`. */
  takeOff: procedure
    .input(z.strictObject({ meetingId: id, ids: z.array(id).max(1_000) }))
    .output(z.strictObject({ ids: z.array(id) })),
  /** Brings in the committee's standing items that are not on the agenda. */
  addStanding: procedure.input(z.strictObject({ meetingId: id })).output(z.strictObject({ ids: z.array(id) })),
  changeItem: procedure
    .input(z.strictObject({ id, title: name.optional(), ...partial(details) }))
    .output(z.strictObject({ id })),
  /** `bytes` is base64. The public agenda has of an exempt item only what may be published. */
  export: procedure.input(z.strictObject({ meetingId: id, audience: z.enum(['public', 'full']) })).output(
    z.strictObject({
      fileName: z.string(),
      bytes: z.base64(),
      sha256: z.string(),
      warnings: z.array(z.strictObject({ code: z.string(), message: z.string() })),
    }),
  ),
}

/** What reports ask the body to resolve, kept with the item until the minutes take it over. */
export const draftResolutionContract = {
  add: procedure.input(z.strictObject({ agendaItemId: id, ...draftResolution.shape })).output(z.strictObject({ id })),
  update: procedure
    .input(z.strictObject({ id, label: line.nullable().optional(), text: words.min(1).optional() }))
    .output(z.strictObject({ id })),
  remove: procedure.input(z.strictObject({ id })).output(z.strictObject({ id })),
  putBack: procedure.input(z.strictObject({ id })).output(z.strictObject({ id })),
}

function partial<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape).partial().shape
}
