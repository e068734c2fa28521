import type { IsoDate } from '#shared/domain/day.ts'
import { addDays, yearOf } from '#shared/domain/day.ts'
import { calendarSpan } from '#shared/domain/due-date/due-date-calendar.ts'
import { meetingReference } from '#shared/domain/due-date/due-date-meeting.ts'
import { recurrence } from '#shared/domain/due-date/due-date-recurring.ts'
import { calendarRelative, eventReference, relativePeriod } from '#shared/domain/due-date/due-date-relative.ts'
import { canBegin } from '#shared/domain/due-date/due-date-start.ts'
import { resolveSpan } from '#shared/domain/due-date/due-date-span.ts'
import type { Interval, Span } from '#shared/domain/due-date/due-date-span.ts'
import { afterAnyPhrase, skip } from '#shared/domain/due-date/due-date-words.ts'
import type { DueWord } from '#shared/domain/due-date/due-date-words.ts'
import { anyDay, type Reading } from '#shared/domain/due-date/reading.ts'

const readers = [
  weekOf,
  plainSpan,
  range,
  deadline,
  open,
  meeting,
  relativePeriod,
  calendarRelative,
  eventReference,
  recurring,
  phrase,
]

/** The longest due date that is worded from that place on. */
export function readingAt(words: readonly DueWord[], from: number, madeOn: IsoDate | null): Reading | null {
  if (!canBegin(words, from)) return null
  let best: Reading | null = null
  for (const read of readers) {
    const reading = read(words, from, madeOn)
    if (reading !== null && (best === null || reading.next > best.next)) best = reading
  }
  return best
}

function plainSpan(words: readonly DueWord[], from: number, madeOn: IsoDate | null): Reading | null {
  const span = calendarSpan(words, from)
  return span === null ? null : readingOf(span, madeOn)
}

/** “week commencing 12 December 2016”, “w/c 3 May”: the working week from that day. */
function weekOf(words: readonly DueWord[], from: number, madeOn: IsoDate | null): Reading | null {
  const lead = afterAnyPhrase(words, from, ['week commencing', 'week beginning', 'week starting', 'w / c'])
  const day = lead === null ? null : plainSpan(words, skip(words, lead, 'on', 'the'), madeOn)
  if (day?.kind !== 'exact') return null
  return { ...day, kind: 'range', end: day.start === null ? null : addDays(day.start, 4) }
}

/** A span without days in its own year (30 February) is no date; one whose year cannot be told has no days yet. */
function readingOf(span: Span, madeOn: IsoDate | null): Reading | null {
  const interval = resolveSpan(span, madeOn)
  if (interval === null && span.year !== null && span.yearDoubt === undefined) return null
  if (interval === null && span.year === null && span.inYear(2016) === null && span.yearDoubt === undefined) return null
  const { next, kind, weekday, yearDoubt } = span
  return {
    next,
    kind,
    start: interval?.start ?? null,
    end: interval?.end ?? null,
    ...(weekday === undefined ? {} : { weekday }),
    ...(yearDoubt === undefined ? {} : { yearDoubt }),
  }
}

/** “between August 2016 and July 2017”, “30 November to 2 December 2016”. A range that runs backwards is none. */
function range(words: readonly DueWord[], from: number, madeOn: IsoDate | null): Reading | null {
  const lead = skip(words, from, 'between', 'from')
  const first = spanAfterThe(words, lead)
  if (first === null) return null
  const joint = words[first.next]?.word ?? ''
  const isBetween = words[from]?.word === 'between'
  if (joint !== '-' && joint !== 'to' && joint !== 'until' && joint !== 'through' && !(isBetween && joint === 'and'))
    return null
  const second = spanAfterThe(words, first.next + 1)
  if (second === null) return null
  const isUnknown = first.year === null && second.year === null && madeOn === null
  if (isUnknown) return { next: second.next, kind: 'range', ...anyDay }
  const interval = spanning(first, second, madeOn)
  return interval === null ? null : { next: second.next, kind: 'range', ...interval }
}

/** “the end of June” begins with an article, “the March 2015 inspection” does not begin with a date. */
function spanAfterThe(words: readonly DueWord[], from: number): Span | null {
  const span = calendarSpan(words, from)
  const inner = span === null && words[from]?.word === 'the' ? calendarSpan(words, from + 1) : null
  return span ?? (inner !== null && /^(?:month|year|year-span)$/.test(inner.kind) ? null : inner)
}

/** From the first stretch to the second; a missing year is the one that puts them in order and nearest together. */
function spanning(first: Span, second: Span, madeOn: IsoDate | null): Interval | null {
  const base = second.year ?? first.year ?? (madeOn === null ? 2000 : yearOf(madeOn))
  const isOpen = first.year === null && second.year === null
  const lastYears =
    second.year !== null ? [second.year] : first.year !== null ? [base, base + 1] : [base - 1, base, base + 1, base + 2]
  for (const lastYear of lastYears) {
    const end = second.inYear(lastYear)
    for (const firstYear of first.year === null ? [lastYear, lastYear - 1] : [first.year]) {
      const start = first.inYear(firstYear)
      const isInOrder = start !== null && end !== null && start.start <= end.start && start.end <= end.end
      if (isInOrder && !(isOpen && madeOn !== null && end.end < madeOn)) return { start: start.start, end: end.end }
    }
  }
  return null
}

const byWords = [
  'by no later than',
  'no later than',
  'not later than',
  'on or before',
  'by or before',
  'up to',
  'until',
  'till',
  'by',
]

/** “by 9 March 2017”, “no later than June 2018”, “before 1 May”: only the last day counts. */
function deadline(words: readonly DueWord[], from: number, madeOn: IsoDate | null): Reading | null {
  const before = afterAnyPhrase(words, from, ['before', 'prior to', 'in advance of'])
  const lead = before ?? afterAnyPhrase(words, from, byWords)
  if (lead === null) return null
  const inner =
    spanOrRelative(words, lead, madeOn) ??
    spanOrRelative(words, skip(words, lead, 'the', 'its', 'their', 'our'), madeOn)
  if (inner === null) return null
  if (inner.kind === 'relative-meeting') return { ...inner, start: null }
  const isEndOf = afterAnyPhrase(words, skip(words, lead, 'the'), ['end']) !== null
  const kind = inner.kind === 'month-end' ? 'month-end' : 'deadline'
  if (before === null || isEndOf || inner.start === null) return { ...inner, kind, start: null }
  return { ...inner, kind, start: null, end: addDays(inner.start, -1) }
}

function spanOrRelative(words: readonly DueWord[], from: number, madeOn: IsoDate | null): Reading | null {
  return meeting(words, from) ?? plainSpan(words, from, madeOn) ?? calendarRelative(words, from, madeOn)
}

const fromWords = [
  'with effect from',
  'effective from',
  'starting from',
  'starting in',
  'beginning in',
  'commencing',
  'as from',
  'as of',
  'since',
  'after',
  'from',
]

/** “from late 2014 onwards”, “since October 2017”: only the first day counts. */
function open(words: readonly DueWord[], from: number, madeOn: IsoDate | null): Reading | null {
  const lead = afterAnyPhrase(words, from, fromWords)
  const span = spanAfterThe(words, lead ?? from)
  const onwards = span === null ? null : afterAnyPhrase(words, span.next, ['onwards', 'onward', 'and onwards'])
  if (span === null || (lead === null && onwards === null)) return null
  const isSince = words[from]?.word === 'since'
  const interval = isSince ? lastStarted(span, madeOn) : resolveSpan(span, madeOn)
  if (interval === null && span.year !== null) return null
  const isAfter = words[from]?.word === 'after'
  const start = interval === null ? null : isAfter ? addDays(interval.end, 1) : interval.start
  return { next: onwards ?? span.next, kind: 'open', start, end: null }
}

/** “since October” looks back: the last such stretch that had begun by the meeting. */
function lastStarted(span: Span, madeOn: IsoDate | null): Interval | null {
  if (span.year !== null) return span.inYear(span.year)
  if (madeOn === null) return null
  const years = [0, 1, 2, 3, 4].map((back) => yearOf(madeOn) - back)
  return (
    years.map((year) => span.inYear(year)).find((interval) => interval !== null && interval.start <= madeOn) ?? null
  )
}

/** A meeting that is given with its day has that day; any other waits for the calendar of meetings. */
function meeting(words: readonly DueWord[], from: number, madeOn: IsoDate | null = null): Reading | null {
  const next = meetingReference(words, from)
  if (next === null) return null
  const dated = afterAnyPhrase(words, next, ['to be held on', 'to be held in', 'scheduled for', 'on', 'in'])
  const span = dated === null ? null : plainSpan(words, skip(words, dated, 'the'), madeOn)
  return span === null ? { next, kind: 'relative-meeting', ...anyDay } : { ...span, kind: 'relative-meeting' }
}

function recurring(words: readonly DueWord[], from: number): Reading | null {
  const next = recurrence(words, from)
  return next === null ? null : { next, kind: 'recurring', ...anyDay }
}

const atOnce = [
  'as soon as is reasonably practicable',
  'as soon as reasonably practicable',
  'as soon as practically possible',
  'as soon as is possible',
  'as soon as practicable',
  'as soon as possible',
  'as a matter of urgency',
  'at the earliest possible opportunity',
  'at the earliest opportunity',
  'at your earliest convenience',
  'at the earliest convenience',
  'with immediate effect',
  'without delay',
  'immediately',
  'forthwith',
  'urgently',
  'a . s . a . p',
  'asap',
]

const notFixed = [
  'when sufficient time has elapsed',
  'over the coming months',
  'in the coming months',
  'in the coming weeks',
  'the coming months',
  'coming months',
  'coming weeks',
  'in due course',
  'in the near future',
  'in the longer term',
  'at a later date',
  'at a future date',
  'at a future meeting',
  'to a future meeting',
  'to a later meeting',
  'when available',
  'once available',
  'on an ongoing basis',
  'ongoing',
  'on - going',
  'shortly',
]

/** “immediately” begins with the meeting and ages from there; “in due course” has no days at all. */
function phrase(words: readonly DueWord[], from: number, madeOn: IsoDate | null): Reading | null {
  const next = afterAnyPhrase(words, from, atOnce)
  if (next !== null) return { next, kind: 'asap', start: madeOn, end: null }
  const vague = afterAnyPhrase(words, from, notFixed)
  return vague === null ? null : { next: vague, kind: 'vague', ...anyDay }
}
