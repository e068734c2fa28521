import { SaxesParser } from 'saxes'
import { RuleBroken } from '#shared/errors.ts'
import { damaged, notRead, tooLarge } from './docx-package.ts'

/** An element of a Word file. `w:` stands before Word's own names, whichever of its two namespaces they are in. */
export type Element = {
  readonly name: string
  /** By local name. */
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly Element[]
  /** The text that stands directly in it. */
  readonly text: string
}

/** Deeper than any table in a table in a text box. */
const deepest = 256

const mostElements = 1_500_000

const prefixes: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w:'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w:'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc:'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm:'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm:'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel:'],
  ['http://schemas.openxmlformats.org/package/2006/content-types', 'type:'],
])

type Open = { name: string; attributes: ReadonlyMap<string, string>; children: Open[]; text: string }

const none: ReadonlyMap<string, string> = new Map()

/**
 * The elements of a part. A document type, and with it any entity of its own or from elsewhere, is refused: Word never
 * writes one.
 *
 * @throws RuleBroken `document_not_read`, `too_large`
 */
export function parseXml(xml: string): Element {
  const parser = new SaxesParser({ xmlns: true, position: false })
  const root: Open = { name: '', attributes: none, children: [], text: '' }
  const open: Open[] = [root]
  let count = 0
  parser.on('doctype', () => {
    throw notRead(
      'This file brings instructions of its own that no Word document has (a document type), so it was not opened. Ask for the file again from whoever sent it.',
    )
  })
  parser.on('error', () => {
    throw damaged()
  })
  parser.on('opentag', (tag) => {
    count += 1
    if (open.length > deepest || count > mostElements) throw tooLarge()
    const element: Open = {
      name: `${prefixes.get(tag.uri) ?? 'other:'}${tag.local}`,
      attributes: attributesOf(tag.attributes),
      children: [],
      text: '',
    }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => {
    open.pop()
  })
  const addText = (text: string): void => {
    const element = open.at(-1)
    if (element !== undefined) element.text += text
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  try {
    parser.write(xml.replace(/^\uFEFF/, '')).close()
  } catch (error) {
    throw error instanceof RuleBroken ? error : damaged()
  }
  const document = root.children[0]
  if (document === undefined) throw damaged()
  return document
}

function attributesOf(
  attributes: Readonly<Record<string, { readonly local: string; readonly value: string }>>,
): ReadonlyMap<string, string> {
  const all = Object.values(attributes)
  return all.length === 0 ? none : new Map(all.map(({ local, value }) => [local, value]))
}

export function child(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((each) => each.name === name)
}

export function childrenNamed(element: Element | undefined, name: string): readonly Element[] {
  return element?.children.filter((each) => each.name === name) ?? []
}

/** The value of a child, `<w:ilvl w:val="1"/>`; undefined where there is no such child or value. */
export function valueOf(element: Element | undefined, name: string): string | undefined {
  return child(element, name)?.attributes.get('val')
}

/** A switch of Word: on where it is there and does not say that it is off; undefined where it is not there. */
export function isOn(element: Element | undefined, name: string): boolean | undefined {
  const found = child(element, name)
  if (found === undefined) return undefined
  return !/^(?:0|false|off)$/iu.test(found.attributes.get('val') ?? '1')
}
