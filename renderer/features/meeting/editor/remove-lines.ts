import type { Editor } from '@tiptap/core'
import { findBlock } from './block-commands.ts'

/**
 * Takes lines out of the open item, where they stand in it, as undoing the act does that wrote them. Undo in the minutes
 * does not bring them back: they would tell of what has not happened.
 */
export function removeLines(editor: Pick<Editor, 'state' | 'view'> | null, ids: readonly string[]): void {
  if (editor === null) return
  const change = editor.state.tr.setMeta('addToHistory', false)
  for (const id of ids) {
    const found = findBlock(change.doc, id)
    if (found !== null) change.delete(found.offset, found.offset + found.node.nodeSize)
  }
  if (change.docChanged) editor.view.dispatch(change)
}
