import { describe, expect, it } from 'vitest'
import { askFor, closeQuery, queryOf, takeOutQuery } from '#renderer/features/meeting/pickers/picker-query.ts'
import { aLine, openEditor, readOut } from './minutes-editor.ts'

function anEditorAfter(text: string) {
  const editor = openEditor([aLine({ id: '1', text })])
  editor.select(0, 999)
  const typeKeys = (keys: string) => {
    for (const key of keys) editor.type(key)
  }
  return { ...editor, typeKeys, looksFor: () => queryOf(editor.state())?.words ?? null }
}

describe('the finding picker', () => {
  it('opens at a # after a space or at the start of a line, and follows what is typed', () => {
    const editor = anEditorAfter('Members asked about')
    editor.typeKeys(' #')
    expect(editor.looksFor()).toBe('')
    editor.typeKeys('staff turn')
    expect(editor.looksFor()).toBe('staff turn')

    const atStart = anEditorAfter('')
    atStart.typeKeys('#10')
    expect(atStart.looksFor()).toBe('10')
  })

  it('stays shut within a word, and for "# " as in a heading', () => {
    const within = anEditorAfter('room')
    within.typeKeys('#4')
    expect(within.looksFor()).toBeNull()

    const spaced = anEditorAfter('')
    spaced.typeKeys('# four')
    expect(spaced.looksFor()).toBeNull()
  })

  it('shuts when the caret goes elsewhere or the # is rubbed out', () => {
    const left = anEditorAfter('Asked')
    left.typeKeys(' #10')
    left.select(0, 1)
    expect(left.looksFor()).toBeNull()

    const rubbedOut = anEditorAfter('Asked')
    rubbedOut.typeKeys(' #')
    rubbedOut.dispatch(rubbedOut.state().tr.delete(7, 8))
    expect(rubbedOut.looksFor()).toBeNull()
  })

  it('takes out what was typed once a finding is chosen', () => {
    const editor = anEditorAfter('Members asked')
    editor.typeKeys(' #staff turn')
    editor.dispatch(takeOutQuery(editor.state()))

    expect(readOut(editor.lines())).toEqual(['paragraph0 Members asked'])
    expect(editor.looksFor()).toBeNull()
  })

  it('leaves what was typed on Escape, and does not open again for the same #', () => {
    const editor = anEditorAfter('Members asked')
    editor.typeKeys(' #sta')
    editor.dispatch(closeQuery(editor.state()))
    editor.typeKeys('ff')

    expect(readOut(editor.lines())).toEqual(['paragraph0 Members asked #staff'])
    expect(editor.looksFor()).toBeNull()
  })

  it('asked for by its chord, leaves no trace on Escape', () => {
    const editor = anEditorAfter('Members asked')
    editor.dispatch(askFor(editor.state(), '#'))
    expect(editor.looksFor()).toBe('')
    editor.dispatch(closeQuery(editor.state()))

    expect(readOut(editor.lines())).toEqual(['paragraph0 Members asked'])
  })
})
