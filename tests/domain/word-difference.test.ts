import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { aroundChanges, differenceInWords } from '#shared/domain/word-difference.ts'

const told = (earlier: string, later: string) =>
  differenceInWords(earlier, later)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'put-in' ? `[+${text}+]` : `[-${text}-]`))
    .join('')

it('tells whole words that came and went, and leaves the rest in peace', () => {
  expect(told('That the plan be noted.', 'That the full plan be received.')).toBe(
    'That the [+full +]plan be [-noted-][+received+].',
  )
  expect(told('the officers’ report', 'the officers’ reports')).toBe('the officers’ [-report-][+reports+]')
})

const words = fc.oneof(
  fc
    .array(fc.constantFrom('the', 'pier', 'lamp', ' ', ', ', '.', 'café'), { maxLength: 40 })
    .map((all) => all.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
)

it('gives both texts back, character for character', () => {
  fc.assert(
    fc.property(words, words, (earlier, later) => {
      const parts = differenceInWords(earlier, later)
      const without = (kind: string) =>
        parts
          .filter((part) => part.kind !== kind)
          .map(({ text }) => text)
          .join('')
      expect([without('put-in'), without('taken-out')]).toEqual([earlier, later])
      expect(parts.every(({ text }) => text !== '')).toBe(true)
    }),
  )
})

it('says of a text and itself only that it is the same', () => {
  fc.assert(
    fc.property(words, (text) => {
      expect(differenceInWords(text, text).filter(({ kind }) => kind !== 'same')).toEqual([])
    }),
  )
})

it('does not take long over two long texts', () => {
  const [earlier, later] = [0, 1].map((seed) =>
    Array.from({ length: 20_000 }, (_, at) => `w${(at * 7919 + seed * 31) % 997}`).join(' '),
  )
  const begun = performance.now()
  differenceInWords(earlier ?? '', later ?? '')
  expect(performance.now() - begun).toBeLessThan(2_000)
})

it.for([
  [
    'That the two ferries and the slipway be looked at by June.',
    'That the two ferries and the slipway be looked at by May.',
    '… be looked at by [-June][+May].',
  ],
  ['One two.', 'One three.', 'One [-two][+three].'],
  ['A b c d e f g h i j k l', 'X b c d e f g h i j k Y', '[-A][+X] b c d e … h i j k [-l][+Y]'],
] as const)('tells of “%s” only what stands around a change to it', ([before, after, expected]) => {
  const shown = aroundChanges(differenceInWords(before, after), 4)

  expect(
    shown.map(({ kind, text }) => (kind === 'same' ? text : kind === 'put-in' ? `[+${text}]` : `[-${text}]`)).join(''),
  ).toBe(expected)
})
