/** What stands under a line that is an action: who and when, as far as that is known. */
export type ActionFacts = {
  /** Null until the line has words and is kept. */
  readonly number: number | null
  readonly owner: string | null
  readonly due: { readonly text: string; readonly means: string | null } | null
  readonly fromLimb: number | null
  /** Exempt because the limb is. */
  readonly isLimbExempt: boolean
}

/**
 * Tells each line on the screen who is to do what it says, and by when. It stands beside the editor's document, as the
 * ties of a line do: an owner who is named redraws one line.
 */
export type ActionBoard = {
  /** @param without lines of old minutes that stand as actions and have none. */
  readonly show: (facts: ReadonlyMap<string, ActionFacts>, without: ReadonlySet<string>) => void
  /** Null for a line that has no action and gets none by itself. */
  readonly of: (lineId: string) => ActionFacts | null
  readonly follow: (listener: () => void) => () => void
  /** What a press on “owner?” or “date?” asks for. */
  readonly ask: (lineId: string, what: 'owner' | 'due') => void
  readonly answeredBy: (asked: (lineId: string, what: 'owner' | 'due') => void) => void
}

export function createActionBoard(): ActionBoard {
  let shown: ReadonlyMap<string, ActionFacts> = new Map()
  let others: ReadonlySet<string> = new Set()
  let asked: ((lineId: string, what: 'owner' | 'due') => void) | null = null
  const listeners = new Set<() => void>()
  return {
    show: (facts, without) => {
      shown = facts
      others = without
      for (const listener of listeners) listener()
    },
    of: (lineId) => shown.get(lineId) ?? (others.has(lineId) ? null : nothingYet),
    follow: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    ask: (lineId, what) => asked?.(lineId, what),
    answeredBy: (next) => {
      asked = next
    },
  }
}

const nothingYet: ActionFacts = { number: null, owner: null, due: null, fromLimb: null, isLimbExempt: false }
