import { dutiesOfLimb, promotionCandidates } from '#shared/domain/duty/duty.ts'
import { plainText } from '#shared/domain/inline.ts'
import type { StoredBlock } from '../meeting-data.ts'

/**
 * Whether a line that has no action promises, asks or resolves something to be done. It is offered beside the line and
 * never made: what a committee meant is the clerk's to say.
 */
export function looksLikeAction(block: StoredBlock): boolean {
  if (block.actions.length > 0 || block.kind === 'actionNote') return false
  const known = read.get(block)
  if (known !== undefined) return known
  const text = plainText(block.body)
  const looks =
    block.kind === 'resolutionLimb'
      ? dutiesOfLimb(text, null).length > 0
      : promotionCandidates([{ kind: block.kind, text }], null).length > 0
  read.set(block, looks)
  return looks
}

/** A line that is read again unchanged is the same object. */
const read = new WeakMap<StoredBlock, boolean>()
