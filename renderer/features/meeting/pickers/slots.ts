import { TextSelection, type Command, type EditorState, type Transaction } from '@tiptap/pm/state'
import type { Editor } from '@tiptap/react'
import { slotsOf } from '#shared/domain/standard-wording.ts'
import { queryOf, replaceQuery } from './picker-query.ts'

/** Puts wording in the place of what was typed and selects its first slot; without a slot the caret stands behind it. */
export function putWording(state: EditorState, text: string): Transaction {
  const at = queryOf(state)?.at ?? state.selection.from
  const change = replaceQuery(state, text)
  const [first] = slotsOf(text)
  if (first !== undefined) change.setSelection(TextSelection.create(change.doc, at + first.at, at + first.end))
  return change
}

/** The same for wording that was put in while the clerk may have typed on: only if the caret still stands behind it. */
export function selectFirstSlot(editor: Editor, text: string): void {
  if (editor.isDestroyed) return
  const { state, view } = editor
  const { $head, empty } = state.selection
  const start = $head.pos - text.length
  const [first] = slotsOf(text)
  if (first === undefined || !empty || start < $head.start()) return
  if (state.doc.textBetween(start, $head.pos) !== text) return
  view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, start + first.at, start + first.end)))
}

/**
 * Selects the next slot of the line behind the caret, or of the lines below it, so that typing fills it. Not handled where
 * there is none: the key then does what it does elsewhere.
 */
export const nextSlot: Command = (state, dispatch) => {
  const { doc, selection } = state
  const from = selection.$to
  for (let index = from.index(0); index < Math.min(from.index(0) + linesLookedAt, doc.childCount); index += 1) {
    const start = from.posAtIndex(index, 0) + 1
    const slot = slotsOf(doc.child(index).textContent).find(({ at }) => start + at >= selection.to)
    if (slot === undefined) continue
    const found = TextSelection.create(doc, start + slot.at, start + slot.end)
    dispatch?.(state.tr.setSelection(found).scrollIntoView())
    return true
  }
  return false
}

/** Wording stands in one line, or was split into a few; a slot far below is another matter. */
const linesLookedAt = 5
