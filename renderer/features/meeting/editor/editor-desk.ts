import { createContext, useContext, useEffect } from 'react'
import type { Editor } from '@tiptap/core'
import type { Node as EditorNode } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { v7 } from 'uuid'
import type { BlockKind } from '#shared/domain/block-kind.ts'
import type { Inline } from '#shared/domain/inline.ts'
import type { ItemSession } from '../saving/item-session.ts'
import { findBlock } from './block-commands.ts'
import { setCaretAnew } from './caret-anew.ts'
import { attributesOf } from './line.ts'
import { putLines } from './put-lines.ts'

/**
 * The minutes of one item, wherever the clerk is by now: in its editor while that is open, else as they were left. What is
 * answered late is written where it was asked for.
 */
export type Writing = {
  readonly state: EditorState
  readonly view: { readonly dispatch: (change: Transaction) => void }
}

type NewDeskLine = { readonly kind: BlockKind; readonly body: Inline; readonly isExempt?: boolean }

type PutLines = { readonly ids: readonly string[]; readonly settled: Promise<unknown> }

type DeskLine = { readonly id: string; readonly kind: BlockKind; readonly text: string; readonly isExempt: boolean }

/**
 * The open item's editor, for the other parts of the screen: a late arrival is minuted in place, a vote stands under its
 * motion, and the caret goes on where it was. Everything here does nothing while no item is open.
 */
export type EditorDesk = {
  /** The item whose minutes are open, null while there is none. */
  readonly itemId: () => string | null
  readonly caretLine: () => DeskLine | null
  readonly line: (id: string) => DeskLine | null
  /** Puts lines in at the caret, as `putLines` says, and answers their ids. */
  readonly put: (lines: readonly NewDeskLine[], caret: 'stays' | 'follows') => readonly string[]
  /**
   * Remembers the item that is open now. What is then put in goes to that item, at its caret, also when the clerk has gone on
   * to another; `settled` answers once the lines are durable.
   */
  readonly putLater: () => (lines: readonly NewDeskLine[]) => PutLines
  /** The minutes of an item that is open, or was; null before its first editor. */
  readonly writing: (session: ItemSession) => Writing | null
  /** Answers once a line is durable, so that something can be tied to it. */
  readonly settled: (lineId: string) => Promise<void>
  /** Back to the caret. */
  readonly focus: () => void
  /** The editor itself, for what changes lines that stand already. */
  readonly editor: () => Editor | null
  readonly open: (editor: Editor, session: ItemSession) => () => void
}

export function createEditorDesk(): EditorDesk {
  let opened: { readonly editor: Editor; readonly session: ItemSession } | null = null
  const liveOf = (session: ItemSession): Editor | null =>
    opened?.session === session && !opened.editor.isDestroyed ? opened.editor : null
  const writing = (session: ItemSession): Writing | null => {
    const start = liveOf(session)?.state ?? session.state()
    if (start === null) return null
    return {
      get state() {
        return liveOf(session)?.state ?? session.state() ?? start
      },
      view: {
        dispatch: (change) => {
          const live = liveOf(session)
          if (live !== null) live.view.dispatch(change)
          else session.write((session.state() ?? start).apply(change))
        },
      },
    }
  }
  return {
    writing,
    putLater: () => {
      const session = opened?.session
      return (lines) => {
        const here = session === undefined ? null : writing(session)
        if (session === undefined || here === null) return { ids: [], settled: Promise.resolve() }
        const withIds = lines.map((line) => ({ ...line, id: v7() }))
        here.view.dispatch(putLines(here.state, withIds, 'stays'))
        const live = liveOf(session)
        if (live !== null) setCaretAnew(live.view)
        const ids = withIds.map(({ id }) => id)
        return { ids, settled: Promise.all(ids.map((id) => session.queue.settled(id))) }
      }
    },
    itemId: () => opened?.session.itemId ?? null,
    caretLine: () => {
      const node = opened?.editor.state.selection.$head.node(1)
      return node === undefined ? null : lineAt(node)
    },
    line: (id) => {
      const found = opened === null ? null : findBlock(opened.editor.state.doc, id)
      return found === null ? null : lineAt(found.node)
    },
    put: (lines, caret) => {
      if (opened === null) return []
      const withIds = lines.map((line) => ({ ...line, id: v7() }))
      opened.editor.view.dispatch(putLines(opened.editor.state, withIds, caret))
      setCaretAnew(opened.editor.view)
      return withIds.map(({ id }) => id)
    },
    settled: async (lineId) => await opened?.session.queue.settled(lineId),
    focus: () => opened?.editor.view.focus(),
    editor: () => opened?.editor ?? null,
    open: (editor, session) => {
      const mine = { editor, session }
      opened = mine
      return () => {
        if (opened === mine) opened = null
      }
    },
  }
}

export const EditorDeskContext = createContext<EditorDesk | null>(null)

export function useEditorDesk(): EditorDesk {
  const desk = useContext(EditorDeskContext)
  if (desk === null) throw new Error('The desk is there on the screen of a meeting only.')
  return desk
}

/** Lays the editor that is shown on the desk. */
export function useOnDesk(editor: Editor, session: ItemSession): void {
  const desk = useEditorDesk()
  useEffect(() => desk.open(editor, session), [desk, editor, session])
}

function lineAt(node: EditorNode): DeskLine {
  const { id, kind, isExempt } = attributesOf(node)
  return { id: id ?? '', kind, text: node.textContent, isExempt }
}
