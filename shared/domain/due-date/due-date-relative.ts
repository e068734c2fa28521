import { assertNever } from '#shared/errors.ts'
import type { IsoDate } from '#shared/domain/day.ts'
import { addDays, addMonths, lastOfMonth, monthOf, weekdayName, yearOf } from '#shared/domain/day.ts'
import { afterAnyPhrase, countAt, skip } from '#shared/domain/due-date/due-date-words.ts'
import type { DueWord } from '#shared/domain/due-date/due-date-words.ts'
import { anyDay, type Reading } from '#shared/domain/due-date/reading.ts'
import { addWorkingDays } from '#shared/domain/due-date/working-day.ts'

type Unit = 'working-day' | 'day' | 'week' | 'fortnight' | 'month' | 'year'

type Duration = { readonly count: number; readonly unit: Unit; readonly next: number; readonly isPeriod: boolean }

/**
 * “within six months”, “in three months”, “70 working days”: counted from the meeting; “three months after their
 * appointment” waits for the day of that event.
 */
export function relativePeriod(words: readonly DueWord[], from: number, madeOn: IsoDate | null): Reading | null {
  const leadsIn = afterAnyPhrase(words, from, leads)
  const length = durationAt(words, skip(words, leadsIn ?? from, 'approximately', 'about'))
  if (length === null || (length.isPeriod && leadsIn === null)) return null
  const event = afterEvent(words, length.next)
  if (event !== null) return { next: event, kind: 'relative-event', ...anyDay }
  const closed = afterAnyPhrase(words, length.next, fromTheMeeting)
  const next = closed ?? length.next
  const stands = leadsIn !== null || closed !== null || length.unit === 'working-day'
  if (!stands || /^(?:ago|old|earlier|previously|before|after)$/.test(words[next]?.word ?? '')) return null
  if (madeOn === null) return { next, kind: 'relative', ...anyDay }
  const end = laterBy(madeOn, length)
  const isPoint = words[from]?.word === 'in' && leadsIn === from + 1
  return { next, kind: 'relative', start: isPoint ? end : madeOn, end }
}

const leads = [
  'within a period of',
  'within the next',
  'within the coming',
  'within',
  'over the next',
  'over the coming',
  'during the next',
  'in the next',
  'in the coming',
  'for the next',
  'in',
]

const fromTheMeeting = [
  "' time",
  'from the date of this meeting',
  'from the date of the meeting',
  'of the date of this meeting',
  'of the date of the meeting',
  'from the meeting',
  'of the meeting',
  'of this meeting',
  'after the meeting',
  'from now',
  'time',
]

/** “next month”, “later this year”, “the end of the week”: by the calendar that the meeting stands in. */
export function calendarRelative(words: readonly DueWord[], from: number, madeOn: IsoDate | null): Reading | null {
  const end = afterAnyPhrase(words, from, ['end of the', 'end of this', 'end of next'])
  const plain = afterAnyPhrase(words, from, ['later in the', 'later this', 'later in', 'next', 'this', 'coming'])
  const unit = words[end ?? plain ?? -1]?.word
  if (unit !== 'week' && unit !== 'month' && unit !== 'year') return null
  const next = (end ?? plain ?? from) + 1
  const doubt =
    unit === 'year' ? { yearDoubt: 'Read as a calendar year. Give the dates if another kind of year is meant.' } : {}
  if (madeOn === null) return { next, kind: 'relative', ...anyDay, ...doubt }
  const isNext = (end === null ? words[from] : words[end - 1])?.word === 'next'
  const days = unitAround(isNext ? startOfNext(madeOn, unit) : madeOn, unit)
  if (end !== null) return { next, kind: 'relative', start: days.end, end: days.end, ...doubt }
  return { next, kind: 'relative', start: days.start < madeOn ? madeOn : days.start, end: days.end, ...doubt }
}

const eventNouns: ReadonlySet<string> = new Set(
  (
    'visit visits inspection review publication completion approval appointment election elections consultation evaluation audit ' +
    'assessment workshop seminar conference training implementation launch restructure decision introduction adoption receipt recruitment'
  ).split(' '),
)

/** “following an action planning visit”, “after the consultation”: waits for the event. */
export function eventReference(words: readonly DueWord[], from: number): Reading | null {
  const lead = afterAnyPhrase(words, from, ['following', 'after', 'upon', 'pending', 'once'])
  if (lead === null) return null
  const start = skip(words, lead, 'a', 'an', 'the', 'any', 'its', 'their', 'this')
  for (let at = start; at < start + 6; at += 1) {
    const word = words[at]?.word
    if (word === undefined || !/^\p{L}/u.test(word) || eventBreaks.test(word)) return null
    if (eventNouns.has(word)) return { next: afterEventOwner(words, at + 1), kind: 'relative-event', ...anyDay }
  }
  return null
}

const eventBreaks = /^(?:be|is|are|was|were|will|would|and|or|that|which|to|had|has|have|query|comment|question)$/

/** “of the plan” after “completion”. */
function afterEventOwner(words: readonly DueWord[], from: number): number {
  const of = afterAnyPhrase(words, from, ['of the', 'of a', 'of an', 'of'])
  if (of === null) return from
  let at = of
  while (at < of + 6 && /^\p{L}/u.test(words[at]?.word ?? '') && !clauseBreaks.test(words[at]?.word ?? '')) at += 1
  return at === of ? from : at
}

/** The index after “after their appointment” behind a length of time. The meeting itself is no such event. */
function afterEvent(words: readonly DueWord[], from: number): number | null {
  const lead = skip(words, from, 'of', 'after', 'following', 'from', 'before')
  if (lead === from || afterAnyPhrase(words, from, fromTheMeeting) !== null) return null
  let at = skip(words, lead, 'the', 'a', 'an', 'their', 'its', 'his', 'her', 'any', 'this')
  const start = at
  while (at < start + 8 && /^\p{L}/u.test(words[at]?.word ?? '') && !clauseBreaks.test(words[at]?.word ?? '')) at += 1
  return at === start ? null : at
}

const clauseBreaks = /^(?:and|but|or|that|which|who|be|is|are|was|were|will|would|to|in|at|by|on|with|so|if|when)$/

function durationAt(words: readonly DueWord[], from: number): Duration | null {
  const first = countAt(words, from)
  if (first === null) return null
  const to = skip(words, first.next, 'to', '-', 'or')
  const second = to === first.next ? null : countAt(words, to)
  const count = second ?? first
  const unit = unitAt(words, skip(words, count.next, '-'))
  if (unit === null) return null
  const isCompound = skip(words, count.next, '-') !== count.next
  if (!isCompound) return { count: count.count, ...unit, isPeriod: false }
  return words[unit.next]?.word === 'period'
    ? { count: count.count, unit: unit.unit, next: unit.next + 1, isPeriod: true }
    : null
}

function unitAt(words: readonly DueWord[], from: number): { readonly unit: Unit; readonly next: number } | null {
  const working = afterAnyPhrase(words, from, ['clear working', 'working', 'clear'])
  const at = working ?? skip(words, from, 'calendar', 'full')
  const name = (words[at]?.word ?? '').replace(/'s$/, '').replace(/s$/, '')
  if (working !== null) return name === 'day' ? { unit: 'working-day', next: at + 1 } : null
  if (name === 'day' || name === 'week' || name === 'fortnight' || name === 'month' || name === 'year')
    return { unit: name, next: at + 1 }
  return null
}

function laterBy(day: IsoDate, length: Duration): IsoDate {
  switch (length.unit) {
    case 'working-day':
      return addWorkingDays(day, length.count)
    case 'day':
      return addDays(day, length.count)
    case 'week':
      return addDays(day, length.count * 7)
    case 'fortnight':
      return addDays(day, length.count * 14)
    case 'month':
      return addMonths(day, length.count)
    case 'year':
      return addMonths(day, length.count * 12)
    default:
      return assertNever(length.unit)
  }
}

function startOfNext(day: IsoDate, unit: 'week' | 'month' | 'year'): IsoDate {
  return addDays(unitAround(day, unit).end, unit === 'week' ? 3 : 1)
}

/** The working week (Monday to Friday), month or calendar year that the day stands in. */
function unitAround(day: IsoDate, unit: 'week' | 'month' | 'year'): { readonly start: IsoDate; readonly end: IsoDate } {
  if (unit === 'month') return { start: `${day.slice(0, 8)}01`, end: lastOfMonth(yearOf(day), monthOf(day)) }
  if (unit === 'year') return { start: `${day.slice(0, 5)}01-01`, end: `${day.slice(0, 5)}12-31` }
  let friday = day
  while (weekdayName(friday) !== 'Friday') friday = addDays(friday, 1)
  return { start: addDays(friday, -4), end: friday }
}
