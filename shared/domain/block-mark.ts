import { assertNever } from '#shared/errors.ts'

/**
 * What a point of the discussion is, as scrutiny is judged by it: what members asked, what they were told, what they would not
 * take as it was, and what they were assured of. A mark is for finding the point again; it is not printed.
 */
export const blockMarks = ['question', 'response', 'challenge', 'assurance'] as const

export type BlockMark = (typeof blockMarks)[number]

/** The sign and the word, as they stand in the margin. */
export function markWords(mark: BlockMark): { readonly sign: string; readonly word: string } {
  switch (mark) {
    case 'question':
      return { sign: '?', word: 'Question' }
    case 'response':
      return { sign: '↳', word: 'Response' }
    case 'challenge':
      return { sign: '!', word: 'Challenge' }
    case 'assurance':
      return { sign: '✓', word: 'Assurance' }
    default:
      return assertNever(mark)
  }
}
