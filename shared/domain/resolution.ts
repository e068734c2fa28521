import type { BlockKind } from '#shared/domain/block-kind.ts'

export type OperativeLine = { readonly id: string; readonly kind: BlockKind; readonly depth: number }

export type NumberedLimb = {
  readonly blockId: string
  /** The heading that the limb stands under; null where the clerk has not written one. */
  readonly headingBlockId: string | null
  /** From 1, again at each heading; nested lines belong to their limb and are not counted. */
  readonly number: number
}

/** The limbs of an item's resolutions, counted in the order of the minutes. */
export function numberLimbs(lines: readonly OperativeLine[]): readonly NumberedLimb[] {
  let headingBlockId: string | null = null
  let number = 0
  const limbs: NumberedLimb[] = []
  for (const line of lines) {
    if (line.kind === 'resolutionHeading') {
      headingBlockId = line.id
      number = 0
    } else if (line.kind === 'resolutionLimb' && line.depth === 0) {
      number += 1
      limbs.push({ blockId: line.id, headingBlockId, number })
    }
  }
  return limbs
}

/** Whether a line belongs to the operative part, so that a change of it may change the numbers of limbs. */
export function isOperative(kind: BlockKind): boolean {
  return kind === 'resolutionHeading' || kind === 'resolutionLimb'
}
