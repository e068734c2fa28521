import type { Zippable } from 'fflate/browser'
import { zipSync } from 'fflate/browser'

/** Word files for tests, written by hand: only what Word needs, and whatever a test wants in them. */

const transitional = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
export const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export type DocxParts = {
  /** What stands in the body. */
  readonly body: string
  readonly numbering?: string
  readonly styles?: string
  readonly namespace?: string
  /** Further parts: type of the relationship, and what stands in the part. */
  readonly others?: Readonly<Record<string, string>>
  /** Files as they are, in place of those made here or beside them. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>
}

export function aDocx({
  body,
  numbering,
  styles,
  namespace = transitional,
  others = {},
  files = {},
}: DocxParts): Uint8Array {
  const names = `xmlns:w="${namespace}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml"`
  const related = {
    ...(numbering === undefined ? {} : { numbering: `<w:numbering ${names}>${numbering}</w:numbering>` }),
    ...(styles === undefined ? {} : { styles: `<w:styles ${names}>${styles}</w:styles>` }),
    ...Object.fromEntries(Object.entries(others).map(([type, xml]) => [type, `<w:part ${names}>${xml}</w:part>`])),
  }
  const entries: Record<string, string | Uint8Array> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': relationshipsXml([['officeDocument', 'word/document.xml']]),
    'word/document.xml': `<?xml version="1.0"?><w:document ${names}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relationshipsXml(Object.keys(related).map((type) => [type, `${type}.xml`])),
    ...Object.fromEntries(Object.entries(related).map(([type, xml]) => [`word/${type}.xml`, xml])),
    ...files,
  }
  return zipSync(
    Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, bytesOf(file)])) satisfies Zippable,
  )
}

function relationshipsXml(targets: readonly (readonly [string, string])[]): string {
  const all = targets.map(
    ([type, target], at) => `<Relationship Id="r${at}" Type="${relationships}/${type}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`
}

function bytesOf(file: string | Uint8Array): Uint8Array {
  return typeof file === 'string' ? new TextEncoder().encode(file) : file
}

/** A paragraph; `list` is “number of the list/level”. */
export function p(
  text: string,
  { list, style, run = '' }: { list?: string; style?: string; run?: string } = {},
): string {
  const [numId, depth] = (list ?? '').split('/')
  const numbering =
    list === undefined
      ? ''
      : `<w:numPr>${depth === undefined ? '' : `<w:ilvl w:val="${depth}"/>`}<w:numId w:val="${numId ?? ''}"/></w:numPr>`
  const styled = style === undefined ? '' : `<w:pStyle w:val="${style}"/>`
  return `<w:p><w:pPr>${styled}${numbering}</w:pPr>${r(text, run)}</w:p>`
}

export function r(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
}

/** A level of a list: its format and text, where it starts, and anything more. */
export function level(at: number, format: string, text: string, more = '', start = 1): string {
  return `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`
}

/** Definitions, then lists that use them: `[list, definition, overrides]`. */
export function lists(definitions: readonly string[], nums: readonly (readonly [number, number, string?])[]): string {
  return [
    ...definitions.map((levels, at) => `<w:abstractNum w:abstractNumId="${at}">${levels}</w:abstractNum>`),
    ...nums.map(
      ([id, definition, overrides = '']) =>
        `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${overrides}</w:num>`,
    ),
  ].join('')
}
