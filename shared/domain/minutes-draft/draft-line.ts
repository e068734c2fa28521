import type { IsoDate } from '#shared/domain/day.ts'
import type { PastedBlock, PastedResolution } from '#shared/domain/pasted-minutes/pasted-minutes.ts'
import type { PastedWarning } from '#shared/domain/pasted-minutes/pasted-warning.ts'

/**
 * What a line of old minutes is. `unused` belongs to the page and is listed as left out; `title`, `purpose` and `document`
 * belong to the agenda item; `attendance` says who was there and is offered; all others are lines of the minutes.
 */
export const lineKinds = [
  'unused',
  'title',
  'purpose',
  'paragraph',
  'leadIn',
  'point',
  'nestedPoint',
  'resolutionHeading',
  'resolutionLimb',
  'nestedLimb',
  'attendanceNote',
  'actionNote',
  'document',
  'attendance',
] as const

export type LineKind = (typeof lineKinds)[number]

/** One line as the clerk sees it: what stands in the source, and what is kept of it. */
export type DraftLine = {
  /** The line of the source at which it begins, from 0: its name in `withKinds`. */
  readonly line: number
  /** How many lines of the source it takes up, with the blank ones between those that were joined. */
  readonly lines: number
  /** Exactly as it stood. */
  readonly source: string
  readonly kind: LineKind
  /** Whether several lines of the source were joined to this one. */
  readonly isJoined: boolean
  /** The label or the item's number, as printed; null where there is none, or a bullet. */
  readonly printedLabel: string | null
  /** The bullet of an unlabelled list item. */
  readonly glyph: string | null
  /** The words that are kept; empty for an unused line. */
  readonly text: string
  /**
   * What the line becomes in the minutes. None for what is not a line of the minutes; two or more where a resolution stands
   * in the line of its heading (“RESOLVED – That …”).
   */
  readonly blocks: readonly PastedBlock[]
}

export type DraftWarning = Omit<PastedWarning, 'code'> & {
  readonly code: PastedWarning['code']
  /** The line of the source that it is about, from 0. */
  readonly line: number
}

export type AttendanceGroup = 'present' | 'apologies' | 'inAttendance' | 'absent'

/** A name as it stands, without “Councillor” before it and what stands in brackets behind it. */
export type DraftAttender = { readonly name: string; readonly group: AttendanceGroup }

/** A whole meeting of old minutes, line by line. Nothing is saved by reading it; day, committee and people are offers. */
export type MinutesDraft = {
  readonly lines: readonly DraftLine[]
  readonly warnings: readonly DraftWarning[]
  /** The day in the heading of the minutes. */
  readonly heldOn: IsoDate | null
  readonly committeeName: string | null
  readonly attendance: readonly DraftAttender[]
}

export type DraftBlock = PastedBlock & { readonly line: number }

/** One agenda item of a draft. Lines of the minutes that stand before the first title make an item without one. */
export type DraftItem = {
  readonly title: string
  readonly printedNumber: string | null
  readonly purpose: string | null
  /** The line of the source at which the item begins, from 0. */
  readonly firstLine: number
  readonly blocks: readonly DraftBlock[]
  readonly documents: readonly string[]
  readonly unanimous: true | null
  readonly resolutions: readonly PastedResolution[]
}
