/**
 * Makes the template that the app brings: `node scripts/make-house-style.ts` writes `resources/house-style.docx`, always the
 * same bytes. A council replaces it by its own, made in Word: what counts there are the names of the styles, `{{body}}`
 * where the minutes go, and, if wanted, `{{meeting}}` and `{{status}}` in the header.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ILevelsOptions } from 'docx'
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx'
import { coreProperties } from '#core/word/core-properties.ts'
import { readParts, writeParts } from '#core/word/stable-zip.ts'
import { centimetre, houseParagraphStyles, ink, rule } from './house-style-paragraphs.ts'

/** A4 with margins of 2.5 cm leaves this width for text. */
const textWidth = 16 * centimetre

/** The template's bytes: the same on every machine, and each time. */
export async function houseStyle(): Promise<Uint8Array> {
  const document = new Document({
    title: 'House style for minutes',
    creator: 'Minute Book',
    styles: {
      default: {
        document: {
          run: { font: 'Arial', size: 24, color: ink, language: { value: 'en-GB' } },
          paragraph: { alignment: AlignmentType.LEFT },
        },
        heading3: { run: { color: ink } },
        heading4: { run: { color: ink } },
        heading5: { run: { color: ink } },
        heading6: { run: { color: ink } },
      },
      paragraphStyles: houseParagraphStyles,
    },
    numbering: { config: [points(), limbs()] },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1500, bottom: 1417, left: 1417, right: 1417, header: 709, footer: 709 },
          },
        },
        headers: { default: new Header({ children: [header()] }) },
        footers: { default: new Footer({ children: [footer()] }) },
        children: [new Paragraph({ style: 'MinuteText', text: '{{body}}' })],
      },
    ],
  })
  const parts = new Map(readParts(await Packer.toBuffer(document)))
  parts.set('word/styles.xml', encode(withCouncilTable(new TextDecoder().decode(parts.get('word/styles.xml')))))
  const properties = { title: 'House style for minutes', author: 'Minute Book', day: null, language: 'en-GB' }
  parts.set('docProps/core.xml', encode(coreProperties(properties)))
  return writeParts(parts)
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function header(): Paragraph {
  return new Paragraph({
    style: 'Header',
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
    children: [new TextRun('{{meeting}}'), new TextRun({ children: [new Tab()] }), new TextRun('{{status}}')],
  })
}

/** A place for the initials of the person who signs (LGA 1972 Sch 12 para 41(2)), and the page. */
function footer(): Paragraph {
  return new Paragraph({
    style: 'Footer',
    tabStops: [
      { type: TabStopType.LEFT, position: 5 * centimetre, leader: 'dot' },
      { type: TabStopType.RIGHT, position: textWidth },
    ],
    children: [
      new TextRun({ children: ['Initials ', new Tab(), new Tab()] }),
      new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
    ],
  })
}

/** docx writes no table styles, so this one is put into the part as it stands: ruled, with a header row that stands out. */
function withCouncilTable(stylesXml: string): string {
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  const borders = edges.map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="${rule}"/>`).join('')
  const style = [
    '<w:style w:type="table" w:customStyle="1" w:styleId="CouncilTable"><w:name w:val="Council Table"/>',
    '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/>',
    '<w:pPr><w:spacing w:before="60" w:after="60"/></w:pPr>',
    `<w:tblPr><w:tblBorders>${borders}</w:tblBorders></w:tblPr><w:trPr><w:cantSplit/></w:trPr>`,
    '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tblPr/><w:trPr><w:tblHeader/></w:trPr>',
    '<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="EBEBE7"/></w:tcPr></w:tblStylePr></w:style>',
  ].join('')
  return stylesXml.replace('</w:styles>', `${style}</w:styles>`)
}

function points(): { reference: string; levels: readonly ILevelsOptions[] } {
  const glyphs = ['•', '–', '•']
  return { reference: 'points', levels: glyphs.map((text, at) => level(at, LevelFormat.BULLET, text)) }
}

function limbs(): { reference: string; levels: readonly ILevelsOptions[] } {
  const formats = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN] as const
  const texts = ['%1.', '(%2)', '(%3)']
  return { reference: 'limbs', levels: formats.map((format, at) => level(at, format, texts[at] ?? '')) }
}

function level(at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string): ILevelsOptions {
  const hanging = centimetre
  return {
    level: at,
    format,
    text,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: (at + 1) * hanging, hanging } } },
  }
}

if (import.meta.main)
  writeFileSync(join(import.meta.dirname, '..', 'resources', 'house-style.docx'), await houseStyle())
