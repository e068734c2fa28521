import { isoDate } from '#shared/domain/day.ts'
import { canBeginSpan } from '#shared/domain/due-date/due-date-start.ts'
import {
  afterAnyPhrase,
  afterPhrase,
  areJoined,
  isPartOfNumber,
  monthAt,
  skip,
  weekdayAt,
  yearAt,
} from '#shared/domain/due-date/due-date-words.ts'
import type { DueWord } from '#shared/domain/due-date/due-date-words.ts'
import { partOfSpan, wholeMonths } from '#shared/domain/due-date/due-date-span.ts'
import type { Span, SpanPart } from '#shared/domain/due-date/due-date-span.ts'
import { calendarYear, quarter, yearPairAt, yearSpan } from '#shared/domain/due-date/due-date-year.ts'

/** The longest stretch of the calendar that is worded from that place on: a day, days, a month, a season, a year … */
export function calendarSpan(words: readonly DueWord[], from: number): Span | null {
  return canBeginSpan(words, from) ? longest(spanReaders, words, from) : null
}

const spanReaders = [exactDay, numericDay, dashedDay, dayRange, christmas, partSpan, wholeSpan]

function wholeSpan(words: readonly DueWord[], from: number): Span | null {
  return canBeginSpan(words, from) ? longest(wholeSpanReaders, words, from) : null
}

const wholeSpanReaders = [month, season, schoolTerm, yearSpan, quarter, calendarYear]

/** “17th February 2016”, “Wednesday 28th of February”, “February 28th, 2018”, each with a clock time before it or not. */
function exactDay(words: readonly DueWord[], from: number): Span | null {
  const start = afterTime(words, from)
  const weekday = weekdayAt(words, start)
  const at = skip(words, weekday?.next ?? start, 'the')
  const dated = dayThenMonth(words, at) ?? monthThenDay(words, at)
  if (dated === null) return null
  const year = yearAfter(words, dated.next)
  return {
    ...singleDay(dated.month, dated.day, year.year),
    next: year.next,
    ...(weekday === null ? {} : { weekday: weekday.name }),
  }
}

/** “08/03/2017”, “8.3.2017”, “22/4/16”, “08.03.17” (day first, as written in Britain) and “2016-03-14”. */
function numericDay(words: readonly DueWord[], from: number): Span | null {
  if (!/^\d/.test(words[from]?.word ?? '')) return null
  const [first, mark, second, sameMark, third] = words.slice(from, from + 5).map((word) => word.word)
  const isWhole = [0, 1, 2, 3].every((offset) => areJoined(words, from + offset))
  if (!isWhole || mark !== sameMark || isCutOut(words, from)) return null
  const isBritish = /^\d\d?$/.test(first ?? '') && /^\d\d?$/.test(second ?? '')
  const isLongYear = /^(?:19|20)\d\d$/.test(third ?? '')
  const numbers = [Number(first), Number(second), Number(third)] as const
  if (isBritish && isLongYear && /^[/.-]$/.test(mark ?? ''))
    return dayInYear(numbers[1], numbers[0], numbers[2], from + 5)
  const isShortYear = /^\d\d$/.test(third ?? '') && (mark === '/' || isPadded(words, from, mark))
  if (isBritish && isShortYear) return dayInYear(numbers[1], numbers[0], 2000 + numbers[2], from + 5)
  const isIso =
    mark === '-' && /^(?:19|20)\d\d$/.test(first ?? '') && /^\d\d$/.test(second ?? '') && /^\d\d$/.test(third ?? '')
  return isIso ? dayInYear(numbers[1], numbers[2], numbers[0], from + 5) : null
}

/** “08.03.17” is a day, “2.1.14” and “section 10.11.12” are places in a report. */
function isPadded(words: readonly DueWord[], from: number, mark: string | undefined): boolean {
  const isPlace = /^(?:paragraphs?|paras?|sections?|points?|items?|minutes?|no|rule|standing)$/.test(
    words[from - 1]?.word ?? '',
  )
  return mark === '.' && !isPlace && [from, from + 2].every((at) => words[at]?.word.length === 2)
}

/** “28-Feb-2018”, “8-March-18”: without spaces. */
function dashedDay(words: readonly DueWord[], from: number): Span | null {
  const isWhole = [0, 1, 2, 3].every((offset) => areJoined(words, from + offset))
  if (!isWhole || words[from + 1]?.word !== '-' || words[from + 3]?.word !== '-') return null
  const day = words[from]?.word ?? ''
  const named = monthAt(words, from + 2)
  const year = words[from + 4]?.word ?? ''
  if (named === null || !/^\d\d?$/.test(day) || !/^(?:(?:19|20)\d\d|\d\d)$/.test(year)) return null
  return dayInYear(named.month, Number(day), year.length === 2 ? 2000 + Number(year) : Number(year), from + 5)
}

/** “by Christmas”, “before Christmas 2016”: the day itself, and not the party, the break or the eve. */
function christmas(words: readonly DueWord[], from: number): Span | null {
  if (words[from]?.word !== 'christmas') return null
  const { year, next } = yearAfter(words, from + 1)
  const isDay = words[next]?.word === 'day'
  const isNamed = /^(?:\p{L}|'|-)/u.test(words[next]?.word ?? '') && !afterChristmas.test(words[next]?.word ?? '')
  if (isNamed && !isDay) return null
  return { ...singleDay(12, 25, year), next: isDay ? next + 1 : next }
}

const afterChristmas = /^(?:and|or|to|with|in|at|by|on|for|so|as|if|when|which|that|but|because|unless|subject)$/

/** “5-9 December 2016”, “between 3 and 25 March 2015”, “20 and 21 August”, “4, 5 and 6 May”. */
function dayRange(words: readonly DueWord[], from: number): Span | null {
  const first = dayNumberAt(words, skip(words, from, 'between', 'from'))
  if (first === null) return null
  let last = first
  for (let count = 0; count < 6; count += 1) {
    const mark = skip(words, last.next, '-', 'to', 'and', ',', '&', 'until')
    const following = mark === last.next ? null : dayNumberAt(words, skip(words, mark, 'and'))
    if (following === null) break
    last = following
  }
  const named = last === first ? null : monthAt(words, skip(words, last.next, 'of'))
  if (named === null) return null
  const { year, next } = yearAfter(words, named.next)
  return { next, kind: 'range', year, inYear: (of) => daysOf(of, named.month, first.day, last.day) }
}

/** “July 2016”, “May, 2021”, “next September”. */
function month(words: readonly DueWord[], from: number): Span | null {
  const at = skip(words, from, 'next', 'this')
  const named = monthAt(words, at)
  if (named === null) return null
  const { year, next } = yearAfter(words, named.next)
  return {
    next,
    kind: 'month',
    year,
    inYear: (of) => wholeMonths(of, named.month, named.month),
    ...nextOnly(words, from),
  }
}

const seasons: ReadonlyMap<string, number> = new Map([
  ['spring', 3],
  ['summer', 6],
  ['autumn', 9],
  ['winter', 12],
])

/** “autumn 2016”, “the Autumn”: three whole months; the winter of a year ends in the next. */
function season(words: readonly DueWord[], from: number): Span | null {
  const at = afterDeterminer(words, from)
  const first = seasons.get(words[at]?.word ?? '')
  if (first === undefined) return null
  const pair = yearPairAt(words, skip(words, at + 1, 'of', ','))
  const single = yearAfter(words, at + 1)
  const isWinter = first === 12
  return {
    next: pair?.next ?? single.next,
    kind: 'season',
    year: pair === null ? single.year : isWinter || first === 9 ? pair.from : pair.to,
    inYear: (year) => wholeMonths(year, first, first + 2),
    ...nextOnly(words, from),
  }
}

const terms: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['autumn', [9, 12]],
  ['spring', [1, 3]],
  ['summer', [4, 7]],
])

/** “autumn term 2016”: September to December, January to March, April to July. */
function schoolTerm(words: readonly DueWord[], from: number): Span | null {
  const at = afterDeterminer(words, from)
  const months = terms.get(words[at]?.word ?? '')
  const started = months === undefined ? null : (afterPhrase(words, at + 1, 'term') ?? termAfterYear(words, at + 1))
  if (months === undefined || started === null) return null
  const earlier = words[at + 1]?.word === 'term' ? null : yearAt(words, at + 1)
  const pair = yearPairAt(words, skip(words, started, 'of', ','))
  const single = yearAfter(words, started)
  const pairYear = pair === null ? null : months[0] === 9 ? pair.from : pair.to
  return {
    next: earlier === null ? (pair?.next ?? single.next) : started,
    kind: 'school-term',
    year: earlier ?? pairYear ?? single.year,
    inYear: (year) => wholeMonths(year, months[0], months[1]),
    ...nextOnly(words, from),
  }
}

function termAfterYear(words: readonly DueWord[], at: number): number | null {
  return yearAt(words, at) === null ? null : afterPhrase(words, at + 1, 'term')
}

const parts: readonly (readonly [SpanPart, readonly string[]])[] = [
  ['early', ['early in', 'early -', 'early part of', 'early']],
  ['mid', ['middle of', 'mid -', 'mid']],
  ['late', ['late in', 'late -', 'latter part of', 'late']],
  ['start', ['beginning of', 'start of', 'first week of', 'first week in']],
  ['end', ['end of', 'end -', 'end']],
]

const partFirstWords = /^(?:early|mid|middle|late|latter|beginning|start|first|end)$/

/** “early May”, “mid-2015”, “beginning of March 2016”, “end of the autumn term”. */
function partSpan(words: readonly DueWord[], from: number): Span | null {
  if (!partFirstWords.test(words[from]?.word ?? '')) return null
  for (const [part, phrases] of parts) {
    const next = afterAnyPhrase(words, from, phrases)
    const whole = next === null ? null : (wholeSpan(words, next) ?? wholeSpan(words, skip(words, next, 'the')))
    if (whole !== null) return partOfSpan(whole, part)
  }
  return null
}

function dayThenMonth(words: readonly DueWord[], at: number): DayOfYear | null {
  const day = dayNumberAt(words, at)
  const named = day === null ? null : monthAt(words, skip(words, day.next, 'of'))
  return day === null || named === null ? null : { day: day.day, month: named.month, next: named.next }
}

/** “February 28th”, “February 28, 2018”: a bare number after a month is a day only with an ordinal or a year. */
function monthThenDay(words: readonly DueWord[], at: number): DayOfYear | null {
  const named = monthAt(words, at)
  const day = named === null ? null : dayNumberAt(words, skip(words, named.next, 'the'))
  if (named === null || day === null) return null
  const isDay = day.hasOrdinal || yearAfter(words, day.next).year !== null
  return isDay ? { day: day.day, month: named.month, next: day.next } : null
}

type DayOfYear = { readonly day: number; readonly month: number; readonly next: number }

type DayNumber = { readonly day: number; readonly next: number; readonly hasOrdinal: boolean }

function dayNumberAt(words: readonly DueWord[], from: number): DayNumber | null {
  const weekday = weekdayAt(words, from)
  const at = skip(words, weekday?.next ?? from, 'the')
  const word = words[at]?.word ?? ''
  const day = Number(word)
  if (!/^\d\d?$/.test(word) || day < 1 || day > 31 || isPartOfNumber(words, at)) return null
  const hasOrdinal = areJoined(words, at) && /^(?:st|nd|rd|th)$/.test(words[at + 1]?.word ?? '')
  return { day, next: hasOrdinal ? at + 2 : at + 1, hasOrdinal }
}

function yearAfter(words: readonly DueWord[], at: number): { readonly year: number | null; readonly next: number } {
  const place = skip(words, at, ',', 'of')
  const year = yearAt(words, place)
  return { year, next: year === null ? at : place + 1 }
}

function singleDay(monthNumber: number, day: number, year: number | null): Omit<Span, 'next'> {
  return { kind: 'exact', year, inYear: (of) => daysOf(of, monthNumber, day, day) }
}

function dayInYear(monthNumber: number, day: number, year: number, next: number): Span | null {
  return isoDate(year, monthNumber, day) === null ? null : { ...singleDay(monthNumber, day, year), next }
}

function daysOf(year: number, monthNumber: number, first: number, last: number): { start: string; end: string } | null {
  const start = isoDate(year, monthNumber, first)
  const end = isoDate(year, monthNumber, last)
  return start === null || end === null || start > end ? null : { start, end }
}

function afterDeterminer(words: readonly DueWord[], from: number): number {
  return skip(words, from, 'the', 'this', 'next', 'coming')
}

function nextOnly(words: readonly DueWord[], from: number): { readonly isNext?: boolean } {
  return words[from]?.word === 'next' ? { isNext: true } : {}
}

/** Steps over a clock time before a day: “5.00pm on”, “12 noon on”, “10 am,”. */
function afterTime(words: readonly DueWord[], from: number): number {
  let at = from
  if (/^\d\d?$/.test(words[at]?.word ?? '')) at += /^[.:]$/.test(words[at + 1]?.word ?? '') ? 3 : 1
  const hour = skip(words, at, 'am', 'pm', 'noon', 'midday', 'midnight')
  if (hour === at) return from
  return skip(words, hour, 'on', ',')
}

/** Whether a numeric date is cut out of a longer run of numbers, such as 1/2/3/2016 or 1.08.03.2017. */
function isCutOut(words: readonly DueWord[], from: number): boolean {
  const isFigure = (at: number): boolean => /^\d/.test(words[at]?.word ?? '')
  const runsBack = areJoined(words, from - 1) && areJoined(words, from - 2) && isFigure(from - 2)
  const runsOn = areJoined(words, from + 4) && areJoined(words, from + 5) && isFigure(from + 6)
  return (runsBack && isMark(words[from - 1])) || (runsOn && isMark(words[from + 5]))
}

function isMark(word: DueWord | undefined): boolean {
  return word !== undefined && /^[/.-]$/.test(word.word)
}

function longest(
  readers: readonly ((words: readonly DueWord[], from: number) => Span | null)[],
  words: readonly DueWord[],
  from: number,
): Span | null {
  let best: Span | null = null
  for (const read of readers) {
    const span = read(words, from)
    if (span !== null && (best === null || span.next > best.next)) best = span
  }
  return best
}
