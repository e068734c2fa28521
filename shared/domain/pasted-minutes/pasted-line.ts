/** A printed label or bullet at the beginning of a line, and what follows it. */
export type ListMarker = {
  readonly marker: string
  readonly isGlyph: boolean
  /** How far the line is indented, in characters. */
  readonly indent: number
  readonly text: string
}

export type PastedLabel = 'banner' | 'meeting' | 'minutes' | 'decision' | 'documents' | 'share' | 'page'

/** Cuts a pasted text into lines. All line ends, page breaks and a byte order mark are separators. */
export function linesOf(source: string): readonly string[] {
  return source.replace(/^\uFEFF/, '').split(/\r\n|[\n\r\f\v\u2028\u2029]/)
}

/** A line of a paste, or several that were wrapped at the margin and joined; the numbers count lines of the source from 0. */
export type SourceLine = { readonly line: number; readonly lines: number; readonly text: string }

/** The lines of a paste, each with the place where it stands. */
export function sourceLines(source: string): readonly SourceLine[] {
  return linesOf(source).map((text, line) => ({ line, lines: 1, text }))
}

/** A line of only spaces, ordinary or non-breaking, separates; it is not text. */
export function isSeparator(line: string): boolean {
  return line.trim() === ''
}

const freeGlyphs = '·•◼▪■●○◦‣➢►□\uF0B7\uF0A7\uF06E\uF02D\uF0D8\uF0FC\uF076'

const glyphLine = new RegExp(`^(\\s*)([${freeGlyphs}])(\\s*)(.*)$`, 'su')

const dashLine = /^(\s*)([-–—*])(\s+)(.*)$/su

const letterOLine = /^(\s*)(o)((?:\t|\u00A0|[ ]{2,})\s*)(\S.*)$/su

const labelLine =
  /^(\s*)(\d{1,3}[.)]|\(\d{1,3}\)|\([a-zA-Z]\)|[a-zA-Z]\)|[a-z]\.|\([ivxlIVXL]{1,6}\)|[ivxl]{1,6}[.)]|[IVXL]{1,6}\)|[IVXL]{2,6}\.|[A-Z]\.(?=\t|[ \u00A0]{2,}|\s(?:That|To)\s)|[IVX]\.(?=\s+\p{Ll})|(?:\d{1,2}|[ivx]{1,4})(?=\s+(?:[Tt]hat|THAT|To)\s))((?:\s+|(?=\p{Lu}))|$)(.*)$/su

const dottedLine = /^(\s*)(\d{1,3}(?:\.\d{1,3}){1,3}\.?)(\s+)((?=[\p{Lu}“‘"'([])\S.*)$/su

/** The list marker of a line (bullets and labels of any usual form), or null. `text` is empty where it stands alone. */
export function readMarker(line: string): ListMarker | null {
  const glyph = glyphLine.exec(line) ?? dashLine.exec(line) ?? letterOLine.exec(line) ?? loneDash.exec(line)
  if (glyph !== null) return markerOf(glyph, true)
  const label = dottedLine.exec(line) ?? labelLine.exec(line)
  return label === null ? null : markerOf(label, false)
}

const loneDash = /^(\s*)([-–*])(\s*)()$/su

function markerOf(match: RegExpExecArray, isGlyph: boolean): ListMarker {
  const [, indent = '', marker = '', , text = ''] = match
  return { marker, isGlyph, indent: indent.replace(/\t/g, '    ').length, text }
}

const labels: readonly (readonly [PastedLabel, RegExp])[] = [
  [
    'banner',
    /^(?:(?:.{1,60}\s[-–]\s)?agenda item|issue\s*[-–]\s*(?:meetings|decisions?|items? at meetings(?:\s*[-–].*)?)|issue details|agenda and (?:draft )?minutes|agenda items?|items?|no\.|no\.\s*item|items?\s+no\.)\s*:?$/iu,
  ],
  ['meeting', /^meeting:\s*\d{1,2}\/\d{1,2}\/\d{4}\s*[-–].*$/iu],
  ['minutes', /^(?:draft )?minutes\s*:$/iu],
  ['decision', /^decisions?\s*:$/iu],
  ['documents', /^(?:additional|supporting|associated|accompanying|related|background)\s+documents?\s*:$/iu],
  [
    'share',
    /^(?:[•·]\s*)?(?:share this (?:item|page)|view (?:the )?(?:background to|directions|decision|declarations).{0,60})$/iu,
  ],
  ['page', /^(?:[-–]\s*)?page\s+\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?(?:\s*[-–])?$|^[-–]\s*\d{1,4}\s*[-–]$/iu],
]

/** Which label of a council's web page a line is, if it is one: they head the parts of an item and are not its text. */
export function labelOf(line: string): PastedLabel | null {
  const words = line.trim()
  if (words.length > 200) return null
  return labels.find(([, pattern]) => pattern.test(words))?.[0] ?? null
}

const download = /(?:\s|^)(?:pdf icon\s*)?PDF\s+\d[\d.,]*\s*[KMG]B\s*$|(?:\s|^)pdf icon\s*$/iu

/** Cuts the download note of a web page (“pdf icon PDF 93 KB”) off the end of a line. */
export function withoutDownload(line: string): { readonly text: string; readonly note: string | null } {
  const note = line.length > 2000 ? null : download.exec(line)
  return note === null ? { text: line, note: null } : { text: line.slice(0, note.index), note: note[0].trim() }
}

/** A line that is only the number of an item: “31”, “17/22”, “CAB 12/16”. */
export function isBareNumber(line: string): boolean {
  return /^\s*(?:[A-Z]{2,6}\s?)?\d{1,4}(?:\/\d{2,4})?\.?\s*$/u.test(line)
}

/** The number that is printed before a title: “7.”, “12/17”, “FEB14/CAB/09”. A bare number may be a title's first word. */
export function withoutNumber(title: string): { readonly text: string; readonly number: string | null } {
  const match =
    /^\s*(\d{1,3}[a-z]?[.)]|(?:[A-Z]{2,6}\s?)?\d{1,4}\/\d{2,4}|[A-Z]{2,6}\d{0,4}(?:\/[A-Z]{2,6})?\/\d{1,4}|\d{1,3}(?=\t|[ \u00A0]{2}))\.?\s+(?=\S)/u.exec(
      title,
    )
  return match === null
    ? { text: title, number: null }
    : { text: title.slice(match[0].length), number: match[1] ?? null }
}
