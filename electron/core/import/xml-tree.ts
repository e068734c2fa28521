import { SaxesParser } from 'saxes'
import { RuleBroken } from '#shared/errors.ts'

export type XmlElement = {
  /** In lower case: systems differ in how they write one name. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  /** The element's own text, its children's left out. */
  readonly text: string
}

/** No list of a council's is nested or as long as this; what is over it was made to do harm. */
const deepest = 100
const mostElements = 500_000

type Growing = { name: string; attributes: Record<string, string>; children: Growing[]; text: string }

/**
 * Reads a whole XML file. A file with a document type is refused unread: it could name other files, or grow without end.
 *
 * @throws RuleBroken `not_xml`
 */
export function readXml(source: string): XmlElement {
  const root: Growing = { name: '', attributes: {}, children: [], text: '' }
  const open: Growing[] = [root]
  let count = 0
  const parser = new SaxesParser({ xmlns: false })
  parser.on('doctype', () => {
    throw withDoctype
  })
  parser.on('error', () => {
    throw broken
  })
  parser.on('opentag', ({ name, attributes }) => {
    count += 1
    if (open.length > deepest || count > mostElements) throw broken
    const element = { name: name.toLowerCase(), attributes: lowered(attributes), children: [], text: '' }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  const take = (text: string): void => {
    const element = open.at(-1)
    if (element !== undefined) element.text += text
  }
  parser.on('text', take)
  parser.on('cdata', take)
  parser.on('closetag', () => void open.pop())
  parser.write(source.replace(/^\uFEFF/, '')).close()
  const [document] = root.children
  if (document === undefined) throw broken
  return document
}

/** Every element of a name, wherever it stands, in the order of the file. */
export function elementsNamed(element: XmlElement, name: string): readonly XmlElement[] {
  const found = element.name === name ? [element] : []
  return [...found, ...element.children.flatMap((child) => elementsNamed(child, name))]
}

/** The text of the first child of a name, or nothing. */
export function textOf(element: XmlElement, name: string): string {
  return element.children.find((child) => child.name === name)?.text.trim() ?? ''
}

function lowered(attributes: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name.toLowerCase(), typeof value === 'string' ? value : '']),
  )
}

const broken = new RuleBroken(
  'not_xml',
  'This file is not XML that can be read: it may have been saved in part. Save it again from the browser and open it once more; nothing was saved.',
)

const withDoctype = new RuleBroken(
  'not_xml',
  'This file has a document type declaration, which no list of meetings needs, so it was not read. Save the list again from its own address; nothing was saved.',
)
