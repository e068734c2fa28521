import { isHistoryTransaction } from '@tiptap/pm/history'
import { v7 } from 'uuid'
import { inlineFromText } from '#shared/domain/inline.ts'
import type { EditorDesk } from '../editor/editor-desk.ts'
import { findBlock } from '../editor/block-commands.ts'
import { setCaretAnew } from '../editor/caret-anew.ts'
import { newLineAttributes, nodeJson } from '../editor/line.ts'
import { removeLines } from '../editor/remove-lines.ts'

/** Waits until the editor of an item is open, which it is a moment after the page has gone there; false where it isn't. */
export async function openedOnDesk(desk: EditorDesk, itemId: string): Promise<boolean> {
  const until = performance.now() + 3_000
  while (desk.itemId() !== itemId) {
    if (performance.now() > until) return false
    await new Promise((done) => setTimeout(done, 20))
  }
  return true
}

/** Puts a note in brackets into the minutes, open to the public whatever stands around it; answers its id once it is durable. */
export async function putNote(desk: EditorDesk, words: string): Promise<string | null> {
  const [id] = desk.put([{ kind: 'attendanceNote', body: inlineFromText(words), isExempt: false }], 'stays')
  if (id === undefined) return null
  await desk.settled(id)
  return id
}

/** The same above the first line: what is said of the item as a whole. The caret stays in its line. */
export async function putNoteFirst(desk: EditorDesk, words: string): Promise<string | null> {
  const editor = desk.editor()
  if (editor === null) return null
  const { state } = editor
  const id = v7()
  const line = {
    ...newLineAttributes({ kind: 'attendanceNote', isExempt: false }),
    id,
    position: '',
    body: inlineFromText(words),
  }
  const node = state.schema.nodeFromJSON(nodeJson(line))
  editor.view.dispatch(
    state.tr.insert(0, node.type.create({ ...node.attrs, position: null }, node.content)).scrollIntoView(),
  )
  setCaretAnew(editor.view)
  await desk.settled(id)
  return id
}

/** Puts other words into a note that the clerk has not touched since; false where the note reads otherwise or is gone. */
export function rewordNote(desk: EditorDesk, id: string, from: string, to: string): boolean {
  const editor = desk.editor()
  const found = editor === null ? null : findBlock(editor.state.doc, id)
  if (editor === null || found === null || found.node.textContent !== from) return false
  const start = found.offset + 1
  // A longer note pushes the line with the caret down.
  editor.view.dispatch(editor.state.tr.insertText(to, start, start + found.node.content.size).scrollIntoView())
  return true
}

/** Takes a note out again, as undoing the act does that wrote it. */
export function removeNote(desk: EditorDesk, id: string, words: string): void {
  const editor = desk.editor()
  const found = editor === null ? null : findBlock(editor.state.doc, id)
  if (editor === null || found === null || found.node.textContent !== words || editor.state.doc.childCount === 1) return
  removeLines(editor, [id])
}

/**
 * Watches a note of the open item for as long as that is open: undo in the minutes takes the line out, and redo puts it back, and neither
 * touches what it tells of.
 */
export function watchNote(
  desk: EditorDesk,
  id: string,
  on: { readonly gone: () => void; readonly back: () => void },
): void {
  if (desk.line(id) === null) return
  let isThere = true
  desk.editor()?.on('transaction', ({ transaction }) => {
    if (!isHistoryTransaction(transaction)) return
    const isNow = findBlock(transaction.doc, id) !== null
    if (isNow === isThere) return
    isThere = isNow
    if (isNow) on.back()
    else on.gone()
  })
}

/** The button that was pressed may be gone with the act. What the clerk has opened or gone to since is left alone. */
export function backToCaret(desk: EditorDesk): void {
  const at = document.activeElement
  const isOnButton = at instanceof HTMLButtonElement && at.closest('[role="dialog"]') === null
  if (at === null || at === document.body || isOnButton) desk.focus()
}
