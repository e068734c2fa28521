/** `met` with one to spare; `at the limit` when nobody may leave; `lost` when business must stop; `unknown` before anybody is recorded. */
export type QuorumState = 'unknown' | 'met' | 'at the limit' | 'lost'

/**
 * How many voting members are needed: the number that standing orders give, else a quarter of the voting members, rounded
 * up, and three at the least (LGA 1972 Sch 12 para 6 as committees commonly take it over).
 */
export function neededForQuorum(votingSeats: number, standingOrders: number | null): number {
  return standingOrders ?? Math.max(3, Math.ceil(votingSeats / 4))
}

export function quorumState(present: number, needed: number, isRecorded: boolean): QuorumState {
  if (!isRecorded) return 'unknown'
  if (present < needed) return 'lost'
  return present === needed ? 'at the limit' : 'met'
}

/** "7 present, 4 needed", "4 present, 4 needed: at the limit", "3 present: no quorum". */
export function quorumWords(state: QuorumState, present: number, needed: number): string {
  switch (state) {
    case 'unknown':
      return `${needed} needed`
    case 'lost':
      return `${present} present: no quorum`
    case 'at the limit':
      return `${present} present, ${needed} needed: at the limit`
    default:
      return `${present} present, ${needed} needed`
  }
}
