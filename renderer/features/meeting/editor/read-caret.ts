import { Plugin, Selection, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/**
 * An arrow key moves the caret on the screen first, and the editor hears of it a moment later: a key pressed right after it
 * means the new place.
 */
export function caretBeforeKeys(): Plugin {
  let isMoving = false
  const heard = (): void => void (isMoving = false)
  return new Plugin({
    view: ({ dom }) => {
      dom.ownerDocument.addEventListener('selectionchange', heard)
      return { destroy: () => dom.ownerDocument.removeEventListener('selectionchange', heard) }
    },
    props: {
      handleDOMEvents: {
        keydown: (view, event) => {
          if (isMoving) readCaret(view)
          isMoving = /^(?:Arrow|Home|End|Page)/.test(event.key)
          return false
        },
      },
    },
  })
}

/** Takes the caret, or what is selected, from the screen. */
export function readCaret(view: EditorView): void {
  const shown = document.getSelection()
  if (shown?.focusNode == null || shown.anchorNode === null || view.composing || !view.hasFocus()) return
  if (!view.dom.contains(shown.focusNode) || !view.dom.contains(shown.anchorNode)) return
  const { doc, selection, tr } = view.state
  const head = view.posAtDOM(shown.focusNode, shown.focusOffset)
  const anchor = shown.isCollapsed ? head : view.posAtDOM(shown.anchorNode, shown.anchorOffset)
  if (head === selection.head && anchor === selection.anchor) return
  const read = shown.isCollapsed
    ? Selection.near(doc.resolve(head), -1)
    : TextSelection.between(doc.resolve(anchor), doc.resolve(head))
  if (!read.eq(selection)) view.dispatch(tr.setSelection(read))
}
