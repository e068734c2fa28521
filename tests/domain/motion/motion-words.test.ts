import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchingPeople } from '#shared/domain/motion/matching-people.ts'
import { isSameWording, motionLimbs } from '#shared/domain/motion/motion-limbs.ts'
import { amendmentLead, movedSentence, outcomeSentence, sideLines } from '#shared/domain/motion/motion-wording.ts'
import { readBackLines } from '#shared/domain/motion/read-back.ts'

describe('the limbs that a motion becomes', () => {
  it.for([
    ['That the slipway be mended.', ['That the slipway be mended.']],
    [
      'That (1) the slipway be mended; and (2) the ferries be counted.',
      ['That the slipway be mended.', 'That the ferries be counted.'],
    ],
    [
      'That: (a) the slipway be mended, (b) that lamps be lit; (c) the ferries be counted.',
      ['That the slipway be mended.', 'that lamps be lit.', 'That the ferries be counted.'],
    ],
    ['That paragraph (2) of the plan be struck out.', ['That paragraph (2) of the plan be struck out.']],
    ['That the rule in part (1) apply.', ['That the rule in part (1) apply.']],
    ['The pier, (1) old and (2) worn, was seen.', ['The pier, (1) old and (2) worn, was seen.']],
    ['', ['']],
  ] as const)('of “%s”', ([text, limbs]) => {
    expect(motionLimbs(text)).toEqual(limbs)
    expect(isSameWording(text, limbs)).toBe(true)
  })

  it('say the same as the motion, and nothing else does', () => {
    expect(isSameWording('That the slipway be  mended', ['That the slipway be mended.'])).toBe(true)
    expect(isSameWording('That the slipway be mended.', ['That the slipway be painted.'])).toBe(false)
    expect(isSameWording('That the slipway be mended.', [])).toBe(false)
  })

  it('are never fewer words than the motion has', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        expect(motionLimbs(text).length).toBeGreaterThan(0)
      }),
    )
  })
})

describe('what minutes say of a motion', () => {
  const counts = { for: 6, against: 5, abstain: 1 }
  const vote = { method: 'hands' as const, counts, isUnanimous: false }

  it('names who moved and seconded it, as far as it is known', () => {
    expect(movedSentence('Councillor Wren', 'Councillor Holt')).toBe(
      'Moved by Councillor Wren and seconded by Councillor Holt.',
    )
    expect(movedSentence('Councillor Wren', null)).toBe('Moved by Councillor Wren.')
    expect(movedSentence(null, 'Councillor Holt')).toBe('Seconded by Councillor Holt.')
    expect(movedSentence(null, null)).toBeNull()
    expect(amendmentLead('Councillor Wren', null)).toBe('Amendment moved by Councillor Wren, that the motion read:')
    expect(amendmentLead(null, null)).toBe('Amendment, that the motion read:')
  })

  it('gives the count, how the vote was taken, and the casting vote', () => {
    expect(outcomeSentence('motion', 'carried', vote, null)).toBe(
      'The motion was carried: 6 for, 5 against, 1 abstained.',
    )
    expect(outcomeSentence('amendment', 'lost', { ...vote, method: 'ballot' }, null)).toBe(
      'The amendment was lost by ballot: 6 for, 5 against, 1 abstained.',
    )
    const equal = { ...vote, method: 'recorded' as const, counts: { for: 5, against: 5, abstain: 0 } }
    expect(outcomeSentence('substantive motion', 'carried', equal, 'the Chair')).toBe(
      'The substantive motion was carried on a recorded vote: 5 for, 5 against, 0 abstained, on the casting vote of the Chair.',
    )
    expect(outcomeSentence('motion', 'open', equal, null)).toBe(
      'The votes on the motion were equal: 5 for, 5 against, 0 abstained.',
    )
  })

  it('gives no number where it was agreed without a vote, and “unanimously” only if it was said', () => {
    const assent = { method: 'assent' as const, counts: null, isUnanimous: false }
    expect(outcomeSentence('motion', 'carried', assent, null)).toBe('The motion was agreed.')
    expect(outcomeSentence('motion', 'carried', { ...assent, isUnanimous: true }, null)).toBe(
      'The motion was agreed unanimously.',
    )
  })

  it.for([
    ['withdrawn', 'The motion was withdrawn.'],
    ['lapsed', 'The motion was not seconded and lapsed.'],
    ['referred', 'The motion was referred.'],
    ['deferred', 'The motion was deferred.'],
    ['open', null],
  ] as const)('tells that it was %s', ([outcome, sentence]) => {
    expect(outcomeSentence('motion', outcome, null, null)).toBe(sentence)
  })

  it('lists the names of each side, and says where there was nobody', () => {
    expect(
      sideLines([
        { name: 'Councillor Wren', side: 'for' },
        { name: 'Councillor Holt', side: 'for' },
        { name: 'Councillor Reed', side: 'abstain' },
      ]),
    ).toEqual(['For (2): Councillor Wren, Councillor Holt', 'Against: none', 'Abstained (1): Councillor Reed'])
  })
})

describe('a person by part of the name', () => {
  const people = [
    { name: 'Councillor Fay Smith', aliases: [], isPresent: true },
    { name: 'Councillor Sam Lowe', aliases: ['Cllr Lowe'], isPresent: true },
    { name: 'Councillor Ida Smart', aliases: [], isPresent: false },
    { name: 'Mrs Jan Tillett', aliases: ['Small'], isPresent: true },
  ]
  const found = (words: string) => matchingPeople(words, people).map(({ name }) => name)

  it.for([
    ['sm', ['Councillor Fay Smith', 'Mrs Jan Tillett', 'Councillor Ida Smart']],
    ['Cllr Sm', ['Councillor Fay Smith', 'Mrs Jan Tillett', 'Councillor Ida Smart']],
    ['sa', ['Councillor Sam Lowe']],
    ['fay sm', ['Councillor Fay Smith']],
    ['xx', []],
    ['(', []],
  ] as const)('“%s”: those in the room first', ([words, names]) => {
    expect(found(words)).toEqual(names)
  })

  it('is anybody while nothing is typed', () => {
    expect(found('  ')).toHaveLength(4)
  })
})

describe('what is read back', () => {
  const lines = [
    line('p', 'paragraph'),
    line('m', 'motion'),
    line('h', 'resolutionHeading'),
    line('1', 'resolutionLimb'),
    line('empty', 'resolutionLimb', ' '),
    line('2', 'resolutionLimb'),
    line('n', 'attendanceNote'),
  ]

  it('is the last resolution whole, with its heading', () => {
    expect(ids(readBackLines(lines, null))).toEqual(['h', '1', '2'])
    expect(ids(readBackLines(lines, '2'))).toEqual(['h', '1', '2'])
  })

  it('is a motion alone', () => {
    expect(ids(readBackLines(lines.slice(0, 2), null))).toEqual(['m'])
    expect(ids(readBackLines(lines, 'm'))).toEqual(['m'])
  })

  it('is nothing where there is none', () => {
    expect(readBackLines([line('p', 'paragraph')], null)).toEqual([])
    expect(readBackLines(lines, 'gone')).toEqual([])
  })
})

function line(id: string, kind: Parameters<typeof readBackLines>[0][number]['kind'], text = id) {
  return { id, kind, depth: 0, label: null, text }
}

function ids(all: readonly { readonly id: string }[]): readonly string[] {
  return all.map(({ id }) => id)
}
