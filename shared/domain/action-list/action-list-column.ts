import type { SourceRow } from '#shared/domain/action-list/source-row.ts'
import type { ActionListField } from '#shared/domain/action-list/action-list-field.ts'
import { dueOfCell } from '#shared/domain/action-list/action-list-date.ts'
import { isStatus } from '#shared/domain/action-list/action-list-status.ts'

/** A column of a list, under its own heading; `field` is null where nothing is taken from it. */
export type ListColumn = { readonly heading: string; readonly field: ActionListField | null }

/** The headings stand in one of the first rows: above them are at most a title and a date. */
const rowsSearched = 10

/** What a heading means, asked in this order: an “Action owner” is an owner, and a “Date due” is no day of origin. */
const meanings: readonly (readonly [ActionListField, RegExp])[] = [
  [
    'number',
    /^(?:(?:action|item|our|log|tracker|serial|sr|old|the|a) )?(?:no|nr|nos|num|number|ref|reference|id)$|^serial$/u,
  ],
  ['minute', /\bmin(?:ute)?s?\b|^(?:agenda )?item(?: no| number)?$|^source$|^resolution (?:no|number|ref|reference)$/u],
  [
    'due',
    /\b(?:due|deadline|by when|target|timescales?|timeline|timeframe|complet\w* by|completion|expected|review date|end date)\b|^when$/u,
  ],
  ['status', /\b(?:status|rag)\b|^state$|^open (?:or )?closed$|^(?:complete|completed|closed|done)(?: y n)?$/u],
  ['date', /\bdate\b|^meeting$|\braised\b|^origin$/u],
  [
    'owner',
    /\b(?:owners?|responsib\w*|lead|officers?|whom|assigned|assignee|accountable|action by|actionee)\b|^who$|^by$/u,
  ],
  ['update', /\b(?:updates?|progress|comments?|notes?|latest|position|outcome|response)\b/u],
  [
    'text',
    /\b(?:actions?|wording|words|description|tasks?|details?|resolutions?|decisions?|recommendations?|matters?|undertakings?|agreed)\b|^what$|^issue$/u,
  ],
]

/** What a heading means; null for words that are no heading of an action list. */
export function meaningOf(heading: string): ActionListField | null {
  if (/^\s*#\s*$/.test(heading)) return 'number'
  if (heading.length > 40 || /\d/.test(heading)) return null
  const plain = heading
    .toLowerCase()
    .replaceAll(/[^\p{L}]+/gu, ' ')
    .trim()
  return meanings.find(([, pattern]) => pattern.test(plain))?.[0] ?? null
}

/** The row of headings: the first in which at least two things, and half of the cells, are known. Null where none is. */
export function findHeadingRow(rows: readonly SourceRow[]): number | null {
  const at = rows.slice(0, rowsSearched).findIndex(({ cells }) => {
    const filled = cells.filter((cell) => cell.trim() !== '')
    const known = new Set(filled.map(meaningOf).filter((field) => field !== null))
    return known.size >= 2 && known.size * 2 >= filled.length
  })
  return at < 0 ? null : at
}

/** Whether rows are a table at all: under headings, or all of one width. A list of sentences is none. */
export function isTable(rows: readonly SourceRow[], delimiter: string): boolean {
  if (findHeadingRow(rows) !== null) return true
  const widths = rows.map(({ cells }) => cells.length)
  const width = widths[0] ?? 0
  const alike = widths.filter((each) => each === width).length
  return width >= (delimiter === '\t' ? 2 : 3) && alike >= rows.length * 0.8
}

/** The columns by heading, or as the clerk chose, or by what stands in them. A field is taken from one column only. */
export function columnsOf(
  rows: readonly SourceRow[],
  headingRow: number | null,
  chosen: readonly (ActionListField | null)[] | null,
): readonly ListColumn[] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  const headings = Array.from({ length: width }, (_, at) =>
    headingRow === null ? '' : (rows[headingRow]?.cells[at] ?? '').trim(),
  )
  const fields = chosen ?? (headingRow === null ? fieldsByContent(rows, width) : headings.map(meaningOf))
  return headings.map((heading, at) => {
    const field = fields[at] ?? null
    return { heading, field: field !== null && fields.indexOf(field) === at ? field : null }
  })
}

/** Without headings: the longest cells are the wording, and the others what most of them can be read as. */
function fieldsByContent(rows: readonly SourceRow[], width: number): readonly (ActionListField | null)[] {
  const columns = Array.from({ length: width }, (_, at) =>
    rows.map(({ cells }) => (cells[at] ?? '').trim()).filter((cell) => cell !== ''),
  )
  const lengths = columns.map((cells) => cells.reduce((sum, cell) => sum + cell.length, 0))
  const longest = lengths.indexOf(Math.max(...lengths))
  return columns.map((cells, at) => (at === longest ? 'text' : fieldOfCells(cells)))
}

function fieldOfCells(cells: readonly string[]): ActionListField | null {
  const are = (test: (cell: string) => boolean) => cells.length > 0 && cells.filter(test).length * 2 > cells.length
  if (are((cell) => /^[A-Z]{0,3}\s?\d{1,5}\.?$/iu.test(cell))) return 'number'
  if (are((cell) => /^min/iu.test(cell))) return 'minute'
  if (are(isStatus)) return 'status'
  if (are((cell) => (dueOfCell(cell, '2000-01-01').due?.kind ?? 'vague') !== 'vague')) return 'due'
  return are((cell) => cell.length <= 60) ? 'owner' : null
}
