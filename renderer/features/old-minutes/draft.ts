import type { IsoDate } from '#shared/domain/day.ts'
import { dutiesOfLimb, promotionCandidates, type Duty } from '#shared/domain/duty/duty.ts'
import { readPastedMinutes, type PastedMinutes } from '#shared/domain/pasted-minutes/pasted-minutes.ts'

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

export type Candidate = { readonly text: string; readonly why: string }

/** Undertakings and requests in the debate that a clerk may want to make an action of, once the minutes are kept. */
export function candidatesOf(draft: PastedMinutes, heldOn: IsoDate | null): readonly Candidate[] {
  return promotionCandidates(draft.blocks, heldOn)
}
