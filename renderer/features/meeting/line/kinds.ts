import { deepestBlock, type BlockKind } from '#shared/domain/block-kind.ts'

/** How a kind of line is called on the screen, and the letter that chooses it after the change-kind chord. */
export type KindChoice = {
  readonly kind: BlockKind
  readonly word: string
  readonly letter: string
  readonly depth: number
}

/** In the order in which a clerk meets them; the letters are the clerk's own shorthand where one exists. */
export const kindChoices: readonly KindChoice[] = [
  { kind: 'paragraph', word: 'Paragraph', letter: 'P', depth: 0 },
  { kind: 'leadIn', word: 'Lead-in', letter: 'L', depth: 0 },
  { kind: 'point', word: 'Point', letter: 'B', depth: 0 },
  { kind: 'point', word: 'Nested point', letter: 'N', depth: 1 },
  { kind: 'resolutionHeading', word: 'Resolution', letter: 'R', depth: 0 },
  { kind: 'resolutionLimb', word: 'Limb', letter: 'I', depth: 0 },
  { kind: 'actionNote', word: 'Action', letter: 'A', depth: 0 },
  { kind: 'attendanceNote', word: 'Attendance', letter: 'T', depth: 0 },
  { kind: 'question', word: 'Question', letter: 'Q', depth: 0 },
  { kind: 'answer', word: 'Answer', letter: 'W', depth: 0 },
  { kind: 'clerkNote', word: 'Clerk’s note', letter: 'C', depth: 0 },
  { kind: 'declarationNote', word: 'Interest', letter: 'D', depth: 0 },
  { kind: 'motion', word: 'Motion', letter: 'M', depth: 0 },
  { kind: 'amendment', word: 'Amendment', letter: 'E', depth: 0 },
  { kind: 'voteRecord', word: 'Vote', letter: 'V', depth: 0 },
  { kind: 'table', word: 'Table row', letter: 'G', depth: 0 },
  { kind: 'quotation', word: 'Quotation', letter: 'U', depth: 0 },
  { kind: 'presentationList', word: 'Listed', letter: 'S', depth: 0 },
  { kind: 'reason', word: 'Reason', letter: 'Y', depth: 0 },
  { kind: 'optionsConsidered', word: 'Options', letter: 'O', depth: 0 },
  { kind: 'correctionNote', word: 'Editor’s note', letter: 'K', depth: 0 },
  { kind: 'exemptMarker', word: 'Exempt marker', letter: 'Z', depth: 0 },
]

/** The word in the gutter beside a line. */
export function kindWord(kind: BlockKind): string {
  return kindChoices.find((choice) => choice.kind === kind)?.word ?? 'Paragraph'
}

/** Kinds that stand in a list, and so can be nested. */
export function isListKind(kind: BlockKind): boolean {
  return kind === 'point' || kind === 'presentationList' || kind === 'resolutionLimb'
}

/** What Enter at the end of a line goes on with. */
export function kindAfter(kind: BlockKind): BlockKind {
  switch (kind) {
    case 'leadIn':
      return 'point'
    case 'motion':
    case 'amendment':
      return 'paragraph'
    case 'resolutionHeading':
      return 'resolutionLimb'
    case 'question':
      return 'answer'
    case 'answer':
      return 'question'
    default:
      return kind
  }
}

/** A line of this kind may stand this deep and no deeper. */
export function deepestFor(kind: BlockKind): number {
  return isListKind(kind) ? deepestBlock : 0
}
