import type { IsoDate } from '#shared/domain/day.ts'
import { dutiesOfLimb, type Duty } from '#shared/domain/duty.ts'
import { readPastedMinutes, type PastedMinutes } from '#shared/domain/pasted-minutes.ts'

export type OfferedAction = Duty

/** What the pasted text is understood as; null while there are no words in it. */
export function draftOf(source: string, heldOn: IsoDate | null): PastedMinutes | null {
  return /\p{L}/u.test(source) ? readPastedMinutes(source, heldOn) : null
}

/** The actions that the resolutions of a draft could make. They are offered; none is made by itself. */
export function offeredActions(draft: PastedMinutes, heldOn: IsoDate | null): readonly OfferedAction[] {
  return draft.blocks
    .filter((block) => block.kind === 'resolutionLimb' && block.depth === 0)
    .flatMap((block) => dutiesOfLimb(block.text, heldOn))
}
