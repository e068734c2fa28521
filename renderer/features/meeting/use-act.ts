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
    setLast({ words, undo: () => void run(undo).then((isDone) => isDone && setLast(null)) })
  }
  return { run, problem, forget: () => setProblem(null), last, offerUndo }
}
