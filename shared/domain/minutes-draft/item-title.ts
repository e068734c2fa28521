import { readItemBanner, readNumberedTitle } from '#shared/domain/minutes-draft/item-number.ts'
import type { PastedRow } from '#shared/domain/pasted-minutes/pasted-row.ts'

/**
 * The rows of one item of many, with its number and title as one row: “45 IMPROVEMENT PLAN”, “Agenda item 5 – Improvement
 * plan”, or the number on a line of its own.
 */
export function headedRows(rows: readonly PastedRow[]): readonly PastedRow[] {
  const at = rows.findIndex((row) => row.type !== 'label')
  const row = rows[at]
  if (row === undefined || row.type === 'label') return rows
  const banner = row.type === 'text' ? readItemBanner(row.text) : null
  if (banner !== null && banner.title !== '') return titled(rows, at, 1, banner.number, banner.title)
  const below = rows[at + 1]
  if (banner !== null && below !== undefined && below.type === 'text')
    return titled(rows, at, 2, banner.number, below.text)
  const numbered = readNumberedTitle(rows, at)
  if (numbered === null || row.type === 'item') return rows
  return titled(rows, at, numbered.rows, numbered.marker, numbered.title)
}

function titled(
  rows: readonly PastedRow[],
  at: number,
  count: number,
  marker: string,
  text: string,
): readonly PastedRow[] {
  const first = rows[at]
  const last = rows[at + count - 1]
  if (first === undefined || last === undefined) return rows
  const title: PastedRow = {
    line: first.line,
    lines: last.line + last.lines - first.line,
    type: 'item',
    item: { marker, isGlyph: false, indent: 0, text },
    isMarkerAfter: false,
  }
  return [...rows.slice(0, at), title, ...rows.slice(at + count)]
}
