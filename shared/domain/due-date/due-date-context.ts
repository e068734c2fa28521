import { areJoined, monthAt } from '#shared/domain/due-date/due-date-words.ts'
import type { DueWord } from '#shared/domain/due-date/due-date-words.ts'
import type { Reading } from '#shared/domain/due-date/reading.ts'
import { isBareFrequency } from '#shared/domain/due-date/due-date-recurring.ts'

const placed =
  /^(?:in|during|by|until|till|since|from|before|after|throughout|through|between|for|this|next|year|to|and|or|both)$/

/**
 * Whether words that could be a date are one where they stand. A lone year needs a preposition (the Act of a year is
 * no date), “may” and “march” are usually verbs, “the monthly tracker” says what a thing is and not when it is due.
 */
export function standsAlone(words: readonly DueWord[], at: number, reading: Reading): boolean {
  if (isInsideWord(words, at, reading.next)) return false
  const before = words[at - 1]?.word ?? ''
  if (isPartOfName(words, reading.next)) return false
  if (before === 'last' || before === 'previous' || before === '£') return false
  switch (reading.kind) {
    case 'year':
      return placed.test(before) || reading.next - at > 1
    case 'month':
      return isMonthInPlace(words, at, reading)
    case 'season':
      return isSeasonInPlace(words, at, reading)
    case 'recurring':
      return isFrequencyInPlace(words, at, reading)
    case 'asap':
      return !/^(?:following|after|before|prior|preceding|upon)$/.test(words[reading.next]?.word ?? '')
    case 'vague':
      return isClauseEnd(words[reading.next])
    case 'relative-event':
      return /^(?:following|after|upon|once|pending)$/.test(words[at]?.word ?? '')
        ? at > 0 && !/^[.:;]$/.test(before)
        : true
    case 'range':
      return /^\D/.test(words[at]?.word ?? '') || reading.next - at > 3 || placed.test(before)
    default:
      return true
  }
}

/** A hyphen that joins the wording to a word makes another word of it: “post-March 2016”, “mid-May-born”. */
function isInsideWord(words: readonly DueWord[], at: number, next: number): boolean {
  const isMark = (index: number): boolean => /^[-/_@#]$/.test(words[index]?.word ?? '')
  const runsBack = at > 1 && isMark(at - 1) && areJoined(words, at - 1) && areJoined(words, at - 2)
  const runsOn = isMark(next) && areJoined(words, next - 1) && areJoined(words, next) && words[next + 1] !== undefined
  return runsBack || runsOn || (areJoined(words, at - 1) && /^[\p{L}\d]/u.test(words[at - 1]?.word ?? ''))
}

function isMonthInPlace(words: readonly DueWord[], at: number, reading: Reading): boolean {
  const hasYear = /^\d{4}$/.test(words[reading.next - 1]?.word ?? '')
  if (hasYear) return true
  const named = words[reading.next - 1]
  const isCapital = /^\p{Lu}/u.test(named?.printed ?? '')
  const follows = words[reading.next]
  const isName = follows !== undefined && /^\p{Lu}/u.test(follows.printed) && monthAt(words, reading.next) === null
  const isPlaced = placed.test(words[at - 1]?.word ?? '') || reading.next - at > 1
  return isCapital && isPlaced && !isName && !/^\d/.test(follows?.word ?? '')
}

const seasonThings =
  /^(?:holiday|holidays|budget|statement|pressures|school|schools|programme|programmes|fair|recess|break|conference|newsletter|edition|census|maintenance|clean|clothing|activities|term|terms|half|games|fete|vacation|examination|examinations)$/

function isSeasonInPlace(words: readonly DueWord[], at: number, reading: Reading): boolean {
  if (seasonThings.test(words[reading.next]?.word ?? '')) return false
  if (reading.next - at > 1) return true
  return placed.test(words[at - 1]?.word ?? '')
}

const reported =
  /^(?:update|updates|report|reports|reporting|briefing|briefings|bulletin|bulletins|review|reviews|monitoring|progress|performance|summary|summaries|meetings|intervals|basis)$/
/** “before the summer recess”, “by May half-term”, “each year group”: the date is the first half of another thing. */
function isPartOfName(words: readonly DueWord[], next: number): boolean {
  const last = words[next - 1]?.word ?? ''
  const follows = words[next]?.word ?? ''
  if (/^(?:spring|summer|autumn|winter)$/.test(last)) return seasonThings.test(follows)
  if (last === 'year') return /^groups?$/.test(follows)
  return follows === 'half' && monthAt(words, next - 1) !== null && /^(?:-|term)$/.test(words[next + 1]?.word ?? '')
}

const afterAdverb =
  /^(?:at|to|by|in|on|and|or|with|from|for|of|until|through|via|as|about|thereafter|so|while|whilst|if|but|during|within|be|is|was|are|were)$/

/** “updated monthly” and “a monthly update” say how often; “the monthly tracker” is the name of a thing. */
function isFrequencyInPlace(words: readonly DueWord[], at: number, reading: Reading): boolean {
  const last = words[reading.next - 1]?.word ?? ''
  if (!isBareFrequency(last)) return true
  const follows = words[reading.next]
  if (follows === undefined || !/^\p{L}/u.test(follows.word) || afterAdverb.test(follows.word)) return true
  const isNamed = /^(?:the|this|its|their|our|current|existing|improved|new)$/.test(words[at - 1]?.word ?? '')
  return reported.test(follows.word) && !isNamed
}

function isClauseEnd(word: DueWord | undefined): boolean {
  return word === undefined || !/^\p{L}/u.test(word.word) || afterAdverb.test(word.word) || word.word === 'that'
}
