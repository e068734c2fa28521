import { Fragment } from '@tiptap/pm/model'
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import type { BlockKind } from '#shared/domain/block-kind.ts'
import type { Inline } from '#shared/domain/inline.ts'
import { attributesOf, newLineAttributes, nodeJson } from './line.ts'

/** A line that something other than typing puts into the minutes. From then on its words are the clerk’s. */
export type NewLine = {
  /** UUIDv7. */
  readonly id: string
  readonly kind: BlockKind
  readonly body: Inline
  readonly isExempt?: boolean
}

/**
 * Puts lines below the line with the caret; above it where nothing is in that line yet. Where `caret` stays, the clerk goes
 * on in the line that was being written; where it follows, at the end of the last line put in. One step for undo.
 */
export function putLines(state: EditorState, lines: readonly NewLine[], caret: 'stays' | 'follows'): Transaction {
  const change = state.tr
  const { $head } = state.selection
  const line = $head.node(1)
  const at = line.content.size === 0 ? $head.before(1) : $head.after(1)
  const nodes = lines.map(({ id, kind, body, isExempt = attributesOf(line).isExempt }) =>
    state.schema.nodeFromJSON(nodeJson({ ...newLineAttributes({ kind, isExempt }), id, position: '', body })),
  )
  const put = Fragment.from(nodes.map((node) => node.type.create({ ...node.attrs, position: null }, node.content)))
  change.insert(at, put)
  if (caret === 'follows') change.setSelection(TextSelection.create(change.doc, at + put.size - 1))
  return change.scrollIntoView()
}
