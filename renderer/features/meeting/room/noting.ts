import { useRef } from 'react'
import { inlineFromText } from '#shared/domain/inline.ts'
import type { BlockKind } from '#shared/domain/block-kind.ts'
import type { Acts } from '../acts.ts'
import type { EditorDesk } from '../editor/editor-desk.ts'
import { removeNote, watchNote } from '../session/session-lines.ts'

/** An act of which the minutes tell. */
export type Noted = {
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
  const last = useRef<(() => Promise<unknown>) | null>(null)

  const offer = (words: string, undo: () => Promise<unknown>, button?: string): void => {
    const once = async (): Promise<void> => {
      if (last.current === once) last.current = null
      await undo()
    }
    last.current = once
    acts.offerUndoBeside(`${words}.`, once, button)
  }
  const minute = async ({ words, kind, note, undo, tie }: Noted, put: ReturnType<EditorDesk['putLater']>) => {
    let blockId: string | null = null
    let isUndone = false
    const both = async (): Promise<void> => {
      isUndone = true
      await undo()
      if (blockId !== null && note !== null) removeNote(desk, blockId, note)
    }
    offer(words, both)
    const written = note === null ? null : put([{ kind, body: inlineFromText(note), isExempt: false }])
    const [id] = written?.ids ?? []
    if (written === null || id === undefined) return
    blockId = id
    watchNote(desk, id, {
      gone: () => !isUndone && offer(`The note is out of the minutes. Still recorded: ${words}`, both, takeBackToo),
      back: () => !isUndone && offer(words, both),
    })
    await written.settled
    // Undone already, there is nothing that the line would tell of.
    if (!isUndone) await tie(id)
  }
  return {
    offer,
    undoLast: (): void => {
      if (last.current !== null) acts.say('Undone.')
      void last.current?.()
    },
    /**
     * To be called as an act begins, since by its answer the clerk may be in another item: what is then minuted stands where
     * the act was done. The note and the act are taken back together; undone in the minutes alone, it is said that the act
     * still stands.
     */
    begin: (): ((noted: Noted) => Promise<void>) => {
      const put = desk.putLater()
      return (noted) => minute(noted, put)
    },
  }
}

const takeBackToo = 'Take that back too'
