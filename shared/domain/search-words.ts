/** What can be found, in the order in which it is shown. */
export const searchKinds = [
  'resolution',
  'block',
  'item',
  'action',
  'finding',
  'meeting',
  'committee',
  'person',
] as const

export type SearchKind = (typeof searchKinds)[number]

/** Part of a text, from an offset up to another one, both in UTF-16 units. */
export type TextRange = { readonly start: number; readonly end: number }

/** What a clerk looks for: each term is a word, or words that stand together; the last may be only begun. */
export type SearchTerm = {
  /** As typed, for the index, which parts and folds words itself. */
  readonly typed: string
  /** The same, folded, to compare with the words of a text. */
  readonly words: readonly string[]
  readonly isBegun: boolean
}

/**
 * Reads what was typed into a search field. Words in quotation marks (straight or curly) stand together; all else may stand
 * in any order, and the last word typed may be only the beginning of one. Capitals, accents and apostrophes do not matter.
 * Nothing that is typed is wrong: what holds no letter or digit is passed over, and a quotation that is not closed ends
 * where the typing does.
 */
export function readSearchWords(typed: string): readonly SearchTerm[] {
  // A NUL would end the words for the index, in the middle of a quotation.
  const parts = typed.replaceAll('\0', ' ').split(/["“”„«»]/u)
  const terms = parts
    .flatMap((part, at) => (at % 2 === 1 ? [part] : part.split(/\s+/u)))
    .map((part) => ({ typed: part, words: wordsIn(part) }))
    .filter(({ words }) => words.length > 0)
  const isClosed = parts.length % 2 === 1 && parts.length > 1 && parts.at(-1)?.trim() === ''
  return terms.map((term, at) => ({ ...term, isBegun: at === terms.length - 1 && !isClosed }))
}

/** Where the terms stand in a text, in reading order; ranges never overlap. */
export function findTerms(text: string, terms: readonly SearchTerm[]): readonly TextRange[] {
  const words = placedWords(text)
  const found: TextRange[] = []
  for (let at = 0; at < words.length; at += 1) {
    const length = Math.max(0, ...terms.map((term) => (stands(words, at, term) ? term.words.length : 0)))
    const first = words[at]
    const last = words[at + length - 1]
    if (length === 0 || first === undefined || last === undefined) continue
    found.push({ start: first.start, end: last.end })
    at += length - 1
  }
  return found
}

export type Excerpt = { readonly text: string; readonly marks: readonly TextRange[] }

/**
 * The part of a text to show for a hit: from a little before the first word found, cut between words, with “…” where
 * something was left out. `longest` is in UTF-16 units; a text that fits is whole.
 */
export function excerptOf(text: string, terms: readonly SearchTerm[], longest: number): Excerpt {
  const marks = findTerms(text, terms)
  if (text.length <= longest) return { text, marks }
  const first = marks[0]?.start ?? 0
  const start = first < longest / 2 ? 0 : wordStart(text, first - Math.floor(longest / 4))
  const end = Math.max(wordEnd(text, start + longest), marks[0]?.end ?? 0)
  const before = start > 0 ? '…' : ''
  const shift = before.length - start
  return {
    text: `${before}${text.slice(start, end)}${end < text.length ? '…' : ''}`,
    marks: marks
      .filter((mark) => mark.start >= start && mark.end <= end)
      .map((mark) => ({ start: mark.start + shift, end: mark.end + shift })),
  }
}

/** A word without what does not matter for finding it: capitals and accents. */
export function foldWord(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

type PlacedWord = TextRange & { readonly word: string }

function placedWords(text: string): readonly PlacedWord[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu), (match) => ({
    word: foldWord(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }))
}

function wordsIn(part: string): readonly string[] {
  return placedWords(part).map(({ word }) => word)
}

function stands(words: readonly PlacedWord[], at: number, term: SearchTerm): boolean {
  return term.words.every((word, step) => {
    const here = words[at + step]?.word
    const mayGoOn = term.isBegun && step === term.words.length - 1
    return here === word || (mayGoOn && here?.startsWith(word) === true)
  })
}

function wordStart(text: string, near: number): number {
  const space = text.indexOf(' ', near)
  return space < 0 || space - near > 40 ? wholeCharacter(text, near) : space + 1
}

function wordEnd(text: string, near: number): number {
  if (near >= text.length) return text.length
  const space = text.lastIndexOf(' ', near)
  return near - space > 40 ? wholeCharacter(text, near) : space
}

/** Never between the halves of one character. */
function wholeCharacter(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/u.test(text.charAt(at)) ? at - 1 : at
}
