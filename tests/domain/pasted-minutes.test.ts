import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findFindingReferences, findReportReferences } from '#shared/domain/reference/reference.ts'
import { readPastedMinutes, sourceText } from '#shared/domain/pasted-minutes/pasted-minutes.ts'
import type { PastedMinutes } from '#shared/domain/pasted-minutes/pasted-minutes.ts'

const meeting = '2016-03-14'

/** Minutes of an invented panel that end in the given resolution. */
function withResolution(resolution: string): PastedMinutes {
  return readPastedMinutes(
    `Agenda item\n\nHarbour dredging\n\nMinutes:\n\nThe officer spoke.\n\n${resolution}\n`,
    meeting,
  )
}

function limbsOf(pasted: PastedMinutes): readonly (readonly [string, string, ...string[]])[] {
  return pasted.resolutions.map(({ label, text, children }) => [label, text, ...children])
}

describe('a resolution heading', () => {
  it.each([
    [
      'Resolved:\n1.\u00A0 That the plan be noted.\n2.\u00A0 That it be sent out.',
      'Resolved:',
      [
        ['1.', 'That the plan be noted.'],
        ['2.', 'That it be sent out.'],
      ],
    ],
    ['Resolved – That the plan be noted.', 'Resolved –', [['', 'That the plan be noted.']]],
    ['Resolved  -  To approve the plan.', 'Resolved  -', [['', 'To approve the plan.']]],
    [
      'It was unanimously RESOLVED:\n\n1.\u00A0\u00A0\u00A0 That the plan be noted.',
      'It was unanimously RESOLVED:',
      [['1.', 'That the plan be noted.']],
    ],
    [
      'The following was therefore RESOLVED:\nThat the plan be noted.',
      'The following was therefore RESOLVED:',
      [['', 'That the plan be noted.']],
    ],
    ['It was RESOLVED that the plan be noted.', 'It was RESOLVED', [['', 'that the plan be noted.']]],
    ['RESOLVED – That the plan be noted.', 'RESOLVED –', [['', 'That the plan be noted.']]],
    [
      'RESOLVED\n(a) That a.\n(b) That b.',
      'RESOLVED',
      [
        ['(a)', 'That a.'],
        ['(b)', 'That b.'],
      ],
    ],
    ['RESOLVED: (Unanimously)\n1. That a.', 'RESOLVED: (Unanimously)', [['1.', 'That a.']]],
    ['RESOLVED UNANIMOUSLY: That the plan be noted.', 'RESOLVED UNANIMOUSLY:', [['', 'That the plan be noted.']]],
    [
      'RESOLVED that:\n1) the plan be sent to\n• the harbour master\n• the pilots\n2) a copy be kept',
      'RESOLVED that:',
      [
        ['1)', 'the plan be sent to', 'the harbour master', 'the pilots'],
        ['2)', 'a copy be kept'],
      ],
    ],
    ['RESOLVED:  The minutes of 4 May were AGREED', 'RESOLVED:', [['', 'The minutes of 4 May were AGREED']]],
    [
      'Resolved\n(1) That a.\n(2) That b.',
      'Resolved',
      [
        ['(1)', 'That a.'],
        ['(2)', 'That b.'],
      ],
    ],
    [
      'Resolved:\na) That a.\nb) That b.',
      'Resolved:',
      [
        ['a)', 'That a.'],
        ['b)', 'That b.'],
      ],
    ],
    [
      'Resolved:\n(h) That h.\n(i) That i.\n(j) That j.',
      'Resolved:',
      [
        ['(h)', 'That h.'],
        ['(i)', 'That i.'],
        ['(j)', 'That j.'],
      ],
    ],
    ['Decision\nTo approve the plan.', 'Decision', [['', 'To approve the plan.']]],
    ['DECISION:\nTo approve the plan.', 'DECISION:', [['', 'To approve the plan.']]],
    ['RECOMMENDED That Council adopt the plan.', 'RECOMMENDED', [['', 'That Council adopt the plan.']]],
    ['Cabinet resolved to note the plan.', 'Cabinet resolved', [['', 'to note the plan.']]],
    [
      'RESOLVED – That Cabinet:\ni) notes the plan\nii) thanks the pilots',
      'RESOLVED – That Cabinet:',
      [
        ['i)', 'notes the plan'],
        ['ii)', 'thanks the pilots'],
      ],
    ],
    [
      'RESOLVED: (1) That a.\n(2) That b.',
      'RESOLVED:',
      [
        ['(1)', 'That a.'],
        ['(2)', 'That b.'],
      ],
    ],
    [
      'Decision number\tDecision\tReasons\n12/16\tTo approve\tNeeded',
      'Decision number\tDecision\tReasons',
      [['12/16', 'To approve\tNeeded']],
    ],
  ])('is read from %j', (source, heading, limbs) => {
    const pasted = withResolution(source)
    expect(pasted.blocks.find(({ kind }) => kind === 'resolutionHeading')?.text).toBe(heading)
    expect(limbsOf(pasted)).toEqual(limbs)
    expect(pasted.unanimous).toBe(/unanimous/i.test(source) ? true : null)
  })

  it('and its resolution may be one word', () => {
    expect(limbsOf(withResolution('RECEIVED.'))).toEqual([['', 'RECEIVED.']])
  })

  it.each([
    'The Harbour Improvement Board resolved to close the quay.',
    'The Panel had resolved to close the quay in 2014.',
    'Resolved issues were listed in the paper.',
    'Decision making had improved.',
    'The police resolved the matter.',
  ])('is not seen in “%s”', (story) => {
    const pasted = withResolution(story)
    expect(pasted.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph'])
  })

  it('is followed by limbs until a paragraph, and by later ones whose labels go on', () => {
    const pasted = withResolution(
      'RESOLVED:\n1. That a.\n2. That b.\nCllr Finch left the meeting.\n3. That c.\nThe Chair thanked all.\n• One more matter',
    )
    expect(pasted.resolutions.map(({ label }) => label)).toEqual(['1.', '2.', '3.'])
    expect(pasted.counts).toEqual({ paragraphs: 3, leadIns: 0, points: 1, resolutions: 3 })
  })

  it('leaves numbers within a sentence alone', () => {
    const pasted = withResolution('Resolved:\n1. That the aims be (1) depth (2) width and (3) safety.')
    expect(limbsOf(pasted)).toEqual([['1.', 'That the aims be (1) depth (2) width and (3) safety.']])
  })
})

describe('a list', () => {
  it.each(['·', '•', '◼', '▪', '■', '–', '-', '*', '\uF0B7', '\uF0A7', '\uF06E', '\uF02D'])(
    'is told by the bullet %j',
    (glyph) => {
      const pasted = readPastedMinutes(`Quays\nMembers said:\n${glyph}\u00A0 First.\n${glyph}\u00A0 Second.`, meeting)
      expect(pasted.blocks.map(({ kind, text, glyph: printed }) => [kind, text, printed])).toEqual([
        ['leadIn', 'Members said:', null],
        ['point', 'First.', glyph],
        ['point', 'Second.', glyph],
      ])
    },
  )

  it('may have its bullets alone, before their texts or after them', () => {
    const before = readPastedMinutes('Quays\nMembers said:\n•\nFirst.\n•\nSecond.', meeting)
    const after = readPastedMinutes('Quays\nThe Chair spoke:\n\nFirst.\n•\nSecond.\n•\n', meeting)
    expect(before.blocks.filter(({ kind }) => kind === 'point').map(({ text }) => text)).toEqual(['First.', 'Second.'])
    expect(after.blocks.filter(({ kind }) => kind === 'point').map(({ text }) => text)).toEqual(['First.', 'Second.'])
  })

  it('keeps its nested items under the outer one', () => {
    const pasted = readPastedMinutes(
      'Quays\nMembers said:\n• First.\no\u00A0\u00A0 Inner.\n▪ Innermost.\n• Second.',
      meeting,
    )
    expect(pasted.blocks.slice(1).map(({ depth }) => depth)).toEqual([0, 1, 2, 0])
    expect(pasted.counts.points).toBe(2)
  })

  it.each(['1.', '1)', '(1)', '(a)', 'a)', '(i)', 'i.'])(
    'is told by the label %s, which is kept as printed',
    (label) => {
      const pasted = readPastedMinutes(`Quays\nMembers said:-\n${label} First.`, meeting)
      expect(pasted.blocks[1]).toMatchObject({ kind: 'point', printedLabel: label, text: 'First.' })
    },
  )

  it.each(['1.1', '12.1.3'])('is not begun by a numbered paragraph %s, whose number is kept', (label) => {
    const pasted = readPastedMinutes(`Quays\n${label} The Chair spoke.`, meeting)
    expect(pasted.blocks[0]).toMatchObject({ kind: 'paragraph', printedLabel: label, text: 'The Chair spoke.' })
  })
})

describe('a council’s web page', () => {
  const page = [
    'Issue - meetings',
    '12.',
    'Harbour dredging pdf icon PDF 93 KB',
    'To consider the programme.',
    'Additional documents:',
    '• Appendix A pdf icon PDF 1 MB',
    '• Share this item',
    'Minutes:',
    'The officer spoke.',
    'Page 3 of 9',
    'Supporting documents:',
    'Report of the harbour master , item 12. pdf icon PDF 90 KB',
  ]

  it('gives title, number and purpose, and its furniture is listed and left out', () => {
    const pasted = readPastedMinutes(`\uFEFF${page.join('\r\n')}\f`, meeting)
    expect(pasted).toMatchObject({
      title: 'Harbour dredging',
      printedNumber: '12.',
      purpose: 'To consider the programme.',
    })
    expect(pasted.blocks.map(({ text }) => text)).toEqual(['The officer spoke.'])
    expect(pasted.supportingDocuments).toEqual(['Appendix A', 'Report of the harbour master , item 12.'])
    expect(pasted.furniture).toEqual([
      'Issue - meetings',
      'pdf icon PDF 93 KB',
      'Additional documents:',
      'pdf icon PDF 1 MB',
      '• Share this item',
      'Minutes:',
      'Page 3 of 9',
      'Supporting documents:',
      'pdf icon PDF 90 KB',
    ])
  })

  it('may show the decision before the minutes, which is then counted once', () => {
    const pasted = readPastedMinutes(
      'Agenda item\nQuays\nDecision:\nThat a.\nMinutes:\nTalk.\nRESOLVED – That a.',
      meeting,
    )
    expect(pasted.counts.resolutions).toBe(1)
    expect(pasted.warnings.map(({ code }) => code)).toEqual(['decision_repeated'])
  })

  it('may show a decision alone', () => {
    const pasted = readPastedMinutes('Agenda item\nQuays\nDecision:\nThat a.', meeting)
    expect(limbsOf(pasted)).toEqual([['', 'That a.']])
  })
})

describe('what the clerk is warned of', () => {
  it('is a future that was past before the meeting', () => {
    const pasted = readPastedMinutes('Quays\nThe berth would be let again in autumn 2014. It was dug in 2013.', meeting)
    expect(pasted.warnings.map(({ code, quote }) => [code, quote])).toEqual([['due_before_meeting', 'autumn 2014']])
  })

  it.each([
    'The work would have been done in 2014.',
    'The board would follow the plan agreed in May 2015.',
    'Members would read the November 2015 report.',
    'The berth would be let in autumn 2016.',
    'It was closed in 2014.',
  ])('is not “%s”', (text) => {
    expect(readPastedMinutes(`Quays\n${text}`, meeting).warnings).toEqual([])
  })

  it('is a report, which is kept line by line', () => {
    const report =
      'Report to Cabinet\nTitle:\tQuays\nDate:\t4 May 2016\nAuthor:\tA Finch\n\nRecommendations\n1. Cabinet to note.\nBackground\n2. Text.\nFinancial implications\nNone'
    const pasted = readPastedMinutes(report, meeting)
    expect(pasted).toMatchObject({ kind: 'report', title: 'Report to Cabinet' })
    expect(pasted.warnings.map(({ code }) => code)).toEqual(['looks_like_report'])
    expect(pasted.blocks.map(({ text }) => text)).toEqual(report.split('\n').filter((line) => line !== ''))
  })
})

const sentence = fc
  .array(
    fc.constantFrom(
      'The',
      'officer',
      'said',
      'that',
      'boats',
      '’s',
      'quay',
      '(1)',
      '–',
      '55%',
      'e.g.',
      '2014',
      'pilots',
    ),
    { minLength: 2, maxLength: 12 },
  )
  .map((words) => `${words.join(' ')}.`)

const styles = [
  {
    bullet: '·\u00A0 ',
    label: (at: number) => `${at}.\u00A0 `,
    heading: 'Resolved:',
    leadIn: 'Members raised these points:',
    unanimous: null,
  },
  {
    bullet: null,
    label: (at: number) => `${at}.\u00A0\u00A0\u00A0 `,
    heading: 'It was unanimously RESOLVED:',
    leadIn: null,
    unanimous: true,
  },
] as const

describe('minutes in any style', () => {
  it('are read as they were printed', () => {
    const model = fc.record({
      style: fc.constantFrom(...styles),
      title: sentence,
      paragraphs: fc.array(
        sentence.map((text) => `Then ${text}`),
        { minLength: 1, maxLength: 5 },
      ),
      points: fc.array(sentence, { minLength: 1, maxLength: 6 }),
      limbs: fc.array(
        sentence.map((text) => `That ${text}`),
        { minLength: 1, maxLength: 5 },
      ),
      separator: fc.constantFrom('\n\n', '\n\u00A0\n', '\r\n\r\n', '\n\n\u00A0\n\n'),
    })
    fc.assert(
      fc.property(model, ({ style, title, paragraphs, points, limbs, separator }) => {
        const { bullet, leadIn } = style
        const listed = bullet === null ? [] : [leadIn, ...points.map((text) => bullet + text)]
        const resolved = [style.heading, ...limbs.map((text, at) => style.label(at + 1) + text)]
        const source = [
          'Agenda item',
          `A ${title}`,
          'Minutes:',
          ...paragraphs,
          ...listed,
          ...resolved,
          'Supporting documents:',
        ].join(separator)
        const pasted = readPastedMinutes(source, meeting)
        expect(pasted.title).toBe(`A ${title}`)
        expect(textsOf(pasted, 'paragraph')).toEqual(paragraphs)
        expect(textsOf(pasted, 'point')).toEqual(bullet === null ? [] : points)
        expect(limbsOf(pasted)).toEqual(limbs.map((text, at) => [`${at + 1}.`, text]))
        expect(pasted.unanimous).toBe(style.unanimous)
        expect(faults(source, pasted)).toEqual([])
      }),
    )
  })

  it('lose no character and keep their order, and no text fails', () => {
    const line = fc.oneof(
      fc.constantFrom(
        '•',
        '1.',
        '(a) x',
        '- y',
        'RESOLVED',
        'Resolved: That z',
        'Minutes:',
        'Decision:',
        'Agenda item',
        'Supporting documents:',
        'It is: ',
        '\u00A0',
        'Page 2',
        'ACTION – Mr Hale to write',
        'A. It was RESOLVED that b.',
        'PDF 9 KB',
        'Meeting: 04/02/2016 - Panel (Item 3)',
        'RESOLVED that (a) x; (b) y; and (c) z',
        'Actions:',
        'That the list be noted.',
        '5.1 RESOLVED – That z',
        '5.2 It is:',
        'a line that was wrapped at the margin of a letter and goes on in the next',
        'one in small letters',
      ),
      sentence,
      fc.string({ unit: 'binary' }),
    )
    const texts = fc
      .array(line, { maxLength: 20 })
      .chain((lines) => fc.constantFrom('\n', '\r\n', '\f', '\n\n').map((end) => lines.join(end)))
    fc.assert(
      fc.property(texts, fc.constantFrom(meeting, null), (source, madeOn) => {
        expect(faults(source, readPastedMinutes(source, madeOn))).toEqual([])
      }),
      { numRuns: 1500 },
    )
  })

  it('are read in seconds even when they are very long', () => {
    const began = performance.now()
    for (const text of [
      'RESOLVED: ',
      '(1) That x; ',
      '•\nx\n',
      'Decision:\n',
      'a:\n- b\n',
      'RESOLVED that x. ',
      'It was. ',
    ])
      readPastedMinutes(text.repeat(500_000 / text.length), meeting)
    expect(performance.now() - began).toBeLessThan(20_000)
  })
})

const seeds = resolve(import.meta.dirname, '../../../shared/seeds')

describe.runIf(existsSync(seeds))('real minutes', () => {
  const files = existsSync(seeds) ? readdirSync(seeds).toSorted() : []
  const expected: Readonly<Record<string, readonly [kind: string, ...numbers: number[]]>> = {
    '000': ['minutes', 3, 3, 1, 24, 2],
    '001': ['report', 100, 100, 0, 0, 0],
    '002': ['minutes', 30, 30, 0, 0, 6],
    '003': ['minutes', 2, 2, 1, 16, 3],
    '004': ['report', 156, 156, 0, 0, 0],
  }

  it.each(files)('%s is read whole', (file) => {
    const source = readFileSync(resolve(seeds, file), 'utf8')
    const pasted = readPastedMinutes(source, meeting)
    const { paragraphs, leadIns, points, resolutions } = pasted.counts
    expect([pasted.kind, pasted.intro, paragraphs, leadIns, points, resolutions]).toEqual(expected[file.slice(0, 3)])
    expect(faults(source, pasted)).toEqual([])
    for (const block of pasted.blocks) expect(source).toContain(block.text)
  })

  it('gives the findings and report paragraphs that they cite', () => {
    const cited = files.map((file) => {
      const source = readFileSync(resolve(seeds, file), 'utf8')
      return [findFindingReferences(source).flatMap(({ numbers }) => numbers), findReportReferences(source).length]
    })
    expect([cited[0], cited[2], cited[3]]).toEqual([
      [['107'], 0],
      [[], 3],
      [[], 0],
    ])
  })
})

function textsOf(pasted: PastedMinutes, kind: string): readonly string[] {
  return pasted.blocks.filter((block) => block.kind === kind).map(({ text }) => text)
}

/**
 * How a reading differs from its source: every character but blank space has to be in what was understood or left out, in
 * order, and the blocks have to stand in the source in their order. The bullets before documents alone are not held.
 */
function faults(source: string, pasted: PastedMinutes): readonly string[] {
  const all = squash(source)
  const found = squash(sourceText(pasted)) === all ? [] : ['the pieces are not the source']
  let from = 0
  for (const block of pasted.blocks) {
    const at = all.indexOf(squash(block.text), from)
    if (at < 0) found.push(`out of order or changed: ${block.text}`)
    from = Math.max(from, at + squash(block.text).length)
  }
  const kept = pasted.blocks.map(({ printedLabel, glyph, text }) => (printedLabel ?? glyph ?? '') + text)
  const besides = [
    pasted.title,
    pasted.printedNumber,
    pasted.purpose,
    ...pasted.furniture,
    ...pasted.supportingDocuments,
  ]
  const held = pasted.kind === 'report' ? kept : [...besides, ...kept]
  const isHeldWhole = pasted.supportingDocuments.length > 0 || sorted(held.join('')) === sorted(source)
  return isHeldWhole ? found : [...found, 'what is held is not the source']
}

function squash(text: string): string {
  return text.replace(/\s+/gu, '')
}

function sorted(text: string): string {
  return squash(text).split('').toSorted().join('')
}
