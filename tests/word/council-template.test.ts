import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readParts, writeParts } from '#core/word/stable-zip.ts'
import { writeMinutesDocx } from '#core/word/write-minutes-docx.ts'
import { buildMinutesDocument } from '#shared/domain/minutes-document/minutes-document.ts'
import { readMarginText, readWordParagraphs } from '../../scripts/docx-paragraphs.ts'
import { aBlock, aMeeting, anItem, aSource, limbs } from './minutes-source.ts'
import { validationErrors } from './ooxml-validator.ts'

const houseStyle = new Uint8Array(readFileSync(resolve(import.meta.dirname, '../../resources/house-style.docx')))

const minutes = buildMinutesDocument(
  aSource({
    meeting: aMeeting({ isDraft: true }),
    items: [
      anItem('Quays', [aBlock('point', 'One.'), ...limbs('1.', '2.'), aBlock('actionNote', 'ACTION')]),
      anItem('Schools', limbs('(a)', '(b)')),
    ],
  }),
)

describe('a template that cannot be used', () => {
  it.each([
    ['no {{body}}', edited({ 'word/document.xml': (xml) => xml.replace('{{body}}', 'Minutes') }), /\{\{body\}\}/],
    [
      '{{body}} in the header only',
      edited({
        'word/document.xml': (xml) => xml.replace('{{body}}', 'Minutes'),
        'word/header1.xml': (xml) => xml.replace('{{meeting}}', '{{body}}'),
      }),
      /\{\{body\}\}/,
    ],
    [
      'another kind of Word file',
      edited({ '[Content_Types].xml': (xml) => xml.replace('document.main+xml', 'template.main+xml') }),
      /\.docx/,
    ],
    ['no Word file at all', new TextEncoder().encode('Dear Sir or Madam'), /could not be read/],
  ])('is refused for %s, with what to do', async (_, template, message) => {
    const attempt = writeMinutesDocx(minutes, template)

    await expect(attempt).rejects.toMatchObject({ code: 'document_not_made', message: expect.stringMatching(message) })
  })
})

describe('a council’s own template', () => {
  it('is found by the names of its styles, whatever their ids', async () => {
    const template = edited({
      'word/styles.xml': (xml) => xml.replaceAll('"MinutePoint"', '"Aufz1"').replaceAll('"Heading1"', '"berschrift1"'),
    })

    const { bytes, warnings } = await writeMinutesDocx(minutes, template)

    const styles = readWordParagraphs(bytes).map(({ style }) => style)
    expect(styles).toContain('Minute Point')
    expect(styles).toContain('heading 1')
    expect(warnings).toEqual([])
  })

  it('may lack a style: the nearest is used, and it is said which', async () => {
    const template = edited({ 'word/styles.xml': (xml) => xml.replace('"Minute Action"', '"Other"') })

    const { bytes, warnings } = await writeMinutesDocx(minutes, template)

    expect(readWordParagraphs(bytes).find(({ text }) => text === 'ACTION')?.style).toBe('Minute Text')
    expect(warnings).toEqual([
      { code: 'style_missing', message: 'The template has no style “Minute Action”, so “Minute Text” was used.' },
    ])
  })

  it('may lack every style: Word’s own headings are used, and the file is sound', async () => {
    const bare = edited({
      'word/styles.xml': (xml) => xml.replaceAll(/<w:style w:type="paragraph".*<\/w:style>/gs, ''),
    })

    const { bytes, warnings } = await writeMinutesDocx(minutes, bare)

    expect(
      readWordParagraphs(bytes)
        .find(({ text }) => text === 'Quays')
        ?.style?.toLowerCase(),
    ).toBe('heading 1')
    expect(warnings.map(({ code }) => code)).toContain('style_missing')
    expect(validationErrors(bytes)).toEqual([])
  })

  it('gives its own bullets, and its own numbers to limbs that are numbered as it does', async () => {
    const template = edited({
      'word/numbering.xml': (xml) => xml.replace('w:lvlText w:val="•"', 'w:lvlText w:val="▪"'),
    })

    const paragraphs = readWordParagraphs((await writeMinutesDocx(minutes, template)).bytes)

    const labels = paragraphs.flatMap(({ label }) => (label === null ? [] : [label]))
    expect(labels).toEqual(['▪', '1.', '2.', '(a)', '(b)'])
  })

  it('may have no lists: the file gets its own, the same each time', async () => {
    const withoutLists = new Map(readParts(houseStyle))
    withoutLists.delete('word/numbering.xml')
    const template = edited(
      {
        '[Content_Types].xml': (xml) => xml.replace(/<Override[^>]*numbering[^>]*>/, ''),
        'word/_rels/document.xml.rels': (xml) => xml.replace(/<Relationship [^>]*numbering[^>]*>/, ''),
        'word/styles.xml': (xml) => xml.replaceAll(/<w:numPr>.*?<\/w:numPr>/g, ''),
      },
      withoutLists,
    )

    const [first, second] = [await writeMinutesDocx(minutes, template), await writeMinutesDocx(minutes, template)]

    expect(first.bytes).toEqual(second.bytes)
    expect(readWordParagraphs(first.bytes).flatMap(({ label }) => label ?? [])).toEqual(['•', '1.', '2.', '(a)', '(b)'])
    expect(validationErrors(first.bytes)).toEqual([])
  })

  it('is told when it has no place for the word DRAFT, or a place that minutes cannot fill', async () => {
    const template = edited({ 'word/header1.xml': (xml) => xml.replace('{{status}}', '{{crest}}') })

    const { bytes, warnings } = await writeMinutesDocx(minutes, template)

    expect(warnings.map(({ code }) => code)).toEqual(['status_missing', 'placeholder_unknown'])
    expect(readMarginText(bytes, 'header')).toContain('{{crest}}')
  })

  it('keeps its author to itself', async () => {
    const template = edited({ 'docProps/core.xml': (xml) => xml.replaceAll('Minute Book', 'Pat Example') })

    const { bytes } = await writeMinutesDocx(minutes, template)

    expect(new TextDecoder().decode(readParts(bytes).get('docProps/core.xml'))).not.toContain('Pat Example')
  })
})

/** The house style with some of its parts changed; a change that changes nothing is a mistake in the test. */
function edited(changes: Readonly<Record<string, (xml: string) => string>>, from = readParts(houseStyle)): Uint8Array {
  const parts = new Map(from)
  for (const [path, change] of Object.entries(changes)) {
    const before = new TextDecoder().decode(parts.get(path))
    const after = change(before)
    if (after === before) throw new Error(`nothing was changed in ${path}`)
    parts.set(path, new TextEncoder().encode(after))
  }
  return writeParts(parts)
}
