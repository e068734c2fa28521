import type { IsoDate } from '#shared/domain/day.ts'
import { dutiesOfLimb, promotionCandidates } from '#shared/domain/duty/duty.ts'
import type { Due } from '#shared/domain/due-date/due-date.ts'
import type { DraftBlock, DraftItem } from '#shared/domain/minutes-draft/minutes-draft.ts'
import { findFindingReferences, findReportReferences } from '#shared/domain/reference/reference.ts'

/** An action that a line of old minutes could make. It is offered; none is made by itself. */
export type SuggestedAction = {
  /** Names the suggestion among those of a text: it stays the same while its line does. */
  readonly key: string
  /** The line of the source, from 0. */
  readonly line: number
  readonly text: string
  readonly owner: string | null
  readonly due: Due | null
  /** A limb of a resolution asks for it, or what was said promises, asks or offers it. */
  readonly why: 'resolution' | 'undertaking' | 'request' | 'offer' | 'action'
}

/** A place where a line cites findings of an inspection, or the report that was before the committee. */
export type Citation = {
  readonly line: number
  /** The words as they stand. */
  readonly text: string
  readonly numbers: readonly string[]
  readonly of: 'finding' | 'report'
}

/** What old minutes suggest to the clerk, in the order of the source. Nothing is made before it is ticked. */
export type Suggestions = {
  readonly actions: readonly SuggestedAction[]
  readonly citations: readonly Citation[]
}

/** @param madeOn the day of the meeting, by which “by the end of May” is understood; null where it has none yet. */
export function suggestionsOf(items: readonly DraftItem[], madeOn: IsoDate | null): Suggestions {
  const blocks = items.flatMap((item) => item.blocks)
  return {
    actions: items.flatMap((item) => actionsOf(item.blocks, madeOn)),
    citations: blocks.flatMap(citationsIn),
  }
}

/** The numbers under which the cited findings are looked for, each once. */
export function numbersCited(citations: readonly Citation[]): readonly string[] {
  return [...new Set(citations.flatMap((citation) => citation.numbers))]
}

function actionsOf(blocks: readonly DraftBlock[], madeOn: IsoDate | null): readonly SuggestedAction[] {
  const duties = blocks
    .filter((block) => block.kind === 'resolutionLimb' && block.depth === 0)
    .flatMap((block) =>
      dutiesOfLimb(block.text, madeOn).map((duty, at): SuggestedAction => ({
        key: `${block.line} r${at}`,
        line: block.line,
        ...duty,
        why: 'resolution',
      })),
    )
  const candidates = blocks.flatMap((block) =>
    promotionCandidates([block], madeOn).map(({ text, why }, at): SuggestedAction => ({
      key: `${block.line} ${why} ${at}`,
      line: block.line,
      text,
      owner: null,
      due: null,
      why,
    })),
  )
  return [...duties, ...candidates].toSorted((one, other) => one.line - other.line)
}

function citationsIn({ line, text }: DraftBlock): readonly Citation[] {
  const findings = findFindingReferences(text).map((each): Citation => ({
    line,
    text: each.text,
    numbers: each.numbers,
    of: 'finding',
  }))
  const reports = findReportReferences(text).map((each): Citation => ({
    line,
    text: each.text,
    numbers: [...new Set([each.from, each.to])],
    of: 'report',
  }))
  return [...findings, ...reports]
}
