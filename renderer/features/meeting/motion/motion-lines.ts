import { Fragment } from '@tiptap/pm/model'
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import type { BlockKind } from '#shared/domain/block-kind.ts'
import { inlineFromText } from '#shared/domain/inline.ts'
import {
  followSubstantive,
  substantiveMotion,
  type SubstantiveMotion,
} from '#shared/domain/motion/substantive-motion.ts'
import { findBlock } from '../editor/block-commands.ts'
import { attributesOf, newLineAttributes, nodeJson } from '../editor/line.ts'
import type { Motion } from './motion-data.ts'

/** The motion to which a line belongs: its own line, the line of it as amended, or the resolution that it became. */
export function motionOfLine(motions: readonly Motion[], lineId: string): Motion | undefined {
  return (
    motions.find(({ blockId }) => blockId === lineId) ??
    motions.find(({ substantiveBlockId }) => substantiveBlockId === lineId) ??
    motions.find(({ resolutionBlockId }) => resolutionBlockId === lineId)
  )
}

export type Target = { readonly lineId: string; readonly kind: BlockKind }

/**
 * Whose vote is meant at the caret: the motion, amendment or resolution in that line, else the last motion of the item.
 * Null where there is none, so that the line itself becomes one.
 */
export function targetAt(state: EditorState, motions: readonly Motion[]): Target | null {
  const { $head } = state.selection
  const line = attributesOf($head.node(1))
  if (line.id === null) return null
  const own = motionOfLine(motions, line.id)
  if (own !== undefined) return { lineId: own.blockId, kind: own.kind }
  if (line.kind === 'motion' || line.kind === 'amendment') return { lineId: line.id, kind: line.kind }
  if (line.kind === 'resolutionHeading' || line.kind === 'resolutionLimb') {
    const head = resolutionHead(state, $head.index(0))
    const tied = motionOfLine(motions, head.lineId)
    return tied === undefined ? head : { lineId: tied.blockId, kind: tied.kind }
  }
  const last = motions.findLast(({ kind, blockId }) => isMoved(kind) && findBlock(state.doc, blockId) !== null)
  return last === undefined ? lastMovedLine(state) : { lineId: last.blockId, kind: last.kind }
}

/** A motion or an amendment, and not a resolution whose vote is recorded directly. */
export function isMoved(kind: BlockKind): boolean {
  return kind === 'motion' || kind === 'amendment'
}

/** The motion that is before the meeting: the last line of kind motion above a place, or the last of the item. */
export function motionToAmend(state: EditorState, motions: readonly Motion[]): Target | null {
  const upTo = state.selection.$head.index(0)
  for (let at = upTo; at >= 0; at -= 1) {
    const { id, kind } = attributesOf(state.doc.child(at))
    if (kind !== 'motion' || id === null) continue
    const of = motionOfLine(motions, id)
    return { lineId: of?.blockId ?? id, kind: 'motion' }
  }
  return null
}

export function textOfLine(state: EditorState, lineId: string): string | null {
  return findBlock(state.doc, lineId)?.node.textContent ?? null
}

/** Puts a line in below the last line of a motion, of its amendments and of the motion as amended; answers its place. */
export function putBelow(
  state: EditorState,
  belowIds: readonly string[],
  lines: readonly { readonly id: string; readonly kind: BlockKind; readonly text: string }[],
  caret: 'stays' | 'follows',
): Transaction {
  const found = belowIds.flatMap((id) => findBlock(state.doc, id) ?? [])
  const last = found.toSorted((a, b) => a.index - b.index).at(-1)
  const at = last === undefined ? state.doc.content.size : last.offset + last.node.nodeSize
  const isExempt = last === undefined ? false : attributesOf(last.node).isExempt
  const nodes = lines.map(({ id, kind, text }) => {
    const line = { ...newLineAttributes({ kind, isExempt }), id, position: '', body: inlineFromText(text) }
    const node = state.schema.nodeFromJSON(nodeJson(line))
    return node.type.create({ ...node.attrs, position: null }, node.content)
  })
  const change = state.tr.insert(at, Fragment.from(nodes))
  if (caret === 'follows') {
    const size = nodes.reduce((sum, { nodeSize }) => sum + nodeSize, 0)
    change.setSelection(TextSelection.create(change.doc, at + size - 1)).scrollIntoView()
  }
  return change
}

/** The lines of a motion, in order: its own, its amendments, and itself as amended. */
export function linesOfMotion(motions: readonly Motion[], motion: Motion): readonly string[] {
  const amendments = motions.filter(({ parentId }) => parentId === motion.id).map(({ blockId }) => blockId)
  const substantive = motion.substantiveBlockId === null ? [] : [motion.substantiveBlockId]
  return [motion.blockId, ...amendments, ...substantive]
}

/** How a motion reads with the amendments that are carried, in the words that stand in the editor. */
export function substantiveOf(state: EditorState, motions: readonly Motion[], parent: Motion): SubstantiveMotion {
  const carried = motions
    .filter(({ parentId, outcome }) => parentId === parent.id && outcome === 'carried')
    .toSorted((a, b) => (a.decidedOrder ?? 0) - (b.decidedOrder ?? 0))
    .flatMap(({ id, blockId, against, settled }) => {
      const proposed = textOfLine(state, blockId)
      return proposed === null || against === null ? [] : [{ id, against, proposed, settled }]
    })
  return substantiveMotion(textOfLine(state, parent.blockId) ?? '', carried)
}

/** Writes new words into the line of the motion as amended, and brings it below an amendment that stands after it. */
export function rewriteSubstantive(
  state: EditorState,
  lineId: string,
  before: string,
  after: string,
  belowIds: readonly string[],
): Transaction | null {
  const line = findBlock(state.doc, lineId)
  if (line === null) return null
  const text = followSubstantive(line.node.textContent, before, after)
  const change = state.tr
  if (text !== line.node.textContent) {
    const [from, to] = [line.offset + 1, line.offset + line.node.nodeSize - 1]
    if (text === '') change.delete(from, to)
    else change.replaceWith(from, to, state.schema.text(text))
  }
  const last = belowIds
    .flatMap((id) => findBlock(change.doc, id) ?? [])
    .toSorted((a, b) => a.index - b.index)
    .at(-1)
  const now = findBlock(change.doc, lineId)
  if (last !== undefined && now !== null && last.index > now.index) {
    change.insert(last.offset + last.node.nodeSize, now.node)
    change.delete(now.offset, now.offset + now.node.nodeSize)
  }
  return change.docChanged ? change : null
}

/** Takes a line out; the last line of an item stays, empty. */
export function takeOutLine(state: EditorState, lineId: string): Transaction | null {
  const line = findBlock(state.doc, lineId)
  if (line === null || state.doc.childCount === 1) return null
  return state.tr.delete(line.offset, line.offset + line.node.nodeSize)
}

/** The heading of the resolution that a line belongs to, or its first limb where it has none. */
function resolutionHead(state: EditorState, index: number): Target {
  let at = index
  while (at > 0 && attributesOf(state.doc.child(at)).kind === 'resolutionLimb') {
    const above = attributesOf(state.doc.child(at - 1)).kind
    if (above !== 'resolutionLimb' && above !== 'resolutionHeading') break
    at -= 1
  }
  const { id, kind } = attributesOf(state.doc.child(at))
  return { lineId: id ?? '', kind }
}

function lastMovedLine(state: EditorState): Target | null {
  for (let at = state.doc.childCount - 1; at >= 0; at -= 1) {
    const { id, kind } = attributesOf(state.doc.child(at))
    if (isMoved(kind) && id !== null) return { lineId: id, kind }
  }
  return null
}
