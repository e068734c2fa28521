import { blockKinds, deepestBlock, type BlockKind } from '#shared/domain/block-kind.ts'
import { blockMarks } from '#shared/domain/block-mark.ts'
import type { Inline, InlineText } from '#shared/domain/inline.ts'
import { rowOf } from '#shared/domain/table-row.ts'
import { deepestFor } from '../line/kinds.ts'
import type { PastedLine } from './pasted-lines.ts'
import { rowsOfHtml } from './pasted-table.ts'

/**
 * The lines of pasted HTML: what Word, LibreOffice and web pages put on the clipboard, and lines of minutes themselves.
 *
 * Each paragraph and list item is a line, and each row of a table; of what is only laid out as a table each cell is. Lists
 * stay lists, as deep as minutes can be; bold and italic stay; all other styling goes. No word is left out but what isn't shown: style sheets, hidden text and the bullets and numbers that
 * Word writes before its list items.
 */
export function linesOfHtml(root: Node): readonly PastedLine[] {
  const lines: PastedLine[] = []
  let runs: InlineText[] = []

  function endLine(at: Place): void {
    const body = trimmed(runs, at.isVerbatim)
    runs = []
    if (body.length === 0) return
    const { kind, depth, own } = at
    lines.push({ kind, depth: isListed(at) ? Math.min(depth, deepestAfter(lines.at(-1))) : depth, body, ...own })
  }

  function walk(node: Node, at: Place): void {
    if (node.nodeType === Node.TEXT_NODE) runs.push(...runOf(node.nodeValue ?? '', at))
    if (!(node instanceof Element) || isNotShown(node)) return
    const tag = node.tagName.toUpperCase()
    if (tag === 'BR') return endLine(at)
    const own = tag === 'TR' ? ownLine(node) : null
    if (own !== null) {
      endLine(at)
      const cells = [...node.querySelectorAll('td')].map((cell) => wordsOf(cell, { ...outermost, isVerbatim: true }))
      lines.push({ kind: own.kind, depth: own.depth, body: rowOf(cells), ...own.own })
      return
    }
    const rows = tag === 'TABLE' ? rowsOfHtml(node, (cell) => wordsOf(cell, outermost)) : null
    if (rows !== null) {
      endLine(at)
      lines.push(...rows.map((body) => ({ kind: 'table' as const, depth: 0, body })))
      return
    }
    const inner = placeIn(node, tag, at)
    const isLine = blockTags.has(tag)
    if (isLine) endLine(at)
    for (const child of node.childNodes) walk(child, inner)
    if (isLine) endLine(inner)
  }

  walk(root, outermost)
  endLine(outermost)
  return lines.map(withoutBullet)
}

/** What stands in a cell, its paragraphs after one another: a cell is no place for lines of its own. */
function wordsOf(cell: Element, place: Place): Inline {
  const runs: InlineText[] = []
  const gap = (): void => void runs.push({ type: 'text', text: ' ' })
  const walk = (node: Node, at: Place): void => {
    if (node.nodeType === Node.TEXT_NODE) runs.push(...runOf(node.nodeValue ?? '', at))
    if (!(node instanceof Element) || isNotShown(node)) return
    const tag = node.tagName.toUpperCase()
    const isApart = tag === 'BR' || blockTags.has(tag)
    if (isApart) gap()
    for (const child of node.childNodes) walk(child, placeIn(node, tag, at))
    if (isApart) gap()
  }
  for (const child of cell.childNodes) walk(child, place)
  return trimmed(runs, place.isVerbatim)
}

type Place = {
  readonly kind: BlockKind
  readonly depth: number
  readonly lists: number
  readonly bold: boolean
  readonly italic: boolean
  readonly isVerbatim: boolean
  readonly own: Pick<PastedLine, 'id' | 'mark' | 'isExempt'>
}

const outermost: Place = {
  kind: 'paragraph',
  depth: 0,
  lists: 0,
  bold: false,
  italic: false,
  isVerbatim: false,
  own: {},
}

const blockTags = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
)
const unshownTags = new Set('STYLE SCRIPT HEAD TITLE META LINK TEMPLATE NOSCRIPT SVG OBJECT XML'.split(' '))

function isNotShown(element: Element): boolean {
  if (unshownTags.has(element.tagName.toUpperCase())) return true
  const style = styleOf(element)
  return /mso-list:\s*ignore|display:\s*none|mso-hide:\s*all/.test(style)
}

function styleOf(element: Element): string {
  return (element.getAttribute('style') ?? '').toLowerCase()
}

function placeIn(element: Element, tag: string, at: Place): Place {
  const own = ownLine(element)
  if (own !== null) return { ...at, ...own, isVerbatim: true }
  const marked = { ...at, bold: isBold(element, tag, at.bold), italic: isItalic(element, tag, at.italic) }
  const level = /mso-list:\s*l\d+\s+level(\d+)/.exec(styleOf(element))?.[1]
  if (level !== undefined) return { ...marked, kind: 'point', depth: Math.min(Number(level) - 1, deepestBlock) }
  switch (tag) {
    case 'UL':
    case 'OL':
      return { ...marked, lists: at.lists + 1, depth: Math.min(at.lists, deepestBlock) }
    case 'LI':
      return { ...marked, kind: 'point', depth: Math.min(Math.max(at.lists - 1, 0), deepestBlock) }
    case 'BLOCKQUOTE':
      return at.lists > 0 ? marked : { ...marked, kind: 'quotation' }
    case 'TD':
    case 'TH':
      return { ...marked, kind: 'paragraph', depth: 0, lists: 0 }
    case 'PRE':
      return { ...marked, isVerbatim: true }
    default:
      return marked
  }
}

/** A line copied from minutes says what it is, and which line it was. */
function ownLine(element: Element): Pick<Place, 'kind' | 'depth' | 'own'> | null {
  const data = (name: string): string | null => element.getAttribute(`data-${name}`)
  const kind = blockKinds.find((each) => each === data('kind'))
  if (kind === undefined) return null
  const depth = Math.min(Math.max(Math.trunc(Number(data('depth'))) || 0, 0), deepestFor(kind))
  const mark = blockMarks.find((each) => each === data('mark'))
  const id = data('id')
  const own = {
    ...(id === null ? {} : { id }),
    ...(mark === undefined ? {} : { mark }),
    ...(data('exempt') === null ? {} : { isExempt: true }),
  }
  return { kind, depth, own }
}

function isBold(element: Element, tag: string, before: boolean): boolean {
  const weight = /(?:^|;)\s*font-weight:\s*([a-z]+|\d+)/.exec(styleOf(element))?.[1]
  if (weight !== undefined) return /^(?:bold|bolder)$/.test(weight) || Number(weight) >= 600
  return before || tag === 'B' || tag === 'STRONG'
}

function isItalic(element: Element, tag: string, before: boolean): boolean {
  const slope = /(?:^|;)\s*font-style:\s*([a-z]+)/.exec(styleOf(element))?.[1]
  if (slope !== undefined) return slope === 'italic' || slope === 'oblique'
  return before || tag === 'I' || tag === 'EM' || tag === 'CITE'
}

function runOf(value: string, { bold, italic, isVerbatim }: Place): readonly InlineText[] {
  const text = isVerbatim ? value : value.replaceAll(/[ \t\r\n\f]+/g, ' ')
  if (text === '') return []
  const marks = [...(bold ? [{ type: 'bold' as const }] : []), ...(italic ? [{ type: 'italic' as const }] : [])]
  return [{ type: 'text', text, ...(marks.length === 0 ? {} : { marks }) }]
}

/** One space between words and none at the ends; runs that look alike are one. */
function trimmed(runs: readonly InlineText[], isVerbatim: boolean): Inline {
  const joined: InlineText[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    const text = !isVerbatim && (last === undefined || last.text.endsWith(' ')) ? run.text.replace(/^ /, '') : run.text
    if (text === '') continue
    if (last !== undefined && looks(last) === looks(run))
      joined[joined.length - 1] = { ...last, text: last.text + text }
    else joined.push({ ...run, text })
  }
  const last = joined.at(-1)
  if (last === undefined || isVerbatim) return joined.some(({ text }) => text.trim() !== '') ? joined : []
  const end = last.text.trimEnd()
  const whole = end === '' ? joined.slice(0, -1) : [...joined.slice(0, -1), { ...last, text: end }]
  return whole.some(({ text }) => text.trim() !== '') ? whole : []
}

function looks(run: InlineText): string {
  return (run.marks ?? []).map(({ type }) => type).join(' ')
}

function isListed({ kind, own }: Place): boolean {
  return kind === 'point' && own.id === undefined
}

/** A list that begins deeper than a list can is brought out. */
function deepestAfter(above: PastedLine | undefined): number {
  return above?.kind === 'point' ? above.depth + 1 : 0
}

/** A bullet that was copied as words, as some programs do. */
function withoutBullet(line: PastedLine): PastedLine {
  const [first, ...others] = line.body
  const match = /^[·•▪◦‣∙§\uF0B7o][\u00A0\t]+\s*(?=\S)/u.exec(first?.text ?? '')
  if (match === null || first === undefined || line.kind !== 'paragraph' || line.id !== undefined) return line
  return { ...line, kind: 'point', body: [{ ...first, text: first.text.slice(match[0].length) }, ...others] }
}
