import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findFindingReferences, findReportReferences } from '#shared/domain/reference/reference.ts'

describe('a citation of an inspection report', () => {
  it.each([
    ['Scrutiny was too broad (finding 41).', 'finding 41', ['41']],
    ['This answered point 16 of the Ofsted report.', 'point 16', ['16']],
    ['recommendations 1, 3 and 5-7 were met', 'recommendations 1, 3 and 5-7', ['1', '3', '5', '6', '7']],
    ['see paras. 123–8', 'paras. 123–8', ['123', '124', '125', '126', '127', '128']],
    ['Recommendation no. 4 remained open', 'Recommendation no. 4', ['4']],
    ['recs 1 to 3', 'recs 1 to 3', ['1', '2', '3']],
    ['(findings 12 and 14)', 'findings 12 and 14', ['12', '14']],
    ['recommendation 3 of the inspection report', 'recommendation 3', ['3']],
    ['paragraph\u00A012 and 14 of the report', 'paragraph\u00A012 and 14', ['12', '14']],
    ['recommendation 5, 12 homes were visited', 'recommendation 5', ['5']],
  ])('is found in “%s”', (text, words, numbers) => {
    expect(findFindingReferences(text)).toEqual([{ text: words, numbers, at: text.indexOf(words) }])
  })

  it.each([
    'paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972',
    'exempt information as defined in paragraph 2',
    'paragraph 4 of the Constitution',
    'paragraph 7 of Standing Orders',
    'Schedule 2, paragraph 5',
    'paragraph 9 of the Act',
    'paragraphs 1 and 2 of Part I, Schedule 12A',
    'Standing Order 16',
    'Article 4',
    'point 2 above',
    'recommendations 1 and 2 of the report',
    'recommendations (a) and (b)',
    'recommendation 4 of the travel plan',
    'paragraph 12 of the officer’s report',
    'finding 3 new foster carers',
    'at this point 3 members left',
    'recommendations 2016',
    'paragraphs 1.4 to 1.6',
    'point 4.2',
  ])('is not “%s”', (text) => {
    expect(findFindingReferences(text)).toEqual([])
  })
})

describe('a citation of the report before the committee', () => {
  it.each([
    ['as set out in paragraphs 1.4 to 1.6.', [['1.4 to 1.6', '1.4', '1.6']]],
    ['section 2.1.4', [['2.1.4', '2.1.4', '2.1.4']]],
    ['section 2.1.4 of the report', [['2.1.4', '2.1.4', '2.1.4']]],
    [
      'paragraphs 3.2–3.9 and 4.1',
      [
        ['3.2–3.9', '3.2', '3.9'],
        ['4.1', '4.1', '4.1'],
      ],
    ],
  ])('is found in “%s”', (text, expected) => {
    expect(findReportReferences(text).map((found) => [found.text, found.from, found.to])).toEqual(expected)
    for (const found of findReportReferences(text))
      expect(text.slice(found.at, found.at + found.text.length)).toBe(found.text)
  })

  it.each([
    'section 2.1.4 of the draft travel policy',
    'section 3.1 of the Housing Act 1996',
    'paragraph 12',
    'ratio 1.4 to 1.6',
    'section 47',
  ])('is not “%s”', (text) => {
    expect(findReportReferences(text)).toEqual([])
  })
})

it('reads any text without failing, and each citation stands where it says', () => {
  const words = fc.constantFrom(
    'finding',
    'paragraphs',
    'point',
    'rec.',
    '1',
    '2.3',
    '-',
    'to',
    'and',
    ',',
    '(',
    ')',
    'of the',
    'report',
    'Act',
    '999',
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(words, { maxLength: 20 }).map((list) => list.join(' ')),
  )
  fc.assert(
    fc.property(texts, (text) => {
      for (const found of [...findFindingReferences(text), ...findReportReferences(text)]) {
        expect(text.slice(found.at, found.at + found.text.length)).toBe(found.text)
      }
    }),
    { numRuns: 1000 },
  )
})
