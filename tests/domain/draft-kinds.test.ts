import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { itemsOf, lineKinds, readMinutesDraft, withKinds } from '#shared/domain/minutes-draft/minutes-draft.ts'
import type { LineKind, MinutesDraft } from '#shared/domain/minutes-draft/minutes-draft.ts'

const meeting = '2016-03-14'

const kinds = fc.constantFrom<LineKind | 'join'>(...lineKinds, 'join')
const changes = fc.array(fc.tuple(fc.nat({ max: 40 }), kinds), { maxLength: 12 }).map((all) => new Map(all))
const anyLine = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    'Agenda item',
    'Minutes:',
    '44. Fees',
    '45.',
    'Piers',
    '• One',
    '•',
    'Resolved:',
    '1. That it be noted.',
    'RESOLVED – That x be noted.',
    'PRESENT',
    'Councillor Reed',
    'MINUTES of the Panel',
    'Supporting documents:',
    'Plan PDF 9 KB',
    '  ',
    '(a) One',
    'The officer said that all of the pilots had been told of the new',
    'rules and were content.',
  ),
)
const anyText = fc
  .array(anyLine, { maxLength: 30 })
  .chain((lines) => fc.constantFrom('\n', '\r\n', '\n\n', '\f').map((end) => lines.join(end)))

describe('any text', () => {
  it('keeps every line in its order, through any changes of kind', () => {
    fc.assert(
      fc.property(anyText, fc.array(changes, { maxLength: 3 }), (source, sequence) => {
        const draft = readMinutesDraft(source, meeting)
        expect(sourceOf(draft)).toEqual(writtenLines(source))
        expect(sourceOf(sequence.reduce(withKinds, draft))).toEqual(writtenLines(source))
      }),
      { numRuns: 400 },
    )
  })

  it('keeps every word that is not left out in the items', () => {
    fc.assert(
      fc.property(anyText, changes, (source, change) => {
        const draft = withKinds(readMinutesDraft(source, meeting), change)
        const kept = draft.lines.filter(({ kind }) => kind !== 'unused' && kind !== 'attendance')
        const words = itemsOf(draft).flatMap(({ title, purpose, blocks, documents }) => [
          title,
          purpose ?? '',
          ...documents,
          ...blocks.map(({ printedLabel, glyph, text }) => `${printedLabel ?? glyph ?? ''} ${text}`),
        ])
        for (const { text } of kept) expect(squash(words.join('\n'))).toContain(squash(text))
      }),
      { numRuns: 200 },
    )
  })
})

describe('a change of kind', () => {
  const source =
    'Agenda item\n\nFees\n\nMinutes:\n\nOne spoke.\n\n• A point\n\nso it went on\n\nIt was put and RESOLVED that x be noted.'
  const draft = readMinutesDraft(source, meeting)
  const changed = (line: number, kind: LineKind | 'join') => itemsOf(withKinds(draft, new Map([[line, kind]])))

  it('makes a line what the clerk says it is, without its bullet or label in the words', () => {
    expect(changed(8, 'paragraph')[0]?.blocks[1]).toMatchObject({ kind: 'paragraph', glyph: '•', text: 'A point' })
    expect(changed(6, 'point')[0]?.blocks[0]).toMatchObject({ kind: 'point', depth: 0, text: 'One spoke.' })
    expect(changed(6, 'nestedPoint')[0]?.blocks[0]).toMatchObject({ kind: 'point', depth: 1 })
    expect(changed(6, 'nestedLimb')[0]?.blocks[0]).toMatchObject({ kind: 'resolutionLimb', depth: 1 })
  })

  it('joins a line to the one above', () => {
    expect(changed(10, 'join')[0]?.blocks[1]).toMatchObject({ kind: 'point', text: 'A point so it went on', line: 8 })
  })

  it('opens another item with a title, and takes its number off', () => {
    expect(changed(10, 'title').map(({ title }) => title)).toEqual(['Fees', 'so it went on'])
  })

  it('takes a line out, and takes one back in', () => {
    expect(changed(6, 'unused')[0]?.blocks[0]?.text).toBe('A point')
    expect(changed(4, 'paragraph')[0]?.blocks[0]?.text).toBe('Minutes:')
  })

  it('parts a resolution from its heading in one line', () => {
    expect(changed(12, 'paragraph')[0]?.blocks).toHaveLength(4)
    const again = withKinds(withKinds(draft, new Map([[12, 'paragraph']])), new Map([[12, 'resolutionHeading']]))
    expect(itemsOf(again)).toEqual(itemsOf(draft))
  })
})

/** The lines of the source as the lines of the draft hold them. */
function sourceOf(draft: MinutesDraft): readonly string[] {
  return writtenLines(draft.lines.map((line) => line.source).join('\n'))
}

function writtenLines(text: string): readonly string[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|[\n\r\f\v\u2028\u2029]/)
    .filter((line) => line.trim() !== '')
}

function squash(text: string): string {
  return text.replace(/\s+/gu, '')
}
