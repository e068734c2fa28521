import * as fc from 'fast-check'
import { Fragment, Slice } from '@tiptap/pm/model'
import { describe, expect, it } from 'vitest'
import { blockKinds, deepestBlock } from '#shared/domain/block-kind.ts'
import {
  backAtStart,
  moveBlocks,
  nest,
  nextBlock,
  setKind,
  unnest,
} from '#renderer/features/meeting/editor/block-commands.ts'
import { orderedPositions } from '#renderer/features/meeting/editor/block-identity.ts'
import type { Line } from '#renderer/features/meeting/editor/line.ts'
import { pasteText } from '#renderer/features/meeting/editor/pasted-lines.ts'
import { difference, type Kept } from '#renderer/features/meeting/saving/unsaved.ts'
import { aLine, openEditor } from './minutes-editor.ts'

type Act = (editor: ReturnType<typeof openEditor>) => void

const place = fc.tuple(fc.nat(12), fc.nat(20))

/** What a clerk can do to the lines of an item, each as one act. */
const act = fc.oneof<fc.Arbitrary<Act>[]>(
  fc.constantFrom('a', 'waits ', '#', '107').map((text) => (editor) => editor.type(text)),
  fc.constant((editor) => void editor.press(nextBlock)),
  fc.constant((editor) => void editor.press(backAtStart)),
  fc.constant((editor) => editor.dispatch(editor.state().tr.deleteSelection())),
  fc
    .constantFrom(nest, unnest, moveBlocks('up'), moveBlocks('down'))
    .map((command) => (editor) => void editor.press(command)),
  fc.tuple(fc.constantFrom(...blockKinds), fc.nat(deepestBlock)).map(
    ([kind, depth]) =>
      (editor) =>
        void editor.press(setKind(kind, depth)),
  ),
  fc
    .array(fc.constantFrom('one', '• two', '', '\t- three'), { minLength: 1, maxLength: 4 })
    .map((lines) => (editor) => editor.dispatch(pasteText(editor.state(), lines.join('\r\n')))),
  fc.constant((editor) => {
    // A piece of the item copied onto itself, ids and all, is the worst that a paste can bring.
    const copy = Fragment.from([editor.state().doc.child(0), editor.state().doc.child(0)])
    editor.dispatch(editor.state().tr.replaceSelection(new Slice(copy, 1, 1)))
  }),
  fc.constantFrom('undo' as const, 'redo' as const).map((back) => (editor) => void editor[back]()),
  fc.tuple(place, place).map(
    ([[line, letter], [toLine, toLetter]]) =>
      (editor) =>
        editor.select(line, letter, toLine, toLetter),
  ),
  place.map(
    ([line, letter]) =>
      (editor) =>
        editor.select(line, letter),
  ),
)

const start = [aLine({ id: '1', kind: 'leadIn' }), aLine({ id: '2', kind: 'point' }), aLine({ id: '3', kind: 'point' })]

describe('any sequence of editing', () => {
  it('leaves each line with an id of its own and a place after the line above', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const editor = openEditor(start)
        for (const each of acts) {
          each(editor)
          const lines = editor.lines()
          expect(new Set(lines.map((line) => line.id)).size).toBe(lines.length)
          expect(lines.every((line) => line.id !== '' && line.depth <= deepestBlock)).toBe(true)
          expect(isRising(lines.map((line) => line.position))).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('makes a difference that turns what was kept into what stands', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), fc.array(act, { maxLength: 20 }), (before, after) => {
        const editor = openEditor(start)
        for (const each of before) each(editor)
        const kept = keptOf(editor.lines())
        for (const each of after) each(editor)

        expect(applied(kept, difference(kept, editor.lines()))).toEqual(editor.lines())
      }),
      { numRuns: 300 },
    )
  })

  it('comes all the way back by undo', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
        const editor = openEditor(start)
        for (const each of acts) each(editor)
        for (let times = 0; times < 200 && editor.undo(); times += 1);

        expect(editor.lines()).toEqual(openEditor(start).lines())
      }),
    )
  })
})

describe('places', () => {
  it('rise strictly, and stay where they already do', () => {
    const some = fc.option(fc.constantFrom('a0', 'a1', 'a2', 'a3', 'a3V', 'a4', 'Zz'))
    fc.assert(
      fc.property(fc.array(some, { maxLength: 12 }), (positions) => {
        const ordered = orderedPositions(positions)
        expect(ordered).toHaveLength(positions.length)
        expect(isRising(ordered)).toBe(true)
        const isRight = positions.every((each) => each !== null) && isRising(positions)
        expect(isRight ? ordered : positions).toEqual(positions)
      }),
    )
  })

  it('are made anew where the file holds one that nothing can be placed beside', () => {
    expect(isRising(orderedPositions(['not a place', null, 'nor this']))).toBe(true)
  })
})

function isRising(positions: readonly (string | null)[]): boolean {
  return positions.every((position, at) => at === 0 || (positions[at - 1] ?? '') < (position ?? ''))
}

function keptOf(lines: readonly Line[]): ReadonlyMap<string, Kept> {
  return new Map(lines.map((line) => [line.id, { line, version: 1 }]))
}

function applied(kept: ReadonlyMap<string, Kept>, { puts, removes }: ReturnType<typeof difference>): readonly Line[] {
  const lines = new Map([...kept].map(([id, { line }]) => [id, line]))
  for (const { id } of removes) lines.delete(id)
  for (const line of puts) lines.set(line.id, line)
  return [...lines.values()].toSorted((a, b) => (a.position < b.position ? -1 : 1))
}
