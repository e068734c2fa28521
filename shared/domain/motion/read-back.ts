import type { BlockKind } from '#shared/domain/block-kind.ts'
import { isOperative } from '#shared/domain/resolution.ts'

export type ReadBackLine = {
  readonly id: string
  readonly kind: BlockKind
  readonly depth: number
  readonly label: string | null
  readonly text: string
}

/**
 * What a clerk reads back: a motion or an amendment alone, a resolution with its heading and all of its limbs.
 *
 * @param lines the lines of the item, in order.
 * @param id a line of it; null for the last motion or resolution of the item.
 */
export function readBackLines<Line extends ReadBackLine>(lines: readonly Line[], id: string | null): readonly Line[] {
  const at =
    id === null
      ? lines.findLastIndex((line) => isFormal(line.kind) && line.text.trim() !== '')
      : lines.findIndex((line) => line.id === id)
  const found = lines[at]
  if (found === undefined) return []
  if (!isOperative(found.kind)) return [found]
  let from = at
  while (lines[from]?.kind === 'resolutionLimb' && isOperative(lines[from - 1]?.kind ?? 'paragraph')) from -= 1
  let end = at + 1
  while (lines[end]?.kind === 'resolutionLimb') end += 1
  return lines.slice(from, end).filter(({ text }) => text.trim() !== '')
}

function isFormal(kind: BlockKind): boolean {
  return kind === 'motion' || kind === 'amendment' || isOperative(kind)
}
