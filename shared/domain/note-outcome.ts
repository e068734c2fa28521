/**
 * What became of a note in the minutes when what it tells of was corrected: its words followed; they stand as somebody wrote
 * them by hand since; or there is no note (any more).
 */
export const noteOutcomes = ['followed', 'stands', 'none'] as const

export type NoteOutcome = (typeof noteOutcomes)[number]

/** Of several notes the clerk is told of the one that has to be looked at. */
export function worstOutcome(outcomes: readonly NoteOutcome[]): NoteOutcome {
  if (outcomes.includes('stands')) return 'stands'
  return outcomes.includes('followed') ? 'followed' : 'none'
}
