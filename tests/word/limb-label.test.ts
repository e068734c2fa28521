import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LabelStyle } from '#shared/domain/minutes-document/limb-label.ts'
import { formatLabel, labelRun } from '#shared/domain/minutes-document/limb-label.ts'

describe('the labels of limbs', () => {
  it.each([
    [['1.', '2.', '3.'], { format: 'decimal', before: '', after: '.' }, 1],
    [['4)', '5)'], { format: 'decimal', before: '', after: ')' }, 4],
    [['(1)'], { format: 'decimal', before: '(', after: ')' }, 1],
    [['(a)', '(b)'], { format: 'lowerLetter', before: '(', after: ')' }, 1],
    [['a)', 'b)', 'c)'], { format: 'lowerLetter', before: '', after: ')' }, 1],
    [['(i)', '(ii)'], { format: 'lowerRoman', before: '(', after: ')' }, 1],
    [['i.'], { format: 'lowerRoman', before: '', after: '.' }, 1],
    [['h.', 'i.', 'j.'], { format: 'lowerLetter', before: '', after: '.' }, 8],
    [['(I)', '(II)'], { format: 'upperRoman', before: '(', after: ')' }, 1],
    [['ii.', 'iii.'], { format: 'lowerRoman', before: '', after: '.' }, 2],
  ] as const)('reads %j as one run of a style', (labels, style, start) => {
    expect(labelRun(labels)).toEqual({ style, start })
  })

  it.each([[['1.', '1.']], [['1.', '3.']], [['i.', '2.']], [['1.', '2)']], [['1.1', '1.2']], [['•', '•']], [[]]])(
    'finds no list that prints %j',
    (labels) => {
      expect(labelRun(labels)).toBeNull()
    },
  )

  it('gives back every label of every run that it reads', () => {
    const style: fc.Arbitrary<LabelStyle> = fc.record({
      format: fc.constantFrom('decimal', 'lowerLetter', 'upperLetter', 'lowerRoman', 'upperRoman'),
      before: fc.constantFrom('', '('),
      after: fc.constantFrom('', '.', ')'),
    })
    fc.assert(
      fc.property(style, fc.integer({ min: 1, max: 17 }), fc.integer({ min: 1, max: 9 }), (any, from, count) => {
        const labels = Array.from({ length: count }, (_, at) => formatLabel(any, from + at))

        const run = labelRun(labels)

        expect(labels.map((_, at) => formatLabel(run?.style ?? any, (run?.start ?? 0) + at))).toEqual(labels)
      }),
    )
  })
})
