import Papa from 'papaparse'
import { RuleBroken } from '#shared/errors.ts'

/** The longest list that is read: no council has that many councillors or open actions. */
const mostRows = 100_000

export type Table = {
  /** The first row, as it stands. */
  readonly headings: readonly string[]
  readonly rows: readonly TableRow[]
  /** What parts the cells: a comma, a semicolon, a tab … */
  readonly delimiter: string
}

export type TableRow = {
  /** The line of the source on which the row begins, from 1. */
  readonly line: number
  /** Cells as they stand: nothing is trimmed, and a formula is text like any other. */
  readonly cells: readonly string[]
}

/**
 * Reads a list copied from a spreadsheet or saved as CSV: quoted cells, line breaks within them, and whichever of comma,
 * semicolon, tab or bar parts the cells. Rows without any words are left out.
 *
 * @throws RuleBroken `too_many_rows`
 */
export function readTable(text: string): Table {
  const delimiter = delimiterOf(text)
  const rows: TableRow[] = []
  let line = 1
  let at = 0
  Papa.parse<string[]>(text, {
    delimiter,
    step: ({ data, meta }) => {
      if (data.some((cell) => cell.trim() !== '')) rows.push({ line, cells: data })
      line += breaksBetween(text, at, meta.cursor)
      at = meta.cursor
      if (rows.length > mostRows + 1) throw tooMany
    },
  })
  const [first, ...rest] = rows
  return { headings: first?.cells ?? [], rows: rest, delimiter }
}

/**
 * The mark that stands most often between the headings; a comma where there is none. Marks inside quotes part nothing. Rows
 * copied from a spreadsheet have tabs, whatever commas a title above the headings has.
 */
function delimiterOf(text: string): string {
  const first = text
    .slice(0, 10_000)
    .split(/[\r\n]+/, 10)
    .filter((line) => line.trim() !== '')
  if (first.length > 1 && first.filter((line) => line.includes('\t')).length * 2 > first.length) return '\t'
  const headings = text.replaceAll(/"[^"]*"/g, '').match(/[^\r\n]+/)?.[0] ?? ''
  const counted = [',', ';', '\t', '|'].map((mark) => ({ mark, times: headings.split(mark).length }))
  return counted.reduce((best, each) => (each.times > best.times ? each : best)).mark
}

function breaksBetween(text: string, from: number, to: number): number {
  let breaks = 0
  for (let at = from; at < to; at += 1) {
    const isReturn = text[at] === '\r' && text[at + 1] !== '\n'
    if (text[at] === '\n' || isReturn) breaks += 1
  }
  return breaks
}

const tooMany = new RuleBroken(
  'too_many_rows',
  `This list has more than ${mostRows.toLocaleString('en-GB')} rows. Part it into shorter files and bring them in one after the other; nothing was saved.`,
)
