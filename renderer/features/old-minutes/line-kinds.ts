import type { LineKind } from '#shared/domain/minutes-draft/minutes-draft.ts'

/** How a kind of line of old minutes is called, and the letter that gives it to the line where the focus is. */
export type LineKindChoice = { readonly kind: LineKind; readonly word: string; readonly letter: string | null }

/** In the order in which old minutes have them. */
export const lineKindChoices: readonly LineKindChoice[] = [
  { kind: 'title', word: 'Title', letter: 't' },
  { kind: 'purpose', word: 'Purpose', letter: null },
  { kind: 'paragraph', word: 'Paragraph', letter: 'p' },
  { kind: 'leadIn', word: 'Lead-in', letter: 'l' },
  { kind: 'point', word: 'Point', letter: 'o' },
  { kind: 'nestedPoint', word: 'Nested point', letter: 'n' },
  { kind: 'resolutionHeading', word: 'Resolved', letter: 'h' },
  { kind: 'resolutionLimb', word: 'Resolution', letter: 'r' },
  { kind: 'nestedLimb', word: 'Nested limb', letter: null },
  { kind: 'attendanceNote', word: 'Note of attendance', letter: null },
  { kind: 'actionNote', word: 'Action', letter: null },
  { kind: 'document', word: 'Document', letter: null },
  { kind: 'attendance', word: 'Who was there', letter: null },
  { kind: 'unused', word: 'Not used', letter: 'x' },
]

/** What the line above takes in. */
export const joinLetter = 'j'

export function lineKindWord(kind: LineKind): string {
  return lineKindChoices.find((choice) => choice.kind === kind)?.word ?? 'Paragraph'
}

/** The keys that a hint shows, most used first. */
export const hintedKeys: readonly { readonly keys: readonly string[]; readonly words: string }[] = [
  { keys: ['↑', '↓'], words: 'line' },
  { keys: ['P'], words: 'paragraph' },
  { keys: ['O'], words: 'point' },
  { keys: ['N'], words: 'nested' },
  { keys: ['L'], words: 'lead-in' },
  { keys: ['R'], words: 'resolution' },
  { keys: ['H'], words: 'resolved' },
  { keys: ['T'], words: 'title' },
  { keys: ['X'], words: 'not used' },
  { keys: ['J'], words: 'join to the line above' },
  { keys: ['Ctrl', 'Z'], words: 'undo' },
]
