/** A word of a line that is to be looked up, with its place in the line's text. */
export type Word = { readonly from: number; readonly to: number; readonly text: string }

/**
 * The words of a text that a dictionary can judge. Left out are single letters, what holds a digit ("A47", "2nd"), and
 * acronyms; a word with hyphens is looked up in its parts, and an owner's ’s is no part of the word.
 */
export function wordsIn(text: string): readonly Word[] {
  return [...text.matchAll(wordForm)].flatMap((match) => {
    const printed = match[0]
    if (/\d/.test(printed)) return []
    const bare = printed.replace(/(['’]s|['’])$/u, '')
    const isJudged = bare.length > 1 && !isAcronym(bare)
    return isJudged ? [{ from: match.index, to: match.index + bare.length, text: bare }] : []
  })
}

/** The word at a place in a text, its end included; null between words. */
export function wordAt(text: string, at: number): Word | null {
  return wordsIn(text).find(({ from, to }) => from <= at && at <= to) ?? null
}

/** As the dictionary writes it: with a straight apostrophe. */
export function dictionaryForm(word: string): string {
  return word.replaceAll('’', "'")
}

/** By which words that are always right are compared. */
export function wordKey(word: string): string {
  return dictionaryForm(word).toLocaleLowerCase('en-GB')
}

/** Letters, digits and marks, with apostrophes inside. */
const wordForm = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*['’]?/gu

/** "DfE", "SEND", "MPs". */
function isAcronym(word: string): boolean {
  return (word.match(/\p{Lu}/gu)?.length ?? 0) > 1
}
