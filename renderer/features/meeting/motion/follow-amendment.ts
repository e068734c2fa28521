import { v7 } from 'uuid'
import type { Writing } from '../editor/editor-desk.ts'
import type { MotionDesk } from './motion-data.ts'
import type { Motion } from './motion.ts'
import { linesOfMotion, motionOfLine, substantiveOf, textOfLine } from './motion-lines.ts'
import { putBelow, rewriteSubstantive, takeOutLine } from './put-below.ts'

/** Two carried amendments touch the same words. `earlier` and `later` are how the motion may read. */
export type Clash = { readonly lineId: string; readonly from: string; readonly earlier: string; readonly later: string }

/**
 * After a decision on an amendment: the motion as amended stands in a line of its own below the last of its amendments,
 * is written anew, or goes again when no amendment is carried any more. Where two amendments touch the same words, nothing
 * is written, and both are answered for the clerk to choose.
 *
 * @param before the motions as they were before the decision.
 */
export function followAmendment(
  editor: Writing,
  desk: MotionDesk,
  before: readonly Motion[],
  after: readonly Motion[],
  lineId: string,
): Clash | null {
  const parentId = motionOfLine(after, lineId)?.parentId
  const parent = after.find(({ id }) => id === parentId)
  if (parent === undefined) return null
  const next = substantiveOf(editor.state, after, parent)
  if (next.kind === 'conflict') {
    const clashing = after.find(({ id }) => id === next.amendmentId)
    return { lineId: clashing?.blockId ?? lineId, from: next.from, earlier: next.earlier, later: next.later }
  }
  const isAmended = after.some((each) => each.parentId === parent.id && each.outcome === 'carried')
  const below = linesOfMotion(after, { ...parent, substantiveBlockId: null })
  const standing = parent.substantiveBlockId ?? desk.onTheirWay.get(parent.id) ?? null
  if (!isAmended) takeOut(editor, desk, parent, standing)
  else if (standing === null || textOfLine(editor.state, standing) === null)
    putIn(editor, desk, parent, below, next.text)
  else {
    const then = substantiveOf(editor.state, before, parent)
    const was = then.kind === 'text' ? then.text : (textOfLine(editor.state, standing) ?? '')
    const change = rewriteSubstantive(editor.state, standing, { before: was, after: next.text }, below)
    if (change !== null) editor.view.dispatch(change)
  }
  return null
}

function putIn(editor: Writing, desk: MotionDesk, parent: Motion, below: readonly string[], text: string): void {
  const blockId = v7()
  editor.view.dispatch(putBelow(editor.state, below, [{ id: blockId, kind: 'motion', text }], 'stays'))
  desk.onTheirWay.set(parent.id, blockId)
  void desk.act(parent.blockId, async (motions, id) => {
    await desk.settled(blockId)
    return motions.tie({ id, as: 'substantive', blockId })
  })
}

function takeOut(editor: Writing, desk: MotionDesk, parent: Motion, standing: string | null): void {
  if (standing === null) return
  desk.onTheirWay.delete(parent.id)
  const gone = takeOutLine(editor.state, standing)
  if (gone !== null) editor.view.dispatch(gone)
  void desk.act(parent.blockId, (motions, id) => motions.tie({ id, as: 'substantive', blockId: null }))
}
