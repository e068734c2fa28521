/** Letters and signs from which a passphrase is no longer short. */
const enoughLetters = 12
/** Words from which it is no longer short, however long each of them is. */
const enoughWords = 4

export type Strength = {
  readonly letters: number
  readonly words: number
  /** Fewer than 12 letters and fewer than 4 words: it may be used, and the clerk is told that it can be guessed. */
  readonly isShort: boolean
}

/** How long a passphrase is, as a person counts: by letters as they are seen, and by words. */
export function strengthOf(passphrase: string): Strength {
  const letters = [...new Intl.Segmenter('en-GB').segment(passphrase)].length
  const words = passphrase.split(/\s+/u).filter((word) => word !== '').length
  return { letters, words, isShort: letters < enoughLetters && words < enoughWords }
}
