import { useRef, useState } from 'react'
import { inlineFromText } from '#shared/domain/inline.ts'
import type { BlockKind } from '#shared/domain/block-kind.ts'
import type { Acts } from '../acts.ts'
import type { EditorDesk } from '../editor/editor-desk.ts'
import { removeNote, watchNote } from '../session/session-lines.ts'

/** An act of which the minutes tell. */
type Noted = {
  /** What was done, in words. */
  readonly words: string
  readonly kind: BlockKind
  /** What the minutes say of it; null where they need say nothing. */
  readonly note: string | null
  readonly undo: () => Promise<unknown>
  /** Remembers the line with what it tells of. */
  readonly tie: (blockId: string) => Promise<unknown>
}

export type Noting = ReturnType<typeof useNoting>

/** Telling what was done, minuting it at the caret, and taking both back. */
export function useNoting(acts: Acts, desk: EditorDesk) {
  const [said, say] = useState('')
  const last = useRef<(() => Promise<unknown>) | null>(null)

  const offer = (words: string, undo: () => Promise<unknown>, button?: string): void => {
    say(words)
    const once = async (): Promise<void> => {
      if (last.current === once) last.current = null
      await undo()
      say(`Undone: ${words}`)
    }
    last.current = once
    acts.offerUndoBeside(`${words}.`, once, button)
  }
  return {
    said,
    say,
    offer,
    undoLast: (): void => void last.current?.(),
    /** The note and the act are taken back together; undone in the minutes alone, it is said that the act still stands. */
    minute: async ({ words, kind, note, undo, tie }: Noted): Promise<void> => {
      let blockId: string | null = null
      let isUndone = false
      const both = async (): Promise<void> => {
        isUndone = true
        await undo()
        if (blockId !== null && note !== null) removeNote(desk, blockId, note)
      }
      offer(words, both)
      const [id] = note === null ? [] : desk.put([{ kind, body: inlineFromText(note), isExempt: false }], 'stays')
      if (id === undefined) return
      blockId = id
      watchNote(desk, id, {
        gone: () => !isUndone && offer(`The note is out of the minutes. Still recorded: ${words}`, both, takeBackToo),
        back: () => !isUndone && offer(words, both),
      })
      await desk.settled(id)
      // Undone already, there is nothing that the line would tell of.
      if (!isUndone) await tie(id)
    },
  }
}

const takeBackToo = 'Take that back too'
