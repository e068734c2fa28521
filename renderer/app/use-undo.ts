import { useState } from 'react'
import type { Undoable } from '#renderer/ui/UndoLine.tsx'

/** Says what was taken away, and how to put it back: by “Undo”, or by a button that is called otherwise. */
export type OfferUndo = (words: string, undo: () => Promise<unknown>, button?: string) => void

/** The last thing that was taken away on a screen, and how to put it back. */
export function useUndo() {
  const [last, setLast] = useState<Undoable | null>(null)
  const offer: OfferUndo = (words, undo, button) =>
    setLast({
      words,
      button,
      undo: () => {
        setLast({ words: 'Undone.', undo: null })
        void undo()
      },
    })
  /** Says what was done where nothing was taken away. */
  const tell = (words: string) => setLast({ words, undo: null })
  return { last, offer, tell, forget: () => setLast(null) }
}
