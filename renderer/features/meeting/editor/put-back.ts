import { closeHistory } from '@tiptap/pm/history'
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import type { BlockKind } from '#shared/domain/block-kind.ts'
import type { Inline } from '#shared/domain/inline.ts'
import { deepestFor } from '../line/kinds.ts'
import { findBlock } from './block-commands.ts'
import { attributesOf, nodeJson, type Line } from './line.ts'
import { placeFor } from './merge.ts'

type KeptText = { readonly kind: BlockKind; readonly body: Inline }

/**
 * Makes an earlier text of a line its text again, as a change of its own: undo takes it away, and saving it is a save like
 * any other. Its id, place, links and access stay. Null where the line no longer stands in the item.
 */
export function putTextBack(state: EditorState, lineId: string, { kind, body }: KeptText): Transaction | null {
  const found = findBlock(state.doc, lineId)
  if (found === null) return null
  const attrs = attributesOf(found.node)
  const change = closeHistory(state.tr)
  const node = state.schema.nodeFromJSON(
    nodeJson({
      ...attrs,
      id: lineId,
      position: attrs.position ?? '',
      kind,
      depth: Math.min(attrs.depth, deepestFor(kind)),
      printedLabel: kind === attrs.kind ? attrs.printedLabel : null,
      body,
    }),
  )
  change.replaceWith(found.offset, found.offset + found.node.nodeSize, node)
  return withCaretAtEnd(change, found.offset, node.nodeSize)
}

/** Puts a line that was taken out where it stood, with its id, so that what was tied to it is tied again. */
export function putLineBack(state: EditorState, line: Line): Transaction | null {
  if (findBlock(state.doc, line.id) !== null) return null
  const change = closeHistory(state.tr)
  const node = state.schema.nodeFromJSON(nodeJson(line))
  const at = placeFor(change.doc, line)
  change.insert(at, node)
  return withCaretAtEnd(change, at, node.nodeSize)
}

function withCaretAtEnd(change: Transaction, at: number, size: number): Transaction {
  return change.setSelection(TextSelection.create(change.doc, at + size - 1)).scrollIntoView()
}
