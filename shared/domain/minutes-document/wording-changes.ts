import { z } from 'zod'
import type { CommitteeStyle } from '#shared/domain/committee.ts'
import { numberingChanges } from '#shared/domain/minute-number.ts'
import type { LabelStyle } from '#shared/domain/minutes-document/limb-label.ts'
import { wordingProfiles, type WordingProfile } from '#shared/domain/minutes-document/wording-profile.ts'

/** The labels that a committee can choose for the limbs of its resolutions, as the first one reads. */
export const limbLabelChoices = ['1.', '1)', '(1)', 'a)', '(a)', 'i.', '(i)'] as const

type LimbLabelChoice = (typeof limbLabelChoices)[number]

const words = z.string().trim().min(1).max(200)

/** What a committee changes of the wording that its style brings. A field left out is the style's own. */
export const wordingChanges = z.strictObject({
  resolutionPlain: words.optional(),
  resolutionUnanimous: words.optional(),
  headingPosition: z.enum(['own line', 'inline']).optional(),
  printsThat: z.boolean().optional(),
  limbLabel: z.enum(limbLabelChoices).optional(),
  leadIn: words.optional(),
  chairTitle: z.enum(['Chair', 'Chairman']).optional(),
  memberTitle: z.enum(['Councillor', 'Cllr']).optional(),
  dateStyle: z.enum(['plain', 'ordinal']).optional(),
  itemOrder: z.enum(['agenda', 'taken']).optional(),
  exemptHeading: words.optional(),
  numbering: numberingChanges.optional(),
})

export type WordingChanges = z.infer<typeof wordingChanges>

/** The wording of a committee: its style's, with what it changed. */
export function wordingOf(style: CommitteeStyle, changes: WordingChanges): WordingProfile {
  const base = wordingProfiles[style]
  const [first, ...nested] = base.limbLabels
  return {
    ...base,
    resolutionHeading: {
      plain: changes.resolutionPlain ?? base.resolutionHeading.plain,
      unanimous: changes.resolutionUnanimous ?? base.resolutionHeading.unanimous,
    },
    headingPosition: changes.headingPosition ?? base.headingPosition,
    printsThat: changes.printsThat ?? base.printsThat,
    leadIn: changes.leadIn ?? base.leadIn,
    limbLabels: [changes.limbLabel === undefined ? first : labelStyles[changes.limbLabel], ...nested],
    chairTitle: changes.chairTitle ?? base.chairTitle,
    memberTitle: changes.memberTitle ?? base.memberTitle,
    dateStyle: changes.dateStyle ?? base.dateStyle,
    itemOrder: changes.itemOrder ?? base.itemOrder,
    headings: { ...base.headings, exempt: changes.exemptHeading ?? base.headings.exempt },
  }
}

const labelStyles: Readonly<Record<LimbLabelChoice, LabelStyle>> = {
  '1.': { format: 'decimal', before: '', after: '.' },
  '1)': { format: 'decimal', before: '', after: ')' },
  '(1)': { format: 'decimal', before: '(', after: ')' },
  'a)': { format: 'lowerLetter', before: '', after: ')' },
  '(a)': { format: 'lowerLetter', before: '(', after: ')' },
  'i.': { format: 'lowerRoman', before: '', after: '.' },
  '(i)': { format: 'lowerRoman', before: '(', after: ')' },
}
