/**
 * The kinds of line that minutes are made of. A block of one kind can become another without losing its id, its words
 * or its links. A line of the kind `table` is one row, and a run of them is a table. `resolutionHeading` and the `resolutionLimb`s after it are the operative part of an item.
 */
export const blockKinds = [
  'paragraph',
  'leadIn',
  'point',
  'question',
  'answer',
  'presentationList',
  'attendanceNote',
  'declarationNote',
  'motion',
  'amendment',
  'voteRecord',
  'resolutionHeading',
  'resolutionLimb',
  'reason',
  'optionsConsidered',
  'actionNote',
  'quotation',
  'table',
  'exemptMarker',
  'clerkNote',
  'correctionNote',
] as const

export type BlockKind = (typeof blockKinds)[number]

/** How deep a line may stand in its list: 0 is not nested. */
export const deepestBlock = 2
