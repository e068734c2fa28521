import { TextSelection, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { useEditor, type Editor } from '@tiptap/react'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { v7 } from 'uuid'
import { settleCaret } from './empty-line-caret.ts'
import { findBlock } from './block-commands.ts'
import { attributesOf } from './line.ts'
import { minutesExtensions } from './minutes-extensions.ts'
import { createNoteBoard } from './note-board.ts'
import { createTieBoard, type Tie, type TieBoard } from './tie-board.ts'
import type { ItemSession, ReadItem } from '../saving/item-session.ts'
import type { AgendaItem } from '../meeting-data.ts'
import { lineCommand } from '#renderer/app/commands/line-command.ts'
import { looksLikeAction } from '../actions/undertakings.ts'
import { createActionBoard } from '../actions/action-board.ts'
import { createPickerKeys } from '../pickers/picker-keys.ts'
import { misspellings } from '../spelling/misspellings.ts'
import type { SpellingBoard } from '../spelling/spelling-board.ts'
import type { Beside } from './beside.ts'

type MinutesEditorSetUp = {
  readonly session: ItemSession
  readonly read: ReadItem
  readonly label: string
  readonly open: (beside: Beside) => void
  /** What was typed before the editor was there. */
  readonly takeAhead: () => string
  /** The line that the address names: a hit of a search opens there. */
  readonly namedLineId: string | null
  readonly spelling: SpellingBoard
}

/** Pixels that the heading above and the buttons below may cover. */
const clearOfBars = { top: 90, bottom: 64, left: 0, right: 0 }

/** The editor of one item, tied to its session: each change goes to the queue, what others save comes in. */
export function useMinutesEditor(setUp: MinutesEditorSetUp) {
  const { session, read, label, open, takeAhead, namedLineId, spelling } = setUp
  const [boards] = useState(() => ({ ties: createTieBoard(), notes: createNoteBoard(), actions: createActionBoard() }))
  const [picker] = useState(createPickerKeys)
  const [spellingPicker] = useState(createPickerKeys)
  const caretLine = useRef<string | null>(null)
  const [content] = useState(session.document)
  const [extensions] = useState(() =>
    minutesExtensions(
      {
        newId: v7,
        joined: session.joined,
        pickerKey: picker.handle,
        commandKey: lineCommand,
      },
      boards,
      misspellings(spelling, spellingPicker.handle),
    ),
  )
  const editor = useEditor({
    extensions,
    content,
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    editorProps: {
      scrollMargin: clearOfBars,
      scrollThreshold: clearOfBars,
      attributes: {
        class: 'minute-editor',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        'aria-autocomplete': 'list',
        // The browser's own may ask elsewhere; the page looks words up itself.
        spellcheck: 'false',
      },
      handleDOMEvents: {
        mousedown: (view, event) => openFromGutter(view, event, open),
        focus: putCaretBack,
      },
    },
    onTransaction: ({ editor: changed, transaction }) => {
      if (transaction.docChanged) session.write(changed.state)
      else session.follow(changed.state)
      followCaret(changed, transaction, caretLine, session)
    },
    onBlur: () => session.queue.flush(),
  })
  useLayoutEffect(() => {
    if (!openAtLine(editor, namedLineId)) openAtCaret(editor, session)
    const ahead = takeAhead()
    if (ahead !== '') editor.view.dispatch(editor.state.tr.insertText(ahead))
    caretLine.current = lineWithCaret(editor)
    // Once: an editor is made anew for each item.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])
  useNamedLine(editor, namedLineId)
  useMerging(editor, session, read)
  useTies(boards.ties, read.item)
  useEffect(() => () => session.queue.flush(), [session])
  return { editor, boards, picker, spellingPicker }
}

/** An item opens at its top, ready at the end of its first line; one that was left opens where its caret was. */
function openAtCaret(editor: Editor, session: ItemSession): void {
  const { state, view } = editor
  const left = session.caret()
  const at = left === null ? 1 + (state.doc.firstChild?.content.size ?? 0) : Math.min(left, state.doc.content.size)
  const change = state.tr.setSelection(TextSelection.near(state.doc.resolve(at), -1))
  // Whoever has opened the palette meanwhile types there.
  if (document.activeElement?.closest('[role="dialog"]') == null) view.focus()
  if (left === null) view.dom.closest('.meeting-scroll')?.scrollTo(0, 0)
  view.dispatch(left === null ? change : change.scrollIntoView())
}

/** A line that the address names gets the caret and is brought into view; false where it no longer stands in the item. */
export function openAtLine(editor: Editor, lineId: string | null): boolean {
  const found = lineId === null ? null : findBlock(editor.state.doc, lineId)
  if (found === null) return false
  const { state, view } = editor
  const end = TextSelection.create(state.doc, found.offset + found.node.nodeSize - 1)
  view.focus()
  view.dispatch(state.tr.setSelection(end).scrollIntoView())
  return true
}

/** Another line of the item that is open already. */
function useNamedLine(editor: Editor, lineId: string | null): void {
  const opened = useRef(lineId)
  useEffect(() => {
    if (opened.current === lineId) return
    opened.current = lineId
    openAtLine(editor, lineId)
  }, [editor, lineId])
}

/** However the focus comes, the next key is for the place where the caret was; by itself the editor takes 20 ms to find it. */
function putCaretBack(view: EditorView): boolean {
  view.focus()
  settleCaret(view)
  return false
}

function followCaret(
  editor: Editor,
  transaction: Transaction,
  caretLine: { current: string | null },
  session: ItemSession,
): void {
  if (!transaction.docChanged && !transaction.selectionSet) return
  const now = lineWithCaret(editor)
  if (caretLine.current !== null && caretLine.current !== now) session.queue.leave(caretLine.current)
  caretLine.current = now
  session.putCaret(editor.state.selection.head)
}

function lineWithCaret(editor: Editor): string | null {
  const { $head } = editor.state.selection
  return $head.depth === 0 ? null : attributesOf($head.node(1)).id
}

function useMerging(editor: Editor, session: ItemSession, read: ReadItem): void {
  useEffect(() => {
    const change = session.merge(editor.state, read)
    if (change !== null) editor.view.dispatch(change)
  }, [editor, session, read])
}

function useTies(board: TieBoard, item: AgendaItem): void {
  useEffect(() => board.show(tiesOf(item)), [board, item])
}

/** A line in which something is to be done; the chord makes the action. */
const offeredAction: Tie = { words: 'action?', said: 'Looks like an action, which is not made yet', href: null }

function tiesOf(item: AgendaItem): ReadonlyMap<string, readonly Tie[]> {
  const tied = item.blocks.filter((block) => block.findings.length + block.actions.length > 0 || looksLikeAction(block))
  return new Map(
    tied.map((block) => [
      block.id,
      [
        ...block.findings.map(({ findingId, number, text }) => ({
          words: number ?? 'Finding',
          said: `Finding ${number ?? text}`,
          href: `#/findings/${findingId}`,
        })),
        // The number of a line that is an action itself stands before it.
        ...(block.kind === 'actionNote' ? [] : block.actions).map(({ number }) => ({
          words: `Action A${number}`,
          said: `Action A${number}`,
          href: null,
        })),
        ...(looksLikeAction(block) ? [offeredAction] : []),
      ],
    ]),
  )
}

/** The word in the gutter is written by the style sheet, so a press on it is one on the line but beside its words. */
function openFromGutter(view: EditorView, event: MouseEvent, open: (beside: Beside) => void): boolean {
  const line = event.target
  if (!(line instanceof HTMLElement) || !line.classList.contains('minute-line') || !view.dom.contains(line))
    return false
  const words = line.querySelector('p')
  const place = words?.getBoundingClientRect()
  const lineId = line.dataset['id']
  const isBeside = place !== undefined && (event.clientX < place.left || event.clientY < place.top)
  if (!isBeside || words === null || lineId === undefined) return false
  event.preventDefault()
  const { state } = view
  if (attributesOf(state.selection.$from.parent).id !== lineId) {
    view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, view.posAtDOM(words, 0))))
  }
  open({ kind: 'kinds', lineId })
  return true
}
