import { useState } from 'react'
import type { Undoable } from '#renderer/ui/UndoLine.tsx'

/** The last thing that was taken away on a screen, and how to put it back. */
export function useUndo() {
  const [last, setLast] = useState<Undoable | null>(null)
  const offer = (words: string, undo: () => Promise<unknown>) =>
    setLast({
      words,
      undo: () => {
        setLast({ words: 'Undone.', undo: null })
        void undo()
      },
    })
  return { last, offer, forget: () => setLast(null) }
}
