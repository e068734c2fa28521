/** Something of the template to look at; the file is made all the same. */
export type WordWarning = {
  readonly code: 'style_missing' | 'status_missing' | 'placeholder_unknown'
  readonly message: string
}

export type MinuteStyle = keyof typeof wanted

export type StyleFinder = {
  /** The id by which a paragraph of the file names its style; undefined for the template's own default. */
  readonly idOf: (style: MinuteStyle) => string | undefined
  /** The same for tables: "Council Table", else Word's plain grid. */
  readonly idOfTable: () => string | undefined
  /** One for each style that was asked for and is not in the template. */
  readonly warnings: () => readonly WordWarning[]
}

/**
 * The paragraph styles of a council's template, found by the name that Word shows: the id behind it depends on the language
 * of the Word that made the template. A style that is missing is replaced by the nearest that is there.
 *
 * @param stylesXml the template's `word/styles.xml`, as text
 */
export function findStyles(stylesXml: string): StyleFinder {
  const ids = styleIds(stylesXml, 'paragraph')
  const missing = new Map<string, string>()
  return {
    idOf(style) {
      const { name, instead, lastResort } = wanted[style]
      const own = ids.get(name.toLowerCase())
      if (own !== undefined) return own
      const found = instead.find((other) => ids.has(other.toLowerCase()))
      missing.set(name, found ?? lastResort?.name ?? 'Normal')
      return found === undefined ? lastResort?.id : ids.get(found.toLowerCase())
    },
    idOfTable() {
      const tables = styleIds(stylesXml, 'table')
      const own = tables.get(tableStyle.toLowerCase())
      if (own === undefined) missing.set(tableStyle, 'Table Grid')
      return own ?? tables.get('table grid')
    },
    warnings: () =>
      [...missing].map(([name, used]) => ({
        code: 'style_missing',
        message: `The template has no style “${name}”, so “${used}” was used.`,
      })),
  }
}

/** The id of the list that a style brings with it, as in `w:numId`; null for a style that is no list, or is missing. */
export function listOfStyle(stylesXml: string, style: MinuteStyle): string | null {
  const element = styleElements(stylesXml).find((xml) => nameOf(xml) === wanted[style].name.toLowerCase())
  return element === undefined ? null : (/<w:numId w:val="(\d+)"/.exec(element)?.[1] ?? null)
}

/** docx brings its own Title and Heading 1 and 2 when a file uses them by these ids and the template lacks them. */
type Wanted = {
  readonly name: string
  readonly instead: readonly string[]
  readonly lastResort: { readonly id: string; readonly name: string } | null
}

const wanted = {
  title: { name: 'Title', instead: [], lastResort: { id: 'Title', name: 'Title' } },
  subtitle: { name: 'Subtitle', instead: ['Minute Text'], lastResort: null },
  heading1: { name: 'Heading 1', instead: [], lastResort: { id: 'Heading1', name: 'Heading 1' } },
  heading2: { name: 'Heading 2', instead: [], lastResort: { id: 'Heading2', name: 'Heading 2' } },
  text: { name: 'Minute Text', instead: ['Body Text'], lastResort: null },
  leadIn: { name: 'Minute Lead-in', instead: ['Minute Text', 'Body Text'], lastResort: null },
  point: { name: 'Minute Point', instead: ['List Bullet', 'List Paragraph', 'Minute Text'], lastResort: null },
  resolved: { name: 'Minute Resolved', instead: ['Minute Text', 'Body Text'], lastResort: null },
  resolution: {
    name: 'Minute Resolution',
    instead: ['List Number', 'List Paragraph', 'Minute Text'],
    lastResort: null,
  },
  action: { name: 'Minute Action', instead: ['Minute Text', 'Body Text'], lastResort: null },
  exemptHeading: {
    name: 'Minute Exempt Heading',
    instead: ['Heading 1'],
    lastResort: { id: 'Heading1', name: 'Heading 1' },
  },
  note: { name: 'Minute Attendance Note', instead: ['Minute Text', 'Body Text'], lastResort: null },
  quotation: { name: 'Minute Quotation', instead: ['Quote', 'Minute Text'], lastResort: null },
} as const satisfies Record<string, Wanted>

const tableStyle = 'Council Table'

function styleIds(stylesXml: string, type: 'paragraph' | 'table'): ReadonlyMap<string, string> {
  const ids = new Map<string, string>()
  for (const element of styleElements(stylesXml)) {
    const name = nameOf(element)
    const id = /^<w:style\b[^>]*\bw:styleId="([^"]+)"/.exec(element)?.[1]
    const isOfType = /^<w:style\b[^>]*\bw:type="([^"]+)"/.exec(element)?.[1] === type
    if (isOfType && name !== null && id !== undefined && !ids.has(name)) ids.set(name, id)
  }
  return ids
}

/**
 * Word and every program that writes its files put these elements down in one plain form, never nested, so they are read by
 * their own tags here; a full XML reader would be one more package for three lookups.
 */
function styleElements(stylesXml: string): readonly string[] {
  return stylesXml.match(/<w:style\b[^>]*>.*?<\/w:style>/gs) ?? []
}

/** In lower case: Word writes its own styles as "heading 1" and shows them as "Heading 1". */
function nameOf(styleElement: string): string | null {
  return /<w:name w:val="([^"]+)"/.exec(styleElement)?.[1]?.toLowerCase() ?? null
}
