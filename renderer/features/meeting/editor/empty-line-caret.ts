import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/**
 * Keeps the caret in an empty line when something else puts a line in above it. Chromium goes on to answer that its
 * selection is in the empty line, and yet types into the line above; setting the same selection again puts it right.
 */
export function emptyLineCaret(): Plugin {
  return new Plugin({
    view: () => ({
      update: (view, before) => {
        if (view.state.doc !== before.doc && view.hasFocus()) settleCaret(view)
      },
    }),
  })
}

/** Sets the caret once more where it is. It does nothing but in an empty line. */
export function settleCaret(view: EditorView): void {
  const { empty, $head } = view.state.selection
  if (!empty || $head.parent.content.size > 0) return
  const selection = document.getSelection()
  const { anchorNode, anchorOffset } = selection ?? {}
  if (anchorNode == null || !view.dom.contains(anchorNode)) return
  selection?.collapse(anchorNode, anchorOffset)
}
