import type { IsoDate } from '#shared/domain/day.ts'
import { formatDay, formatDayShort, formatInterval, weekdayName } from '#shared/domain/day.ts'
import { readingAt } from '#shared/domain/due-date/due-date-reading.ts'
import type { Reading } from '#shared/domain/due-date/reading.ts'
import { standsAlone } from '#shared/domain/due-date/due-date-context.ts'
import { afterAnyPhrase, skip, wordsOf } from '#shared/domain/due-date/due-date-words.ts'
import type { Due, DueWarning } from '#shared/domain/due-date/due.ts'

export { dueKinds } from '#shared/domain/due-date/due.ts'
export type { Due, DueKind } from '#shared/domain/due-date/due.ts'

/** A due date found in running text; `at` is the offset of its first character. */
export type DueExpression = Due & { readonly at: number }

/** No wording of a due date is longer; longer words are not read. */
const longestWording = 300

/**
 * Reads a wording that is a due date as a whole: “by the end of November”, “autumn 2016”, “next meeting”.
 *
 * Capitals, ordinals, commas, kinds of space and kinds of dash do not matter. A wording without a year means the first
 * such days that end on or after the meeting. Null when the words are not a due date, or say more than one.
 *
 * @param madeOn the day of the meeting that says it; null while that is not known, and then what depends on it has no days.
 */
export function readDue(words: string, madeOn: IsoDate | null): Due | null {
  if (words.length > longestWording) return null
  const all = wordsOf(words.trim().replace(/[.,;:]+$/, ''))
  const starts = [
    0,
    skip(all, 0, 'the'),
    afterAnyPhrase(all, 0, ['in the', 'during the', 'at the', 'for the']),
    skip(all, 0, ...placing),
  ]
  for (const start of starts) {
    const reading = start === null ? null : readingAt(all, start, madeOn)
    const next =
      reading === null ? null : (afterAnyPhrase(all, reading.next, ['at the latest', 'at latest']) ?? reading.next)
    if (reading !== null && next === all.length) return dueOf(words.trim(), reading, madeOn)
  }
  return null
}

const placing = ['in', 'on', 'at', 'during', 'for', 'its', 'their', 'our', '(']

/**
 * Every due date that stands in a text, in reading order, the longest wording at each place.
 *
 * Numbers that only look like dates (ages, counts, section numbers) are left out. Whether a date tells a story or sets a
 * duty is not judged here.
 */
export function findDueExpressions(text: string, madeOn: IsoDate | null): readonly DueExpression[] {
  const words = wordsOf(text)
  const found: DueExpression[] = []
  for (let at = 0; at < words.length; at += 1) {
    const reading = readingAt(words, at, madeOn)
    if (reading === null || !standsAlone(words, at, reading)) continue
    const first = words[at]?.at ?? 0
    const last = words[reading.next - 1]?.end ?? first
    found.push({ ...dueOf(text.slice(first, last), reading, madeOn), at: first })
    at = reading.next - 1
  }
  return found
}

/** The quiet gloss under a wording: “1 Sep–30 Nov 2016”, “to 30 Nov 2025”, “repeats”. Null when it would add nothing. */
export function meansOf(due: Due): string | null {
  if (due.kind === 'recurring') return 'repeats'
  if (due.kind === 'asap') return null
  if (due.start === null && due.end === null) return unresolved(due)
  if (due.start === null) return saysItself(due.end, due.text) ? null : `to ${formatDayShort(due.end ?? '')}`
  if (due.end === null) return `from ${formatDayShort(due.start)}`
  return saysItself(due.end, due.text) && due.start === due.end ? null : formatInterval(due.start, due.end)
}

function unresolved(due: Due): string | null {
  if (due.kind === 'relative-meeting') return 'not yet fixed'
  return due.kind === 'relative-event' ? 'waits for the event' : null
}

/** Whether the wording already spells that day out, year included. */
function saysItself(day: IsoDate | null, text: string): boolean {
  const spelt = text
    .replace(/\s+/g, ' ')
    .replace(/(\d)(?:st|nd|rd|th)\b/gi, '$1')
    .toLowerCase()
  return (
    day !== null && (spelt.includes(formatDay(day).toLowerCase()) || spelt.includes(formatDayShort(day).toLowerCase()))
  )
}

function dueOf(text: string, reading: Reading, madeOn: IsoDate | null): Due {
  const { kind, start, end } = reading
  return { text, kind, start, end, warnings: warningsOf(reading, madeOn) }
}

function warningsOf(reading: Reading, madeOn: IsoDate | null): readonly DueWarning[] {
  const warnings: DueWarning[] = []
  const day = reading.end
  if (reading.weekday !== undefined && day !== null && reading.start !== null && weekdayName(day) !== reading.weekday) {
    const message = `${formatDay(day)} is a ${weekdayName(day)}, not a ${reading.weekday}.`
    warnings.push({ code: 'wrong-weekday', message })
  }
  if (day !== null && madeOn !== null && day < madeOn) {
    const message = `This ends on ${formatDay(day)}, before the meeting of ${formatDay(madeOn)}.`
    warnings.push({ code: 'before-meeting', message })
  }
  if (reading.yearDoubt !== undefined) warnings.push({ code: 'year-kind-unclear', message: reading.yearDoubt })
  return warnings
}
