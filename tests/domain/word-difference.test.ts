import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { differenceInWords, inShort } from '#shared/domain/word-difference.ts'

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

it('shows the changes in one line, with the words beside them', () => {
  const parts = differenceInWords(
    'That the pier be mended before the winter and that the lamps be lit each night of the year.',
    'That the pier be painted before the winter and that the lamps be lit every night of the year.',
  )
  const short = inShort(parts).map(({ kind, text }) =>
    kind === 'same' ? text : kind === 'put-in' ? `+${text}+` : `-${text}-`,
  )
  expect(short.join('')).toBe(
    'That the pier be -mended-+painted+ before the winter… lamps be lit -each-+every+ night of the year.',
  )
  expect(inShort(differenceInWords('a b', 'a c'))).toEqual(differenceInWords('a b', 'a c'))
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
