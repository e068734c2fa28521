import { monthNames, weekdayNames } from '#shared/domain/day.ts'
import type { WeekdayName } from '#shared/domain/day.ts'

/** One word, number or mark of a text. `word` is in lower case with straight apostrophes and plain hyphens. */
export type DueWord = {
  readonly word: string
  readonly printed: string
  readonly at: number
  readonly end: number
}

/** Cuts a text into words, numbers and single marks; every kind of space and line end only parts them. */
export function wordsOf(text: string): readonly DueWord[] {
  return Array.from(text.matchAll(/\p{L}+(?:['’]\p{L}+)*|\d+|[^\s\p{L}\d]/gu), (match) => ({
    word: plain(match[0]),
    printed: match[0],
    at: match.index,
    end: match.index + match[0].length,
  }))
}

/** Where an expression that starts at `from` may stop: the index after its last word, or null when it is not there. */
export function afterPhrase(words: readonly DueWord[], from: number, phrase: string): number | null {
  const wanted = phraseWords(phrase)
  for (let offset = 0; offset < wanted.length; offset += 1) {
    if (words[from + offset]?.word !== wanted[offset]) return null
  }
  return from + wanted.length
}

/** The index after the first of these phrases that stands there; longer ones must come first. */
export function afterAnyPhrase(words: readonly DueWord[], from: number, phrases: readonly string[]): number | null {
  const first = words[from]?.word
  if (first === undefined) return null
  for (const phrase of phrases) {
    const next = phrase.startsWith(first) ? afterPhrase(words, from, phrase) : null
    if (next !== null) return next
  }
  return null
}

/** The words of a phrase, cut once: the same few phrases are looked for at every word of a text. */
function phraseWords(phrase: string): readonly string[] {
  const known = cutPhrases.get(phrase)
  if (known !== undefined) return known
  const cut = phrase.split(' ')
  cutPhrases.set(phrase, cut)
  return cut
}

const cutPhrases = new Map<string, readonly string[]>()

/** Steps over the word if it stands there. */
export function skip(words: readonly DueWord[], from: number, ...optional: readonly string[]): number {
  const word = words[from]?.word
  return word !== undefined && optional.includes(word) ? from + 1 : from
}

export function areJoined(words: readonly DueWord[], left: number): boolean {
  return words[left] !== undefined && words[left].end === words[left + 1]?.at
}

/** The month (1–12) by name or by its usual short form. A full stop after a short form belongs to it. */
export function monthAt(
  words: readonly DueWord[],
  at: number,
): { readonly month: number; readonly next: number } | null {
  const word = words[at]?.word
  if (word === undefined || word.length < 3) return null
  const month = monthNumbers.get(word)
  if (month === undefined) return null
  const isShort = word.length === 3 || word === 'sept'
  const hasStop = isShort && word !== 'may' && words[at + 1]?.word === '.' && areJoined(words, at)
  return { month, next: hasStop && /^\d|^$/.test(words[at + 2]?.word ?? '') ? at + 2 : at + 1 }
}

/** The weekday by name or short form (Mon, Tues, Thurs …), with the comma after it. */
export function weekdayAt(
  words: readonly DueWord[],
  at: number,
): { readonly name: WeekdayName; readonly next: number } | null {
  const word = words[at]?.word
  if (word === undefined || word.length < 3) return null
  const name = weekdaysByWord.get(word)
  return name === undefined ? null : { name, next: skip(words, at + 1, ',') }
}

const monthNumbers: ReadonlyMap<string, number> = new Map([
  ...monthNames.map((name, index) => [name.toLowerCase(), index + 1] as const),
  ...monthNames.map((name, index) => [name.slice(0, 3).toLowerCase(), index + 1] as const),
  ['sept', 9],
])

const weekdaysByWord: ReadonlyMap<string, WeekdayName> = new Map(
  weekdayNames.flatMap((name) => [3, 4, 5, 9].map((letters) => [name.slice(0, letters).toLowerCase(), name] as const)),
)

const numbersInWords: ReadonlyMap<string, number> = new Map([
  ...'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, index) => [word, index + 1] as const),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, (index + 2) * 10] as const),
])

/** A count in figures or words: “28”, “six”, “a”. At most 999. */
export function countAt(
  words: readonly DueWord[],
  at: number,
): { readonly count: number; readonly next: number } | null {
  const word = words[at]?.word
  if (word === undefined) return null
  if (/^\d{1,3}$/.test(word)) return { count: Number(word), next: at + 1 }
  if (word === 'a' || word === 'an') return { count: 1, next: at + 1 }
  const count = numbersInWords.get(word)
  return count === undefined ? null : { count, next: at + 1 }
}

/** A year in four figures, 1900 to 2099, that is not part of a larger number. */
export function yearAt(words: readonly DueWord[], at: number): number | null {
  const word = words[at]?.word ?? ''
  if (!/^(?:19|20)\d\d$/.test(word)) return null
  return isPartOfNumber(words, at) ? null : Number(word)
}

/** Whether the number at that place runs on by a point, comma, slash or currency sign: 1.2016, 2,016, £2016. */
export function isPartOfNumber(words: readonly DueWord[], at: number): boolean {
  const isFigure = (index: number): boolean => /^\d/.test(words[index]?.word ?? '')
  const before = words[at - 1]?.word ?? ''
  const after = words[at + 1]?.word ?? ''
  if (areJoined(words, at - 1) && (/^[£$€#]$/.test(before) || (/^[.,]$/.test(before) && isFigure(at - 2)))) return true
  if (!areJoined(words, at)) return false
  return after === '%' || (/^[.,]$/.test(after) && areJoined(words, at + 1) && isFigure(at + 2))
}

function plain(printed: string): string {
  const small = printed.toLowerCase()
  return /^[a-z\d]+$/.test(small) ? small : withPlainMarks(small)
}

function withPlainMarks(small: string): string {
  return small.replace(/’/g, "'").replace(/[‐‑‒–—−]/g, '-')
}
