import type { EditorView } from '@tiptap/pm/view'

/**
 * Tells the browser again where the caret is. After a line has come in above an empty line with the caret, Chromium shows the
 * caret where it belongs and types into the line above all the same, until the selection is set once more.
 */
export function setCaretAnew(view: EditorView): void {
  if (view.hasFocus()) setAnew(view)
  else view.dom.addEventListener('focus', () => setAnew(view), { once: true })
}

function setAnew(view: EditorView): void {
  const selection = view.dom.ownerDocument.getSelection()
  if (selection === null || !view.dom.contains(selection.anchorNode)) return
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection
  if (anchorNode === null || focusNode === null) return
  selection.removeAllRanges()
  selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset)
}
