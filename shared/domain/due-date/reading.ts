import type { IsoDate, WeekdayName } from '#shared/domain/day.ts'
import type { DueKind } from '#shared/domain/due-date/due.ts'

/** What the words from one place on mean, as far as the index `next`. */
export type Reading = {
  readonly next: number
  readonly kind: DueKind
  readonly start: IsoDate | null
  readonly end: IsoDate | null
  readonly weekday?: WeekdayName
  readonly yearDoubt?: string
}

export const anyDay = { start: null, end: null } as const
