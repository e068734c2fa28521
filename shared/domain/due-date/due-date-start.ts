import { areJoined, countAt, monthAt, weekdayAt, yearAt } from '#shared/domain/due-date/due-date-words.ts'
import type { DueWord } from '#shared/domain/due-date/due-date-words.ts'

/** Words that stand before a due date and can be stepped over on the way to it. */
const articles = wordSet('the its their our this next coming current')

/** The words, besides numbers, months and weekdays, with which a stretch of the calendar can begin. */
const spanWords = wordSet(
  'this next coming current spring summer autumn winter early mid middle late latter beginning start first second third ' +
    'fourth end q quarter financial budget tax calendar academic school municipal civic council between from later ' +
    'following subsequent christmas',
)

/**
 * The words with which a due date can begin only before certain others: “by” before a day, “in” before a length of time.
 * A word with `true` can begin one whatever follows.
 */
const firstWords: ReadonlyMap<string, true | ReadonlySet<string>> = new Map<string, true | ReadonlySet<string>>([
  ...(
    'following subsequent spring summer autumn winter early mid middle late latter beginning start end q quarter ' +
    'financial budget tax calendar academic school municipal civic council between effective starting commencing over ' +
    'during later upon pending once twice daily weekly fortnightly monthly bimonthly quarterly termly annually yearly ' +
    'biannually regularly periodically bi half every each standing immediately forthwith urgently asap when ongoing ' +
    'shortly after within next'
  )
    .split(' ')
    .map((word): [string, true] => [word, true]),
  ['the', wordSet('first third second fourth coming week')],
  ['week', wordSet('commencing beginning starting')],
  ['w', wordSet('/')],
  ['this', wordSet('week month year')],
  ['coming', wordSet('week weeks month months year')],
  ['current', new Set<string>()],
  ['first', wordSet('week quarter')],
  ['second', wordSet('quarter')],
  ['third', wordSet('quarter')],
  ['fourth', wordSet('quarter')],
  ['from', new Set<string>()],
  ['by', wordSet('no or')],
  ['until', new Set<string>()],
  ['till', new Set<string>()],
  ['before', new Set<string>()],
  ['since', new Set<string>()],
  ['prior', wordSet('to')],
  ['no', wordSet('later')],
  ['not', wordSet('later')],
  ['on', wordSet('a an or -')],
  ['up', wordSet('to')],
  ['in', wordSet('the due advance approximately about')],
  ['with', wordSet('effect immediate')],
  ['as', wordSet('soon a from of')],
  ['for', wordSet('the')],
  ['at', wordSet('every each the your a regular')],
  ['to', wordSet('a')],
  ['without', wordSet('delay')],
])

const afterNumbers =
  /^(?:days?|weeks?|fortnights?|months?|years?|working|clear|calendar|full|times|weekly|monthly|yearly|am|pm|noon|midday|midnight|day's|week's|month's|year's)$/

/**
 * Whether a due date could begin there at all. It is asked at every word of a text, so that minutes full of figures cost
 * no more than others: a number counts only when a month, a year or a unit of time stands within a few words of it.
 */
export function canBegin(words: readonly DueWord[], at: number): boolean {
  const word = words[at]?.word ?? ''
  const seconds = firstWords.get(word)
  if (seconds === true) return true
  if (seconds !== undefined) return seconds.has(words[at + 1]?.word ?? '') || canBeginSpan(words, at + 1)
  if (/^\d/.test(word)) return yearAt(words, at) !== null || isNumericDate(words, at) || leadsToUnit(words, at, 14)
  if (monthAt(words, at) !== null || weekdayAt(words, at) !== null) return true
  return countAt(words, at) !== null && leadsToUnit(words, at, word === 'a' || word === 'an' ? 6 : 14)
}

/**
 * Whether a stretch of the calendar could begin there: asked before its many wordings are tried, and after one article.
 */
export function canBeginSpan(words: readonly DueWord[], at: number): boolean {
  const word = words[at]?.word ?? ''
  return isSpanWord(words, at, word) || (articles.has(word) && isSpanWord(words, at + 1, words[at + 1]?.word ?? ''))
}

function isSpanWord(words: readonly DueWord[], at: number, word: string): boolean {
  return (
    spanWords.has(word) ||
    /^\d/.test(word) ||
    monthAt(words, at) !== null ||
    weekdayAt(words, at) !== null ||
    countAt(words, at) !== null
  )
}

function isNumericDate(words: readonly DueWord[], at: number): boolean {
  return (
    /^[/.-]$/.test(words[at + 1]?.word ?? '') &&
    areJoined(words, at) &&
    /^\d{2}(?:\d\d)?$/.test(words[at + 4]?.word ?? '')
  )
}

function leadsToUnit(words: readonly DueWord[], at: number, reach: number): boolean {
  for (let next = at + 1; next < at + reach; next += 1) {
    const word = words[next]
    if (word === undefined) return false
    if (word.word.length > 1 && (monthAt(words, next) !== null || afterNumbers.test(word.word))) return true
  }
  return false
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}
