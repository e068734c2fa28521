import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Vote } from '#shared/domain/motion/motion.ts'
import { countChoices, voteOutcome } from '#shared/domain/motion/vote-outcome.ts'
import { voteWarnings, type Room } from '#shared/domain/motion/vote-warnings.ts'

const hands: Vote = {
  method: 'hands',
  counts: { for: 4, against: 2, abstain: 1 },
  casting: null,
  choices: [],
  isUnanimous: false,
}
const equal = { for: 3, against: 3, abstain: 1 }
const room: Room = { voters: ['a', 'b', 'c', 'd', 'e', 'f', 'g'], leftForInterest: ['z'], presidingId: 'a' }

describe('the outcome of a vote', () => {
  it.for([
    ['carried', hands],
    ['lost', { ...hands, counts: { for: 1, against: 2, abstain: 9 } }],
    ['open', { ...hands, counts: equal }],
    ['carried', { ...hands, counts: equal, casting: { side: 'for' as const, personId: null } }],
    ['lost', { ...hands, counts: equal, casting: { side: 'against' as const, personId: null } }],
    ['open', { ...hands, counts: { for: 0, against: 0, abstain: 7 } }],
    ['open', { ...hands, counts: null }],
    ['carried', { ...hands, method: 'assent' as const, counts: null }],
  ] as const)('is %s', ([outcome, vote]) => {
    expect(voteOutcome(vote)).toBe(outcome)
  })

  it('is the side with more votes, and the casting vote decides an equality and nothing else', () => {
    const number = fc.nat({ max: 80 })
    fc.assert(
      fc.property(
        number,
        number,
        number,
        fc.constantFrom('for' as const, 'against' as const),
        (yes, no, abstain, side) => {
          const counts = { for: yes, against: no, abstain }
          const outcome = voteOutcome({ method: 'ballot', counts, casting: { side, personId: null } })
          const bySide = side === 'for' ? 'carried' : 'lost'
          expect(outcome).toBe(yes > no ? 'carried' : yes < no ? 'lost' : bySide)
        },
      ),
    )
  })
})

describe('what does not fit together about a vote', () => {
  const named: Vote = {
    ...hands,
    method: 'recorded',
    counts: { for: 2, against: 1, abstain: 0 },
    choices: [
      { personId: 'a', side: 'for' },
      { personId: 'b', side: 'for' },
      { personId: 'c', side: 'against' },
    ],
  }

  it('is nothing for votes that are in order', () => {
    expect(
      [hands, named, { ...hands, method: 'assent' as const, counts: null }].flatMap((vote) => codes(vote)),
    ).toEqual([])
    expect(codes({ ...hands, counts: equal, casting: { side: 'for', personId: 'a' } })).toEqual([])
  })

  it.for([
    ['more_votes_than_voters', { ...hands, counts: { for: 6, against: 2, abstain: 0 } }],
    [
      'name_on_two_sides',
      {
        ...named,
        counts: { for: 2, against: 1, abstain: 1 },
        choices: [...named.choices, { personId: 'a', side: 'abstain' as const }],
      },
    ],
    [
      'voter_not_in_room',
      {
        ...named,
        choices: named.choices.map((choice) => (choice.personId === 'c' ? { ...choice, personId: 'x' } : choice)),
      },
    ],
    [
      'voter_left_for_interest',
      {
        ...named,
        choices: named.choices.map((choice) => (choice.personId === 'c' ? { ...choice, personId: 'z' } : choice)),
      },
    ],
    ['names_differ_from_counts', { ...named, counts: { for: 3, against: 1, abstain: 0 } }],
    ['names_differ_from_counts', { ...hands, counts: { for: 1, against: 0, abstain: 0 }, choices: named.choices }],
    ['casting_without_equality', { ...hands, casting: { side: 'for' as const, personId: 'a' } }],
    ['casting_not_presiding', { ...hands, counts: equal, casting: { side: 'for' as const, personId: 'b' } }],
    ['equality_without_casting', { ...hands, counts: equal }],
  ] as const)('is %s', ([code, vote]) => {
    expect(codes(vote)).toEqual([code])
  })

  it('says nothing about who is here while nobody is recorded', () => {
    expect(codes(named, { voters: [], leftForInterest: [], presidingId: null })).toEqual([])
  })

  it('lets some ask on a show of hands that their vote be recorded', () => {
    expect(codes({ ...hands, choices: [{ personId: 'b', side: 'against' }] })).toEqual([])
  })
})

it('counts the names of each side', () => {
  const choices = [
    { personId: 'a', side: 'for' as const },
    { personId: 'b', side: 'abstain' as const },
    { personId: 'c', side: 'for' as const },
  ]
  expect(countChoices(choices)).toEqual({ for: 2, against: 0, abstain: 1 })
})

function codes(vote: Vote, there: Room = room): readonly string[] {
  return voteWarnings(vote, there, (id) => `Councillor ${id}`).map(({ code }) => code)
}
