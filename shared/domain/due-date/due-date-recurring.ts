import { afterAnyPhrase, afterPhrase, countAt, skip } from '#shared/domain/due-date/due-date-words.ts'
import type { DueWord } from '#shared/domain/due-date/due-date-words.ts'
import { meetingsInGeneral } from '#shared/domain/due-date/due-date-meeting.ts'

const frequencies: ReadonlySet<string> = new Set(
  'daily weekly fortnightly monthly bimonthly quarterly termly annually yearly biannually regularly periodically'.split(
    ' ',
  ),
)

/** “quarterly”, “every six months”, “at each meeting”, “regularly at Panel meetings”, “standing item”. */
export function recurrence(words: readonly DueWord[], from: number): number | null {
  const next =
    basis(words, from) ??
    everyUnit(words, from) ??
    timesAYear(words, from) ??
    adverb(words, from) ??
    standing(words, from)
  if (next === null) return null
  return meetingsInGeneral(words, next) ?? next
}

/** A frequency that may also describe a thing (“the monthly tracker”). */
export function isBareFrequency(word: string): boolean {
  return frequencies.has(word) && word !== 'regularly' && word !== 'annually' && word !== 'periodically'
}

function adverb(words: readonly DueWord[], from: number): number | null {
  if (frequencies.has(words[from]?.word ?? '')) return from + 1
  const compound = afterAnyPhrase(words, from, [
    'bi - monthly',
    'bi - annually',
    'bi - weekly',
    'half - yearly',
    'at regular intervals',
  ])
  if (compound !== null) return compound
  const often = afterAnyPhrase(words, from, ['twice yearly', 'once yearly', 'twice weekly', 'twice monthly'])
  if (often !== null) return often
  const count = countAt(words, from)
  if (count === null || words[count.next]?.word !== '-') return null
  return /^(?:weekly|monthly|yearly)$/.test(words[count.next + 1]?.word ?? '') ? count.next + 2 : null
}

/** “on a regular basis”, “on a six-monthly basis”. */
function basis(words: readonly DueWord[], from: number): number | null {
  const start = afterAnyPhrase(words, from, ['on a', 'on an'])
  if (start === null) return null
  const end = afterPhrase(words, start + 1, 'basis') ?? afterPhrase(words, start + 3, 'basis')
  if (end === null) return null
  const isRegular = words
    .slice(start, end - 1)
    .some(({ word }) => frequencies.has(word) || /^(?:regular|annual|termly|routine|rolling)$/.test(word))
  return isRegular ? end : null
}

/** “every six months”, “each term”, “at every ordinary meeting”. */
function everyUnit(words: readonly DueWord[], from: number): number | null {
  const at = afterAnyPhrase(words, from, ['at every', 'at each', 'every', 'each'])
  if (at === null) return null
  const count = countAt(words, skip(words, at, 'other'))
  const unit = count?.next ?? skip(words, at, 'other')
  if (/^(?:day|week|fortnight|month|quarter|term|year)s?$/.test(words[unit]?.word ?? '')) return unit + 1
  return /^(?:at|to)$/.test(words[from]?.word ?? '') ? meetingsInGeneral(words, from) : everyMeeting(words, at)
}

function everyMeeting(words: readonly DueWord[], at: number): number | null {
  const next = skip(words, at, 'ordinary', 'scheduled', 'other', 'future')
  return /^meetings?$/.test(words[next]?.word ?? '') ? next + 1 : null
}

function timesAYear(words: readonly DueWord[], from: number): number | null {
  const times = afterAnyPhrase(words, from, ['once', 'twice']) ?? timesAfterCount(words, from)
  if (times === null) return null
  const unit = skip(words, times, 'a', 'an', 'per', 'each', 'every')
  return unit !== times && /^(?:week|month|quarter|term|year)$/.test(words[unit]?.word ?? '') ? unit + 1 : null
}

function timesAfterCount(words: readonly DueWord[], from: number): number | null {
  const count = countAt(words, from)
  return count === null ? null : afterPhrase(words, count.next, 'times')
}

function standing(words: readonly DueWord[], from: number): number | null {
  return afterAnyPhrase(words, from, [
    'as a standing agenda item',
    'as a standing item',
    'standing agenda item',
    'standing item',
  ])
}
