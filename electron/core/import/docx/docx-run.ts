import type { DocxStyles } from './docx-styles.ts'
import { child, isOn, valueOf } from './docx-xml.ts'
import type { Element } from './docx-xml.ts'

/** What was met while the text was read, to be told; fields stay open from one paragraph to the next. */
export type Reading = {
  readonly styles: DocxStyles
  /** For each open field whether its instruction is still being read, which is no text. */
  readonly fields: boolean[]
  /** The contents of text boxes that stand at the paragraph being read. */
  readonly boxes: Element[]
  hasChanges: boolean
  readonly hidden: string[]
  readonly leftOut: Set<'pictures' | 'objects' | 'insertedFiles'>
}

export function newReading(styles: DocxStyles): Reading {
  return { styles, fields: [], boxes: [], hasChanges: false, hidden: [], leftOut: new Set() }
}

/** The text of a paragraph or of what stands in one, character for character; tabs and line breaks as such. */
export function textOf(reading: Reading, element: Element, isHidden: boolean): string {
  return element.children.map((each) => piece(reading, each, isHidden)).join('')
}

function piece(reading: Reading, element: Element, isHidden: boolean): string {
  switch (element.name) {
    case 'w:r':
      return runText(reading, element, isHidden)
    case 'w:del':
    case 'w:moveFrom':
      reading.hasChanges = true
      return ''
    case 'w:ins':
    case 'w:moveTo':
      reading.hasChanges = true
      return textOf(reading, element, isHidden)
    case 'w:sdt':
      return isOn(child(element, 'w:sdtPr'), 'w:showingPlcHdr') === true ? '' : contentText(reading, element, isHidden)
    case 'mc:AlternateContent': {
      const choice = chosen(element)
      return choice === undefined ? '' : textOf(reading, choice, isHidden)
    }
    case 'w:ruby': {
      const base = child(element, 'w:rubyBase')
      return base === undefined ? '' : textOf(reading, base, isHidden)
    }
    case 'm:t':
      return element.text
    default:
      return hasNoText.has(element.name) ? '' : textOf(reading, element, isHidden)
  }
}

const hasNoText = new Set(['w:pPr', 'w:rPr', 'w:sdtPr', 'w:sdtEndPr', 'w:fldData', 'w:txbxContent', 'w:p', 'w:tbl'])

function contentText(reading: Reading, element: Element, isHidden: boolean): string {
  const content = child(element, 'w:sdtContent')
  return content === undefined ? '' : textOf(reading, content, isHidden)
}

/** Word says the same twice for older programs: the first that holds anything is read. */
export function chosen(element: Element): Element | undefined {
  return element.children.find(({ children }) => children.length > 0)
}

function runText(reading: Reading, run: Element, isHidden: boolean): string {
  const properties = child(run, 'w:rPr')
  if (child(properties, 'w:ins') !== undefined) reading.hasChanges = true
  if (child(properties, 'w:del') !== undefined) {
    reading.hasChanges = true
    return ''
  }
  const styleId = valueOf(properties, 'w:rStyle')
  const isOwnHidden =
    isOn(properties, 'w:vanish') ?? ((styleId !== undefined && reading.styles.isHidden(styleId)) || isHidden)
  const text = run.children.map((each) => character(reading, each, isOwnHidden)).join('')
  if (!isOwnHidden) return text
  if (text.trim() !== '') reading.hidden.push(text.trim())
  return ''
}

function character(reading: Reading, element: Element, isHidden: boolean): string {
  if (element.name === 'w:fldChar') return turnField(reading, element)
  if (reading.fields.includes(true)) return ''
  switch (element.name) {
    case 'w:t':
      return element.text
    case 'w:tab':
    case 'w:ptab':
      return '\t'
    case 'w:br':
    case 'w:cr':
      return '\n'
    case 'w:noBreakHyphen':
      return '\u2011'
    case 'w:softHyphen':
      return '\u00AD'
    case 'w:sym':
      return symbol(element)
    case 'w:delText':
    case 'w:instrText':
    case 'w:delInstrText':
    case 'w:rPr':
      return ''
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      return drawing(reading, element)
    default:
      return drawn(element) === undefined ? piece(reading, element, isHidden) : drawing(reading, element)
  }
}

/** A symbol is kept at the place that its font gives it. */
function symbol({ attributes }: Element): string {
  const code = Number.parseInt(attributes.get('char') ?? '', 16)
  return Number.isInteger(code) && code > 0x1f && code <= 0xffff ? String.fromCodePoint(code) : ''
}

function turnField(reading: Reading, { attributes }: Element): string {
  const type = attributes.get('fldCharType')
  if (type === 'begin') reading.fields.push(true)
  if (type === 'separate' && reading.fields.length > 0) reading.fields[reading.fields.length - 1] = false
  if (type === 'end') reading.fields.pop()
  return ''
}

function drawn(element: Element): Element | undefined {
  return element.name === 'mc:AlternateContent' ? chosen(element) : undefined
}

/** A text box is kept for its own lines; a picture or an object is left out. */
function drawing(reading: Reading, element: Element): string {
  const boxes = boxesIn(element)
  reading.boxes.push(...boxes)
  if (boxes.length === 0) reading.leftOut.add(element.name === 'w:object' ? 'objects' : 'pictures')
  return ''
}

function boxesIn(element: Element): readonly Element[] {
  if (element.name === 'w:txbxContent') return [element]
  if (element.name === 'mc:AlternateContent') return boxesInAll(chosen(element)?.children ?? [])
  return boxesInAll(element.children)
}

function boxesInAll(elements: readonly Element[]): readonly Element[] {
  return elements.flatMap(boxesIn)
}
