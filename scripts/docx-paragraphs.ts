import { readParts } from '#core/word/stable-zip.ts'

/** One paragraph of a Word file as a reader sees it. */
export type WordParagraph = {
  /** The name of its style, as Word shows it; null for the default. */
  readonly style: string | null
  /** The number or bullet that Word puts before it; null for none. */
  readonly label: string | null
  readonly listId: string | null
  readonly level: number
  /** Line breaks as "\n", tabs as "\t". */
  readonly text: string
  readonly isBold: boolean
}

/**
 * The paragraphs of a .docx in order, with the labels of its lists counted as Word counts them. It reads the plain, flat form
 * in which programs write these parts: enough to check files of our own making.
 */
export function readWordParagraphs(bytes: Uint8Array): readonly WordParagraph[] {
  const parts = readParts(bytes)
  const read = (path: string) => new TextDecoder().decode(parts.get(path) ?? new Uint8Array())
  const styles = readStyles(read('word/styles.xml'))
  const label = labeller(read('word/numbering.xml'))
  return (read('word/document.xml').match(/<w:p(?: [^>]*)?>.*?<\/w:p>/gs) ?? []).map((xml) => {
    const properties = /<w:pPr>.*?<\/w:pPr>/s.exec(xml)?.[0] ?? ''
    const style = styles.get(valueOf(properties, 'pStyle') ?? '')
    const ownList = valueOf(properties, 'numId')
    const listId = ownList === '0' ? null : (ownList ?? style?.listId ?? null)
    const level = Number(valueOf(properties, 'ilvl') ?? '0')
    return {
      style: style?.name ?? null,
      listId,
      level,
      label: listId === null ? null : label(listId, level),
      text: textOf(xml.replace(properties, '')),
      isBold: xml.includes('<w:b/>'),
    }
  })
}

/** The text of the file's header and footer parts, fields by their names ("PAGE"). */
export function readMarginText(bytes: Uint8Array, part: 'header' | 'footer'): string {
  return [...readParts(bytes)]
    .filter(([path]) => new RegExp(`^word/${part}\\d*\\.xml$`).test(path))
    .map(([, xml]) => textOf(new TextDecoder().decode(xml).replaceAll('w:instrText', 'w:t')))
    .join('\n')
}

function readStyles(xml: string): ReadonlyMap<string, { readonly name: string; readonly listId: string | null }> {
  const found = xml.match(/<w:style\b[^>]*>.*?<\/w:style>/gs) ?? []
  return new Map(
    found.map((style) => [
      /w:styleId="([^"]+)"/.exec(style)?.[1] ?? '',
      { name: valueOf(style, 'name') ?? '', listId: valueOf(style, 'numId') },
    ]),
  )
}

type Level = { readonly format: string; readonly text: string; readonly start: number }

/** Counts on for each definition, as Word does: a list starts again only where it says so. */
function labeller(xml: string): (listId: string, level: number) => string {
  const definitions = new Map(
    (xml.match(/<w:abstractNum\s[^>]*>.*?<\/w:abstractNum>/gs) ?? []).map((definition) => [
      /w:abstractNumId="(\d+)"/.exec(definition)?.[1] ?? '',
      (definition.match(/<w:lvl\s[^>]*>.*?<\/w:lvl>/gs) ?? []).map(readLevel),
    ]),
  )
  const lists = new Map(
    (xml.match(/<w:num\s[^>]*>.*?<\/w:num>/gs) ?? []).map((list) => [
      /w:numId="(\d+)"/.exec(list)?.[1] ?? '',
      { definition: valueOf(list, 'abstractNumId') ?? '', starts: readStarts(list) },
    ]),
  )
  const counts = new Map<string, number[]>()
  const begun = new Set<string>()
  return (listId, level) => {
    const list = lists.get(listId)
    const levels = definitions.get(list?.definition ?? '')
    const own = levels?.[level]
    if (list === undefined || levels === undefined || own === undefined)
      throw new Error(`list ${listId} has no level ${level}`)
    const count = counts.get(list.definition) ?? []
    const start = list.starts.get(level)
    const isFirst = !begun.has(`${listId} ${level}`)
    begun.add(`${listId} ${level}`)
    count[level] = isFirst && start !== undefined ? start : (count[level] ?? own.start - 1) + 1
    counts.set(list.definition, count.slice(0, level + 1))
    if (own.format === 'bullet') return own.text
    return own.text.replaceAll(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1
      return formatNumber(levels[at]?.format ?? 'decimal', count[at] ?? 1)
    })
  }
}

function readLevel(xml: string): Level {
  return {
    format: valueOf(xml, 'numFmt') ?? 'decimal',
    text: valueOf(xml, 'lvlText') ?? '',
    start: Number(valueOf(xml, 'start') ?? '1'),
  }
}

function readStarts(list: string): ReadonlyMap<number, number> {
  const overrides = list.matchAll(/<w:lvlOverride w:ilvl="(\d+)"><w:startOverride w:val="(\d+)"\/>/g)
  return new Map([...overrides].map(([, level, start]) => [Number(level), Number(start)]))
}

function formatNumber(format: string, n: number): string {
  const letter = String.fromCodePoint(0x60 + n)
  switch (format) {
    case 'lowerLetter':
      return letter
    case 'upperLetter':
      return letter.toUpperCase()
    case 'lowerRoman':
      return roman(n)
    case 'upperRoman':
      return roman(n).toUpperCase()
    default:
      return String(n)
  }
}

function roman(n: number): string {
  const ones = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'][n % 10] ?? ''
  return 'x'.repeat(Math.floor(n / 10)) + ones
}

function textOf(xml: string): string {
  const pieces = xml.match(/<w:t(?: [^>]*)?>[^<]*<\/w:t>|<w:tab\/>|<w:br\/>/g) ?? []
  return pieces
    .map((piece) =>
      piece === '<w:tab/>' ? '\t' : piece === '<w:br/>' ? '\n' : unescapeXml(piece.replaceAll(/<[^>]*>/g, '')),
    )
    .join('')
}

function unescapeXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}

function valueOf(xml: string, element: string): string | null {
  return new RegExp(`<w:${element} w:val="([^"]*)"`).exec(xml)?.[1] ?? null
}
