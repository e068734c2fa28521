import type { IsoDate, WeekdayName } from '#shared/domain/day.ts'
import { addDays, addMonths, firstOfMonth, lastOfMonth, monthOf, yearOf } from '#shared/domain/day.ts'
import type { DueKind } from '#shared/domain/due-date/due.ts'

export type Interval = { readonly start: IsoDate; readonly end: IsoDate }

/**
 * A stretch of the calendar as worded, which may lack its year (“the autumn”). `inYear` says which days it is in a
 * given year; null where there are none (29 February, a day range that runs backwards).
 */
export type Span = {
  /** The index of the first word after it. */
  readonly next: number
  readonly kind: DueKind
  readonly year: number | null
  readonly inYear: (year: number) => Interval | null
  readonly weekday?: WeekdayName
  readonly isNext?: boolean
  /** How the kind of year is in doubt: said by a warning. */
  readonly yearDoubt?: string
}

/** The part of a stretch that “early”, “mid”, “late”, “beginning of” and “end of” name. */
export type SpanPart = 'early' | 'mid' | 'late' | 'start' | 'end'

/**
 * The days of a span for somebody who reads it at a meeting on `madeOn`.
 *
 * Without a year it is the first such stretch that ends on or after the meeting; “next autumn” is the first that starts
 * after it. Null when the year cannot be told.
 */
export function resolveSpan(span: Span, madeOn: IsoDate | null): Interval | null {
  if (span.year !== null) return span.inYear(span.year)
  if (madeOn === null) return null
  for (let year = yearOf(madeOn) - 1; year <= yearOf(madeOn) + 8; year += 1) {
    const interval = span.inYear(year)
    if (interval !== null && (span.isNext ? interval.start > madeOn : interval.end >= madeOn)) return interval
  }
  return null
}

/** Whole months: from the first day of one to the last day of another, counted from January of `year` as 1. */
export function wholeMonths(year: number, first: number, last: number): Interval {
  const place = (count: number): readonly [number, number] => [
    year + Math.floor((count - 1) / 12),
    ((((count - 1) % 12) + 12) % 12) + 1,
  ]
  return { start: firstOfMonth(...place(first)), end: lastOfMonth(...place(last)) }
}

/** The part of a whole stretch: days 1–10, 11–20 and 21–end of a month; thirds of a year; months of anything else. */
export function partOfSpan(whole: Span, part: SpanPart): Span {
  const kind = partKind(whole.kind, part)
  return {
    ...whole,
    kind,
    inYear: (year) => {
      const interval = whole.inYear(year)
      return interval === null ? null : partOfInterval(interval, whole.kind, part)
    },
  }
}

function partKind(whole: DueKind, part: SpanPart): DueKind {
  if (whole === 'month') return part === 'end' ? 'month-end' : 'part-month'
  return whole === 'year' ? 'part-year' : whole
}

function partOfInterval(whole: Interval, kind: DueKind, part: SpanPart): Interval {
  if (part === 'end') return { start: whole.end, end: whole.end }
  if (kind === 'month') return partOfMonth(whole, part)
  const isYear = kind === 'year' || kind === 'year-span'
  if (isYear && part !== 'start') return thirdOfYear(whole.start, part)
  return monthOfInterval(whole, part)
}

const daysOfMonthPart = { early: [1, 10], mid: [11, 20], late: [21, 31], start: [1, 7] } as const

function partOfMonth(month: Interval, part: Exclude<SpanPart, 'end'>): Interval {
  const [first, last] = daysOfMonthPart[part]
  const end = addDays(month.start, last - 1)
  return { start: addDays(month.start, first - 1), end: end > month.end ? month.end : end }
}

function thirdOfYear(start: IsoDate, part: 'early' | 'mid' | 'late'): Interval {
  const third = { early: 0, mid: 1, late: 2 }[part]
  const first = monthOf(start) + third * 4
  return wholeMonths(yearOf(start), first, first + 3)
}

/** The first month, the last, or what lies between them. */
function monthOfInterval(whole: Interval, part: Exclude<SpanPart, 'end'>): Interval {
  const second = addMonths(whole.start, 1)
  const last = firstOfMonth(yearOf(whole.end), monthOf(whole.end))
  if (part === 'late') return { start: last, end: whole.end }
  if (part === 'mid' && second < last) return { start: second, end: addDays(last, -1) }
  return { start: whole.start, end: addDays(second, -1) }
}
