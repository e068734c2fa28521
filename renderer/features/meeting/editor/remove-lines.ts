import type { Editor } from '@tiptap/core'
import { findBlock } from './block-commands.ts'

/** Takes lines out of the open item, where they stand in it; one step for undo. */
export function removeLines(editor: Editor | null, ids: readonly string[]): void {
  if (editor === null) return
  const change = editor.state.tr
  for (const id of ids) {
    const found = findBlock(change.doc, id)
    if (found !== null) change.delete(found.offset, found.offset + found.node.nodeSize)
  }
  if (change.docChanged) editor.view.dispatch(change)
}
