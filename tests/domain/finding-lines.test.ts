import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFindingLines } from '#shared/domain/finding-lines.ts'

describe('findings pasted from a report', () => {
  it.each([
    ['107. Visits are late.', '107'],
    ['107 Visits are late.', '107'],
    ['(3) Visits are late.', '3'],
    ['1) Visits are late.', '1'],
    ['2.4 Visits are late.', '2.4'],
    ['R6 Visits are late.', 'R6'],
    ['R6: Visits are late.', 'R6'],
    ['Recommendation 6: Visits are late.', '6'],
    ['• Visits are late.', null],
    ['\uF0B7\tVisits are late.', null],
    ['- Visits are late.', null],
    ['Visits are late.', null],
  ])('reads the label of “%s”', (line, number) => {
    expect(readFindingLines(line)).toEqual([{ number, text: 'Visits are late.' }])
  })

  it('joins the lines that a page had wrapped, and starts again at the next number', () => {
    const pasted = '12. Plans are written\nlate and seldom\r\nread.\n13. Records are long-\nterm muddled.'
    expect(readFindingLines(pasted)).toEqual([
      { number: '12', text: 'Plans are written late and seldom read.' },
      { number: '13', text: 'Records are long-term muddled.' },
    ])
  })

  it('takes a label that stands alone above its text, across an empty line too', () => {
    expect(readFindingLines('12.\nPlans are late.\n\n•\n\nRecords are muddled.')).toEqual([
      { number: '12', text: 'Plans are late.' },
      { number: null, text: 'Records are muddled.' },
    ])
  })

  it('does not take a figure at the start of a wrapped line for a number', () => {
    const pasted = '31 In the weeks before,\n41 of 96 children were seen.\n32 Staff change often.\n2016 was no better.'
    expect(readFindingLines(pasted)).toEqual([
      { number: '31', text: 'In the weeks before, 41 of 96 children were seen.' },
      { number: '32', text: 'Staff change often. 2016 was no better.' },
    ])
  })

  it('does not take a dash in the middle of a sentence for a bullet', () => {
    expect(readFindingLines('5. Visits are late\n– very late – in winter.')).toEqual([
      { number: '5', text: 'Visits are late – very late – in winter.' },
    ])
  })

  it('keeps a heading between findings as a line of its own', () => {
    expect(readFindingLines('1. One.\n\nWhat is done well\n\n2. Two.').map((line) => line.text)).toEqual([
      'One.',
      'What is done well',
      'Two.',
    ])
  })

  it('keeps a number that has nothing after it as words', () => {
    expect(readFindingLines('8. Eight.\n\n9.')).toEqual([
      { number: '8', text: 'Eight.' },
      { number: null, text: '9.' },
    ])
  })

  it('gives back every numbered finding, however the page was wrapped', () => {
    const word = fc.stringMatching(/^[a-z]{1,9}$/u)
    const finding = fc.array(word, { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(
        fc.array(finding, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 7 }),
        (findings, perLine) => {
          const expected = findings.map((words, index) => ({ number: String(index + 1), text: `${words.join(' ')}.` }))
          const pasted = expected.map((line) => `${line.number}. ${wrapped(line.text, perLine)}`).join('\n')
          expect(readFindingLines(pasted)).toEqual(expected)
        },
      ),
    )
  })

  it('loses nothing but white space and labels, whatever is pasted', () => {
    const part = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom(
        '\n',
        '\n\n',
        ' ',
        '12. ',
        '12 ',
        '(3)',
        'R6',
        '• ',
        '•\n',
        '- ',
        '– ',
        '9.',
        '1) ',
        '2.1 ',
        'words.',
        '\f',
      ),
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const pasted = parts.join('')
        expect(leftOver(pasted)).toMatch(
          /^(?:\((?:\d{1,3})\)|R?[\d.]{1,9}[.:)]?|[-–—*•·◼▪■●◦‣\uF0B7\uF0A7\uF06E\uF02D]|\n)*$/u,
        )
      }),
      { numRuns: 500 },
    )
  })
})

function wrapped(text: string, wordsPerLine: number): string {
  return text
    .split(' ')
    .map((word, index) => (index > 0 && index % wordsPerLine === 0 ? `\n${word}` : word))
    .join(' ')
}

/** What the source has, white space apart, that no finding has; the words of the findings have to be there in order. */
function leftOver(source: string): string {
  let rest = bald(source)
  let left = ''
  for (const line of readFindingLines(source)) {
    const words = bald(line.text)
    // The words may occur in the label before them too ("9" after "9."), so the label is stepped over first.
    const label = line.number === null ? 0 : rest.indexOf(line.number) + line.number.length
    const at = rest.indexOf(words, label)
    expect(at).toBeGreaterThanOrEqual(0)
    left += `${rest.slice(0, at)}\n`
    rest = rest.slice(at + words.length)
  }
  return left + rest
}

function bald(text: string): string {
  return text.replaceAll(/\s/gu, '').replaceAll('\u0085', '')
}
