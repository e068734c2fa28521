import { isSeparator, labelOf, readMarker, withoutDownload } from '#shared/domain/pasted-minutes/pasted-line.ts'
import type { ListMarker, PastedLabel } from '#shared/domain/pasted-minutes/pasted-line.ts'

/** One piece of pasted minutes that is not empty: a line of text, a list item, or a label of the page it was copied from. */
export type PastedRow =
  | { readonly type: 'text'; readonly text: string; readonly isCopy?: true }
  | {
      readonly type: 'item'
      readonly item: ListMarker
      readonly isMarkerAfter: boolean
      /** Of a decision that the minutes repeat. */
      readonly isCopy?: true
    }
  | { readonly type: 'label'; readonly label: PastedLabel | 'download'; readonly text: string }

/** The rows of pasted lines. A bullet that stands alone belongs to the next line, or to the last one where it came after it. */
export function rowsOf(lines: readonly string[]): readonly PastedRow[] {
  const kept = lines.filter((line) => !isSeparator(line))
  const rows: PastedRow[] = []
  let run: MarkerRun = { end: 0, isAfter: false }
  for (let at = 0; at < kept.length;) {
    const line = kept[at] ?? ''
    const isLone = isLoneMarker(line)
    if (isLone && at >= run.end) run = markerRun(kept, at)
    if (isLone && run.isAfter && turnsLastToItem(rows, line)) at += 1
    else if (isLone && isPlain(kept[at + 1])) {
      rows.push(...joined(line, kept[at + 1] ?? ''))
      at += 2
    } else {
      rows.push(...rowsOfLine(line))
      at += 1
    }
  }
  return rows
}

/** A bullet and the line behind it as one item. */
function joined(markerLine: string, line: string): readonly PastedRow[] {
  const [first, ...notes] = rowsOfLine(line)
  if (first?.type !== 'text') return [{ type: 'text', text: markerLine }, ...rowsOfLine(line)]
  return [{ type: 'item', item: { ...markerIn(markerLine), text: first.text }, isMarkerAfter: false }, ...notes]
}

function rowsOfLine(line: string): readonly PastedRow[] {
  const label = labelOf(line)
  if (label !== null) return [{ type: 'label', label, text: line }]
  const { text, note } = withoutDownload(line)
  const row = text.trim() === '' ? [] : [textRow(text)]
  return note === null ? row : [...row, { type: 'label', label: 'download', text: note }]
}

function textRow(line: string): PastedRow {
  const item = readMarker(line)
  return item === null || item.text.trim() === ''
    ? { type: 'text', text: line }
    : { type: 'item', item, isMarkerAfter: false }
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
function turnsLastToItem(rows: PastedRow[], line: string): boolean {
  const last = rows.at(-1)
  if (last?.type !== 'text') return false
  rows[rows.length - 1] = { type: 'item', item: { ...markerIn(line), text: last.text }, isMarkerAfter: true }
  return true
}
