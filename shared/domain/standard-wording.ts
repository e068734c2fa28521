import { folded } from '#shared/domain/person/person-name.ts'

/** A place in standard wording that waits for words: «name», «date». */
export type Slot = {
  /** Offset of its opening mark. */
  readonly at: number
  /** Offset behind its closing mark. */
  readonly end: number
  readonly name: string
}

/** The slots of a text, in reading order. Marks that do not pair, or hold nothing, are ordinary characters. */
export function slotsOf(text: string): readonly Slot[] {
  return [...text.matchAll(/«([^«»]{1,80})»/gu)].map((match) => ({
    at: match.index,
    end: match.index + match[0].length,
    name: match[1] ?? '',
  }))
}

/** A code as codes compare: without regard to case and accents. */
export function codeKey(code: string): string {
  return folded(code)
}

/** What is wrong with a code, as a sentence; null where it can be typed after ";;". */
export function codeProblem(code: string): string | null {
  const typed = code.trim()
  if (typed === '') return 'Give the wording a code: a short word that you type after ;;'
  if (/\s/.test(typed)) return 'A code is one word, so that it ends where you stop typing. Leave out the space.'
  if (codeKey(typed) === '') return 'A code needs a letter or a figure.'
  return typed.length > 30 ? 'A code is short: at most 30 characters.' : null
}
