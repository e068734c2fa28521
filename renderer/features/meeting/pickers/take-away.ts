import type { ReactNode } from 'react'
import type { Acts } from '../acts.ts'
import type { ActionLines } from '../actions/use-action-lines.ts'
import type { Choice } from './PickerList.tsx'

type TakeAway = {
  readonly isOffered: boolean
  /** The choices with this one among them: last of all, first once more than "no" of it is typed. */
  readonly among: (choices: readonly Choice[], lead: ReactNode) => readonly Choice[]
  readonly isIt: (choice: Choice | undefined) => boolean
  readonly take: () => void
}

const none = 'none'

/**
 * The owner or the date of the line's action, taken away again: by Delete before anything is typed, or as the last of the
 * choices while nothing else is meant. There is nothing to take away where none is set.
 *
 * @param typed the words behind the trigger.
 */
export function takeAway(
  what: 'owner' | 'due',
  typed: string,
  line: {
    readonly lineId: string
    readonly action: ActionLines | null
    readonly acts: Acts
    readonly close: () => void
  },
): TakeAway | null {
  const { lineId, action, acts, close } = line
  const facts = action?.of(lineId) ?? null
  const present = what === 'owner' ? (facts?.owner ?? null) : (facts?.due?.text ?? null)
  if (action === null || present === null) return null
  const words = what === 'owner' ? 'No owner' : 'No date'
  const isMeant = words.toLowerCase().startsWith(typed.trim().toLowerCase())
  return {
    isOffered: isMeant,
    among: (choices, lead) => {
      if (!isMeant) return choices
      const own = { id: none, lead, words, facts: `takes away ${present}` }
      return typed.trim().length > 2 ? [own, ...choices] : [...choices, own]
    },
    isIt: (choice) => choice?.id === none,
    take: () => {
      close()
      action.set(lineId, { [what]: null })
      const number = facts?.number ?? null
      const said = `${number === null ? 'The action' : `Action A${number}`} has ${words.toLowerCase()} now.`
      acts.offerUndoBeside(said, () => Promise.resolve(action.set(lineId, { [what]: present })))
    },
  }
}
