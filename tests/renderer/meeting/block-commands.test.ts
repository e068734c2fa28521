import { describe, expect, it } from 'vitest'
import {
  backAtStart,
  moveBlocks,
  nest,
  nextBlock,
  setKind,
  toggleExempt,
  unnest,
} from '#renderer/features/meeting/editor/block-commands.ts'
import { aLine, openEditor, readOut } from './minutes-editor.ts'

const point = (id: string, text = id, depth = 0) => aLine({ id, kind: 'point', text, depth })

describe('Enter', () => {
  it('goes on with the same kind, and after a lead-in with a point', () => {
    const editor = openEditor([aLine({ id: '1', kind: 'leadIn', text: 'Members asked:' })])
    editor.select(0, 99)

    editor.press(nextBlock)
    editor.type('about waits')
    editor.press(nextBlock)
    editor.type('about staff')

    expect(readOut(editor.lines())).toEqual(['leadIn0 Members asked:', 'point0 about waits', 'point0 about staff'])
  })

  it('keeps the id with the first half of a split line', () => {
    const editor = openEditor([point('1', 'waits and staff')])
    editor.select(0, 5)

    editor.press(nextBlock)

    expect(editor.lines().map((line) => [line.id, line.body[0]?.text])).toEqual([
      ['1', 'waits'],
      ['new1', ' and staff'],
    ])
  })

  it('moves words and id down when pressed at the start of a line', () => {
    const editor = openEditor([point('1', 'waits')])
    editor.select(0, 0)

    editor.press(nextBlock)

    expect(editor.lines().map((line) => [line.id, line.body[0]?.text])).toEqual([
      ['new1', undefined],
      ['1', 'waits'],
    ])
    expect(editor.caret()).toEqual({ line: 1, letter: 0 })
  })

  it('leaves an empty nested line one level at a time, and then the list', () => {
    const editor = openEditor([point('1'), point('2', '', 1)])
    editor.select(1, 0)

    editor.press(nextBlock)
    expect(readOut(editor.lines())[1]).toBe('point0')
    editor.press(nextBlock)
    expect(readOut(editor.lines())[1]).toBe('paragraph0')
    editor.press(nextBlock)
    expect(editor.lines()).toHaveLength(2)
  })

  it('makes a resolution with its first limb of "Resolved:"', () => {
    const editor = openEditor([aLine({ id: '1', text: 'Resolved:' })])
    editor.select(0, 99)

    editor.press(nextBlock)
    editor.type('That the figures be noted.')
    editor.press(nextBlock)

    expect(readOut(editor.lines())).toEqual([
      'resolutionHeading0 Resolved:',
      'resolutionLimb0 That the figures be noted.',
      'resolutionLimb0',
    ])
  })

  it('never makes an open line below an exempt one', () => {
    const editor = openEditor([aLine({ id: '1', isExempt: true })])
    editor.select(0, 99)

    editor.press(nextBlock)

    expect(editor.lines().map((line) => line.isExempt)).toEqual([true, true])
  })
})

describe('Backspace at the start of a line', () => {
  it('comes out of the nesting, then of the list, then joins the line above', () => {
    const editor = openEditor([aLine({ id: '1', text: 'Before' }), point('2', ' after', 1)])
    editor.select(1, 0)

    editor.press(backAtStart)
    expect(readOut(editor.lines())[1]).toBe('point0  after')
    editor.press(backAtStart)
    expect(readOut(editor.lines())[1]).toBe('paragraph0  after')
    editor.press(backAtStart)
    expect(editor.lines().map((line) => [line.id, line.body[0]?.text])).toEqual([['1', 'Before after']])
  })

  it('is left to the browser within a line', () => {
    const editor = openEditor([point('1', 'waits')])
    editor.select(0, 2)

    expect(editor.press(backAtStart)).toBe(false)
  })
})

describe('kinds, nesting and moving', () => {
  it('keeps id and words when a point becomes a limb', () => {
    const editor = openEditor([point('1', 'That it be noted', 1)])

    editor.press(setKind('resolutionLimb', 0))

    expect(editor.lines()[0]).toMatchObject({ id: '1', kind: 'resolutionLimb', depth: 0 })
    expect(readOut(editor.lines())).toEqual(['resolutionLimb0 That it be noted'])
  })

  it('brings a nested point back to the margin when it becomes a paragraph', () => {
    const editor = openEditor([point('1', 'words', 2)])

    editor.press(setKind('paragraph', 1))

    expect(readOut(editor.lines())).toEqual(['paragraph0 words'])
  })

  it('nests a line under the list line above it and no deeper', () => {
    const editor = openEditor([aLine({ id: '0' }), point('1'), point('2')])
    editor.select(2, 0)
    editor.press(nest)
    editor.press(nest)
    expect(readOut(editor.lines())[2]).toBe('point1 2')

    editor.select(1, 0)
    editor.press(nest)
    expect(readOut(editor.lines())[1]).toBe('point0 1')

    editor.select(2, 0)
    editor.press(unnest)
    expect(readOut(editor.lines())[2]).toBe('point0 2')
  })

  it('moves the selected lines past their neighbour and takes the caret along', () => {
    const editor = openEditor([point('1'), point('2'), point('3')])
    editor.select(0, 1)

    editor.press(moveBlocks('down'))
    editor.press(moveBlocks('down'))
    editor.press(moveBlocks('down'))
    expect(editor.lines().map((line) => line.id)).toEqual(['2', '3', '1'])
    expect(editor.caret()).toEqual({ line: 2, letter: 1 })

    editor.select(1, 0, 2, 1)
    editor.press(moveBlocks('up'))
    expect(editor.lines().map((line) => line.id)).toEqual(['3', '1', '2'])
  })

  it('gives a new place only to what has moved', () => {
    const editor = openEditor([point('1'), point('2'), point('3'), point('4')])
    const before = new Map(editor.lines().map((line) => [line.id, line.position]))
    editor.select(3, 0)

    editor.press(moveBlocks('up'))
    editor.press(moveBlocks('up'))

    const changed = editor.lines().filter((line) => before.get(line.id) !== line.position)
    expect(editor.lines().map((line) => line.id)).toEqual(['1', '4', '2', '3'])
    expect(changed.map((line) => line.id)).not.toContain('1')
    expect(changed.length).toBeLessThanOrEqual(2)
  })

  it('marks all selected lines as exempt, and opens them only when all are', () => {
    const editor = openEditor([aLine({ id: '1', isExempt: true }), aLine({ id: '2' })])
    editor.select(0, 0, 1, 1)

    editor.press(toggleExempt)
    expect(editor.lines().map((line) => line.isExempt)).toEqual([true, true])
    editor.press(toggleExempt)
    expect(editor.lines().map((line) => line.isExempt)).toEqual([false, false])
  })

  it('makes a line exempt that an exempt one is joined to, and opens it again when that is taken back', () => {
    const editor = openEditor([aLine({ id: '1' }), aLine({ id: '2' })])
    const start = editor.lines()
    editor.select(0, 0)
    editor.press(toggleExempt)
    // Both lines become one, which is then divided again: nobody can tell the words of the one from those of the other.
    editor.select(0, 1, 1, 0)
    editor.press(nextBlock)
    expect(editor.lines().map((line) => line.isExempt)).toEqual([true, true])

    for (let times = 0; times < 9 && editor.undo(); times += 1);

    expect(editor.lines()).toEqual(start)
    for (let times = 0; times < 9 && editor.redo(); times += 1);
    expect(editor.lines().map((line) => line.isExempt)).toEqual([true, true])
  })
})
