import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  askFor,
  closeQuery,
  queryOf,
  takeOutQuery,
  answerAwaited,
  awaitAnswer,
  breakBehindAwaited,
  replaceQuery,
  triggers,
} from '#renderer/features/meeting/pickers/picker-query.ts'
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

describe('each trigger', () => {
  it.for(triggers)(
    '%s opens at the start of a line, after a space and behind a bracket, and nowhere else',
    (trigger) => {
      for (const before of ['', 'Asked ', 'Asked (', '“', 'Asked [']) {
        const editor = anEditorAfter(before)
        editor.typeKeys(`${trigger}some`)
        expect([before, queryOf(editor.state())?.trigger, editor.looksFor()]).toEqual([before, trigger, 'some'])
      }
      for (const before of ['a', 'clerk', '4', 'x)', '.']) {
        const editor = anEditorAfter(before)
        editor.typeKeys(`${trigger}some`)
        expect([before, editor.looksFor()]).toEqual([before, null])
      }
    },
  )

  it('writes what is taken in the place of what was typed, and nothing else changes', () => {
    const letters = fc.stringMatching(/^[a-z ]{0,20}$/)
    const words = fc.stringMatching(/^[a-z][a-z ]{0,15}$/)
    fc.assert(
      fc.property(letters, fc.constantFrom(...triggers), words, letters, (before, trigger, typed, taken) => {
        const editor = anEditorAfter(before === '' ? '' : `${before} `)
        editor.typeKeys(trigger + typed)
        editor.dispatch(replaceQuery(editor.state(), taken))

        const lead = before === '' ? '' : `${before} `
        expect(editor.state().doc.textContent).toBe(lead + taken)
        expect(editor.looksFor()).toBeNull()
        expect(editor.caret().letter).toBe((lead + taken).length)
      }),
    )
  })

  it('gives a late answer its place, wherever the clerk has typed meanwhile', () => {
    const more = fc.stringMatching(/^[a-z ,.]{0,15}$/)
    fc.assert(
      fc.property(more, more, (behind, ahead) => {
        const editor = anEditorAfter('Moved by')
        editor.typeKeys(' @Sm')
        editor.dispatch(awaitAnswer(editor.state(), 'asked'))
        expect(editor.looksFor()).toBeNull()
        editor.typeKeys(behind)
        editor.select(0, 0)
        editor.typeKeys(ahead)
        const change = answerAwaited(editor.state(), 'asked', 'Councillor Smith')
        if (change !== null) editor.dispatch(change)

        expect(editor.state().doc.textContent).toBe(`${ahead}Moved by Councillor Smith${behind}`)
      }),
    )
  })

  it('leaves what was typed where its answer is nothing, or where it was changed meanwhile', () => {
    const editor = anEditorAfter('Moved by')
    editor.typeKeys(' @Sm')
    editor.dispatch(awaitAnswer(editor.state(), 'asked'))
    const nothing = answerAwaited(editor.state(), 'asked', null)
    if (nothing !== null) editor.dispatch(nothing)
    expect(editor.state().doc.textContent).toBe('Moved by @Sm')
    expect(answerAwaited(editor.state(), 'asked', 'Councillor Smith')).toBeNull()

    const changed = anEditorAfter('Moved by')
    changed.typeKeys(' @Sm')
    changed.dispatch(awaitAnswer(changed.state(), 'asked'))
    changed.dispatch(changed.state().tr.delete(11, 12))
    expect(answerAwaited(changed.state(), 'asked', 'Councillor Smith')).toBeNull()
  })

  it('begins the new line that was asked for where nothing is found, with what was typed on since in it', () => {
    const editor = anEditorAfter('Moved by')
    editor.typeKeys(' @Nobody')
    editor.dispatch(awaitAnswer(editor.state(), 'asked'))
    editor.typeKeys('Next')
    const change = breakBehindAwaited(editor.state(), 'asked')
    if (change !== null) editor.dispatch(change)

    expect(readOut(editor.lines())).toEqual(['paragraph0 Moved by @Nobody', 'paragraph0 Next'])
    expect(editor.caret()).toEqual({ line: 1, letter: 4 })
  })

  it('does not open for what is pasted, or comes from elsewhere', () => {
    const editor = anEditorAfter('Asked ')
    editor.dispatch(editor.state().tr.insertText('@Smith'))
    expect(editor.looksFor()).toBeNull()
    const merged = anEditorAfter('Asked ')
    merged.dispatch(merged.state().tr.insertText('@').setMeta('addToHistory', false))
    expect(merged.looksFor()).toBeNull()
  })
})
