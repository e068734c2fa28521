import { isSeparator, labelOf, readMarker, withoutDownload } from '#shared/domain/pasted-minutes/pasted-line.ts'
import type { ListMarker, PastedLabel, SourceLine } from '#shared/domain/pasted-minutes/pasted-line.ts'

/** One piece of pasted minutes that is not empty: a line of text, a list item, or a label of the page it was copied from. */
export type PastedRow = {
  /** The line of the source at which the row begins, from 0, and how many lines it takes up. */
  readonly line: number
  readonly lines: number
} & (
  | { readonly type: 'text'; readonly text: string; readonly isCopy?: true }
  | {
      readonly type: 'item'
      readonly item: ListMarker
      readonly isMarkerAfter: boolean
      /** Of a decision that the minutes repeat. */
      readonly isCopy?: true
    }
  | { readonly type: 'label'; readonly label: PastedLabel | 'download'; readonly text: string }
)

/** The rows of pasted lines. A bullet that stands alone belongs to the next line, or to the last one where it came after it. */
export function rowsOf(source: readonly SourceLine[]): readonly PastedRow[] {
  const lines = source.filter(({ text }) => !isSeparator(text))
  const kept = lines.map(({ text }) => text)
  const rows: PastedRow[] = []
  let run: MarkerRun = { end: 0, isAfter: false }
  for (let at = 0; at < lines.length;) {
    const line = lines[at]
    if (line === undefined) break
    const next = lines[at + 1]
    const isLone = isLoneMarker(line.text)
    if (isLone && at >= run.end) run = markerRun(kept, at)
    if (isLone && run.isAfter && turnsLastToItem(rows, line)) at += 1
    else if (isLone && next !== undefined && isPlain(next.text)) {
      rows.push(...joined(line, next))
      at += 2
    } else {
      rows.push(...rowsOfLine(line))
      at += 1
    }
  }
  return rows
}

/** The words of a row without the bullet or label before them. */
export function wordsOf(row: PastedRow): string {
  return row.type === 'item' ? row.item.text : row.text
}

/** A bullet and the line behind it as one item. */
function joined(marker: SourceLine, line: SourceLine): readonly PastedRow[] {
  const place = { line: marker.line, lines: line.line + line.lines - marker.line }
  const [first, ...notes] = rowsOfLine(line)
  if (first?.type !== 'text')
    return [{ line: marker.line, lines: marker.lines, type: 'text', text: marker.text }, ...rowsOfLine(line)]
  return [
    { ...place, type: 'item', item: { ...markerIn(marker.text), text: first.text }, isMarkerAfter: false },
    ...notes.map((note) => ({ ...note, ...place })),
  ]
}

function rowsOfLine({ line, lines, text: words }: SourceLine): readonly PastedRow[] {
  const place = { line, lines }
  const label = labelOf(words)
  if (label !== null) return [{ ...place, type: 'label', label, text: words }]
  const { text, note } = withoutDownload(words)
  const row = text.trim() === '' ? [] : [textRow(place, text)]
  return note === null ? row : [...row, { ...place, type: 'label', label: 'download', text: note }]
}

function textRow(place: { readonly line: number; readonly lines: number }, line: string): PastedRow {
  const item = readMarker(line)
  return item === null || item.text.trim() === ''
    ? { ...place, type: 'text', text: line }
    : { ...place, type: 'item', item, isMarkerAfter: false }
}

function isLoneMarker(line: string): boolean {
  const item = labelOf(line) === null ? readMarker(line) : null
  return item !== null && item.text.trim() === ''
}

function markerIn(line: string): ListMarker {
  return readMarker(line) ?? { marker: line, isGlyph: true, indent: 0, text: '' }
}

function isPlain(line: string | undefined): boolean {
  return line !== undefined && labelOf(line) === null && readMarker(line) === null
}

/** A stretch of lines in which lone bullets alternate with texts, as far as the index `end`. */
type MarkerRun = { readonly end: number; readonly isAfter: boolean }

/** Each bullet of a run belongs to the line before it when a text opens the run and its last bullet has none behind it. */
function markerRun(lines: readonly string[], from: number): MarkerRun {
  const before = lines[from - 1]
  const isOpened = isPlain(before) && !/[:：]\s*[-–]?\s*$/u.test((before ?? '').slice(-12))
  let at = from
  while (isPlain(lines[at + 1]) && isLoneMarker(lines[at + 2] ?? '')) at += 2
  return { end: at + 1, isAfter: isOpened && !isPlain(lines[at + 1]) }
}

/** Makes the last row, a text, the item whose bullet came after it. */
function turnsLastToItem(rows: PastedRow[], marker: SourceLine): boolean {
  const last = rows.at(-1)
  if (last?.type !== 'text') return false
  rows[rows.length - 1] = {
    line: last.line,
    lines: marker.line + marker.lines - last.line,
    type: 'item',
    item: { ...markerIn(marker.text), text: last.text },
    isMarkerAfter: true,
  }
  return true
}
