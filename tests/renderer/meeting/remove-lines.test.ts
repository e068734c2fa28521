import { expect, it } from 'vitest'
import type { Editor } from '@tiptap/core'
import { removeLines } from '#renderer/features/meeting/editor/remove-lines.ts'
import { putLines } from '#renderer/features/meeting/editor/put-lines.ts'
import { inlineFromText } from '#shared/domain/inline.ts'
import { aLine, openEditor } from './minutes-editor.ts'

it('takes out what an act has written, which undo does not bring back, and leaves what was typed to undo', () => {
  const editor = openEditor([aLine({ id: '1', text: 'The lamps' })])
  editor.select(0, 9)
  editor.type(' were dark')
  const body = inlineFromText('(Councillor Moss left.)')
  editor.dispatch(putLines(editor.state(), [{ id: 'note', kind: 'attendanceNote', body }], 'stays'))
  editor.type(' in March')

  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- of the view nothing else is asked
  const view = { dispatch: editor.dispatch } as Editor['view']
  removeLines({ state: editor.state(), view }, ['note'])
  expect(texts()).toEqual(['The lamps were dark in March'])

  const seen: (readonly string[])[] = []
  while (editor.undo()) seen.push(texts())
  expect(seen.flat().filter((text) => text.startsWith('('))).toEqual([])
  expect(texts()).toEqual(['The lamps'])
  while (editor.redo()) seen.push(texts())
  expect(seen.flat().filter((text) => text.startsWith('('))).toEqual([])
  expect(texts()).toEqual(['The lamps were dark in March'])

  function texts(): readonly string[] {
    return editor.lines().map(({ body: words }) => words.map(({ text }) => text).join(''))
  }
})
