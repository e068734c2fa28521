import type { Inline, InlineText } from '#shared/domain/inline.ts'

/*
 * A table of the minutes is a run of lines of the kind `table`. Each is a row, whose cells stand between tabs, so that it is
 * typed, split, moved, tied to findings, made exempt and found like any other line. The first row of a run is its header.
 */

/** What stands between two cells. */
export const cellEnd = '\t'

/** The cells of a row, from left to right. A row has one cell at least. */
export function cellsOf(row: Inline): readonly Inline[] {
  const cells: InlineText[][] = [[]]
  for (const run of row) {
    run.text.split(cellEnd).forEach((text, at) => {
      if (at > 0) cells.push([])
      if (text !== '') cells.at(-1)?.push({ ...run, text })
    })
  }
  return cells
}

/** A row of these cells. A tab within a cell would end it, and is a space there. */
export function rowOf(cells: readonly Inline[]): Inline {
  return cells.flatMap((cell, at) => [
    ...(at === 0 ? [] : [{ type: 'text' as const, text: cellEnd }]),
    ...cell.map((run) => ({ ...run, text: run.text.replaceAll(cellEnd, ' ') })),
  ])
}

/** Every row with as many cells as the longest, so that a table has no ragged edge. */
export function evenRows(rows: readonly (readonly Inline[])[]): readonly (readonly Inline[])[] {
  const columns = Math.max(...rows.map((cells) => cells.length))
  return rows.map((cells) => [...cells, ...Array.from({ length: columns - cells.length }, (): Inline => [])])
}
