import { TextSelection, type Command, type EditorState, type Transaction } from '@tiptap/pm/state'
import { cellEnd } from '#shared/domain/table-row.ts'
import { isByItself } from './one-undo.ts'
import { rowAtCaret, rowsAt, type Cell } from './table-cells.ts'

/** Adds a column to the table with the caret, right of the cell that it is in; the caret comes into the new cell. */
export const addColumn: Command = (state, dispatch) => {
  const row = rowAtCaret(state)
  if (row === null) return false
  const change = eachRow(state, row.index, (tr, cells) => {
    const left = cells[row.at]
    if (left !== undefined) tr.insertText(cellEnd, left.to)
  })
  dispatch?.(withCaretIn(change, row.index, row.at + 1))
  return true
}

/** Takes the column with the caret out of the table, with what stands in it. The last column stays: it is the lines. */
export const removeColumn: Command = (state, dispatch) => {
  const row = rowAtCaret(state)
  if (row === null || row.cells.length === 1) return false
  const change = eachRow(state, row.index, (tr, cells) => {
    const cell = cells[row.at]
    const before = cells[row.at - 1]
    const after = cells[row.at + 1]
    if (cell === undefined) return
    tr.delete(before?.to ?? cell.from, before === undefined ? (after?.from ?? cell.to) : cell.to)
  })
  dispatch?.(withCaretIn(change, row.index, Math.max(row.at - 1, 0)))
  return true
}

/** Changes the rows of the table that a line is in, from the last to the first, so that no change moves a row to come. */
function eachRow(
  state: EditorState,
  index: number,
  change: (tr: Transaction, cells: readonly Cell[]) => void,
): Transaction {
  let below = index
  while (rowsAt(state.doc, below + 1) !== null) below += 1
  const tr = state.tr.setMeta(isByItself, true)
  for (let at = below; ; at -= 1) {
    const cells = rowsAt(state.doc, at)
    if (cells === null) return tr
    change(tr, cells)
  }
}

function withCaretIn(change: Transaction, index: number, column: number): Transaction {
  const cell = rowsAt(change.doc, index)?.[column]
  return cell === undefined ? change : change.setSelection(TextSelection.create(change.doc, cell.to)).scrollIntoView()
}
