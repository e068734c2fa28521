import { readMarker, withoutNumber } from '#shared/domain/pasted-line.ts'
import type { PastedRow } from '#shared/domain/pasted-row.ts'
import { isWholeResolution, readResolutionHeading } from '#shared/domain/resolution-heading.ts'

/** The beginning of a pasted item: what it is called and why it stood on the agenda. */
export type PastedHeader = {
  readonly title: string
  readonly printedNumber: string | null
  readonly purpose: string | null
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
  const row = rows[at]
  const lone = row?.type === 'item' && isNumberedTitle(row) ? row : null
  if (row?.type === 'label' || row === undefined) return { title: '', printedNumber: null, purpose: null, next: at }
  if (row.type === 'item' && lone === null) return { title: '', printedNumber: null, purpose: null, next: at }
  const line = row.type === 'text' ? row.text : row.item.text
  if (!isLabelled && (isWholeResolution(line) || readResolutionHeading(line) !== null)) {
    return { title: '', printedNumber: null, purpose: null, next: at }
  }
  const { text, number } = lone === null ? withoutNumber(line) : { text: line, number: lone.item.marker }
  return { title: text.trim(), printedNumber: number, ...purposeFrom(rows, at + 1) }
}

function purposeFrom(
  rows: readonly PastedRow[],
  from: number,
): { readonly purpose: string | null; readonly next: number } {
  const end = rows.findIndex((row, at) => at >= from && row.type === 'label' && isBodyLabel(row.label))
  if (end < 0) return { purpose: null, next: from }
  const documents = rows.findIndex((row, at) => at >= from && row.type === 'label' && row.label === 'documents')
  const last = documents >= 0 && documents < end ? documents : end
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
  return row?.type === 'label' && (row.label === 'banner' || row.label === 'share' || row.label === 'page')
}

function isNumberedTitle(row: Extract<PastedRow, { type: 'item' }>): boolean {
  return !row.item.isGlyph && /^\d/u.test(row.item.marker) && readMarker(row.item.text) === null
}
