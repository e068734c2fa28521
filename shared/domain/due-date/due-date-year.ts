import { areJoined, afterAnyPhrase, isPartOfNumber, skip, yearAt } from '#shared/domain/due-date/due-date-words.ts'
import type { DueWord } from '#shared/domain/due-date/due-date-words.ts'
import { wholeMonths } from '#shared/domain/due-date/due-date-span.ts'
import type { Interval, Span } from '#shared/domain/due-date/due-date-span.ts'

type YearKind = 'financial' | 'calendar' | 'academic' | 'municipal'

const bareYearDoubt = 'Read as a financial year, 1 April to 31 March. Give the dates if another kind of year is meant.'
const municipalDoubt =
  'A municipal year runs from one annual meeting of the council to the next. Give its dates before relying on it.'

/** “2014”. */
export function calendarYear(words: readonly DueWord[], from: number): Span | null {
  const year = yearAt(words, from)
  return year === null ? null : { next: from + 1, kind: 'year', year, inYear: (of) => wholeMonths(of, 1, 12) }
}

/**
 * “2015-16”, “2015/16”, “2015 – 2016”, “the 2015/16 academic year”, “this financial year”. Financial where the wording
 * does not say which kind of year, with a warning.
 */
export function yearSpan(words: readonly DueWord[], from: number): Span | null {
  const start = skip(words, from, 'the', 'this', 'current', 'next')
  const isNext = words[start - 1]?.word === 'next' && start > from
  const before = yearKindAt(words, start)
  const pair = yearPairAt(words, before?.next ?? start)
  if (pair === null) return before === null ? null : namedYear(before.kind, before.next, isNext)
  const after = before === null ? yearKindAt(words, pair.next) : null
  const kind = before?.kind ?? after?.kind ?? null
  const length = pair.to - pair.from
  return {
    next: after?.next ?? pair.next,
    kind: 'year-span',
    year: pair.from,
    inYear: (year) => yearsOfKind(kind ?? 'financial', year, length),
    ...doubtOf(kind),
  }
}

/** “Q3 2016/17”, “the third quarter of 2016/17”: financial quarters. */
export function quarter(words: readonly DueWord[], from: number): Span | null {
  const number = quarterNumberAt(words, skip(words, from, 'the'))
  if (number === null) return null
  const of = skip(words, number.next, 'of')
  const pair = yearPairAt(words, of, 2)
  const year = pair?.from ?? yearAt(words, of)
  const first = number.quarter * 3 + 1
  return {
    next: pair?.next ?? (year === null ? number.next : of + 1),
    kind: 'quarter',
    year,
    inYear: (inYear) => wholeMonths(inYear, first, first + 2),
    ...(pair === null && year !== null ? { yearDoubt: bareYearDoubt } : {}),
  }
}

/**
 * Two years that follow each other, as in “2015-16”: at most ten years apart, and not the beginning of a date such as
 * 2016-03-14. `figures` is 2 where the first year may stand in two figures (“Q3 16/17”).
 */
export function yearPairAt(
  words: readonly DueWord[],
  from: number,
  figures = 4,
): { readonly from: number; readonly to: number; readonly next: number } | null {
  const first = yearAt(words, from) ?? (figures === 2 ? shortYearAt(words, from) : null)
  if (first === null || !/^[-/]$/.test(words[from + 1]?.word ?? '')) return null
  const last = words[from + 2]?.word ?? ''
  if (!/^(?:\d\d|(?:19|20)\d\d)$/.test(last) || isPartOfNumber(words, from + 2)) return null
  const runsOn = areJoined(words, from + 2) && /^[-/]$/.test(words[from + 3]?.word ?? '') && areJoined(words, from + 3)
  const to = last.length === 4 ? Number(last) : yearAfter(first, Number(last))
  return runsOn || to <= first || to > first + 10 ? null : { from: first, to, next: from + 3 }
}

function shortYearAt(words: readonly DueWord[], at: number): number | null {
  const word = words[at]?.word ?? ''
  return /^\d\d$/.test(word) ? 2000 + Number(word) : null
}

function yearAfter(first: number, twoFigures: number): number {
  const year = Math.floor(first / 100) * 100 + twoFigures
  return year > first ? year : year + 100
}

const yearKinds: readonly (readonly [YearKind, readonly string[]])[] = [
  ['financial', ['financial year', 'budget year', 'tax year']],
  ['calendar', ['calendar year']],
  ['academic', ['academic year', 'school year']],
  ['municipal', ['municipal year', 'civic year', 'council year']],
]

function yearKindAt(words: readonly DueWord[], at: number): { readonly kind: YearKind; readonly next: number } | null {
  if (!/^(?:financial|budget|tax|calendar|academic|school|municipal|civic|council)$/.test(words[at]?.word ?? ''))
    return null
  for (const [kind, phrases] of yearKinds) {
    const next = afterAnyPhrase(words, at, phrases)
    if (next !== null) return { kind, next }
  }
  return null
}

function namedYear(kind: YearKind, next: number, isNext: boolean): Span {
  const calendarKind = kind === 'calendar' ? 'year' : 'year-span'
  return {
    next,
    kind: calendarKind,
    year: null,
    inYear: (year) => yearsOfKind(kind, year, 1),
    isNext,
    ...doubtOf(kind),
  }
}

/** A municipal year has no days by rule: they depend on the two annual meetings. */
function yearsOfKind(kind: YearKind, year: number, length: number): Interval | null {
  if (kind === 'municipal') return null
  const firstMonth = { financial: 4, calendar: 1, academic: 9 }[kind]
  return wholeMonths(year, firstMonth, firstMonth + length * 12 - 1)
}

function doubtOf(kind: YearKind | null): { readonly yearDoubt?: string } {
  if (kind === null) return { yearDoubt: bareYearDoubt }
  return kind === 'municipal' ? { yearDoubt: municipalDoubt } : {}
}

/** The quarter counted from April, as 1 to 4. */
function quarterNumberAt(
  words: readonly DueWord[],
  at: number,
): { readonly quarter: number; readonly next: number } | null {
  const word = words[at]?.word
  const following = words[at + 1]?.word ?? ''
  const isNumbered = (word === 'q' && areJoined(words, at)) || word === 'quarter'
  if (isNumbered)
    return /^[1-4]$/.test(following) && !isPartOfNumber(words, at + 1)
      ? { quarter: Number(following), next: at + 2 }
      : null
  const ordinal = ['first', 'second', 'third', 'fourth'].indexOf(word ?? '')
  return ordinal >= 0 && following === 'quarter' ? { quarter: ordinal + 1, next: at + 2 } : null
}
