import type { Node as EditorNode } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { cellEnd } from '#shared/domain/table-row.ts'
import { attributesOf } from './line.ts'

/**
 * Draws rows of a table below one another: the space after each cell is as wide as the column leaves. The words stay the
 * line's own, with nothing between them but tabs, so that the caret goes through a row as through any line.
 */
export function tableColumns(): Plugin {
  const drawn = new WeakMap<EditorNode, DecorationSet>()
  return new Plugin({
    props: {
      decorations: ({ doc }) => {
        const known = drawn.get(doc)
        if (known !== undefined) return known
        const rows = rowsIn(doc)
        if (rows.length === 0) return null
        const set = DecorationSet.create(doc, tablesOf(rows).flatMap(decorationsOf))
        drawn.set(doc, set)
        return set
      },
    },
  })
}

type Row = { readonly node: EditorNode; readonly offset: number; readonly index: number }

function rowsIn(doc: EditorNode): readonly Row[] {
  const rows: Row[] = []
  doc.forEach((node, offset, index) => {
    if (attributesOf(node).kind === 'table') rows.push({ node, offset, index })
  })
  return rows
}

/** Rows that follow one another are one table. */
function tablesOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  const tables: Row[][] = []
  for (const row of rows) {
    const open = tables.at(-1)
    if (open?.at(-1)?.index === row.index - 1) open.push(row)
    else tables.push([row])
  }
  return tables
}

function decorationsOf(table: readonly Row[]): readonly Decoration[] {
  const cells = table.map(({ node }, at) => node.textContent.split(cellEnd).map((text) => widthOf(text, at === 0)))
  const columns = Math.max(...cells.map((row) => row.length))
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.min(Math.max(...cells.map((row) => row[column] ?? 0)), widestColumn),
  )
  return table.flatMap((row, at) => [
    Decoration.node(row.offset, row.offset + row.node.nodeSize, { class: at === 0 ? 'table-head' : 'table-row' }),
    ...endsOf(row).map((end, column) => {
      const rest = Math.max((widths[column] ?? 0) - (cells[at]?.[column] ?? 0), 0) + gap
      return Decoration.inline(end, end + cellEnd.length, { class: 'cell-end', style: `inline-size:${rest}px` })
    }),
  ])
}

/** Where the cells of a row end, but for the last. */
function endsOf({ node, offset }: Row): readonly number[] {
  const ends: number[] = []
  const text = node.textContent
  for (let at = text.indexOf(cellEnd); at >= 0; at = text.indexOf(cellEnd, at + 1)) ends.push(offset + 1 + at)
  return ends
}

/** Pixels between two columns, and how wide a column of figures or names gets; longer words push what is behind them. */
const gap = 24
const widestColumn = 320

const known = new Map<string, number>()
const mostKnown = 5_000

/** How wide words are in the letters of the minutes, in pixels. */
function widthOf(text: string, isHeader: boolean): number {
  const key = `${isHeader ? 'h' : 'r'}${text}`
  const before = known.get(key)
  if (before !== undefined) return before
  const width = measure(text, isHeader)
  if (known.size > mostKnown) known.clear()
  known.set(key, width)
  return width
}

function measure(text: string, isHeader: boolean): number {
  const pen = document.createElement('canvas').getContext('2d')
  const line = document.querySelector('.minute-editor')
  if (pen === null || line === null) return text.length * 8
  const style = getComputedStyle(line)
  const weight = isHeader ? style.getPropertyValue('--weight-strong') : style.fontWeight
  pen.font = `${weight} ${style.fontSize} ${style.fontFamily}`
  return pen.measureText(text).width
}
