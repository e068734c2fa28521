import type { CommitteeStyle } from '#shared/domain/committee.ts'
import type { IsoDate } from '#shared/domain/day.ts'
import { dayOfMonth, formatDay } from '#shared/domain/day.ts'
import type { ItemOrder } from '#shared/domain/session/order-of-business.ts'
import type { LabelStyle } from '#shared/domain/minutes-document/limb-label.ts'

/**
 * The wording of a committee's minutes. The look belongs to the council's Word template; the words that the app itself
 * prints belong here, so that "Chair" and "Chairman", "Councillor" and "Cllr" are never mixed in one document.
 */
export type WordingProfile = {
  /** Above a resolution that has no heading of its own. */
  readonly resolutionHeading: { readonly plain: string; readonly unanimous: string }
  /** Whether a heading that the profile brings stands above a single limb, or before its words on the same line. */
  readonly headingPosition: 'own line' | 'inline'
  /** Whether “That” is printed before a limb written here that does not begin with it. */
  readonly printsThat: boolean
  /** Printed before points that no lead-in of their own goes before; null for none. */
  readonly leadIn: string | null
  /** For limbs without a printed label: one style for each depth. A single limb has no label. */
  readonly limbLabels: readonly [LabelStyle, LabelStyle, LabelStyle]
  /** Whether a line names the findings that it is tied to, where its own words do not. */
  readonly findingReference: 'inline' | 'none'
  readonly chairTitle: 'Chair' | 'Chairman'
  readonly memberTitle: 'Councillor' | 'Cllr'
  readonly dateStyle: 'plain' | 'ordinal'
  /** Whether items are printed as the agenda has them, or in the order in which they were taken. */
  readonly itemOrder: ItemOrder
  readonly headings: {
    readonly present: string
    readonly absent: string
    readonly apologies: string
    readonly inAttendance: string
    readonly reasons: string
    readonly optionsConsidered: string
    readonly nextMeeting: string
    readonly exempt: string
    readonly exemptEnd: string
  }
  readonly signature: { readonly statement: string; readonly dateLabel: string }
}

const numbersWithDot: LabelStyle = { format: 'decimal', before: '', after: '.' }
const lettersInBrackets: LabelStyle = { format: 'lowerLetter', before: '(', after: ')' }
const romanInBrackets: LabelStyle = { format: 'lowerRoman', before: '(', after: ')' }

const headings = {
  present: 'Present',
  absent: 'Absent',
  apologies: 'Apologies for absence',
  inAttendance: 'In attendance',
  reasons: 'Reasons',
  optionsConsidered: 'Options considered',
  nextMeeting: 'Date of next meeting',
  exempt: 'Exempt from publication',
  exemptEnd: 'End of the part exempt from publication',
} as const

const signature = { statement: 'Signed as a correct record of the meeting.', dateLabel: 'Date' } as const

export const wordingProfiles: Readonly<Record<CommitteeStyle, WordingProfile>> = {
  panel: {
    resolutionHeading: { plain: 'Resolved:', unanimous: 'Resolved (unanimously):' },
    headingPosition: 'own line',
    printsThat: false,
    leadIn: null,
    limbLabels: [numbersWithDot, lettersInBrackets, romanInBrackets],
    findingReference: 'inline',
    chairTitle: 'Chair',
    memberTitle: 'Councillor',
    dateStyle: 'plain',
    itemOrder: 'agenda',
    headings,
    signature,
  },
  committee: {
    resolutionHeading: { plain: 'It was RESOLVED:', unanimous: 'It was unanimously RESOLVED:' },
    headingPosition: 'own line',
    printsThat: false,
    leadIn: null,
    limbLabels: [numbersWithDot, lettersInBrackets, romanInBrackets],
    findingReference: 'none',
    chairTitle: 'Chairman',
    memberTitle: 'Councillor',
    dateStyle: 'plain',
    itemOrder: 'agenda',
    headings,
    signature,
  },
}

/** The heading of a resolution that brings none of its own. "Unanimously" is printed only if it was said. */
export function resolutionHeading(profile: WordingProfile, vote: { readonly isUnanimous: boolean }): string {
  return vote.isUnanimous ? profile.resolutionHeading.unanimous : profile.resolutionHeading.plain
}

/** "(finding 107)", "(findings 107 and 109)", "(findings 123 to 125 and 131)". */
export function findingWording(numbers: readonly string[]): string {
  const runs = runsOf(numbers)
  const last = runs.at(-1) ?? ''
  const listed = runs.length > 1 ? `${runs.slice(0, -1).join(', ')} and ${last}` : last
  return `(${numbers.length > 1 ? 'findings' : 'finding'} ${listed})`
}

/**
 * A councillor's name under the committee's own title: "Cllr" and "Councillor" become the one that the profile prints, and
 * a bare name gets it. A name with another title ("Dr", "Reverend") stays as it is.
 */
export function councillorName(profile: WordingProfile, name: string): string {
  const bare = name.replace(/^(?:Cllr\.?|Councillor)\s+/i, '')
  return bare === name && otherTitle.test(name) ? name : `${profile.memberTitle} ${bare}`
}

const otherTitle =
  /^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Doctor|Prof|Professor|Sir|Dame|Lord|Lady|Baroness|Rev|Reverend|Canon|The)\b\.?\s/i

/** "14 March 2016", or "14th March 2016" where the profile says so. */
export function formatMeetingDay(profile: WordingProfile, day: IsoDate): string {
  const date = dayOfMonth(day)
  return profile.dateStyle === 'plain'
    ? formatDay(day)
    : formatDay(day).replace(String(date), `${date}${ordinal(date)}`)
}

/** "6.30 pm", "10 am", "noon". Takes `HH:MM`. */
export function formatClockTime(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  if (minute === 0 && hour === 12) return 'noon'
  const clock = hour % 12 === 0 ? 12 : hour % 12
  return `${clock}${minute === 0 ? '' : `.${String(minute).padStart(2, '0')}`} ${hour < 12 ? 'am' : 'pm'}`
}

function ordinal(date: number): string {
  if (date >= 11 && date <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][date % 10] ?? 'th'
}

/** Three numbers or more in a row are named by the first and the last. */
function runsOf(numbers: readonly string[]): readonly string[] {
  const runs: string[][] = []
  for (const number of numbers) {
    const run = runs.at(-1)
    const before = run?.at(-1)
    const follows = before !== undefined && /^\d+$/.test(before) && String(Number(before) + 1) === number
    if (run !== undefined && follows) run.push(number)
    else runs.push([number])
  }
  return runs.flatMap((run) => (run.length > 2 ? [`${run[0] ?? ''} to ${run.at(-1) ?? ''}`] : run))
}
