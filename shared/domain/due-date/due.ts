import type { IsoDate } from '#shared/domain/day.ts'

/** What sort of wording a due date is. `relative-meeting` and `relative-event` wait for a day that is not known yet. */
export const dueKinds = [
  'exact',
  'month',
  'part-month',
  'month-end',
  'season',
  'school-term',
  'part-year',
  'year',
  'year-span',
  'quarter',
  'range',
  'deadline',
  'open',
  'relative-meeting',
  'relative',
  'relative-event',
  'recurring',
  'asap',
  'vague',
] as const

export type DueKind = (typeof dueKinds)[number]

/** Something about a due date that a clerk may want to put right; nothing is ever put right for them. */
export type DueWarning = {
  readonly code: 'wrong-weekday' | 'before-meeting' | 'year-kind-unclear'
  readonly message: string
}

/**
 * When something is due: the wording, which is what is printed, and the days that it means, both inclusive.
 * A null `start` is open towards the past, a null `end` has no last day (and so is never overdue).
 */
export type Due = {
  readonly text: string
  readonly kind: DueKind
  readonly start: IsoDate | null
  readonly end: IsoDate | null
  readonly warnings: readonly DueWarning[]
}
