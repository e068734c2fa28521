import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import type { BlockKind } from '#shared/domain/block-kind.ts'
import { findBlock, type PlacedBlock } from '../editor/block-commands.ts'
import { attributesOf, newLineAttributes } from '../editor/line.ts'

/** What lines were before they became actions or limbs, so that the same chord makes them that again. */
export type FormerKinds = Map<string, { readonly kind: BlockKind; readonly depth: number }>

/** The line with the caret. */
export function caretBlock(state: EditorState): PlacedBlock | null {
  const { id } = attributesOf(state.selection.$head.parent)
  return id === null ? null : findBlock(state.doc, id)
}

/** Makes the line another kind and remembers what it was; its words, its id and the caret stay. */
export function turnInto(state: EditorState, kind: BlockKind, former: FormerKinds): Transaction {
  const line = caretBlock(state)
  if (line === null) return state.tr
  const before = attributesOf(line.node)
  former.set(before.id ?? '', { kind: before.kind, depth: before.depth })
  return state.tr.setNodeMarkup(line.offset, null, { ...before, kind, depth: 0, printedLabel: null })
}

/** Makes the line again what it was before; a point where that is not known. */
export function turnBack(state: EditorState, former: FormerKinds): Transaction {
  const line = caretBlock(state)
  if (line === null) return state.tr
  const now = attributesOf(line.node)
  const before = former.get(now.id ?? '') ?? { kind: 'point' as const, depth: 0 }
  const kind = before.kind === now.kind ? { kind: 'point' as const, depth: 0 } : before
  return state.tr.setNodeMarkup(line.offset, null, { ...now, ...kind, printedLabel: null })
}

/**
 * Puts a line for an action below the resolution whose limb has the caret, behind the actions that stand there already,
 * with the caret at its end.
 */
export function putActionOfLimb(state: EditorState, id: string): Transaction {
  const limb = caretBlock(state)
  const type = state.schema.nodes['block']
  if (limb === null || type === undefined) return state.tr
  const words = actionWords(limb.node.textContent)
  const { isExempt } = attributesOf(limb.node)
  const attrs = { ...newLineAttributes({ kind: 'actionNote', isExempt }), id }
  const at = endOfResolution(state, limb)
  const change = state.tr.insert(at, type.create(attrs, words === '' ? null : state.schema.text(words)))
  return change.setSelection(TextSelection.create(change.doc, at + 1 + words.length)).scrollIntoView()
}

/** Takes the line with the caret out, with the caret at the end of the limb that it was made of. */
export function takeOutAction(state: EditorState, limbId: string): Transaction {
  const line = caretBlock(state)
  const limb = findBlock(state.doc, limbId)
  if (line === null) return state.tr
  const change = state.tr.delete(line.offset, line.offset + line.node.nodeSize)
  if (limb === null) return change
  const end = change.mapping.map(limb.offset + limb.node.nodeSize - 1)
  return change.setSelection(TextSelection.create(change.doc, end)).scrollIntoView()
}

/** "That the plan be brought" is "The plan be brought" in a list of actions. */
export function actionWords(text: string): string {
  const words = text.trim().replace(/^that\s+/i, '')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/**
 * Makes the line a limb, with the words that open a resolution above it where no resolution stands there yet; a limb becomes
 * again what it was, and the opening words that stand there for it alone go.
 */
export function toggleLimb(state: EditorState, heading: string, former: FormerKinds): Transaction {
  const line = caretBlock(state)
  const type = state.schema.nodes['block']
  if (line === null || type === undefined) return state.tr
  const { kind, isExempt } = attributesOf(line.node)
  const above = line.index > 0 ? state.doc.child(line.index - 1) : null
  if (kind === 'resolutionLimb') {
    const change = turnBack(state, former)
    const isAlone = above !== null && attributesOf(above).kind === 'resolutionHeading' && !hasLimbBelow(state, line)
    if (isAlone && above.textContent === heading) change.delete(line.offset - above.nodeSize, line.offset)
    return change.scrollIntoView()
  }
  const change = turnInto(state, 'resolutionLimb', former)
  const isUnder = above !== null && /^resolution(?:Heading|Limb)$/.test(attributesOf(above).kind)
  if (!isUnder) {
    const attrs = newLineAttributes({ kind: 'resolutionHeading', isExempt })
    change.insert(line.offset, type.create(attrs, state.schema.text(heading)))
  }
  return change.scrollIntoView()
}

function hasLimbBelow(state: EditorState, line: PlacedBlock): boolean {
  const below = state.doc.maybeChild(line.index + 1)
  return below !== null && attributesOf(below).kind === 'resolutionLimb'
}

function endOfResolution(state: EditorState, limb: PlacedBlock): number {
  let at = limb.offset
  let index = limb.index
  const take = (kind: BlockKind): void => {
    for (; index < state.doc.childCount; index += 1) {
      const node = state.doc.child(index)
      if (attributesOf(node).kind !== kind) return
      at += node.nodeSize
    }
  }
  take('resolutionLimb')
  take('actionNote')
  return at
}
