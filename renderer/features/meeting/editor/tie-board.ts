import type { DifferencePart } from '#shared/domain/word-difference.ts'

/** What stands in the margin beside a line: the findings and the actions that it is tied to. */
export type Tie = { readonly words: string; readonly said: string; readonly href: string | null }

/** What stands below a line and is not among its words: who moved a motion, how the vote went, what an amendment changes. */
export type LineFacts = {
  readonly tags: readonly FactTag[]
  readonly facts: readonly { readonly words: string; readonly strong: string }[]
  readonly difference: readonly DifferencePart[]
}

export type FactTag = {
  readonly words: string
  readonly look: 'success' | 'danger' | 'warning' | 'bare' | 'bare open-end'
}

/**
 * Tells each line on the screen what it is tied to. It stands beside the editor's document, since ties are kept apart from
 * the words: a tie that comes or goes redraws one margin and nothing else.
 */
export type TieBoard = {
  readonly show: (ties: ReadonlyMap<string, readonly Tie[]>) => void
  readonly of: (lineId: string) => readonly Tie[]
  readonly showFacts: (facts: ReadonlyMap<string, LineFacts>) => void
  readonly factsOf: (lineId: string) => LineFacts | null
  /** Calls back when the ties of any line have changed; answers what stops it. */
  readonly follow: (listener: () => void) => () => void
}

export function createTieBoard(): TieBoard {
  let shown: ReadonlyMap<string, readonly Tie[]> = new Map()
  let facts: ReadonlyMap<string, LineFacts> = new Map()
  const listeners = new Set<() => void>()
  return {
    show: (ties) => {
      shown = ties
      for (const listener of listeners) listener()
    },
    of: (lineId) => shown.get(lineId) ?? none,
    showFacts: (next) => {
      facts = next
      for (const listener of listeners) listener()
    },
    factsOf: (lineId) => facts.get(lineId) ?? null,
    follow: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

const none: readonly Tie[] = []
