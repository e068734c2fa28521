import { areJoined, countAt, monthAt, weekdayAt, yearAt } from '#shared/domain/due-date-words.ts'
import type { DueWord } from '#shared/domain/due-date-words.ts'

/** The words, besides numbers, months and weekdays, with which a due date can begin. */
const firstWords: ReadonlySet<string> = new Set(
  (
    'the this next coming current following subsequent spring summer autumn winter early mid middle late latter beginning start first ' +
    'second third fourth end q quarter financial budget tax calendar academic school municipal civic council between from by no not on up ' +
    'until till before prior in with effective starting commencing as since after within over during for later upon pending once twice daily ' +
    'weekly fortnightly monthly bimonthly quarterly termly annually yearly biannually regularly periodically bi half at every each standing ' +
    'to without immediately forthwith urgently asap when ongoing shortly'
  ).split(' '),
)

const afterNumbers =
  /^(?:days?|weeks?|fortnights?|months?|years?|working|clear|calendar|full|times|weekly|monthly|yearly|am|pm|noon|midday|midnight|day's|week's|month's|year's)$/

/**
 * Whether a due date could begin there at all. It is asked at every word of a text, so that minutes full of figures cost
 * no more than others: a number counts only when a month, a year or a unit of time stands within a few words of it.
 */
export function canBegin(words: readonly DueWord[], at: number): boolean {
  const word = words[at]?.word ?? ''
  if (firstWords.has(word)) return true
  if (monthAt(words, at) !== null || weekdayAt(words, at) !== null || yearAt(words, at) !== null) return true
  if (countAt(words, at) === null) return word === 'a'
  return isNumericDate(words, at) || leadsToUnit(words, at)
}

function isNumericDate(words: readonly DueWord[], at: number): boolean {
  return (
    /^[/.-]$/.test(words[at + 1]?.word ?? '') &&
    areJoined(words, at) &&
    /^\d{2}(?:\d\d)?$/.test(words[at + 4]?.word ?? '')
  )
}

function leadsToUnit(words: readonly DueWord[], at: number): boolean {
  for (let next = at + 1; next < at + 14; next += 1) {
    if (monthAt(words, next) !== null || afterNumbers.test(words[next]?.word ?? '')) return true
  }
  return false
}
