import { Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx'
import type { Inline } from '#shared/domain/inline.ts'
import type { TablePart } from '#shared/domain/minutes-document/minutes-document.ts'
import type { StyleFinder } from './template-styles.ts'
import { runsOf } from './word-runs.ts'

/**
 * A table as wide as the text, in the council's own table style. The header is marked as one and stands again on each page;
 * no row is broken across two (WCAG 2.2 AA for published documents). The empty line after it keeps two tables apart and
 * what follows from touching it.
 */
export function wordTable(styles: StyleFinder, { header, rows }: TablePart): readonly [Table, Paragraph] {
  const columns = (header ?? rows[0])?.cells.length ?? 1
  const width = Math.floor(textWidth / columns)
  const style = styles.idOfTable()
  const cells = (all: readonly Inline[], isHeader: boolean) =>
    all.map(
      (cell) =>
        new TableCell({
          width: { size: width, type: WidthType.DXA },
          children: [cellParagraph(styles, cell, isHeader)],
        }),
    )
  const table = new Table({
    ...(style === undefined ? {} : { style }),
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: Array.from({ length: columns }, () => width),
    tableLook: {
      firstRow: header !== null,
      lastRow: false,
      firstColumn: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    rows: [
      ...(header === null
        ? []
        : [new TableRow({ tableHeader: true, cantSplit: true, children: cells(header.cells, true) })]),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: cells(row.cells, false) })),
    ],
  })
  return [table, new Paragraph({ spacing: { before: 0, after: 0 }, children: [] })]
}

/** 15.5 cm: within the margins of A4 as councils set them. */
const textWidth = 8788

function cellParagraph(styles: StyleFinder, cell: Inline, isHeader: boolean): Paragraph {
  const id = styles.idOf('text')
  const named = id === undefined ? {} : { style: id }
  const words = isHeader ? cell.map((run) => ({ ...run, marks: [{ type: 'bold' as const }] })) : cell
  const children: readonly TextRun[] = runsOf(words)
  return new Paragraph({ ...named, spacing: { before: 40, after: 40 }, keepNext: isHeader, children: [...children] })
}
