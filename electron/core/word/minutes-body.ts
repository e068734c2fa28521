import type { INumberingOptions, IParagraphOptions } from 'docx'
import { Paragraph, Tab, TabStopType, TextRun, type Table } from 'docx'
import { assertNever } from '#shared/errors.ts'
import type { Inline } from '#shared/domain/inline.ts'
import { inlineFromText } from '#shared/domain/inline.ts'
import type {
  MinutesDocument,
  MinutesLimb,
  MinutesPart,
  MinutesSection,
  ParagraphRole,
  ResolutionPart,
} from '#shared/domain/minutes-document/minutes-document.ts'
import { runsOf } from './word-runs.ts'
import { wordTable } from './word-table.ts'
import type { MinuteStyle, StyleFinder } from './template-styles.ts'
import type { ListPlace, WordLists } from './word-lists.ts'
import { listIndent, wordLists } from './word-lists.ts'

/** The paragraphs that stand where the template says `{{body}}`, and the lists that they are in. */
export type MinutesBody = { readonly paragraphs: readonly (Paragraph | Table)[]; readonly numbering: INumberingOptions }

export function minutesBody(document: MinutesDocument, styles: StyleFinder): MinutesBody {
  const pen: Pen = { styles, lists: wordLists() }
  const paragraphs = [
    ...titleBlock(pen, document),
    ...document.sections.flatMap((section) => sectionParagraphs(pen, section)),
    ...signature(pen, document),
  ]
  return { paragraphs, numbering: { config: pen.lists.config() } }
}

/** The text of one place in the header, such as the committee and the date. */
export function runsOfText(text: string): readonly TextRun[] {
  return runsOf(inlineFromText(text))
}

type Pen = { readonly styles: StyleFinder; readonly lists: WordLists }

function titleBlock(pen: Pen, { titleBlock: { council, title, lines } }: MinutesDocument): readonly Paragraph[] {
  return [
    ...(council === null ? [] : [plain(pen, 'subtitle', council)]),
    plain(pen, 'title', title),
    ...lines.map((line) => plain(pen, 'subtitle', line)),
  ]
}

function sectionParagraphs(pen: Pen, section: MinutesSection): readonly (Paragraph | Table)[] {
  const { heading } = section
  return [
    ...(heading === null ? [] : [headingParagraph(pen, heading, 0)]),
    ...section.parts.flatMap((part) => partParagraphs(pen, part, section.key === 'close')),
  ]
}

/** An exempt heading has its own style at both levels, so its place in the outline is set here. */
function headingParagraph(pen: Pen, heading: { text: string; isExempt: boolean }, level: 0 | 1): Paragraph {
  if (heading.isExempt) return plain(pen, 'exemptHeading', heading.text, { outlineLevel: level })
  return plain(pen, level === 0 ? 'heading1' : 'heading2', heading.text)
}

/** The last words of the minutes stay with the place to sign, so that nobody signs a bare page. */
function partParagraphs(pen: Pen, part: MinutesPart, isLast: boolean): readonly (Paragraph | Table)[] {
  switch (part.kind) {
    case 'paragraph': {
      const { style, options } = roles[part.role]
      return [paragraph(pen, style, part.line.inline, isLast ? { ...options, keepNext: true } : options)]
    }
    case 'subheading':
      return [headingParagraph(pen, part, 1)]
    case 'points':
      return part.points.map(({ inline, level }) =>
        paragraph(pen, 'point', inline, { numbering: place(pen.lists.point(level)) }),
      )
    case 'table':
      return wordTable(pen.styles, part)
    case 'resolution':
      return resolution(pen, part)
    default:
      return assertNever(part)
  }
}

/** Names stand close together, like a list that is read at a glance; formal business is set in. */
const roles: Readonly<Record<ParagraphRole, { readonly style: MinuteStyle; readonly options: IParagraphOptions }>> = {
  text: { style: 'text', options: {} },
  leadIn: { style: 'leadIn', options: { keepNext: true } },
  note: { style: 'note', options: {} },
  formal: { style: 'text', options: { indent: { left: listIndent } } },
  action: { style: 'action', options: {} },
  quotation: { style: 'quotation', options: {} },
  name: { style: 'text', options: { contextualSpacing: true } },
}

function resolution(pen: Pen, part: ResolutionPart): readonly Paragraph[] {
  const placeOf = part.list === null ? null : pen.lists.startResolution(part.list.styles, part.list.start)
  return [
    ...(part.heading === null ? [] : [paragraph(pen, 'resolved', part.heading.inline, { keepNext: true })]),
    ...part.limbs.map((limb) => limbParagraph(pen, limb, placeOf)),
  ]
}

/** `numbering: false` takes off the number that the template's style would give. */
function limbParagraph(pen: Pen, limb: MinutesLimb, placeOf: ((level: number) => ListPlace) | null): Paragraph {
  if (limb.label === null) {
    const indent = limb.level === 0 ? {} : { indent: { left: limb.level * listIndent } }
    return paragraph(pen, 'resolution', limb.inline, { numbering: false, ...indent })
  }
  if (placeOf !== null) return paragraph(pen, 'resolution', limb.inline, { numbering: place(placeOf(limb.level)) })
  const labelled = [...inlineFromText(`${limb.label}\t`), ...limb.inline]
  const indent = { left: (limb.level + 1) * listIndent, hanging: listIndent }
  return paragraph(pen, 'resolution', labelled, { numbering: false, indent })
}

/** Room for a signature and a date in ink, on a line that is kept whole. */
function signature(pen: Pen, { signature: { statement, labels } }: MinutesDocument): readonly Paragraph[] {
  const ends = labels.map((_, at) => Math.round(((at + 1) * signatureWidth) / labels.length))
  const tabStops = ends.map((position) => ({ type: TabStopType.LEFT, position, leader: 'dot' as const }))
  const children = labels.flatMap((label, at) => [
    ...runsOfText(`${at === 0 ? '' : ' '}${label} `),
    new TextRun({ children: [new Tab()] }),
  ])
  return [
    plain(pen, 'text', statement, { keepNext: true, spacing: { before: 480 } }),
    new Paragraph({ ...styled(pen, 'text'), keepLines: true, spacing: { before: 480 }, tabStops, children }),
  ]
}

/** 15.5 cm: within the margins of A4 as councils set them. */
const signatureWidth = 8788

function plain(pen: Pen, style: MinuteStyle, text: string, options: IParagraphOptions = {}): Paragraph {
  return paragraph(pen, style, inlineFromText(text), options)
}

function paragraph(pen: Pen, style: MinuteStyle, inline: Inline, options: IParagraphOptions): Paragraph {
  return new Paragraph({ ...options, ...styled(pen, style), children: runsOf(inline) })
}

function styled(pen: Pen, style: MinuteStyle): { readonly style?: string } {
  const id = pen.styles.idOf(style)
  return id === undefined ? {} : { style: id }
}

/** `custom` keeps docx from adding a style of its own for lists. */
function place({ reference, instance, level }: ListPlace): Exclude<IParagraphOptions['numbering'], false | undefined> {
  return { reference, instance, level, custom: true }
}
