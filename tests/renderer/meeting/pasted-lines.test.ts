import { describe, expect, it } from 'vitest'
import { linesOfText, pasteText } from '#renderer/features/meeting/editor/pasted-lines.ts'
import { aLine, openEditor, readOut } from './minutes-editor.ts'

describe('pasted text', () => {
  it('becomes one line of minutes for each line, and bullets become points', () => {
    expect(linesOfText('Members heard that:\r\n\r\n•\tposts were filled\r\n\t- two in June\n– and one since')).toEqual([
      { kind: 'paragraph', depth: 0, body: [{ type: 'text', text: 'Members heard that:' }] },
      { kind: 'point', depth: 0, body: [{ type: 'text', text: 'posts were filled' }] },
      { kind: 'point', depth: 1, body: [{ type: 'text', text: 'two in June' }] },
      { kind: 'point', depth: 1, body: [{ type: 'text', text: 'and one since' }] },
    ])
  })

  it('takes the place of an empty line', () => {
    const editor = openEditor([aLine({ id: '1', text: '' })])
    editor.dispatch(pasteText(editor.state(), '• one\n• two'))

    expect(readOut(editor.lines())).toEqual(['point0 one', 'point0 two'])
    expect(editor.caret()).toEqual({ line: 1, letter: 3 })
  })

  it('goes on with the words of a line when it is a single line', () => {
    const editor = openEditor([aLine({ id: '1', kind: 'point', text: 'Members heard ' })])
    editor.select(0, 99)
    editor.dispatch(pasteText(editor.state(), 'of three posts\n'))

    expect(readOut(editor.lines())).toEqual(['point0 Members heard of three posts'])
  })

  it('is exempt where it is pasted into an exempt line', () => {
    const editor = openEditor([aLine({ id: '1', text: 'Closed', isExempt: true })])
    editor.select(0, 99)
    editor.dispatch(pasteText(editor.state(), 'one\ntwo'))

    expect(editor.lines().every((line) => line.isExempt)).toBe(true)
  })
})
