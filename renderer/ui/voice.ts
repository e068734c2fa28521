import { createStore, type StoreApi } from 'zustand/vanilla'

type Spoken = { readonly id: number; readonly words: string }
type Said = { readonly quietly: readonly Spoken[]; readonly urgently: readonly Spoken[] }

/** What a screen reader is told of what happens beside the caret. */
export type Voice = {
  /** In its turn, after what is being read. */
  readonly say: (words: string) => void
  /** At once, over whatever is being read: kept for what the clerk must act on now. */
  readonly warn: (words: string) => void
  readonly said: StoreApi<Said>
}

/** So many stand in the page: a reader that is slow still finds them, and nothing piles up. */
const mostKept = 4

export function createVoice(): Voice {
  const said = createStore<Said>(() => ({ quietly: [], urgently: [] }))
  let last = 0
  const add = (before: readonly Spoken[], words: string): readonly Spoken[] =>
    words === '' ? before : [...before, { id: (last += 1), words }].slice(-mostKept)
  return {
    said,
    say: (words) => said.setState(({ quietly }) => ({ quietly: add(quietly, words) })),
    warn: (words) => said.setState(({ urgently }) => ({ urgently: add(urgently, words) })),
  }
}
