import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assertNever, RuleBroken } from '#shared/errors.ts'
import { rowOf } from '#shared/domain/table-row.ts'
import { blockKinds } from '#shared/domain/block-kind.ts'
import { inlineFromText, plainText } from '#shared/domain/inline.ts'
import type {
  MinutesBlock,
  MinutesDocument,
  MinutesLine,
  MinutesPart,
  TablePart,
} from '#shared/domain/minutes-document/minutes-document.ts'
import { buildMinutesDocument } from '#shared/domain/minutes-document/minutes-document.ts'
import { aBlock, aMeeting, anAttender, anItem, aSource, limbs } from './minutes-source.ts'

describe('who was there', () => {
  it('names the chair, the vice-chair, then members by surname, with one title for every councillor', () => {
    const attendance = [
      anAttender('Cllr Bo Yarrow', 'member'),
      anAttender('Tom Ash', 'member'),
      anAttender('Councillor Cy Vane', 'substitute', { substituteFor: 'Cllr Di Moor' }),
      anAttender('Mr Lee Holt', 'co-optee'),
      anAttender('Fay Brook', 'vice-chair'),
      anAttender('Ada Wren', 'chair'),
    ]

    const document = buildMinutesDocument(aSource({ attendance }))

    expect(textUnder(document, 'Present')).toEqual([
      'Councillor Ada Wren (Chair)',
      'Councillor Fay Brook (Vice-Chair)',
      'Councillor Tom Ash',
      'Councillor Bo Yarrow',
      'Mr Lee Holt (co-opted member)',
      'Councillor Cy Vane (substitute for Councillor Di Moor)',
    ])
  })

  it('tells apologies, absence and attendance apart', () => {
    const attendance = [
      anAttender('Ada Wren', 'chair'),
      anAttender('Di Moor', 'member', { status: 'apologies' }),
      anAttender('Ed Pike', 'member', { status: 'absent' }),
      anAttender('Priya Nair', 'officer', { note: 'Director of Schools' }),
    ]

    const document = buildMinutesDocument(aSource({ attendance }))

    expect(headings(document)).toEqual(['Present', 'Apologies for absence', 'Absent', 'In attendance'])
    expect(textUnder(document, 'In attendance')).toEqual(['Priya Nair, Director of Schools'])
  })

  it('leaves Present out and says so when nobody is recorded', () => {
    const document = buildMinutesDocument(aSource({ attendance: [] }))

    expect(headings(document)).toEqual([])
    expect(document.warnings.map(({ code }) => code)).toEqual(['attendance_missing'])
  })
})

describe('the meeting', () => {
  it('prints a date to be confirmed and says so while there is none', () => {
    const document = buildMinutesDocument(aSource({ meeting: aMeeting({ heldOn: null, startsAt: null }) }))

    expect(document.titleBlock.lines).toEqual(['Date to be confirmed'])
    expect(document.title).toBe('Minutes of the Harbour and Schools Panel, date to be confirmed')
    expect(document.warnings.map(({ code }) => code)).toEqual(['date_missing'])
  })

  it('prints when and where, the next meeting and the close', () => {
    const nextMeeting = { heldOn: '2031-04-15', startsAt: '10:00', venue: 'Old Library' }
    const meeting = aMeeting({ endsAt: '20:47', venue: 'Guildhall', nextMeeting })

    const document = buildMinutesDocument(aSource({ meeting }))

    expect(document.titleBlock.lines).toEqual(['4 March 2031, 6.30 pm to 8.47 pm', 'Guildhall'])
    expect(textUnder(document, 'Date of next meeting')).toEqual(['15 April 2031 at 10 am, Old Library.'])
    expect(allText(document).at(-1)).toBe('The meeting closed at 8.47 pm.')
    expect(document.signature.labels).toEqual(['Chair', 'Date'])
  })

  it('says Chairman and RESOLVED for a committee that does', () => {
    const committee = { name: 'Harbour Committee', style: 'committee' } as const
    const document = buildMinutesDocument(aSource({ committee, items: [anItem('Quays', limbs('1.', '2.'))] }))

    expect(document.signature.labels).toEqual(['Chairman', 'Date'])
    expect(textUnder(document, 'Quays')[0]).toBe('It was RESOLVED:')
  })

  it('marks a draft on each page', () => {
    expect(buildMinutesDocument(aSource({ meeting: aMeeting({ isDraft: true }) })).running.status).toBe('DRAFT')
    expect(buildMinutesDocument(aSource()).running.status).toBe('')
  })
})

describe('limbs', () => {
  it.each([
    ['no labels', limbs(null, null), ['1.', '2.'], 1],
    ['published labels', limbs('1.', '2.'), ['1.', '2.'], 1],
    ['letters in brackets', limbs('(a)', '(b)'), ['(a)', '(b)'], 1],
    ['labels that start later', limbs('3)', '4)'), ['3)', '4)'], 3],
  ])('counts %s as a Word list', (_, blocks, labels, start) => {
    const part = resolutionOf(blocks)

    expect(part.limbs.map(({ label }) => label)).toEqual(labels)
    expect(part.list?.start).toBe(start)
  })

  it.each([
    ['a repeated label', ['1.', '1.', '2.']],
    ['a skipped label', ['1.', '3.']],
    ['a missing label', ['i.', null, 'iii']],
  ])('prints %s as it was published, and says so', (_, labels) => {
    const document = buildMinutesDocument(aSource({ items: [anItem('Quays', limbs(...labels))] }))
    const part = resolutionIn(document)

    expect(part.list).toBeNull()
    expect(part.limbs.map(({ label }) => label)).toEqual(labels)
    expect(document.warnings.map(({ code }) => code)).toEqual(['labels_as_printed'])
  })

  it('gives a single limb without a label no number', () => {
    const part = resolutionOf([aBlock('resolutionHeading', 'RESOLVED –'), ...limbs(null)])

    expect(plainText(part.heading?.inline ?? [])).toBe('RESOLVED –')
    expect(part).toMatchObject({ list: null, limbs: [{ label: null }] })
  })

  it('counts nested limbs anew under each limb', () => {
    const [first, second] = limbs('1.', '2.')
    const part = resolutionOf(
      [first, nested('one'), nested('two'), second, nested('three')].filter((b) => b !== undefined),
    )

    expect(part.limbs.map(({ label }) => label)).toEqual(['1.', '(a)', '(b)', '2.', '(a)'])
  })

  it('goes on without a second heading where a line stands between', () => {
    const blocks = [...limbs('1.', '2.'), aBlock('attendanceNote', '(A member left.)'), ...limbs('3.')]
    const document = buildMinutesDocument(aSource({ items: [anItem('Quays', blocks)] }))

    expect(textUnder(document, 'Quays').filter((text) => text === 'Resolved:')).toHaveLength(1)
    expect(parts(document).flatMap((part) => (part.kind === 'resolution' ? [part.list?.start] : []))).toEqual([1, 3])
  })
})

describe('findings', () => {
  it.each([
    ['Scrutiny was thin.', ['107'], 'Scrutiny was thin (finding 107).'],
    ['Scrutiny was thin', ['12', '9'], 'Scrutiny was thin (findings 9 and 12)'],
    ['Scrutiny was thin.', ['3', '1', '2', '7'], 'Scrutiny was thin (findings 1 to 3 and 7).'],
    ['Scrutiny was thin (finding 107).', ['107'], 'Scrutiny was thin (finding 107).'],
    ['Paragraphs 105 to 109 were read.', ['107'], 'Paragraphs 105 to 109 were read.'],
    ['Paragraph 1.07 was read.', ['107'], 'Paragraph 1.07 was read (finding 107).'],
    ['There were 107 cases. ', ['107'], 'There were 107 cases (finding 107). '],
  ])('names in “%s” the finding that its words do not', (text, findings, expected) => {
    expect(printedPoint(text, findings)).toBe(expected)
  })

  it('names none for a committee whose style does not', () => {
    const items = [anItem('Quays', [aBlock('point', 'Scrutiny was thin.', { findings: ['107'] })])]
    const document = buildMinutesDocument(aSource({ items, committee: { name: 'Harbour', style: 'committee' } }))

    expect(textUnder(document, 'Quays')).toEqual(['Scrutiny was thin.'])
  })

  it('keeps the marks of the words around it', () => {
    const inline = [{ type: 'text' as const, text: 'Thin.', marks: [{ type: 'bold' as const }] }]
    const items = [anItem('Quays', [aBlock('paragraph', '', { inline, findings: ['7'] })])]

    const [part] = parts(buildMinutesDocument(aSource({ items })))

    expect(part).toMatchObject({
      line: {
        inline: [
          { text: 'Thin', marks: [{ type: 'bold' }] },
          { text: ' (finding 7)' },
          { text: '.', marks: [{ type: 'bold' }] },
        ],
      },
    })
  })
})

describe('exempt matter', () => {
  const exemptItem = anItem('A dispute', [aBlock('paragraph', 'A name.')], { isExempt: true, number: '7' })
  const exemptBlock = anItem('Quays', [
    aBlock('paragraph', 'Open.'),
    aBlock('paragraph', 'A secret.', { isExempt: true }),
    aBlock('paragraph', 'Open again.'),
  ])

  it.each([
    ['an item', exemptItem],
    ['a line', exemptBlock],
  ])('refuses a public copy of which %s lacks what the law asks for', (_, item) => {
    const build = () => buildMinutesDocument(aSource({ items: [item] }))

    expect(build).toThrow(RuleBroken)
    expect(build).toThrow(expect.objectContaining({ code: 'exempt_rows' }))
  })

  it('stands in the full copy under headings that say so', () => {
    const document = buildMinutesDocument(aSource({ items: [exemptBlock, exemptItem], audience: 'full' }))

    expect(document.running.status).toBe('NOT FOR PUBLICATION')
    expect(textUnder(document, 'Quays')).toEqual([
      'Open.',
      'Exempt from publication',
      'A secret.',
      'End of the part exempt from publication.',
      'Open again.',
    ])
    expect(document.sections.at(-1)?.heading).toEqual({ text: '7. A dispute', isExempt: true })
  })

  it('keeps the numbers of limbs on both sides of an exempt one', () => {
    const [first, second, third] = limbs(null, null, null)
    if (first === undefined || second === undefined || third === undefined) throw new Error('three limbs are wanted')
    const item = anItem('Quays', [first, { ...second, isExempt: true }, third])

    const document = buildMinutesDocument(aSource({ items: [item], audience: 'full' }))

    const found = parts(document).flatMap((part) =>
      part.kind === 'resolution' ? part.limbs.map((limb) => limb.label) : [],
    )
    expect(found).toEqual(['1.', '2.', '3.'])
    expect(parts(document).flatMap((part) => (part.kind === 'resolution' ? [part.list?.start] : []))).toEqual([1, 2, 3])
  })
})

describe('a table', () => {
  const secret = { isExempt: true, access: { paragraphs: [3], isMarked: false, isPublished: false } }

  it('is rows of lines with as many cells each, the first the header', () => {
    expect(tablesIn('public', row('Pier\t2015\t2016'), row('North\t12'), row('South\t\t9'))).toEqual([
      [
        ['Pier', '2015', '2016'],
        ['North', '12', ''],
        ['South', '', '9'],
      ],
    ])
  })

  it('has its header above its exempt rows too, in the full copy, and its open rows alone in the public one', () => {
    const rows = [row('Pier\tRent'), row('North\t12'), row('South\t9', secret)]
    expect(tablesIn('full', ...rows)).toEqual([
      [
        ['Pier', 'Rent'],
        ['North', '12'],
      ],
      [
        ['Pier', 'Rent'],
        ['South', '9'],
      ],
    ])
    expect(tablesIn('public', ...rows)).toEqual([
      [
        ['Pier', 'Rent'],
        ['North', '12'],
      ],
    ])
  })

  it('takes no row for the header of a table whose header is exempt', () => {
    const rows = [row('Tenant\tRent', secret), row('North\t12'), row('South\t9')]
    expect(tablesIn('public', ...rows)).toEqual([[null, ['North', '12'], ['South', '9']]])
  })
})

describe('every line', () => {
  const block: fc.Arbitrary<MinutesBlock> = fc.record({
    id: fc.uuid(),
    kind: fc.constantFrom(...blockKinds),
    depth: fc.nat({ max: 2 }),
    printedLabel: fc.option(fc.constantFrom('1.', '2.', '(a)', 'ii', '•')),
    inline: fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => inlineFromText(`${text}x`)),
    isExempt: fc.boolean(),
    findings: fc.constant([]),
  })

  it('but a clerk’s note stands in the tree once, whole and in order', () => {
    fc.assert(
      fc.property(fc.array(block), fc.constantFrom('panel', 'committee'), (blocks, style) => {
        const source = aSource({ items: [anItem('Quays', blocks)], audience: 'full', committee: { name: 'H', style } })

        const printed = parts(buildMinutesDocument(source))
          .flatMap((part, at, all) => (isHeadedAgain(part, all.slice(0, at)) ? linesOf(part).slice(1) : linesOf(part)))
          .filter(({ blockId }) => blockId !== null)

        const wanted = blocks.filter(({ kind }) => kind !== 'clerkNote')
        expect(printed.map(({ blockId }) => blockId)).toEqual(wanted.map(({ id }) => id))
        expect(printed.map(({ inline }) => plainText(inline).replace(/\t+$/, ''))).toEqual(
          wanted.map(({ inline }) => plainText(inline)),
        )
      }),
    )
  })

  it('is printed with the label that was published', () => {
    const labelled = fc.record({
      printedLabel: fc.constantFrom('1.', '2.', '3.', 'i', 'ii', '(a)', '(b)'),
      depth: fc.nat({ max: 2 }),
    })
    fc.assert(
      fc.property(fc.array(labelled, { minLength: 1 }), (wanted) => {
        const blocks = wanted.map((changes) => aBlock('resolutionLimb', 'That it be so.', changes))

        expect(resolutionOf(blocks).limbs.map(({ label }) => label)).toEqual(wanted.map((limb) => limb.printedLabel))
      }),
    )
  })
})

function row(text: string, changes: Partial<MinutesBlock> = {}): MinutesBlock {
  return aBlock('table', text, changes)
}

/** The cells of each table, row by row; the first of each is its header, or null. */
function tablesIn(audience: 'full' | 'public', ...rows: readonly MinutesBlock[]) {
  const document = buildMinutesDocument(aSource({ items: [anItem('Ferries', rows)], audience }))
  return parts(document).flatMap((part) =>
    part.kind === 'table'
      ? [[part.header?.cells.map(plainText) ?? null, ...part.rows.map(({ cells }) => cells.map(plainText))]]
      : [],
  )
}

/** Rows that are exempt by themselves stand under the header of their table once more. */
function isHeadedAgain(part: MinutesPart, before: readonly MinutesPart[]): boolean {
  if (part.kind !== 'table' || part.header === null) return false
  const id = part.header.blockId
  return before.some((other) => other.kind === 'table' && rowsOf(other).some(({ blockId }) => blockId === id))
}

function resolutionOf(blocks: readonly MinutesBlock[]) {
  return resolutionIn(buildMinutesDocument(aSource({ items: [anItem('Quays', blocks)] })))
}

function resolutionIn(document: MinutesDocument) {
  const part = parts(document).find(({ kind }) => kind === 'resolution')
  if (part?.kind !== 'resolution') throw new Error('the tree has no resolution')
  return part
}

function parts(document: MinutesDocument): readonly MinutesPart[] {
  return document.sections.filter(({ key }) => key === 'item').flatMap((section) => section.parts)
}

function headings(document: MinutesDocument): readonly (string | undefined)[] {
  return document.sections.map(({ heading }) => heading?.text)
}

function textUnder(document: MinutesDocument, heading: string): readonly string[] {
  return document.sections
    .filter((section) => section.heading?.text === heading)
    .flatMap(({ parts: own }) => own.flatMap(words))
}

function allText(document: MinutesDocument): readonly string[] {
  return document.sections.flatMap(({ parts: own }) => own.flatMap(words))
}

function words(part: MinutesPart): readonly string[] {
  return part.kind === 'subheading' ? [part.text] : linesOf(part).map(({ inline }) => plainText(inline))
}

function linesOf(part: MinutesPart): readonly MinutesLine[] {
  switch (part.kind) {
    case 'paragraph':
      return [part.line]
    case 'points':
      return part.points
    case 'table':
      return rowsOf(part).map(({ blockId, cells }) => ({ blockId, inline: rowOf(cells) }))
    case 'resolution':
      return [...(part.heading === null ? [] : [part.heading]), ...part.limbs]
    case 'subheading':
      return []
    default:
      return assertNever(part)
  }
}

function rowsOf({ header, rows }: TablePart) {
  return [...(header === null ? [] : [header]), ...rows]
}

function nested(text: string): MinutesBlock {
  return aBlock('resolutionLimb', text, { depth: 1 })
}

function printedPoint(text: string, findings: readonly string[]): string | undefined {
  const items = [anItem('Quays', [aBlock('point', text, { findings })])]
  return textUnder(buildMinutesDocument(aSource({ items })), 'Quays')[0]
}
