import { expect, it } from 'vitest'
import { putLineBack, putTextBack } from '#renderer/features/meeting/editor/put-back.ts'
import { inlineFromText } from '#shared/domain/inline.ts'
import { aLine, openEditor, readOut } from './minutes-editor.ts'

const first = aLine({ id: '1', position: 'a1', text: 'One line' })
const third = aLine({ id: '3', position: 'a3', text: 'Third line', kind: 'point', depth: 1 })

it('makes an earlier text the text of the line, which keeps its id and place, and undo takes it away', () => {
  const editor = openEditor([first, third])
  editor.select(1, 10)
  editor.type(' more')

  const change = putTextBack(editor.state(), '3', { kind: 'paragraph', body: inlineFromText('As it was') })
  if (change !== null) editor.dispatch(change)

  expect(readOut(editor.lines())).toEqual(['paragraph0 One line', 'paragraph0 As it was'])
  expect(editor.lines()[1]).toMatchObject({ id: '3', position: 'a3' })
  expect(editor.caret()).toEqual({ line: 1, letter: 9 })
  editor.undo()
  expect(readOut(editor.lines())).toEqual(['paragraph0 One line', 'point1 Third line more'])
})

it('puts a line that was taken out where it stood, with its id, and undo takes it out again', () => {
  const editor = openEditor([first, third])
  const gone = aLine({ id: '2', position: 'a2', text: 'Second', kind: 'leadIn' })

  const change = putLineBack(editor.state(), gone)
  if (change !== null) editor.dispatch(change)

  expect(readOut(editor.lines())).toEqual(['paragraph0 One line', 'leadIn0 Second', 'point1 Third line'])
  expect(editor.lines()[1]).toMatchObject({ id: '2', position: 'a2' })
  expect(putLineBack(editor.state(), gone)).toBeNull()
  editor.undo()
  expect(editor.lines().map(({ id }) => id)).toEqual(['1', '3'])
})

it('changes nothing for a line that no longer stands in the item', () => {
  const editor = openEditor([first])
  expect(putTextBack(editor.state(), '9', { kind: 'point', body: [] })).toBeNull()
})
