import { useCommands } from '#renderer/app/commands/command-acts.ts'
import { useAct, type Outcome } from '#renderer/app/use-act.ts'
import { useUndo } from '#renderer/app/use-undo.ts'

/** What the screen does besides writing: the agenda, attendance, links and actions. */
export type Acts = {
  readonly act: <Value>(work: () => Promise<Value>) => Promise<Outcome<Value>>
  /** Says what was taken away and offers to put it back. */
  readonly offerUndo: (words: string, undo: () => Promise<unknown>) => void
  /** The same where the clerk goes on writing: the focus stays where it is. */
  readonly offerUndoBeside: (words: string, undo: () => Promise<unknown>, button?: string) => void
}

export function useActs() {
  const { act, problem } = useAct()
  const { last, offer } = useUndo()
  const offerUndoBeside: Acts['offerUndoBeside'] = (words, undo, button) => offer(words, () => act(undo), button)
  const offerUndo: Acts['offerUndo'] = (words, undo) => {
    offerUndoBeside(words, undo)
    // What was pressed is gone with what it took away; the way back is the nearest thing.
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.meeting-minutes .undo-line button')?.focus())
  }
  const undo = last?.undo ?? null
  useCommands({ ...(undo !== null && { 'meeting.take-back': undo }) })
  return { act, offerUndo, offerUndoBeside, problem, last }
}
