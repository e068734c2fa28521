import type { Node as EditorNode } from '@tiptap/pm/model'
import { TextSelection, type Command, type EditorState } from '@tiptap/pm/state'
import { cellEnd } from '#shared/domain/table-row.ts'
import { attributesOf } from './line.ts'

/**
 * Tab in a row of a table: what stands in the next cell is selected, in the row below after the last one. At the end of a
 * row that has fewer cells than the header a cell is added; at the end of a header that stands alone as well, unless its
 * last cell is empty. Anywhere else Tab leaves the editor, and so does a second press where there is nothing more to come to.
 */
export const nextCell: Command = (state, dispatch) => {
  const row = rowAtCaret(state)
  if (row === null) return false
  const { cells, at, index } = row
  const next = cells[at + 1]
  if (next !== undefined) return select(state, dispatch, next)
  const below = rowsAt(state.doc, index + 1)
  const last = cells.at(-1)
  const isEmpty = last === undefined || last.from === last.to
  const columns = headerColumns(state, index)
  const isHeader = columns === null
  if (isHeader ? !isEmpty && below === null : cells.length < columns) {
    const change = state.tr.insertText(cellEnd, row.end)
    dispatch?.(change.setSelection(TextSelection.create(change.doc, row.end + cellEnd.length)).scrollIntoView())
    return true
  }
  return below?.[0] === undefined ? false : select(state, dispatch, below[0])
}

/** Shift+Tab: the cell before, in the row above before the first. In the first cell of a table it leaves the editor. */
export const previousCell: Command = (state, dispatch) => {
  const row = rowAtCaret(state)
  if (row === null) return false
  const before = row.at > 0 ? row.cells[row.at - 1] : rowsAt(state.doc, row.index - 1)?.at(-1)
  return before === undefined ? false : select(state, dispatch, before)
}

/** In which cell of how many the caret is; null where it is in no row of a table. */
export function cellAtCaret(state: EditorState): { readonly cell: number; readonly of: number } | null {
  const row = rowAtCaret(state)
  return row === null ? null : { cell: row.at + 1, of: row.cells.length }
}

export type Cell = { readonly from: number; readonly to: number }

type Row = {
  readonly cells: readonly Cell[]
  /** Which of them has the caret. */
  readonly at: number
  /** Which line of the item it is. */
  readonly index: number
  readonly end: number
}

/** The row with the caret; null where it is in no table. */
export function rowAtCaret(state: EditorState): Row | null {
  const { $head } = state.selection
  if (!$head.parent.isTextblock || attributesOf($head.parent).kind !== 'table') return null
  const index = $head.index(0)
  const cells = rowsAt(state.doc, index) ?? []
  const at = cells.findIndex(({ to }) => $head.pos <= to)
  return { cells, at: at < 0 ? cells.length - 1 : at, index, end: $head.end() }
}

/** The cells of a line, where it is a row of a table. */
export function rowsAt(doc: EditorNode, index: number): readonly Cell[] | null {
  const line = index < 0 ? null : doc.maybeChild(index)
  if (line === null || attributesOf(line).kind !== 'table') return null
  let from = doc.resolve(0).posAtIndex(index, 0) + 1
  return line.textContent.split(cellEnd).map((text) => {
    const cell = { from, to: from + text.length }
    from = cell.to + cellEnd.length
    return cell
  })
}

/** How many cells the header has above a row; null for the header itself. */
function headerColumns(state: EditorState, index: number): number | null {
  let columns: number | null = null
  for (let above = index - 1; ; above -= 1) {
    const cells = rowsAt(state.doc, above)
    if (cells === null) return columns
    columns = cells.length
  }
}

function select(state: EditorState, dispatch: Parameters<Command>[1], { from, to }: Cell): true {
  dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, from, to)).scrollIntoView())
  return true
}
