import { Paragraph, Tab, TextRun, type IParagraphOptions } from 'docx'
import type { AgendaDocument, AgendaLimb, AgendaPrintedItem } from '#shared/domain/agenda-document/agenda-document.ts'
import { cleanText } from './clean-text.ts'
import { runsOfText, type MinutesBody } from './minutes-body.ts'
import type { MinuteStyle, StyleFinder } from './template-styles.ts'
import { listIndent } from './word-lists.ts'

/** The paragraphs of an agenda. Labels of recommendations are text, as the reports printed them, so there are no Word lists. */
export function agendaBody(document: AgendaDocument, styles: StyleFinder): MinutesBody {
  const { council, title, lines } = document.titleBlock
  const write = (style: MinuteStyle, text: string, options: IParagraphOptions = {}) =>
    new Paragraph({ ...options, ...styled(styles, style), children: [...runsOfText(text)] })
  const paragraphs = [
    ...(council === null ? [] : [write('subtitle', council)]),
    write('title', title),
    ...lines.map((line) => write('subtitle', line)),
    ...document.sections.flatMap(({ heading, items }) => [
      ...(heading === null ? [] : [sectionHeading(styles, heading)]),
      ...items.flatMap((item) => itemParagraphs(styles, write, item)),
    ]),
    ...(document.sections.length === 0 ? [write('text', document.emptyWords)] : []),
  ]
  return { paragraphs, numbering: { config: [] } }
}

/** Above the items' own headings without a level of its own: none is skipped, and no item goes one deeper for it. */
function sectionHeading(styles: StyleFinder, heading: string): Paragraph {
  const children = [new TextRun({ bold: true, color: 'auto', text: cleanText(heading) })]
  return new Paragraph({ ...styled(styles, 'subtitle'), keepNext: true, spacing: { before: 480 }, children })
}

type Write = (style: MinuteStyle, text: string, options?: IParagraphOptions) => Paragraph

function itemParagraphs(styles: StyleFinder, write: Write, item: AgendaPrintedItem): readonly Paragraph[] {
  const heading = item.isExempt
    ? write('exemptHeading', item.heading, { outlineLevel: 0, keepNext: true })
    : write('heading1', item.heading)
  return [
    heading,
    ...item.purpose.map((line) => write('text', line)),
    ...item.facts.map(
      ({ label, text }) =>
        new Paragraph({
          ...styled(styles, 'text'),
          contextualSpacing: true,
          children: [new TextRun({ bold: true, text: `${label}: ` }), ...runsOfText(text)],
        }),
    ),
    ...item.recommendation.map((line) => recommendationLine(styles, write, line)),
  ]
}

function recommendationLine(styles: StyleFinder, write: Write, line: AgendaLimb): Paragraph {
  if (line.kind === 'heading') return write('resolved', line.text, { keepNext: true })
  const indent = { left: (line.level + 1) * listIndent, hanging: line.label === null ? 0 : listIndent }
  const label = line.label === null ? [] : [...runsOfText(line.label), new TextRun({ children: [new Tab()] })]
  return new Paragraph({
    ...styled(styles, 'resolution'),
    numbering: false,
    indent,
    children: [...label, ...runsOfText(line.text)],
  })
}

function styled(styles: StyleFinder, style: MinuteStyle): { readonly style?: string } {
  const id = styles.idOf(style)
  return id === undefined ? {} : { style: id }
}
