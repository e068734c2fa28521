import { describe, expect, it } from 'vitest'
import { backAtStart, moveBlocks, nest, nextBlock, setKind } from '#renderer/features/meeting/editor/block-commands.ts'
import type { Line } from '#renderer/features/meeting/editor/line.ts'
import { aLine, openEditor } from './minutes-editor.ts'

const heading = (id: string) => aLine({ id, kind: 'resolutionHeading', text: 'Resolved:' })
const limb = (id: string, printedLabel: string | null) => aLine({ id, kind: 'resolutionLimb', printedLabel })

const published = [heading('1'), limb('2', '(a)'), limb('3', '(b)'), limb('4', '(c)')]

function labels(lines: readonly Line[]): readonly (string | null)[] {
  return lines.filter(({ kind }) => kind === 'resolutionLimb').map(({ printedLabel }) => printedLabel)
}

describe('The labels of published limbs', () => {
  it('stay while words are corrected, and when the last limb goes', () => {
    const editor = openEditor(published)
    editor.select(1, 1)
    editor.type('x')
    expect(labels(editor.lines())).toEqual(['(a)', '(b)', '(c)'])

    editor.select(2, 99, 3, 99)
    editor.dispatch(editor.state().tr.deleteSelection())
    expect(labels(editor.lines())).toEqual(['(a)', '(b)'])
  })

  it('stay when a line that is no limb is put between them', () => {
    const editor = openEditor([...published, aLine({ id: '5' })])
    editor.select(4, 0)

    editor.press(moveBlocks('up'))
    editor.press(moveBlocks('up'))

    expect(editor.lines().map(({ id }) => id)).toEqual(['1', '2', '5', '3', '4'])
    expect(labels(editor.lines())).toEqual(['(a)', '(b)', '(c)'])
  })

  it.for([
    ['added', nextBlock],
    ['moved', moveBlocks('down')],
    ['nested', nest],
    ['made a paragraph', setKind('paragraph', 0)],
    ['taken out of the list', backAtStart],
  ] as const)('give way to numbers afresh when a limb is %s, and undo brings them back', ([act, command]) => {
    const editor = openEditor(published)
    editor.select(2, act === 'added' ? 99 : 0)

    editor.press(command)
    expect(labels(editor.lines()).filter((label) => label !== null)).toEqual([])

    editor.undo()
    expect(labels(editor.lines())).toEqual(['(a)', '(b)', '(c)'])
  })

  it('of another resolution stay', () => {
    const editor = openEditor([...published, heading('5'), limb('6', '1.'), limb('7', '1.')])
    editor.select(1, 99)

    editor.press(nextBlock)

    expect(labels(editor.lines())).toEqual([null, null, null, null, '1.', '1.'])
  })
})
