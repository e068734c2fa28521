import { isBareNumber, readMarker, withoutNumber } from '#shared/domain/pasted-minutes/pasted-line.ts'
import type { PastedRow } from '#shared/domain/pasted-minutes/pasted-row.ts'
import { isWholeResolution, readResolutionHeading } from '#shared/domain/pasted-minutes/resolution-heading.ts'

/** The beginning of a pasted item: what it is called and why it stood on the agenda. */
export type PastedHeader = {
  readonly title: string
  readonly printedNumber: string | null
  readonly purpose: string | null
  /** The index of the row with the title; null where there is none. A number on a line of its own stands before it. */
  readonly titleAt: number | null
  /** The index of the first row of the body. */
  readonly next: number
}

/**
 * The title is the line behind the label “Agenda item”, or the first line where there is no label; a number before it is
 * kept apart. What stands between the title and “Minutes:” (or “Decision:”) is the purpose of the item.
 */
export function readHeader(rows: readonly PastedRow[]): PastedHeader {
  let at = 0
  while (isBanner(rows[at])) at += 1
  const isLabelled = at > 0
  const isIssue = rows.slice(0, at).some((row) => row.type === 'label' && row.label === 'meeting')
  const bare = isLabelled ? bareNumberAt(rows, at) : null
  if (bare !== null) at += 1
  const row = rows[at]
  const lone = row?.type === 'item' && isNumberedTitle(row) ? row : null
  if (row?.type === 'label' || row === undefined) return untitled(at)
  if (row.type === 'item' && lone === null) return untitled(at)
  const line = row.type === 'text' ? row.text : row.item.text
  if (!isLabelled && (isWholeResolution(line) || readResolutionHeading(line) !== null)) {
    return untitled(at)
  }
  const { text, number } = lone === null ? numbered(line, isIssue) : { text: line, number: lone.item.marker }
  return { title: text.trim(), printedNumber: bare ?? number, titleAt: at, ...purposeFrom(rows, at + 1, isIssue) }
}

function untitled(next: number): PastedHeader {
  return { title: '', printedNumber: null, purpose: null, titleAt: null, next }
}

/** On a page about one issue any number before the title is the item's: “45 Visits to schools”. */
function numbered(line: string, isIssue: boolean): { readonly text: string; readonly number: string | null } {
  const bare = isIssue ? /^\s*(\d{1,4}[a-z]?)\.?\s+(?=\S)/u.exec(line) : null
  return bare === null ? withoutNumber(line) : { text: line.slice(bare[0].length), number: bare[1] ?? null }
}

function bareNumberAt(rows: readonly PastedRow[], at: number): string | null {
  const row = rows[at]
  return row?.type === 'text' && isBareNumber(row.text) && rows[at + 1]?.type === 'text' ? row.text.trim() : null
}

/**
 * On a page about one issue its name stands between the label and the meeting; the title of the item follows them. The
 * name belongs to the page.
 */
export function withoutIssueName(rows: readonly PastedRow[]): readonly PastedRow[] {
  const meeting = rows.slice(0, 6).findIndex((row) => row.type === 'label' && row.label === 'meeting')
  if (meeting < 0 || rows[meeting + 1]?.type === 'label' || rows[meeting + 1] === undefined) return rows
  return rows.map((row, at) =>
    at < meeting && row.type !== 'label'
      ? { line: row.line, lines: row.lines, type: 'label', label: 'banner', text: rowText(row) }
      : row,
  )
}

function purposeFrom(
  rows: readonly PastedRow[],
  from: number,
  isIssue: boolean,
): { readonly purpose: string | null; readonly next: number } {
  const end = rows.findIndex((row, at) => at >= from && row.type === 'label' && isBodyLabel(row.label))
  const documents = rows.findIndex((row, at) => at >= from && row.type === 'label' && row.label === 'documents')
  if (end < 0) return isIssue && documents >= 0 ? purposeBefore(rows, from, documents) : { purpose: null, next: from }
  const last = documents >= 0 && documents < end ? documents : end
  return purposeBefore(rows, from, last)
}

/** The label “Additional documents:” closes the purpose where “Minutes:” is missing, and is soon there if at all. */
function purposeBefore(
  rows: readonly PastedRow[],
  from: number,
  last: number,
): { readonly purpose: string | null; readonly next: number } {
  const lines = rows.slice(from, last).flatMap((row) => (row.type === 'label' ? [] : [rowText(row)]))
  return { purpose: lines.length === 0 ? null : lines.join('\n').trim(), next: last }
}

/** The words of a row with the bullet or label before them, as a line. */
export function rowText(row: Exclude<PastedRow, { type: 'label' }>): string {
  if (row.type === 'text') return row.text
  return row.isMarkerAfter ? `${row.item.text}\n${row.item.marker}` : `${row.item.marker} ${row.item.text}`
}

function isBodyLabel(label: string): boolean {
  return label === 'minutes' || label === 'decision'
}

function isBanner(row: PastedRow | undefined): boolean {
  return row?.type === 'label' && /^(?:banner|meeting|share|page|download)$/u.test(row.label)
}

function isNumberedTitle(row: Extract<PastedRow, { type: 'item' }>): boolean {
  return !row.item.isGlyph && /^\d/u.test(row.item.marker) && readMarker(row.item.text) === null
}
