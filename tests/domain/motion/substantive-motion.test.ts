import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  followSubstantive,
  substantiveMotion,
  type CarriedAmendment,
} from '#shared/domain/motion/substantive-motion.ts'

const motion = 'That the slipway be mended, and that the ferries be counted each week.'

function amendment(id: string, against: string, proposed: string): CarriedAmendment {
  return { id, against, proposed, settled: null }
}

describe('the motion as amended', () => {
  it('is the motion itself while nothing is carried', () => {
    expect(substantiveMotion(motion, [])).toEqual({ kind: 'text', text: motion })
  })

  it('applies an amendment that was moved before another was carried', () => {
    const first = amendment('1', motion, motion.replace('slipway', 'upper slipway'))
    const second = amendment('2', motion, motion.replace('each week', 'each month'))
    const text = 'That the upper slipway be mended, and that the ferries be counted each month.'
    expect(substantiveMotion(motion, [first, second])).toEqual({ kind: 'text', text })
    expect(substantiveMotion(motion, [second, first])).toEqual({ kind: 'text', text })
  })

  it('takes words in at the start and at the end, spaces and all', () => {
    const second = amendment('2', motion, `Subject to the budget, ${motion}`)
    const third = amendment('3', motion, motion.replace('week.', 'week, and by night.'))
    expect(substantiveMotion(motion, [second, third])).toEqual({
      kind: 'text',
      text: `Subject to the budget, ${motion.replace('week.', 'week, and by night.')}`,
    })
    const spaced = 'That\u00a0the  lamps be lit. '
    expect(substantiveMotion(spaced, [amendment('1', spaced, spaced.replace('lamps', 'harbour lamps'))])).toEqual({
      kind: 'text',
      text: spaced.replace('lamps', 'harbour lamps'),
    })
  })

  it('shows both where two touch the same words, and takes what the clerk says', () => {
    const first = amendment('1', motion, motion.replace('each week', 'each month'))
    const second = amendment('2', motion, motion.replace('each week', 'each day').replace('slipway', 'old slipway'))
    const both = substantiveMotion(motion, [first, second])
    expect(both).toEqual({
      kind: 'conflict',
      amendmentId: '2',
      from: motion.replace('each week', 'each month'),
      earlier: 'That the old slipway be mended, and that the ferries be counted each month.',
      later: 'That the old slipway be mended, and that the ferries be counted each day.',
    })
    const settled = { from: motion.replace('each week', 'each month'), text: 'That the old slipway be mended.' }
    expect(substantiveMotion(motion, [first, { ...second, settled }])).toEqual({
      kind: 'text',
      text: 'That the old slipway be mended.',
    })
  })

  it('forgets what the clerk said once nothing clashes any more', () => {
    const second = {
      ...amendment('2', motion, motion.replace('each week', 'each day')),
      settled: { from: motion.replace('each week', 'each month'), text: 'That nothing be done.' },
    }
    expect(substantiveMotion(motion, [second])).toEqual({
      kind: 'text',
      text: motion.replace('each week', 'each day'),
    })
  })

  it('counts the same change moved twice as one', () => {
    const change = motion.replace('each week', 'daily')
    expect(substantiveMotion(motion, [amendment('1', motion, change), amendment('2', motion, change)])).toEqual({
      kind: 'text',
      text: change,
    })
  })
})

/** A motion of different words, and edits of it that leave a word between one another. */
const amendedMotion = fc
  .record({
    size: fc.integer({ min: 6, max: 30 }),
    cuts: fc.array(
      fc.record({
        gap: fc.integer({ min: 1, max: 3 }),
        length: fc.integer({ min: 0, max: 3 }),
        words: fc.integer({ min: 0, max: 3 }),
      }),
      {
        minLength: 1,
        maxLength: 6,
      },
    ),
  })
  .map(({ size, cuts }) => {
    const words = Array.from({ length: size }, (_, at) => `w${at}`)
    const edits: Edit[] = []
    let at = 0
    for (const [number, cut] of cuts.entries()) {
      const from = at + cut.gap
      const to = from + cut.length
      if (to >= size) break
      const put = Array.from(
        { length: cut.length === 0 && cut.words === 0 ? 1 : cut.words },
        (_, i) => `n${number}.${i}`,
      )
      edits.push({ from, to, put })
      at = to
    }
    return { words, edits }
  })

type Edit = { readonly from: number; readonly to: number; readonly put: readonly string[] }

/** By hand: from the last place to the first, so that places stay right. */
function byHand(words: readonly string[], edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((text, { from, to, put }) => text.toSpliced(from, to - from, ...put), [...words])
    .join(' ')
}

describe('for any motion and any amendments that leave one another alone', () => {
  it('gives what the carried ones give by hand, in whatever order they were moved and carried', () => {
    fc.assert(
      fc.property(
        amendedMotion.chain(({ words, edits }) =>
          fc.record({
            words: fc.constant(words),
            order: fc.shuffledSubarray(edits, { minLength: edits.length, maxLength: edits.length }),
            isCarried: fc.array(fc.boolean(), { minLength: edits.length, maxLength: edits.length }),
            /** Against how many of those carried before it each was moved. */
            known: fc.array(fc.nat(), { minLength: edits.length, maxLength: edits.length }),
          }),
        ),
        ({ words, order, isCarried, known }) => {
          const carried: Edit[] = []
          const amendments: CarriedAmendment[] = []
          order.forEach((edit, at) => {
            const seen = carried.slice(0, (known[at] ?? 0) % (carried.length + 1))
            const against = byHand(words, seen)
            const proposed = byHand(words, [...seen, edit])
            if (isCarried[at] !== true) return
            carried.push(edit)
            amendments.push(amendment(String(at), against, proposed))
          })
          expect(substantiveMotion(words.join(' '), amendments)).toEqual({ kind: 'text', text: byHand(words, carried) })
        },
      ),
    )
  })

  it('gives the text before when the vote on any of them is taken back', () => {
    fc.assert(
      fc.property(amendedMotion, fc.nat(), ({ words, edits }, pick) => {
        const original = words.join(' ')
        const all = edits.map((edit, at) => amendment(String(at), original, byHand(words, [edit])))
        const gone = all.length === 0 ? 0 : pick % all.length
        expect(substantiveMotion(original, all.toSpliced(gone, 1))).toEqual({
          kind: 'text',
          text: byHand(words, edits.toSpliced(gone, 1)),
        })
        expect(substantiveMotion(original, all.slice(0, -1))).toEqual({
          kind: 'text',
          text: byHand(words, edits.slice(0, -1)),
        })
      }),
    )
  })

  it('keeps what the clerk wrote by hand in the line of the motion as amended', () => {
    fc.assert(
      fc.property(amendedMotion, ({ words, edits }) => {
        const [own, ...others] = edits
        fc.pre(own !== undefined && others.length > 0)
        if (own === undefined) return
        const before = words.join(' ')
        expect(followSubstantive(byHand(words, [own]), before, byHand(words, others))).toBe(byHand(words, edits))
      }),
    )
  })
})

it('answers a text or both ways of reading it, whatever the words', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 60 }),
      fc.string({ maxLength: 60 }),
      fc.string({ maxLength: 60 }),
      (text, one, two) => {
        const alone = substantiveMotion(text, [amendment('1', text, one)])
        expect(alone).toEqual({ kind: 'text', text: one })
        const both = substantiveMotion(text, [amendment('1', text, one), amendment('2', one, two)])
        expect(both).toEqual({ kind: 'text', text: two })
      },
    ),
  )
})
