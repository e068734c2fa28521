import { Fragment } from '@tiptap/pm/model'
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import type { ResolutionLine } from '#shared/domain/draft-resolution.ts'
import { attributesOf, newLineAttributes } from './line.ts'

/** Puts the lines at the end of the minutes, with the caret behind the last one. An empty last line is taken over. */
export function putInResolution(state: EditorState, lines: readonly ResolutionLine[]): Transaction {
  const type = state.schema.nodes['block']
  const last = state.doc.lastChild
  if (type === undefined || last === null || lines.length === 0) return state.tr
  const { isExempt } = attributesOf(last)
  const blocks = lines.map(({ kind, depth, text }) =>
    type.create(newLineAttributes({ kind, depth, isExempt }), state.schema.text(text)),
  )
  const end = state.doc.content.size
  const from = last.content.size === 0 ? end - last.nodeSize : end
  const change = state.tr.replaceWith(from, end, Fragment.from(blocks))
  return change.setSelection(TextSelection.atEnd(change.doc)).scrollIntoView()
}
