import type { Speller } from './speller.ts'
import { dictionaryForm, wordKey } from './words.ts'

/** What the editor asks about words: the dictionary, and beside it the names at the table and the clerk's own words. */
export type SpellingBoard = {
  readonly isOn: () => boolean
  /** False only for a word that was looked up and is unknown. */
  readonly isRight: (word: string) => boolean
  readonly lookUp: (words: readonly string[]) => Promise<void>
  readonly suggest: (word: string) => Promise<readonly string[]>
  readonly set: (settings: SpellingSettings) => void
  readonly follow: (listener: () => void) => () => void
}

type SpellingSettings = {
  readonly isOn: boolean
  /** Words and names that are right whatever the dictionary says; names may hold several words. */
  readonly known: readonly string[]
}

/** @param speller asked for when the first word is to be looked up. */
export function createSpellingBoard(speller: () => Speller): SpellingBoard {
  const listeners = new Set<() => void>()
  let isOn = false
  let known: ReadonlySet<string> = new Set()
  let settings = ''
  const isKnown = (word: string): boolean => known.has(wordKey(word))
  return {
    isOn: () => isOn,
    isRight: (word) => !isOn || isKnown(word) || speller().isRight(dictionaryForm(word)) !== false,
    lookUp: async (words) => {
      if (!isOn) return
      const unknown = new Set(words.filter((word) => !isKnown(word)).map(dictionaryForm))
      await speller().lookUp([...unknown])
    },
    suggest: async (word) => {
      const found = await speller().suggest(dictionaryForm(word))
      return found.map((each) => (word.includes('’') ? each.replaceAll("'", '’') : each))
    },
    set: (next) => {
      const now = JSON.stringify(next)
      if (now === settings) return
      settings = now
      isOn = next.isOn
      known = new Set(next.known.flatMap((name) => name.split(/[\s,–-]+/)).map(wordKey))
      for (const listener of listeners) listener()
    },
    follow: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
