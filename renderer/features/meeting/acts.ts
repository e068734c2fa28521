import { useState } from 'react'
import { useCommands } from '#renderer/app/commands/command-acts.ts'
import { useAct, type Outcome } from '#renderer/app/use-act.ts'
import { useUndo, type OfferUndo } from '#renderer/app/use-undo.ts'
import { isFocusFree } from '#renderer/ui/held-keys.ts'
import type { Voice } from '#renderer/ui/voice.ts'

/** What was typed, in a few words, and the way back to it. */
export type Typed = { readonly words: string; readonly open: () => void }

/** What the screen does besides writing: the agenda, attendance, links and actions. */
export type Acts = {
  /** `typed` is what a form, closed by now, had in it: where the work is refused, the way back to it is offered. */
  readonly act: <Value>(work: () => Promise<Value>, typed?: Typed) => Promise<Outcome<Value>>
  /** Says what was taken away and offers to put it back. */
  readonly offerUndo: OfferUndo
  /** The same where the clerk goes on writing: the focus stays where it is. */
  readonly offerUndoBeside: OfferUndo
  /** Tells a screen reader what shows on the screen anyway. */
  readonly say: Voice['say']
  /** The same at once, for what cannot wait. */
  readonly warn: Voice['warn']
}

export function useActs({ say, warn }: Voice) {
  const { act: carryOut, problem } = useAct()
  const [refused, setRefused] = useState<readonly Typed[]>([])
  const act: Acts['act'] = async (work, typed) => {
    const outcome = await carryOut(work)
    if (outcome.kind === 'done') return outcome
    if (typed === undefined) say(outcome.message)
    else {
      say(`${outcome.message} ${typed.words} is not kept yet; above the minutes it can be opened again.`)
      setRefused((before) => [...before, typed])
    }
    return outcome
  }
  const { last, offer } = useUndo()
  const offerUndoBeside: Acts['offerUndoBeside'] = (words, undo, button) => {
    say(words)
    const takeBack = async (): Promise<void> => {
      say(`Undone: ${words}`)
      await act(undo)
    }
    offer(words, takeBack, button)
  }
  const offerUndo: Acts['offerUndo'] = (words, undo) => {
    offerUndoBeside(words, undo)
    // What was pressed is gone with what it took away; the way back is the nearest thing, unless the clerk is elsewhere by now.
    requestAnimationFrame(() => {
      if (!isFocusFree()) return
      document.querySelector<HTMLElement>('.meeting-minutes .undo-line button')?.focus()
    })
  }
  const undo = last?.undo ?? null
  useCommands({ ...(undo !== null && { 'meeting.take-back': undo }) })
  const forget = (typed: Typed): void => setRefused((before) => before.filter((each) => each !== typed))
  const reopen = (typed: Typed): void => {
    forget(typed)
    typed.open()
  }
  return { act, offerUndo, offerUndoBeside, say, warn, problem, last, refused, reopen, forget }
}
