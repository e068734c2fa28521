/** What becomes of a motion or an amendment. `lapsed`: nobody seconded it. */
export const motionOutcomes = ['open', 'carried', 'lost', 'withdrawn', 'lapsed', 'referred', 'deferred'] as const

export type MotionOutcome = (typeof motionOutcomes)[number]

/** What can become of a motion without a vote. */
export const settledOutcomes = ['withdrawn', 'lapsed', 'referred', 'deferred'] as const

export const outcomeWords: Readonly<Record<MotionOutcome, string>> = {
  open: 'Not decided',
  carried: 'Carried',
  lost: 'Lost',
  withdrawn: 'Withdrawn',
  lapsed: 'Lapsed',
  referred: 'Referred',
  deferred: 'Deferred',
}

/** `assent`: agreed without a vote, which is the rule. `recorded`: the minutes list who voted how. */
export const voteMethods = ['assent', 'hands', 'recorded', 'ballot'] as const

export type VoteMethod = (typeof voteMethods)[number]

export const voteSides = ['for', 'against', 'abstain'] as const

export type VoteSide = (typeof voteSides)[number]

export const castingSides = ['for', 'against'] as const

export type CastingSide = (typeof castingSides)[number]

export type VoteCounts = Readonly<Record<VoteSide, number>>

export type VoteChoice = { readonly personId: string; readonly side: VoteSide }

export type Vote = {
  readonly method: VoteMethod
  /** Null for assent. */
  readonly counts: VoteCounts | null
  /** By whom, null for the person presiding, whoever that was. */
  readonly casting: { readonly side: CastingSide; readonly personId: string | null } | null
  /** Who voted how: all of them on a recorded vote; on a show of hands those who asked for it. */
  readonly choices: readonly VoteChoice[]
  /** Only where it was said. */
  readonly isUnanimous: boolean
}
