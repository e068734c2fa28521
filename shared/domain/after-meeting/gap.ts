import type { AgendaItemKind } from '#shared/domain/agenda.ts'
import type { BlockKind } from '#shared/domain/block-kind.ts'
import type { MotionOutcome } from '#shared/domain/motion/motion.ts'
import type { ItemOutcome, SessionState } from '#shared/domain/session/session-event.ts'
import type { IsoDate } from '#shared/domain/day.ts'
import type { Confidentiality } from '#shared/domain/exempt/confidentiality.ts'

/** What is looked for in the minutes of a meeting, in the order in which a clerk mends it. */
export const gapGroups = [
  'decisions',
  'actions',
  'room',
  'items',
  'exempt',
  'findings',
  'figures',
  'privacy',
  'lines',
] as const

export type GapGroup = (typeof gapGroups)[number]

/** Where a gap is mended. */
export const gapPlaces = ['line', 'item', 'access', 'line-access', 'action', 'urgent', 'room', 'presiding'] as const

/** One thing that is missing or to be looked at. Nothing of it stands in the way of anything. */
export type Gap = {
  /** The rule, and what it is about: the same gap has the same key each time. */
  readonly key: string
  readonly group: GapGroup
  /** What is missing and what to do, in a sentence. */
  readonly message: string
  /** The words it is about, or the title of the item. */
  readonly quote: string
  readonly place: (typeof gapPlaces)[number]
  readonly itemId: string | null
  readonly blockId: string | null
  readonly actionId: string | null
}

/** What the clerk said of a gap: that it is left as it is, or that a resolution was agreed without a vote. */
export const gapAnswers = ['left', 'without-vote'] as const

export type GapAnswer = (typeof gapAnswers)[number]

/** One meeting as its gaps are looked for in: read from the store, item by item in order. */
export type MeetingRecord = {
  readonly heldOn: IsoDate | null
  readonly items: readonly RecordedItem[]
  readonly actions: readonly RecordedAction[]
  /** How many people are recorded as present, members and others. */
  readonly present: number
  readonly isPresided: boolean
  /** Stretches without a quorum of which the minutes say nothing. */
  readonly lapses: readonly RecordedLapse[]
  readonly state: SessionState
  readonly motions: readonly RecordedMotion[]
  /** Lines of which two windows have left two versions. */
  readonly conflicts: ReadonlySet<string>
  /** Numbers of findings that some inspection has; null where the book has no inspection at all. */
  readonly findingNumbers: ReadonlySet<string> | null
}

/** The quorum was lost with what `id` names, an event of attendance, or `start`. */
export type RecordedLapse = {
  readonly id: string
  /** On the wall of the meeting room, `HH:MM`. */
  readonly time: string
  readonly present: number
  readonly needed: number
  readonly itemId: string | null
  /** The line that tells who left. */
  readonly blockId: string | null
}

export type RecordedItem = {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly kind: AgendaItemKind
  readonly specialCircumstances: string | null
  readonly outcome: ItemOutcome
  readonly hasEnd: boolean
  readonly isExempt: boolean
  readonly confidentiality: Confidentiality
  readonly paragraphs: readonly number[]
  readonly publicTitle: string | null
  readonly publicSummary: string | null
  readonly isExcluded: boolean
  /** Numbers of findings that the item as a whole is tied to. */
  readonly findings: readonly string[]
  readonly lines: readonly RecordedLine[]
}

export type RecordedLine = {
  readonly id: string
  readonly kind: BlockKind
  readonly text: string
  readonly isExempt: boolean
  readonly paragraphs: readonly number[]
  readonly findings: readonly string[]
}

export type RecordedMotion = {
  readonly id: string
  readonly itemId: string
  readonly blockId: string
  readonly outcome: MotionOutcome
  readonly isMoved: boolean
  readonly hasVote: boolean
  /** The heading, or the limb, of the resolution that it became. */
  readonly resolutionBlockId: string | null
}

export type RecordedAction = {
  readonly id: string
  readonly number: number
  readonly text: string
  readonly owner: string | null
  readonly hasDue: boolean
  readonly dueText: string
  /** The last day of the due date; null where it has none. */
  readonly dueEnd: IsoDate | null
  readonly itemId: string | null
  readonly blockId: string | null
}
