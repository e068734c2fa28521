import { useState } from 'react'
import type { Undoable } from '#renderer/ui/UndoLine.tsx'

/** Says what was taken away, and how to put it back. */
export type OfferUndo = (words: string, undo: () => Promise<unknown>) => void

/** The last thing that was taken away on a screen, and how to put it back. */
export function useUndo() {
  const [last, setLast] = useState<Undoable | null>(null)
  const offer: OfferUndo = (words, undo) =>
    setLast({
      words,
      undo: () => {
        setLast({ words: 'Undone.', undo: null })
        void undo()
      },
    })
  /** Says what was done where nothing was taken away. */
  const tell = (words: string) => setLast({ words, undo: null })
  return { last, offer, tell, forget: () => setLast(null) }
}
