import { expect, it } from 'vitest'
import { backAtStart, nextBlock, setKind } from '#renderer/features/meeting/editor/block-commands.ts'
import { plainText } from '#shared/domain/inline.ts'
import { addColumn, removeColumn } from '#renderer/features/meeting/editor/column-commands.ts'
import { cellAtCaret, nextCell, previousCell } from '#renderer/features/meeting/editor/table-cells.ts'
import { aLine, openEditor, readOut } from './minutes-editor.ts'

const row = (id: string, text: string) => aLine({ id, kind: 'table', text })

it('lets a clerk type a table from cell to cell, and out of it again', () => {
  const editor = openEditor([aLine({ id: '1', text: '' })])
  editor.press(setKind('table', 0))
  editor.type('Pier')
  expect(editor.press(nextCell)).toBe(true)
  editor.type('2015')
  expect(editor.press(nextCell)).toBe(true)
  // An empty last cell of the header: there is nothing more to come to, and Tab leaves the minutes.
  expect(editor.press(nextCell)).toBe(false)
  editor.type('2016')
  editor.press(nextBlock)
  editor.type('North')
  for (const figure of ['', '12']) {
    expect(editor.press(nextCell)).toBe(true)
    editor.type(figure)
  }
  expect(cellAtCaret(editor.state())).toEqual({ cell: 3, of: 3 })
  expect(editor.press(nextCell)).toBe(false)
  editor.press(nextBlock)
  editor.press(nextBlock)

  expect(readOut(editor.lines())).toEqual(['table0 Pier\t2015\t2016', 'table0 North\t\t12', 'paragraph0'])
})

it('selects what stands in the cell before and after, over the rows of the table', () => {
  const editor = openEditor([aLine({ id: '0', text: 'Before' }), row('1', 'Pier\t2015'), row('2', 'North\t12')])
  editor.select(1, 5)
  editor.press(nextCell)
  editor.type('South')
  editor.press(nextCell)
  editor.type('9')
  editor.press(previousCell)
  editor.press(previousCell)
  editor.type('2014')

  expect(readOut(editor.lines())).toEqual(['paragraph0 Before', 'table0 Pier\t2014', 'table0 South\t9'])
  editor.select(1, 0)
  expect(editor.press(previousCell)).toBe(false)
  editor.select(0, 3)
  expect(editor.press(nextCell)).toBe(false)
})

it('begins the next row below wherever Enter is pressed in one, and joins rows cell by cell', () => {
  const editor = openEditor([row('1', 'Pier\t2015'), row('2', 'North\t12')])
  editor.select(0, 2)
  editor.press(nextBlock)
  editor.type('East')
  expect(readOut(editor.lines())).toEqual(['table0 Pier\t2015', 'table0 East', 'table0 North\t12'])
  editor.select(2, 0)
  editor.press(backAtStart)
  expect(readOut(editor.lines())).toEqual(['table0 Pier\t2015', 'table0 East\tNorth\t12'])
  editor.undo()
  expect(editor.lines().map(({ id }) => id)).toEqual(['1', 'new1', '2'])
})

it('adds a column right of the caret in every row of the table, and takes one out with what stands in it', () => {
  const table = [aLine({ id: '0', text: 'Before' }), row('1', 'Pier\t2015'), row('2', 'North\t12'), row('3', 'South')]
  const editor = openEditor([...table, aLine({ id: '4', text: 'After' }), row('5', 'Boat\t3')])
  const words = () => editor.lines().map(({ body }) => plainText(body))
  const others = ['After', 'Boat\t3']
  editor.select(2, 2)
  expect(editor.press(addColumn)).toBe(true)
  editor.type('11')
  expect(cellAtCaret(editor.state())).toEqual({ cell: 2, of: 3 })
  expect(words()).toEqual(['Before', 'Pier\t\t2015', 'North\t11\t12', 'South\t', ...others])
  editor.press(nextCell)
  editor.press(addColumn)
  expect(words().slice(1, 4)).toEqual(['Pier\t\t2015\t', 'North\t11\t12\t', 'South\t'])
  editor.press(removeColumn)
  editor.press(removeColumn)
  expect(words().slice(1, 4)).toEqual(['Pier\t', 'North\t11', 'South\t'])
  editor.select(2, 0)
  editor.press(removeColumn)
  expect(words()).toEqual(['Before', '', '11', '', ...others])
  expect(editor.press(removeColumn)).toBe(false)
  editor.select(0, 1)
  expect(editor.press(addColumn)).toBe(false)
  while (editor.undo());
  expect(editor.lines().map(({ id }) => id)).toEqual(['0', '1', '2', '3', '4', '5'])
  expect(words().slice(1, 4)).toEqual(['Pier\t2015', 'North\t12', 'South'])
})
