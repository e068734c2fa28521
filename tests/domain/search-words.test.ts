import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { excerptOf, findTerms, foldWord, readSearchWords } from '#shared/domain/search-words.ts'

const marked = (text: string, words: string) =>
  findTerms(text, readSearchWords(words)).map(({ start, end }) => text.slice(start, end))

it('marks whole words, and of the last one typed the words that begin with it', () => {
  expect(marked('The planks of the plank-walk were planed.', 'plank')).toEqual(['planks', 'plank'])
  expect(marked('The planks of the plank-walk.', 'plank walk')).toEqual(['plank', 'walk'])
  expect(marked('A planner plans.', '"plans"')).toEqual(['plans'])
})

it('takes words in quotation marks as they stand together', () => {
  expect(marked('pier lamps, lamps of the pier', '"lamps of the pier"')).toEqual(['lamps of the pier'])
  expect(marked('pier lamps, lamps of the pier', '“pier lam')).toEqual(['pier lamps'])
})

it('passes over capitals, accents and the form of apostrophes', () => {
  expect(marked('The children’s CAFÉ', "children's cafe")).toEqual(['children’s', 'CAFÉ'])
  expect(marked("The children's cafe", 'children’s café')).toEqual(["children's", 'cafe'])
})

it('shows the part of a long text in which the words stand', () => {
  const text = `${'Many words before. '.repeat(30)}The dredger sank. ${'Many words after. '.repeat(30)}`
  const { text: shown, marks } = excerptOf(text, readSearchWords('dredger'), 120)
  expect(shown).toMatch(/^…\S.*The dredger sank\..*\S…$/)
  expect(marks.map(({ start, end }) => shown.slice(start, end))).toEqual(['dredger'])
})

const text = fc.string({ unit: 'binary', maxLength: 300 })
const phrase = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('"', '“a', 'a"b', '\0', '«', '’', 'a*', '""'))

it('reads anything that is typed, and marks only what folds to what was looked for', () => {
  fc.assert(
    fc.property(text, phrase, (within, typed) => {
      const terms = readSearchWords(typed)
      let last = 0
      for (const { start, end } of findTerms(within, terms)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        last = end
        const first = foldWord(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/u.exec(within.slice(start, end))?.[0] ?? '')
        expect(terms.some((term) => first.startsWith(term.words[0] ?? '?'))).toBe(true)
      }
      expect(last).toBeLessThanOrEqual(within.length)
    }),
  )
})

it('cuts an excerpt out of the text and puts nothing in but “…”, with its marks inside it', () => {
  fc.assert(
    fc.property(text, phrase, fc.integer({ min: 10, max: 200 }), (within, typed, longest) => {
      const { text: shown, marks } = excerptOf(within, readSearchWords(typed), longest)
      expect(within.includes(shown) || within.includes(shown.replace(/^…/u, '').replace(/…$/u, ''))).toBe(true)
      for (const { start, end } of marks) expect(start >= 0 && end <= shown.length && start < end).toBe(true)
    }),
  )
})
