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

  it('becomes rows of a table where the lines have as many tabs between words, and a list where they have not', () => {
    expect(kinds('Visits\nPier\t2015\t2016\nNorth \t12\t\nSouth\t\t9\n\nEnd')).toEqual([
      'paragraph Visits',
      'table Pier\t2015\t2016',
      'table North\t12\t',
      'table South\t\t9',
      'paragraph End',
    ])
    expect(kinds('1.\tThat it be noted\n2.\tThat it be sent')).toEqual([
      'paragraph 1.\tThat it be noted',
      'paragraph 2.\tThat it be sent',
    ])
    expect(kinds('Pier\t2015')).toEqual(['paragraph Pier\t2015'])
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

function kinds(text: string): readonly string[] {
  return linesOfText(text).map(({ kind, body }) => `${kind} ${body.map((run) => run.text).join('')}`)
}
