import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from '#core/word/clean-text.ts'
import { readParts } from '#core/word/stable-zip.ts'
import { writeMinutesDocx } from '#core/word/write-minutes-docx.ts'
import { inlineFromText } from '#shared/domain/inline.ts'
import type { MinutesBlock, MinutesSource } from '#shared/domain/minutes-document/minutes-document.ts'
import { buildMinutesDocument } from '#shared/domain/minutes-document/minutes-document.ts'
import type { WordParagraph } from '../../scripts/docx-paragraphs.ts'
import { readMarginText, readWordParagraphs } from '../../scripts/docx-paragraphs.ts'
import { aBlock, aMeeting, anItem, anyText, aSource, limbs } from './minutes-source.ts'
import { validationErrors } from './ooxml-validator.ts'

const houseStyle = new Uint8Array(readFileSync(resolve(import.meta.dirname, '../../resources/house-style.docx')))

async function write(source: MinutesSource): Promise<Uint8Array> {
  return (await writeMinutesDocx(buildMinutesDocument(source), houseStyle)).bytes
}

const oneOfEach = aSource({
  meeting: aMeeting({ isDraft: true, endsAt: '20:00', venue: 'Guildhall' }),
  items: [
    anItem(
      'Quays and moorings',
      [
        aBlock('paragraph', 'The Harbour Master introduced the report.'),
        aBlock('leadIn', 'Members raised these points:'),
        aBlock('point', 'The east quay was\u00A0worn.'),
        aBlock('point', 'Two bollards were missing.', { depth: 1 }),
        aBlock('point', 'Fees had not risen since “2019 – 20”.'),
        aBlock('resolutionHeading', 'Resolved:'),
        ...limbs('1.', '2.'),
      ],
      { number: '12' },
    ),
    anItem(
      'School places',
      [
        aBlock('attendanceNote', '(Councillor Ash left the meeting at 7.15 pm.)'),
        aBlock('quotation', 'Places are too few.'),
        aBlock('voteRecord', 'For: 4. Against: 3.'),
        aBlock('resolutionHeading', 'RESOLVED –'),
        ...limbs('1.', '2.', '3.'),
        aBlock('actionNote', 'ACTION – Director to write to the schools.'),
        aBlock('reason', 'The need was urgent.'),
        aBlock('table', 'School\t2015\t2016'),
        aBlock('table', 'Quayside\t30'),
      ],
      { number: '13' },
    ),
    anItem('Odd labels', limbs('ii', 'iv.')),
    anItem('One limb', limbs(null)),
  ],
})

describe('the written file', () => {
  it('has the title as Title and each item as Heading 1, with its number in the text', async () => {
    const paragraphs = readWordParagraphs(await write(oneOfEach))

    expect(withStyle(paragraphs, 'Title')).toEqual(['Minutes of the Harbour and Schools Panel'])
    expect(withStyle(paragraphs, 'heading 1')).toEqual([
      'Present',
      '12. Quays and moorings',
      '13. School places',
      'Odd labels',
      'One limb',
    ])
    expect(withStyle(paragraphs, 'heading 2')).toEqual(['Reasons'])
  })

  it('has a table in the council’s own style, with a header that stands again on each page and rows that are never broken', async () => {
    const xml = Buffer.from(readParts(await write(oneOfEach)).get('word/document.xml') ?? []).toString('utf8')
    const [table = ''] = /<w:tbl>.*?<\/w:tbl>/s.exec(xml) ?? []
    const rows = table.match(/<w:tr\b.*?<\/w:tr>/gs) ?? []

    expect(/<w:tblStyle w:val="([^"]*)"/.exec(table)?.[1]).toBe('CouncilTable')
    expect(rows.map((row) => [row.includes('<w:tblHeader'), row.includes('<w:cantSplit')])).toEqual([
      [true, true],
      [false, true],
    ])
    expect(
      rows.map((row) => (row.match(/<w:tc>.*?<\/w:tc>/gs) ?? []).map((cell) => cell.replaceAll(/<[^>]*>/g, ''))),
    ).toEqual([
      ['School', '2015', '2016'],
      ['Quayside', '30', ''],
    ])
  })

  it('has points as a bulleted list with levels', async () => {
    const points = readWordParagraphs(await write(oneOfEach)).filter(({ style }) => style === 'Minute Point')

    expect(points.map(({ label, level, text }) => [label, level, text])).toEqual([
      ['•', 0, 'The east quay was\u00A0worn.'],
      ['–', 1, 'Two bollards were missing.'],
      ['•', 0, 'Fees had not risen since “2019 – 20”.'],
    ])
  })

  it('counts the limbs of each resolution from 1, in a list of its own', async () => {
    const numbered = readWordParagraphs(await write(oneOfEach)).filter(
      ({ style, label }) => style === 'Minute Resolution' && label !== null,
    )

    expect(numbered.map(({ label }) => label)).toEqual(['1.', '2.', '1.', '2.', '3.'])
    expect(new Set(numbered.map(({ listId }) => listId)).size).toBe(2)
  })

  it('prints labels that no list can count as text, and a single limb without a number', async () => {
    const bare = readWordParagraphs(await write(oneOfEach)).filter(
      ({ style, label }) => style === 'Minute Resolution' && label === null,
    )

    expect(bare.map(({ text }) => text)).toEqual([
      'ii\tThat matter 1 be settled.',
      'iv.\tThat matter 2 be settled.',
      'That matter 1 be settled.',
    ])
  })

  it('says page x of y on every page, and draft at the top', async () => {
    const bytes = await write(oneOfEach)

    expect(readMarginText(bytes, 'footer')).toContain('Page PAGE of NUMPAGES')
    expect(readMarginText(bytes, 'header')).toBe('Harbour and Schools Panel, 4 March 2031\tDRAFT')
  })

  it('is the same, byte for byte, each time it is made', async () => {
    expect(await write(oneOfEach)).toEqual(await write(oneOfEach))
  })

  it('tells of the meeting in its properties, and of no person or machine', async () => {
    const core = partText(await write(oneOfEach), 'docProps/core.xml')

    expect(core).toContain('<dc:title>Minutes of the Harbour and Schools Panel, 4 March 2031</dc:title>')
    expect(core).toContain('<dc:creator>Wrenmouth Borough Council</dc:creator>')
    expect(core).toContain('<cp:lastModifiedBy>Wrenmouth Borough Council</cp:lastModifiedBy>')
    expect(core).toContain('<dc:language>en-GB</dc:language>')
    expect(core.match(/2031-03-04T00:00:00Z/g)).toHaveLength(2)
  })

  it('has a fixed day in its properties while the meeting has none', async () => {
    const core = partText(await write(aSource({ meeting: aMeeting({ heldOn: null }) })), 'docProps/core.xml')

    expect(core.match(/1980-01-01T00:00:00Z/g)).toHaveLength(2)
  })

  it('never holds a clerk’s note, in any part of a public file', async () => {
    const note = aBlock('clerkNote', 'Zanzibar was not minuted')
    const parts = readParts(await write(aSource({ items: [anItem('Quays', [note, aBlock('point', 'Open.')])] })))

    const holding = [...parts].filter(([, bytes]) => new TextDecoder().decode(bytes).includes('Zanzibar'))
    expect(holding).toEqual([])
  })

  it('has line ends as breaks, tabs as tabs and marks as bold', async () => {
    const inline = [
      { type: 'text' as const, text: 'One\r\ntwo\tthree' },
      { type: 'text' as const, text: ' & <four>', marks: [{ type: 'bold' as const }] },
    ]
    const paragraphs = readWordParagraphs(
      await write(aSource({ items: [anItem('Q', [aBlock('quotation', '', { inline })])] })),
    )

    const quotation = paragraphs.find(({ style }) => style === 'Minute Quotation')
    expect(quotation).toMatchObject({ text: 'One\ntwo\tthree & <four>', isBold: true })
  })

  it('has no error in Microsoft’s own check', async () => {
    expect(validationErrors(await write(oneOfEach))).toEqual([])
    expect(validationErrors(houseStyle)).toEqual([])
  })
})

describe('any words', () => {
  it('come out of the file as they went in, cleaned, and Word can read it', { timeout: 120_000 }, async () => {
    const words = fc.oneof(anyText, fc.constantFrom('{{body}}', '{{status}}', ']]>', '&amp;', ' a '))
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 12 }), words, words, async (texts, title, name) => {
        const blocks: readonly MinutesBlock[] = texts.map((text, at) =>
          aBlock(at % 2 === 0 ? 'point' : 'paragraph', '', { id: String(at), inline: inlineFromText(`${text}.`) }),
        )
        const items = [anItem(title, blocks)]
        const bytes = await write(aSource({ items, councilName: name, committee: { name, style: 'panel' } }))

        const paragraphs = readWordParagraphs(bytes)
        const start = paragraphs.findLastIndex(({ style }) => style === 'heading 1')
        const printed = paragraphs.slice(start, start + 1 + texts.length).map(({ text }) => text)
        expect(printed).toEqual([title, ...texts.map((text) => `${text}.`)].map(cleanText))
        expect(validationErrors(bytes)).toEqual([])
      }),
      { numRuns: 12 },
    )
  })
})

function withStyle(paragraphs: readonly WordParagraph[], style: string): readonly string[] {
  return paragraphs.filter((paragraph) => paragraph.style === style).map(({ text }) => text)
}

function partText(bytes: Uint8Array, path: string): string {
  return new TextDecoder().decode(readParts(bytes).get(path))
}
