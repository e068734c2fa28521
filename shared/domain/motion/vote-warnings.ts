import { countChoices, isEquality } from '#shared/domain/motion/vote-outcome.ts'
import { voteSides, type Vote } from '#shared/domain/motion/motion.ts'

export const voteWarningCodes = [
  'no_seconder',
  'more_votes_than_voters',
  'name_on_two_sides',
  'voter_not_in_room',
  'voter_left_for_interest',
  'names_differ_from_counts',
  'casting_without_equality',
  'casting_not_presiding',
  'equality_without_casting',
] as const

export type VoteWarning = { readonly code: (typeof voteWarningCodes)[number]; readonly message: string }

/** Who is there when a vote is taken. */
export type Room = {
  /** Who may vote on the item: voting members in the room, without those who left for an interest. */
  readonly voters: readonly string[]
  /** Members who are out for this item because of an interest. */
  readonly leftForInterest: readonly string[]
  /** Who presides; null where that is not recorded. */
  readonly presidingId: string | null
}

/**
 * What does not fit together about a vote. It is told and never stands in the way: the clerk writes down what happened in
 * the room, and puts the record right afterwards.
 *
 * @param nameOf the name of a person.
 */
export function voteWarnings(vote: Vote, room: Room, nameOf: (personId: string) => string): readonly VoteWarning[] {
  return [...countWarnings(vote, room), ...nameWarnings(vote, room, nameOf), ...castingWarnings(vote, room, nameOf)]
}

function countWarnings({ counts, choices, method }: Vote, room: Room): readonly VoteWarning[] {
  if (counts === null) return []
  const all = voteSides.reduce((sum, side) => sum + counts[side], 0)
  const named = countChoices(choices)
  const differs =
    method === 'recorded'
      ? voteSides.some((side) => named[side] !== counts[side])
      : voteSides.some((side) => named[side] > counts[side])
  return [
    ...(room.voters.length > 0 && all > room.voters.length
      ? [
          warning(
            'more_votes_than_voters',
            `${all} votes are recorded, and ${room.voters.length} who may vote are in the room: count again, or correct who is here.`,
          ),
        ]
      : []),
    ...(differs
      ? [
          warning(
            'names_differ_from_counts',
            `The names (${named.for} for, ${named.against} against, ${named.abstain} abstained) do not give the count: correct one of them.`,
          ),
        ]
      : []),
  ]
}

function nameWarnings({ choices }: Vote, room: Room, nameOf: (personId: string) => string): readonly VoteWarning[] {
  const ids = choices.map(({ personId }) => personId)
  const twice = [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))]
  const left = [...new Set(ids.filter((id) => room.leftForInterest.includes(id)))]
  const gone = [...new Set(ids.filter((id) => !room.voters.includes(id) && !left.includes(id)))]
  return [
    ...twice.map((id) =>
      warning('name_on_two_sides', `${nameOf(id)} stands on two sides: take the name off one of them.`),
    ),
    ...left.map((id) =>
      warning(
        'voter_left_for_interest',
        `${nameOf(id)} left for this item because of an interest, and has no vote on it.`,
      ),
    ),
    ...(room.voters.length === 0 ? [] : gone).map((id) =>
      warning(
        'voter_not_in_room',
        `${nameOf(id)} is not recorded as in the room with a vote: correct that, or the vote.`,
      ),
    ),
  ]
}

function castingWarnings(vote: Vote, room: Room, nameOf: (personId: string) => string): readonly VoteWarning[] {
  const { casting, counts } = vote
  if (casting === null) {
    return vote.method !== 'assent' && isEquality(counts)
      ? [warning('equality_without_casting', 'As many voted for as against: whoever presides may give a casting vote.')]
      : []
  }
  const { personId } = casting
  return [
    ...(isEquality(counts)
      ? []
      : [warning('casting_without_equality', 'There is a casting vote, and the votes were not equal: take it off.')]),
    ...(personId !== null && room.presidingId !== null && personId !== room.presidingId
      ? [
          warning(
            'casting_not_presiding',
            `${nameOf(personId)} gave the casting vote, and ${nameOf(room.presidingId)} presides.`,
          ),
        ]
      : []),
  ]
}

function warning(code: VoteWarning['code'], message: string): VoteWarning {
  return { code, message }
}
