import { evenRows, rowOf } from '#shared/domain/table-row.ts'
import { inlineFromText, plainText, type Inline } from '#shared/domain/inline.ts'

/** "1.", "(a)", "•": what stands before a line of a list, and is no cell. */
const label = /^(?:[•·▪◦‣∙o–\uF0B7-]|\(?[\da-z.]{1,6}[.)]|\d+(?:\.\d+)+)$/iu

/**
 * The rows of a table that was copied as text: two lines or more that have tabs between words, as many in each. A list
 * whose bullets or numbers are followed by tabs is none. Null where the lines from `at` on are no table.
 */
export function rowsOfText(lines: readonly string[], at: number): readonly Inline[] | null {
  const columns = cellsIn(lines[at] ?? '')
  if (columns < 2) return null
  let end = at
  while (end < lines.length && cellsIn(lines[end] ?? '') === columns) end += 1
  const rows = lines.slice(at, end).map((line) => line.split('\t').map((cell) => cell.trim()))
  const isList = columns === 2 && rows.every(([first = '']) => first === '' || label.test(first))
  if (rows.length < 2 || isList) return null
  return rows.map((cells) => rowOf(cells.map(inlineFromText)))
}

function cellsIn(line: string): number {
  return line.trim() === '' ? 0 : line.split('\t').length
}

/**
 * The cells of a pasted table, row by row. Null for what is laid out as a table and is none: with a single row or column,
 * with another table in it, or with lists in its cells.
 *
 * @param wordsOf what stands in a cell, as one run of words.
 */
export function rowsOfHtml(table: Element, wordsOf: (cell: Element) => Inline): readonly Inline[] | null {
  if (table.querySelector('table, ul, ol, li, tr[data-kind]') !== null) return null
  const open: number[] = []
  const rows = [...table.querySelectorAll('tr')].map((tr) => cellsOfRow(tr, open, wordsOf))
  const filled = rows.filter((cells) => cells.some((cell) => plainText(cell).trim() !== ''))
  if (filled.length < 2 || filled.every((cells) => cells.length < 2)) return null
  return evenRows(filled).map(rowOf)
}

/** A cell that goes over several columns or rows stands in the first; the others are empty, so that each column stays one. */
function cellsOfRow(tr: Element, open: number[], wordsOf: (cell: Element) => Inline): readonly Inline[] {
  const cells: Inline[] = []
  const fillOpen = (): void => {
    for (let left = open[cells.length] ?? 0; left > 0; left = open[cells.length] ?? 0) {
      open[cells.length] = left - 1
      cells.push([])
    }
  }
  for (const cell of tr.querySelectorAll('td, th')) {
    fillOpen()
    const [columns, rows] = [spanOf(cell, 'colspan'), spanOf(cell, 'rowspan')]
    for (let column = 0; column < columns; column += 1) {
      open[cells.length] = rows - 1
      cells.push(column === 0 ? wordsOf(cell) : [])
    }
  }
  fillOpen()
  return cells
}

const widestSpan = 50

function spanOf(cell: Element, name: 'colspan' | 'rowspan'): number {
  return Math.min(Math.max(Math.trunc(Number(cell.getAttribute(name))) || 1, 1), widestSpan)
}
