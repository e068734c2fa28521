import { describe, expect, it } from 'vitest'
import { mergeNewer, newerLines } from '#renderer/features/meeting/editor/merge.ts'
import type { Line } from '#renderer/features/meeting/editor/line.ts'
import type { Kept } from '#renderer/features/meeting/saving/unsaved.ts'
import { aLine, openEditor, readOut } from './minutes-editor.ts'

const at = (version: number, line: Line): Kept => ({ line, version })
const keptOf = (...each: readonly Kept[]) => new Map(each.map((one) => [one.line.id, one]))

const first = aLine({ id: '1', position: 'a1', text: 'One line' })
const third = aLine({ id: '3', position: 'a3', text: 'Third line' })

function merge(editor: ReturnType<typeof openEditor>, kept: ReadonlyMap<string, Kept>, stored: readonly Kept[]): void {
  const change = mergeNewer(editor.state(), newerLines(kept, editor.lines(), stored), 'first')
  if (change !== null) editor.dispatch(change)
}

describe('lines that another window has saved', () => {
  it('come in at their place, without moving the caret', () => {
    const editor = openEditor([first, third])
    editor.select(1, 5)

    merge(editor, keptOf(at(1, first), at(1, third)), [
      at(1, first),
      at(1, aLine({ id: '2', position: 'a2', text: 'Second' })),
      at(1, third),
    ])

    expect(readOut(editor.lines())).toEqual(['paragraph0 One line', 'paragraph0 Second', 'paragraph0 Third line'])
    expect(editor.caret()).toEqual({ line: 2, letter: 5 })
  })

  it('change words before the caret and leave the caret behind its own word', () => {
    const editor = openEditor([first])
    editor.select(0, 8)

    merge(editor, keptOf(at(1, first)), [at(2, { ...first, body: [{ type: 'text', text: 'One longer line' }] })])

    expect(readOut(editor.lines())).toEqual(['paragraph0 One longer line'])
    expect(editor.caret()).toEqual({ line: 0, letter: 15 })
  })

  it('take the caret along when its line has moved', () => {
    const editor = openEditor([first, third])
    editor.select(0, 3)

    merge(editor, keptOf(at(1, first), at(1, third)), [at(1, third), at(2, { ...first, position: 'a9' })])

    expect(editor.lines().map((line) => line.id)).toEqual(['3', '1'])
    expect(editor.caret()).toEqual({ line: 1, letter: 3 })
  })

  it('never touch a line with unsaved writing', () => {
    const editor = openEditor([first, third])
    editor.select(0, 8)
    editor.type(' more')

    merge(editor, keptOf(at(1, first), at(1, third)), [at(5, { ...first, body: [{ type: 'text', text: 'Theirs' }] })])

    expect(readOut(editor.lines())).toEqual(['paragraph0 One line more'])
  })

  it('go away when they were taken away elsewhere', () => {
    const editor = openEditor([first, third])

    merge(editor, keptOf(at(1, first), at(1, third)), [at(1, third)])

    expect(editor.lines().map((line) => line.id)).toEqual(['3'])
  })

  it('leave an empty line where the only one was taken away elsewhere', () => {
    const editor = openEditor([third])

    merge(editor, keptOf(at(1, third)), [])

    expect(readOut(editor.lines())).toEqual(['paragraph0'])
    expect(editor.lines().map((line) => line.id)).toEqual(['first'])
  })

  it('do not bring back a line that was taken away here and is not saved yet', () => {
    const editor = openEditor([third])

    merge(editor, keptOf(at(1, first), at(1, third)), [at(1, first), at(1, third)])

    expect(editor.lines().map((line) => line.id)).toEqual(['3'])
  })

  it('take the place of the empty line of an empty item', () => {
    const editor = openEditor([])

    merge(editor, keptOf(), [at(1, first)])

    expect(editor.lines().map((line) => line.id)).toEqual(['1'])
  })

  it('stay when the clerk undoes what she wrote herself', () => {
    const editor = openEditor([first])
    editor.select(0, 8)
    editor.type(' more')
    merge(editor, keptOf(at(1, first)), [at(1, first), at(1, third)])

    editor.undo()

    expect(readOut(editor.lines())).toEqual(['paragraph0 One line', 'paragraph0 Third line'])
  })
})
