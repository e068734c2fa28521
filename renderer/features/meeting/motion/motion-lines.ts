import type { EditorState } from '@tiptap/pm/state'
import type { BlockKind } from '#shared/domain/block-kind.ts'
import { substantiveMotion, type SubstantiveMotion } from '#shared/domain/motion/substantive-motion.ts'
import { findBlock } from '../editor/block-commands.ts'
import { attributesOf } from '../editor/line.ts'
import type { Motion } from './motion.ts'

/** Whose vote is meant, and below which line what is known of it opens. */
export type Target = { readonly lineId: string; readonly kind: BlockKind; readonly shownAt: string }

/** The motion to which a line belongs: its own line, the line of it as amended, or the resolution that it became. */
export function motionOfLine(motions: readonly Motion[], lineId: string): Motion | undefined {
  return (
    motions.find(({ blockId }) => blockId === lineId) ??
    motions.find(({ substantiveBlockId }) => substantiveBlockId === lineId) ??
    motions.find(({ resolutionBlockId }) => resolutionBlockId === lineId)
  )
}

/**
 * Whose vote is meant at the caret: the motion, amendment or resolution in that line, else the last motion of the item.
 * Null where there is none, so that the line itself becomes one.
 */
export function targetAt(state: EditorState, motions: readonly Motion[]): Target | null {
  const { $head } = state.selection
  const { id, kind } = attributesOf($head.node(1))
  if (id === null) return null
  if (isMoved(kind)) return targetOf(motions, id, kind)
  if (kind === 'resolutionHeading' || kind === 'resolutionLimb') return resolutionHead(state, motions, $head.index(0))
  for (let at = state.doc.childCount - 1; at >= 0; at -= 1) {
    const line = attributesOf(state.doc.child(at))
    if (isMoved(line.kind) && line.id !== null) return targetOf(motions, line.id, line.kind)
  }
  return null
}

/** A motion or an amendment, and not a resolution whose vote is recorded directly. */
export function isMoved(kind: BlockKind): boolean {
  return kind === 'motion' || kind === 'amendment'
}

/** The motion before the meeting: that of the last line of kind motion above the caret, or above a line. */
export function motionToAmend(state: EditorState, motions: readonly Motion[], aboveId: string | null): Target | null {
  const above = aboveId === null ? null : findBlock(state.doc, aboveId)
  for (let at = above === null ? state.selection.$head.index(0) : above.index - 1; at >= 0; at -= 1) {
    const { id, kind } = attributesOf(state.doc.child(at))
    if (kind === 'motion' && id !== null) return targetOf(motions, id, kind)
  }
  return null
}

export function textOfLine(state: EditorState, lineId: string): string | null {
  return findBlock(state.doc, lineId)?.node.textContent ?? null
}

/** The lines of a motion: its own, its amendments, and itself as amended. */
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

function targetOf(motions: readonly Motion[], lineId: string, kind: BlockKind): Target {
  const motion = motionOfLine(motions, lineId)
  return motion === undefined
    ? { lineId, kind, shownAt: lineId }
    : { lineId: motion.blockId, kind: motion.kind, shownAt: lineId }
}

/** The heading of the resolution that a line belongs to, or its first limb where it has none. */
function resolutionHead(state: EditorState, motions: readonly Motion[], index: number): Target {
  let at = index
  while (at > 0 && attributesOf(state.doc.child(at)).kind === 'resolutionLimb') {
    const above = attributesOf(state.doc.child(at - 1)).kind
    if (above !== 'resolutionLimb' && above !== 'resolutionHeading') break
    at -= 1
  }
  const { id, kind } = attributesOf(state.doc.child(at))
  return targetOf(motions, id ?? '', kind)
}
