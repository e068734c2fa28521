import * as fc from 'fast-check'
import { toggleMark as toggleWordMark } from '@tiptap/pm/commands'
import { AllSelection } from '@tiptap/pm/state'
import { expect, it } from 'vitest'
import { newId } from '#core/context.ts'
import { blockKinds, deepestBlock } from '#shared/domain/block-kind.ts'
import { blockMarks } from '#shared/domain/block-mark.ts'
import { inlineFromText } from '#shared/domain/inline.ts'
import {
  backAtStart,
  deleteAtEnd,
  moveBlocks,
  nest,
  nextBlock,
  setKind,
  toggleExempt,
  toggleMark,
  unnest,
} from '#renderer/features/meeting/editor/block-commands.ts'
import { addColumn, removeColumn } from '#renderer/features/meeting/editor/column-commands.ts'
import { nextCell, previousCell } from '#renderer/features/meeting/editor/table-cells.ts'
import { copiedLines } from '#renderer/features/meeting/editor/clipboard.ts'
import type { Line } from '#renderer/features/meeting/editor/line.ts'
import { pasteLines, pasteText, type PastedLine } from '#renderer/features/meeting/editor/pasted-lines.ts'
import { createItemSessions, type ItemSession } from '#renderer/features/meeting/saving/item-session.ts'
import { aCommittee, setUp, type Call } from '#tests/core/set-up.ts'
import { openEditor } from './minutes-editor.ts'

/*
 * The editor as it is, its save queue as it is, and the core on a real file: whatever a clerk does to the lines of an item,
 * the store says the same as the editor, and each finding stands where the words are that it was tied to.
 */

type Clerk = {
  readonly editor: ReturnType<typeof openEditor>
  clipboard: readonly PastedLine[]
  /** Signs that went over the clipboard: where they are says nothing about the line any more. */
  readonly copied: Set<string>
  /** By the line's number: the line that has what is tied to it, null where the words went that would tell. */
  readonly holders: (string | null)[]
  /** By the line's number: the lines that had it one after the other. One that comes back has it again. */
  readonly chains: string[][]
}
type Act = { readonly name: string; readonly does: (clerk: Clerk) => void; readonly mayMove: boolean }

/** Each of the lines begins with a sign of its own, by which its words are known wherever they go. */
const signs = ['①', '②', '③', '④', '⑤']
const startLines = [
  { kind: 'leadIn' as const, depth: 0, text: '① Members asked about' },
  { kind: 'point' as const, depth: 0, text: '② the lamps' },
  { kind: 'point' as const, depth: 1, text: '③ the rails and planks' },
  { kind: 'paragraph' as const, depth: 0, text: '④ It was said that' },
  { kind: 'resolutionLimb' as const, depth: 0, text: '⑤ That it be noted' },
]
/** By line: the findings that it is tied to. The third and the fourth share one. */
const tied = [[], [0], [0, 1], [2], [3]]

const act = (name: string, does: Act['does'], mayMove = false): Act => ({ name, does, mayMove })
const place = fc.tuple(fc.nat(7), fc.oneof(fc.constantFrom(0, 99), fc.nat(24)))

const anAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('a', 'waits ', '107').map((text) => act(`type ${text}`, typed(text))) },
  { weight: 3, arbitrary: fc.constant(act('Enter', ({ editor }) => void editor.press(nextBlock))) },
  { weight: 3, arbitrary: fc.constant(act('Backspace', ({ editor }) => backspace(editor))) },
  { weight: 2, arbitrary: fc.constant(act('Delete', ({ editor }) => void editor.press(deleteAtEnd))) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(moveBlocks('up'), moveBlocks('down'))
      .map((command) => act('move', ({ editor }) => void editor.press(command), true)),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(nest, unnest, toggleExempt)
      .map((command) => act('nest or exempt', ({ editor }) => void editor.press(command))),
  },
  fc
    .tuple(fc.constantFrom(...blockKinds), fc.nat(deepestBlock))
    .map(([kind, depth]) => act(`kind ${kind}`, ({ editor }) => void editor.press(setKind(kind, depth)))),
  fc.constantFrom(...blockMarks).map((mark) => act(mark, ({ editor }) => void editor.press(toggleMark(mark)))),
  fc.constantFrom('bold', 'italic').map((mark) => act(mark, ({ editor }) => void editor.press(wordMark(editor, mark)))),
  fc.constant(act('Tab', ({ editor }) => void editor.press(nextCell))),
  fc.constant(act('Shift+Tab', ({ editor }) => void editor.press(previousCell))),
  fc.constant(act('add a column', ({ editor }) => void editor.press(addColumn))),
  fc.constant(act('take a column out', ({ editor }) => void editor.press(removeColumn))),
  fc.constant(act('paste rows', ({ editor }) => editor.dispatch(pasteText(editor.state(), 'Pier\t2015\nNorth\t12')))),
  fc.constant(act('paste text', ({ editor }) => editor.dispatch(pasteText(editor.state(), '• one\r\n\r\ntwo')))),
  { weight: 2, arbitrary: fc.constant(act('cut', cut, true)) },
  fc.constant(act('copy', copy)),
  { weight: 2, arbitrary: fc.constant(act('paste', paste, true)) },
  { weight: 3, arbitrary: fc.constant(act('undo', ({ editor }) => void editor.undo(), true)) },
  { weight: 2, arbitrary: fc.constant(act('redo', ({ editor }) => void editor.redo(), true)) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(place, place)
      .map(([[line, at], [toLine, to]]) => act('select', ({ editor }) => editor.select(line, at, toLine, to))),
  },
  { weight: 6, arbitrary: place.map(([line, at]) => act('caret', ({ editor }) => editor.select(line, at))) },
  fc.constant(
    act('select all', ({ editor }) => {
      const { doc, tr } = editor.state()
      editor.dispatch(tr.setSelection(new AllSelection(doc)))
    }),
  ),
)

/** Null stands for a pause, in which what was written is saved. */
const acts = fc.array(fc.option(anAct, { freq: 4 }), { minLength: 5, maxLength: 40 })

const numRuns = Number(process.env['SEQUENCES'] ?? 250)

it('any sequence of acts leaves ids unique, findings with their words, places in order, and the store equal to the editor', async () => {
  const { call, core } = setUp()
  // What is shown here does not rest on the disk's own speed.
  core.context.store.file.pragma('synchronous = OFF')
  const { meetings } = await aCommittee(call, '2016-03-14')
  const findings = await someFindings(call)

  await fc.assert(
    fc.asyncProperty(acts, async (all) => {
      const { clerk, session, itemId, lineIds } = await anOpenItem(call, meetings[0] ?? '', findings)
      const start = clerk.editor.lines()
      for (const each of all) {
        if (each === null) await expectStoreEqual(call, clerk, session, itemId)
        else carryOut(clerk, session, lineIds, each)
      }
      await expectStoreEqual(call, clerk, session, itemId)
      await expectTies(call, clerk, itemId, findings)

      for (let times = 0; times < 300 && clerk.editor.undo(); times += 1);
      session.write(clerk.editor.state())
      expect(clerk.editor.lines()).toEqual(start)
      await expectStoreEqual(call, clerk, session, itemId)
      expect(await tiesOf(call, itemId)).toEqual(startTies(lineIds, findings))
    }),
    { numRuns },
  )
  expect((await call.store.check()).problems).toEqual([])
}, 120_000)

function carryOut(clerk: Clerk, session: ItemSession, lineIds: readonly string[], { does, mayMove }: Act): void {
  const before = new Map(clerk.editor.lines().map((line) => [line.id, line.position]))
  const signed = clerk.holders.map((id, at) => linesWith(clerk.editor, signs[at] ?? '').some((line) => line.id === id))
  does(clerk)
  session.write(clerk.editor.state())
  const lines = clerk.editor.lines()
  followHolders(clerk, lineIds, signed)
  expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length)
  expect(isRising(lines.map(({ position }) => position))).toBe(true)
  if (mayMove) return
  const moved = lines.filter(({ id, position }) => (before.get(id) ?? position) !== position)
  expect(moved).toEqual([])
}

/** A line has its own ties; one that is gone has given them to the line with its words, which gives them on if it goes. */
function followHolders(
  { editor, holders, copied, chains }: Clerk,
  lineIds: readonly string[],
  signed: readonly boolean[],
): void {
  const standing = new Set(editor.lines().map(({ id }) => id))
  lineIds.forEach((id, at) => {
    const sign = signs[at] ?? ''
    const chain = chains[at] ?? [id]
    const there = chain.findIndex((holder) => standing.has(holder))
    if (there >= 0) {
      chains[at] = chain.slice(0, there + 1)
      holders[at] = chain[there] ?? null
    } else if (holders[at] !== null) {
      const now = linesWith(editor, sign)
      const next = signed[at] === true && !copied.has(sign) && now.length === 1 ? (now[0]?.id ?? null) : null
      holders[at] = next
      if (next !== null) chains[at] = [...chain, next]
    }
  })
}

function linesWith(editor: Clerk['editor'], sign: string): readonly Line[] {
  return editor.lines().filter(({ body }) => body.some(({ text }) => text.includes(sign)))
}

async function expectStoreEqual(call: Call, { editor }: Clerk, session: ItemSession, itemId: string): Promise<void> {
  await session.queue.settled()
  const item = await call.agendaItem.get({ id: itemId })
  const stored = item.blocks.map(
    ({ version: _version, findings: _findings, actions: _actions, conflict, ...line }): Line => {
      expect(conflict).toBeNull()
      return line
    },
  )
  expect(stored).toEqual(editor.lines().map((line) => ({ ...line, body: line.body.map(withoutEmptyMarks) })))
  expect(session.merge(editor.state(), { item, generation: session.queue.generation() })).toBeNull()
}

/** Of the lines that still say what they are: a line has its own, and one that was joined to another has given them there. */
async function expectTies(call: Call, { holders }: Clerk, itemId: string, findings: readonly string[]): Promise<void> {
  const ties = await tiesOf(call, itemId)
  findings.forEach((id, finding) => {
    const of = holders.filter((_holder, at) => tied[at]?.includes(finding) === true)
    const now = [...(ties.get(id) ?? [])]
    const known = new Set(of.filter((holder) => holder !== null))
    // Where words went that would tell, a line more may have it.
    const others = of.includes(null) ? now.filter((holder) => !known.has(holder)) : []
    expect(now.toSorted()).toEqual([...known, ...others].toSorted())
  })
}

async function tiesOf(call: Call, itemId: string): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const { blocks } = await call.agendaItem.get({ id: itemId })
  const pairs = blocks.flatMap((block) => block.findings.map(({ findingId }) => [findingId, block.id] as const))
  return new Map(
    [...Map.groupBy(pairs, ([finding]) => finding)].map(([id, of]) => [id, new Set(of.map((each) => each[1]))]),
  )
}

function startTies(lineIds: readonly string[], findings: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    findings.map((id, finding) => [id, new Set(lineIds.filter((_line, at) => tied[at]?.includes(finding) === true))]),
  )
}

async function someFindings(call: Call): Promise<readonly string[]> {
  const { id: inspectionId } = await call.inspection.add({ title: 'Harbour' })
  const ids: string[] = []
  for (const number of ['1', '2', '3', '4']) {
    ids.push((await call.finding.add({ inspectionId, number, text: `Finding ${number}.` })).id)
  }
  return ids
}

async function anOpenItem(call: Call, meetingId: string, findings: readonly string[]) {
  const { id: itemId } = await call.agendaItem.add({ meetingId, title: 'Lamps' })
  const puts = startLines.map(({ kind, depth, text }, at) => ({
    id: newId(),
    kind,
    depth,
    position: `a${at}`,
    printedLabel: null,
    body: inlineFromText(text),
    isExempt: false,
    baseVersion: 0,
    spellId: newId(),
  }))
  await call.agendaItem.save({ id: itemId, saveId: newId(), puts, removes: [] })
  for (const [at, { id: targetId }] of puts.entries()) {
    for (const finding of tied[at] ?? []) await call.link.add({ findingId: findings[finding] ?? '', targetId })
  }
  const save: Parameters<typeof createItemSessions>[0]['save'] = (input) =>
    call.agendaItem.save({
      ...input,
      removes: [...input.removes],
      puts: input.puts.map(({ changes, ...put }) => ({ ...put, ...(changes && { changes: [...changes] }) })),
    })
  const sessions = createItemSessions({ save, refusalOf: () => null }, newId)
  const item = await call.agendaItem.get({ id: itemId })
  const session = sessions.open(item)
  const lines = item.blocks.map(
    ({ version: _version, findings: _findings, actions: _actions, conflict: _conflict, ...line }): Line => line,
  )
  const lineIds = puts.map(({ id }) => id)
  const editor = openEditor(lines, newId)
  const clerk: Clerk = {
    editor,
    clipboard: [],
    copied: new Set(),
    holders: [...lineIds],
    chains: lineIds.map((id) => [id]),
  }
  return { clerk, session, itemId, lineIds }
}

function typed(text: string) {
  return ({ editor }: Clerk): void => editor.dispatch(editor.state().tr.insertText(text))
}

/** As the keys do: what is selected goes, and at the start of a line the line itself is changed. */
function backspace(editor: Clerk['editor']): void {
  if (!editor.state().selection.empty) editor.dispatch(editor.state().tr.deleteSelection())
  else if (!editor.press(backAtStart)) {
    const { $head } = editor.state().selection
    if ($head.parentOffset > 0) editor.dispatch(editor.state().tr.delete($head.pos - 1, $head.pos))
  }
}

function copy(clerk: Clerk): void {
  if (clerk.editor.state().selection.empty) return
  clerk.clipboard = copiedLines(clerk.editor.state())
  for (const { body } of clerk.clipboard) {
    for (const sign of signs) if (body.some(({ text }) => text.includes(sign))) clerk.copied.add(sign)
  }
}

function cut(clerk: Clerk): void {
  copy(clerk)
  clerk.editor.dispatch(clerk.editor.state().tr.deleteSelection().setMeta('uiEvent', 'cut'))
}

function paste({ editor, clipboard }: Clerk): void {
  const lines = clipboard.filter(({ body }) => body.length > 0)
  editor.dispatch(pasteLines(editor.state(), lines).setMeta('uiEvent', 'paste'))
}

function wordMark(editor: Clerk['editor'], name: string) {
  const type = editor.state().schema.marks[name]
  if (type === undefined) throw new Error(`no ${name}`)
  return toggleWordMark(type)
}

function withoutEmptyMarks(run: Line['body'][number]): Line['body'][number] {
  return { type: 'text', text: run.text, ...(run.marks && { marks: run.marks.map(({ type }) => ({ type })) }) }
}

function isRising(positions: readonly string[]): boolean {
  return positions.every((position, at) => at === 0 || (positions[at - 1] ?? '') < position)
}
