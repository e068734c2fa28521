import { closeHistory } from '@tiptap/pm/history'
import { Fragment, type Node as EditorNode } from '@tiptap/pm/model'
import { Selection, TextSelection, type Command, type EditorState, type Transaction } from '@tiptap/pm/state'
import type { BlockKind } from '#shared/domain/block-kind.ts'
import type { BlockMark } from '#shared/domain/block-mark.ts'
import { cellEnd } from '#shared/domain/table-row.ts'
import { deepestFor, isListKind, kindAfter } from '../line/kinds.ts'
import { takesPlaceOf } from './block-identity.ts'
import { attributesOf, newLineAttributes } from './line.ts'
import { goesWithTyping } from './one-undo.ts'

/**
 * Enter. At the end of a line the next one of its kind (after a lead-in a point, after "Resolved:" a limb); on an empty
 * line it leaves the list, one level at a time; within a line it splits, and the first half keeps the id. At the start
 * of a line the words and their id move down, and an empty line stands above.
 */
export const nextBlock: Command = (state, dispatch) => {
  // Undo takes back one line at a time, however quickly the lines were typed.
  const change = closeHistory(state.tr).setMeta(goesWithTyping, true)
  if (!state.selection.empty) change.deleteSelection()
  const { $from } = change.selection
  const block = $from.parent
  if (!block.isTextblock) return false
  const attrs = attributesOf(block)
  if (block.content.size === 0) return leaveList(change, $from.before(), attrs, dispatch)
  if (isResolved(block)) return startResolution(change, dispatch)
  // In a row of a table the next row begins below it, wherever the caret is: nobody splits a cell.
  const isInRow = attrs.kind === 'table' && $from.parentOffset > 0
  if (isInRow) change.setSelection(TextSelection.create(change.doc, $from.end()))
  if ($from.parentOffset === 0) change.insert($from.before(), emptyBlock(block, { ...attrs, printedLabel: null }))
  else splitBlock(change)
  dispatch?.(change.scrollIntoView())
  return true
}

/** Backspace at the start of a line: nested comes out, a list line becomes a paragraph, anything else joins the line above. */
export const backAtStart: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  if (!empty || $from.parentOffset > 0 || !$from.parent.isTextblock) return false
  const attrs = attributesOf($from.parent)
  if (attrs.depth > 0) return setDepth($from.before(), attrs.depth - 1)(state, dispatch)
  if (isListKind(attrs.kind)) return setKind('paragraph', 0)(state, dispatch)
  return joinLines(state, $from.index(0) - 1, dispatch)
}

/** Delete at the end of a line: the line below joins it. */
export const deleteAtEnd: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  if (!empty || !$from.parent.isTextblock || $from.parentOffset < $from.parent.content.size) return false
  return joinLines(state, $from.index(0), dispatch)
}

/** Makes the selected lines another kind. Their ids, words and links stay; a printed label was the old kind's. */
export function setKind(kind: BlockKind, depth: number): Command {
  return (state, dispatch) => {
    const change = state.tr
    for (const { node, offset } of selectedBlocks(state)) {
      const { kind: before, printedLabel } = attributesOf(node)
      change.setNodeMarkup(offset, null, {
        ...node.attrs,
        kind,
        depth: Math.min(depth, deepestFor(kind)),
        printedLabel: kind === before ? printedLabel : null,
      })
    }
    dispatch?.(change)
    return true
  }
}

/** Marks the selected lines as exempt, or as open again where all of them are. */
export const toggleExempt: Command = (state, dispatch) => {
  const blocks = selectedBlocks(state)
  const isExempt = !blocks.every(({ node }) => attributesOf(node).isExempt)
  const change = state.tr
  for (const { offset } of blocks) change.setNodeAttribute(offset, 'isExempt', isExempt)
  dispatch?.(change)
  return true
}

/** Marks the selected lines as a question, a response, a challenge or an assurance; takes the mark off where all have it. */
export function toggleMark(mark: BlockMark): Command {
  return (state, dispatch) => {
    const blocks = selectedBlocks(state)
    const isOn = !blocks.every(({ node }) => attributesOf(node).mark === mark)
    const change = state.tr
    for (const { offset } of blocks) change.setNodeAttribute(offset, 'mark', isOn ? mark : null)
    dispatch?.(change)
    return true
  }
}

/** Nests the selected list lines one deeper, at most one deeper than the list line above; a line that can't stays. */
export const nest: Command = (state, dispatch) => {
  const change = state.tr
  for (const { node, offset, index } of selectedBlocks(state)) {
    const { kind, depth } = attributesOf(node)
    const above = index > 0 ? attributesOf(change.doc.child(index - 1)) : null
    const canNest = above !== null && isListKind(above.kind) && depth <= above.depth && depth < deepestFor(kind)
    if (canNest) change.setNodeAttribute(offset, 'depth', depth + 1)
  }
  if (change.docChanged) dispatch?.(change)
  return true
}

export const unnest: Command = (state, dispatch) => {
  const change = state.tr
  for (const { node, offset } of selectedBlocks(state)) {
    const { depth } = attributesOf(node)
    if (depth > 0) change.setNodeAttribute(offset, 'depth', depth - 1)
  }
  if (change.docChanged) dispatch?.(change)
  return true
}

/** Moves the selected lines above the line before them, or below the one after. The caret goes with them. */
export function moveBlocks(by: 'up' | 'down'): Command {
  return (state, dispatch) => {
    const blocks = selectedBlocks(state)
    const first = blocks[0]
    const last = blocks.at(-1)
    if (first === undefined || last === undefined) return true
    const neighbour = state.doc.maybeChild(by === 'up' ? first.index - 1 : last.index + 1)
    if (neighbour === null) return true
    const end = last.offset + last.node.nodeSize
    const change = state.tr
    const { anchor, head } = state.selection
    const moved = Fragment.from(blocks.map(({ node }) => node))
    const [from, to] = by === 'up' ? [first.offset - neighbour.nodeSize, end] : [first.offset, end + neighbour.nodeSize]
    change.replaceWith(from, to, by === 'up' ? moved.addToEnd(neighbour) : Fragment.from(neighbour).append(moved))
    const shift = by === 'up' ? -neighbour.nodeSize : neighbour.nodeSize
    change.setSelection(TextSelection.create(change.doc, anchor + shift, head + shift))
    dispatch?.(change.scrollIntoView())
    return true
  }
}

export type PlacedBlock = { readonly node: EditorNode; readonly offset: number; readonly index: number }

/** The lines that the selection touches, in order. */
export function selectedBlocks(state: EditorState): readonly PlacedBlock[] {
  const { $from, $to } = state.selection
  const blocks: PlacedBlock[] = []
  for (let index = $from.index(0); index <= Math.min($to.index(0), state.doc.childCount - 1); index += 1) {
    blocks.push({ node: state.doc.child(index), offset: $from.posAtIndex(index, 0), index })
  }
  return blocks
}

/** The line with this id, wherever it stands now. */
export function findBlock(doc: EditorNode, id: string): PlacedBlock | null {
  let offset = 0
  for (let index = 0; index < doc.childCount; index += 1) {
    const node = doc.child(index)
    if (attributesOf(node).id === id) return { node, offset, index }
    offset += node.nodeSize
  }
  return null
}

type Dispatch = Parameters<Command>[1]

/**
 * Joins a line and the one below it. The upper one keeps its id and takes what is tied to the lower; of an empty line nothing
 * is left but its ties, and the other stays what it is.
 */
function joinLines(state: EditorState, upperIndex: number, dispatch: Dispatch): boolean {
  const upper = upperIndex < 0 ? null : state.doc.maybeChild(upperIndex)
  const lower = upperIndex < 0 ? null : state.doc.maybeChild(upperIndex + 1)
  if (upper === null || lower === null) return false
  const at = state.doc.resolve(0).posAtIndex(upperIndex, 0)
  const end = at + upper.nodeSize
  const [above, below] = [attributesOf(upper), attributesOf(lower)]
  const change = state.tr
  if (upper.content.size === 0) change.delete(at, end).setMeta(takesPlaceOf, [above.id, below.id])
  else {
    change.join(end)
    // The cells of the lower row go on behind those of the upper one.
    const isRows = above.kind === 'table' && below.kind === 'table'
    if (isRows && lower.content.size > 0) change.insertText(cellEnd, end - 1)
    if (above.mark === null && below.mark !== null) change.setNodeAttribute(at, 'mark', below.mark)
  }
  dispatch?.(change.scrollIntoView())
  return true
}

function setDepth(at: number, depth: number): Command {
  return (state, dispatch) => {
    dispatch?.(state.tr.setNodeAttribute(at, 'depth', depth))
    return true
  }
}

function leaveList(
  change: Transaction,
  at: number,
  attrs: ReturnType<typeof attributesOf>,
  dispatch: Dispatch,
): boolean {
  if (attrs.depth > 0) change.setNodeAttribute(at, 'depth', attrs.depth - 1)
  else if (attrs.kind !== 'paragraph')
    change.setNodeMarkup(at, null, { ...attrs, kind: 'paragraph', printedLabel: null })
  // A second empty paragraph below an empty one says nothing in minutes: the caret stays.
  if (change.docChanged) dispatch?.(change)
  return true
}

function splitBlock(change: Transaction): void {
  const { $from } = change.selection
  const attrs = attributesOf($from.parent)
  const isAtEnd = $from.parentOffset === $from.parent.content.size
  const kind = isAtEnd ? kindAfter(attrs.kind) : attrs.kind
  const depth = Math.min(kind === attrs.kind ? attrs.depth : 0, deepestFor(kind))
  const next = newLineAttributes({ kind, depth, isExempt: attrs.isExempt })
  change.split($from.pos, 1, [{ type: $from.parent.type, attrs: next }])
}

/** "Resolved:" alone on a line, as clerks type it. */
function isResolved(block: EditorNode): boolean {
  return attributesOf(block).kind !== 'resolutionHeading' && /^\s*(it was )?resolved\s*:\s*$/i.test(block.textContent)
}

function startResolution(change: Transaction, dispatch: Dispatch): boolean {
  const { $from } = change.selection
  const block = $from.parent
  const attrs = attributesOf(block)
  const at = $from.before()
  change.setNodeMarkup(at, null, { ...attrs, kind: 'resolutionHeading', depth: 0 })
  const after = at + block.nodeSize
  change.insert(after, emptyBlock(block, newLineAttributes({ kind: 'resolutionLimb', isExempt: attrs.isExempt })))
  change.setSelection(Selection.near(change.doc.resolve(after + 1)))
  dispatch?.(change.scrollIntoView())
  return true
}

function emptyBlock(like: EditorNode, attrs: ReturnType<typeof attributesOf>): EditorNode {
  return like.type.create({ ...attrs, id: null, position: null })
}
