import {
  voteSides,
  type MotionOutcome,
  type Vote,
  type VoteChoice,
  type VoteCounts,
} from '#shared/domain/motion/motion.ts'

/**
 * What a vote decides: the majority of those voting; on an equality the casting vote of the person presiding (LGA 1972
 * Sch 12 para 39). Who abstains does not vote. An equality without a casting vote leaves the motion undecided.
 */
export function voteOutcome(
  vote: Pick<Vote, 'method' | 'counts' | 'casting'>,
): Extract<MotionOutcome, 'open' | 'carried' | 'lost'> {
  if (vote.method === 'assent') return 'carried'
  if (vote.counts === null) return 'open'
  const { for: inFavour, against } = vote.counts
  if (inFavour !== against) return inFavour > against ? 'carried' : 'lost'
  if (vote.casting === null) return 'open'
  return vote.casting.side === 'for' ? 'carried' : 'lost'
}

/** As many for as against: the person presiding may give a casting vote. */
export function isEquality(counts: VoteCounts | null): boolean {
  return counts !== null && counts.for === counts.against
}

/** How many names stand on each side. */
export function countChoices(choices: readonly VoteChoice[]): VoteCounts {
  const count = (side: (typeof voteSides)[number]) => choices.filter((choice) => choice.side === side).length
  return { for: count('for'), against: count('against'), abstain: count('abstain') }
}
