import type { DocxCounter } from './docx-numbering.ts'
import { chosen, textOf } from './docx-run.ts'
import type { Reading } from './docx-run.ts'
import { child, childrenNamed, isOn, valueOf } from './docx-xml.ts'
import type { Element } from './docx-xml.ts'

/** Words that stand before a paragraph whose mark was deleted belong to the next one. */
type Pen = { readonly reading: Reading; readonly counter: DocxCounter; before: string }

/** The lines of a body: a paragraph each, with the label that Word prints before it; a row of a table with tabs. */
export function linesOfBody(reading: Reading, counter: DocxCounter, body: Element): readonly string[] {
  const pen: Pen = { reading, counter, before: '' }
  const lines = linesOf(pen, body)
  return pen.before === '' ? lines : [...lines, pen.before]
}

function linesOf(pen: Pen, element: Element): readonly string[] {
  return element.children.flatMap((each) => linesOfChild(pen, each))
}

function linesOfChild(pen: Pen, element: Element): readonly string[] {
  switch (element.name) {
    case 'w:p':
      return paragraph(pen, element)
    case 'w:tbl':
      return rowsOf(element).flatMap((row) => rowLines(pen, row))
    case 'w:altChunk':
      pen.reading.leftOut.add('insertedFiles')
      return []
    case 'w:del':
    case 'w:moveFrom':
      pen.reading.hasChanges = true
      return []
    case 'mc:AlternateContent': {
      const choice = chosen(element)
      return choice === undefined ? [] : linesOf(pen, choice)
    }
    case 'w:sectPr':
    case 'w:sdtPr':
      return []
    case 'w:sdt':
      return isOn(child(element, 'w:sdtPr'), 'w:showingPlcHdr') === true ? [] : linesOf(pen, element)
    default:
      return linesOf(pen, element)
  }
}

function paragraph(pen: Pen, element: Element): readonly string[] {
  const { reading } = pen
  const properties = child(element, 'w:pPr')
  const mark = child(properties, 'w:rPr')
  const styleId = valueOf(properties, 'w:pStyle')
  const text = `${pen.before}${textOf(reading, element, styleId !== undefined && reading.styles.isHidden(styleId))}`
  pen.before = ''
  if (child(mark, 'w:ins') !== undefined) reading.hasChanges = true
  const boxes = reading.boxes.splice(0).flatMap((box) => linesOf(pen, box))
  if (child(mark, 'w:del') !== undefined || child(mark, 'w:moveFrom') !== undefined) {
    reading.hasChanges = true
    pen.before = text
    return boxes
  }
  return [...labelled(pen, properties, text), ...boxes]
}

/** A nested list is set in, so that its items are seen to belong to the one above. A number without words is not printed. */
function labelled(pen: Pen, properties: Element | undefined, text: string): readonly string[] {
  const label = pen.counter.next(properties)
  if (text.trim() === '') return ['']
  return [label === null ? text : `${'    '.repeat(label.level)}${label.label}${text}`]
}

/** The rows of a table; some stand in a control or a marked change. */
function rowsOf(element: Element): readonly Element[] {
  return element.children.flatMap((each) => {
    if (each.name === 'w:tr') return [each]
    if (each.name === 'mc:AlternateContent') return chosen(each)?.children.filter(({ name }) => name === 'w:tr') ?? []
    return each.name === 'w:sdt' || each.name === 'w:sdtContent' || each.name === 'w:customXml' ? rowsOf(each) : []
  })
}

function cellsOf(element: Element): readonly Element[] {
  return element.children.flatMap((each) => {
    if (each.name === 'w:tc') return [each]
    return each.name === 'w:sdt' || each.name === 'w:sdtContent' || each.name === 'w:customXml' ? cellsOf(each) : []
  })
}

/**
 * One line for a row, a tab between its cells. Where a cell holds several paragraphs, as in minutes that are set in a table,
 * its first stands in the line of the row and the others follow on lines of their own.
 */
function rowLines(pen: Pen, row: Element): readonly string[] {
  if (childrenNamed(child(row, 'w:trPr'), 'w:del').length > 0) {
    pen.reading.hasChanges = true
    return []
  }
  const cells = cellsOf(row).map((cell) => linesOf(pen, cell).filter((line) => line.trim() !== ''))
  const first = cells
    .map((lines) => lines[0] ?? '')
    .join('\t')
    .replace(/\t+$/u, '')
  return [first, ...cells.flatMap((lines) => lines.slice(1))]
}
