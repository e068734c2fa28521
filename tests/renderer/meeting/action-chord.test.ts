import { describe, expect, it } from 'vitest'
import {
  putActionOfLimb,
  takeOutAction,
  toggleLimb,
  turnBack,
  turnInto,
  type FormerKinds,
} from '#renderer/features/meeting/actions/action-chord.ts'
import { nextSlot, putWording } from '#renderer/features/meeting/pickers/slots.ts'
import { aLine, openEditor, readOut } from './minutes-editor.ts'

describe('a line by one chord', () => {
  it('is an action, with the caret where it was, and then what it was before', () => {
    const former: FormerKinds = new Map()
    const editor = openEditor([aLine({ id: '1', text: 'Ask', kind: 'question' })])
    editor.select(0, 2)
    editor.dispatch(turnInto(editor.state(), 'actionNote', former))
    expect([readOut(editor.lines()), editor.caret()]).toEqual([['actionNote0 Ask'], { line: 0, letter: 2 }])

    editor.dispatch(turnBack(editor.state(), former))
    expect([readOut(editor.lines()), editor.lines()[0]?.id]).toEqual([['question0 Ask'], '1'])
  })

  it('is a point where nobody knows what it was', () => {
    const editor = openEditor([aLine({ id: '1', text: 'Do', kind: 'actionNote' })])
    editor.dispatch(turnBack(editor.state(), new Map()))
    expect(readOut(editor.lines())).toEqual(['point0 Do'])
  })

  it('is a limb under opening words, which go with it again', () => {
    const former: FormerKinds = new Map()
    const editor = openEditor([aLine({ id: '1', text: 'Talk' }), aLine({ id: '2', text: 'That it be noted' })])
    editor.select(1, 4)
    editor.dispatch(toggleLimb(editor.state(), 'Resolved:', former))
    expect(readOut(editor.lines())).toEqual([
      'paragraph0 Talk',
      'resolutionHeading0 Resolved:',
      'resolutionLimb0 That it be noted',
    ])
    expect(editor.caret()).toEqual({ line: 2, letter: 4 })

    editor.dispatch(toggleLimb(editor.state(), 'Resolved:', former))
    expect(readOut(editor.lines())).toEqual(['paragraph0 Talk', 'paragraph0 That it be noted'])
  })

  it('joins the resolution above it, whose opening words stay while it has a limb', () => {
    const former: FormerKinds = new Map()
    const editor = openEditor([
      aLine({ id: '1', text: 'Resolved:', kind: 'resolutionHeading' }),
      aLine({ id: '2', text: 'That A', kind: 'resolutionLimb' }),
      aLine({ id: '3', text: 'That B', kind: 'point' }),
    ])
    editor.select(2, 0)
    editor.dispatch(toggleLimb(editor.state(), 'Resolved:', former))
    expect(readOut(editor.lines())).toEqual([
      'resolutionHeading0 Resolved:',
      'resolutionLimb0 That A',
      'resolutionLimb0 That B',
    ])
    editor.select(1, 0)
    editor.dispatch(toggleLimb(editor.state(), 'Resolved:', former))
    expect(readOut(editor.lines())[0]).toBe('resolutionHeading0 Resolved:')
  })

  it('has its action below the whole resolution, and takes it out again', () => {
    const editor = openEditor([
      aLine({ id: '1', text: 'Resolved:', kind: 'resolutionHeading' }),
      aLine({ id: '2', text: 'That a plan be brought', kind: 'resolutionLimb', isExempt: true }),
      aLine({ id: '3', text: 'That it be noted', kind: 'resolutionLimb' }),
      aLine({ id: '4', text: 'Next', kind: 'paragraph' }),
    ])
    editor.select(1, 6)
    editor.dispatch(putActionOfLimb(editor.state(), 'made'))
    expect(readOut(editor.lines()).slice(3)).toEqual(['actionNote0 A plan be brought', 'paragraph0 Next'])
    expect(editor.lines()[3]).toMatchObject({ id: 'made', isExempt: true })
    expect(editor.caret()).toEqual({ line: 3, letter: 17 })

    editor.dispatch(takeOutAction(editor.state(), '2'))
    expect(editor.lines().map(({ id }) => id)).toEqual(['1', '2', '3', '4'])
    expect(editor.caret()).toEqual({ line: 1, letter: 22 })
  })
})

describe('standard wording', () => {
  it('selects its first slot, and the chord goes on to the next until there is none', () => {
    const editor = openEditor([aLine({ id: '1', text: '' })])
    editor.select(0, 0)
    for (const key of ';;min') editor.type(key)
    editor.dispatch(putWording(editor.state(), 'Held on «date» by «name».'))
    editor.type('9 May')
    expect(editor.press(nextSlot)).toBe(true)
    editor.type('Jo')
    expect(editor.press(nextSlot)).toBe(false)

    expect(readOut(editor.lines())).toEqual(['paragraph0 Held on 9 May by Jo.'])
  })
})
