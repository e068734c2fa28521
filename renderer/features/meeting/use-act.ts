import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { sentenceOf } from '#renderer/app/refusal.ts'
import type { Undoable } from '#renderer/ui/UndoLine.tsx'

export type Acts = {
  /** Does one thing at the core; what went wrong is kept as one sentence, and what was typed stays. */
  readonly run: (act: () => Promise<unknown>) => Promise<boolean>
  readonly problem: string | null
  readonly forget: () => void
  readonly last: Undoable | null
  /** Offers to undo what was just done. */
  readonly offerUndo: (words: string, undo: () => Promise<unknown>) => void
}

/** What the screen does besides writing: the agenda, attendance, links and actions. */
export function useActs(): Acts {
  const queryClient = useQueryClient()
  const [problem, setProblem] = useState<string | null>(null)
  const [last, setLast] = useState<Undoable | null>(null)
  const run = async (act: () => Promise<unknown>): Promise<boolean> => {
    try {
      await act()
      setProblem(null)
      await queryClient.invalidateQueries()
      return true
    } catch (error) {
      setProblem(sentenceOf(error))
      return false
    }
  }
  const offerUndo = (words: string, undo: () => Promise<unknown>): void => {
    const takeBack = async (): Promise<void> => {
      if (!(await run(undo))) return
      setLast(null)
      focusOn('.minute-editor')
    }
    setLast({ words, undo: () => void takeBack() })
    // What was pressed is gone with what it took away; the way back is the nearest thing.
    focusOn('.meeting-minutes .undo-line button')
  }
  return { run, problem, forget: () => setProblem(null), last, offerUndo }
}

function focusOn(place: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(place)?.focus())
}
