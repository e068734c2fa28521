import { Fragment } from '@tiptap/pm/model'
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import type { BlockKind } from '#shared/domain/block-kind.ts'
import { inlineFromText } from '#shared/domain/inline.ts'
import { followSubstantive } from '#shared/domain/motion/substantive-motion.ts'
import { findBlock, type PlacedBlock } from '../editor/block-commands.ts'
import { attributesOf, newLineAttributes, nodeJson } from '../editor/line.ts'

type NewLine = { readonly id: string; readonly kind: BlockKind; readonly text: string }

/** Puts lines in below the last of some lines. One step for undo; an open line below an exempt one is exempt too. */
export function putBelow(
  state: EditorState,
  belowIds: readonly string[],
  lines: readonly NewLine[],
  caret: 'stays' | 'follows',
): Transaction {
  const last = lastOf(state.doc, belowIds)
  const at = last === null ? state.doc.content.size : last.offset + last.node.nodeSize
  const isExempt = last === null ? false : attributesOf(last.node).isExempt
  const nodes = lines.map(({ id, kind, text }) => {
    const line = { ...newLineAttributes({ kind, isExempt }), id, position: '', body: inlineFromText(text) }
    const node = state.schema.nodeFromJSON(nodeJson(line))
    return node.type.create({ ...node.attrs, position: null }, node.content)
  })
  const change = state.tr.insert(at, Fragment.from(nodes))
  if (caret === 'stays') return change
  const size = nodes.reduce((sum, { nodeSize }) => sum + nodeSize, 0)
  return change.setSelection(TextSelection.create(change.doc, at + size - 1)).scrollIntoView()
}

/** Writes new words into the line of the motion as amended, and brings it below an amendment that stands after it. */
export function rewriteSubstantive(
  state: EditorState,
  lineId: string,
  words: { readonly before: string; readonly after: string },
  belowIds: readonly string[],
): Transaction | null {
  const change = rewriteLine(state, lineId, (line) => followSubstantive(line, words.before, words.after)) ?? state.tr
  const now = findBlock(change.doc, lineId)
  const last = lastOf(change.doc, belowIds)
  if (now !== null && last !== null && last.index > now.index) {
    change.insert(last.offset + last.node.nodeSize, now.node)
    change.delete(now.offset, now.offset + now.node.nodeSize)
  }
  return change.docChanged ? change : null
}

/** Gives a line other words; null where they stay the same, or the line is gone. */
export function rewriteLine(state: EditorState, lineId: string, write: (text: string) => string): Transaction | null {
  const line = findBlock(state.doc, lineId)
  const before = line?.node.textContent ?? ''
  const after = write(before)
  if (line === null || after === before) return null
  const [from, to] = [line.offset + 1, line.offset + line.node.nodeSize - 1]
  return after === '' ? state.tr.delete(from, to) : state.tr.replaceWith(from, to, state.schema.text(after))
}

/** Takes a line out; the last line of an item stays. */
export function takeOutLine(state: EditorState, lineId: string): Transaction | null {
  const line = findBlock(state.doc, lineId)
  if (line === null || state.doc.childCount === 1) return null
  return state.tr.delete(line.offset, line.offset + line.node.nodeSize)
}

function lastOf(doc: EditorState['doc'], ids: readonly string[]): PlacedBlock | null {
  const found = ids.flatMap((id) => findBlock(doc, id) ?? []).toSorted((a, b) => a.index - b.index)
  return found.at(-1) ?? null
}
