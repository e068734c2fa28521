import { describe, expect, it } from 'vitest'
import { createEditorDesk } from '#renderer/features/meeting/editor/editor-desk.ts'
import { linesOf } from '#renderer/features/meeting/editor/line.ts'
import { takeWhenFound } from '#renderer/features/meeting/pickers/use-found.ts'
import { createItemSessions } from '#renderer/features/meeting/saving/item-session.ts'
import type { SaveInput } from '#renderer/features/meeting/saving/save-queue.ts'
import { aLine, countingIds, openEditor, readOut } from './minutes-editor.ts'

/** An item that was written in and left, as its session keeps it, and what is sent of it to the store. */
function anItemLeft(typed: string) {
  const sent: SaveInput[] = []
  const save = (input: SaveInput) => {
    sent.push(input)
    const versions = input.puts.map(({ id, baseVersion }) => ({ id, version: baseVersion + 1 }))
    return Promise.resolve({ savedAt: '2026-03-12T19:00:00.000Z', versions, overwrote: [] })
  }
  const sessions = createItemSessions({ save, refusalOf: () => null }, countingIds('id'))
  const session = sessions.open({
    id: 'item',
    committeeId: 'c',
    meetingId: 'm',
    number: '1',
    title: 'Slipway',
    purpose: null,
    isExempt: false,
    blocks: [],
    findings: [],
  })
  const editor = openEditor([aLine({ id: 'line', text: 'Mend it' })])
  editor.select(0, 999)
  for (const key of typed) editor.type(key)
  session.write(editor.state())
  const desk = createEditorDesk()
  const shown = () => {
    const state = session.state()
    return state === null ? [] : readOut(linesOf(state.doc))
  }
  return { session, desk, sent, shown, writing: desk.writing(session) }
}

describe('what is answered when the clerk has left the item', () => {
  it('takes the typed name out of the line of an action, whose owner it is', async () => {
    const { writing, shown, session, sent } = anItemLeft(' @Peel')
    if (writing === null) throw new Error('the item was never open')
    let owner = ''

    await takeWhenFound(writing, {
      ask: () => Promise.resolve(['Councillor Pat Peel']),
      wordsOf: () => '',
      taken: (name) => void (owner = name),
      nothing: () => void (owner = 'nobody'),
    })

    expect(owner).toBe('Councillor Pat Peel')
    expect(shown()).toEqual(['paragraph0 Mend it'])
    await session.queue.settled()
    expect(sent.at(-1)?.puts.map(({ body }) => body[0]?.text)).toEqual(['Mend it'])
  })

  it('writes the name where it was asked for, and leaves it as typed where nobody is called so', async () => {
    const found = anItemLeft(' @Peel')
    const none = anItemLeft(' @Peel')
    const to = { wordsOf: (name: string) => name, taken: () => {}, nothing: () => {} }

    if (found.writing !== null) await takeWhenFound(found.writing, { ask: () => Promise.resolve(['Pat Peel']), ...to })
    if (none.writing !== null) await takeWhenFound(none.writing, { ask: () => Promise.resolve([]), ...to })

    expect(found.shown()).toEqual(['paragraph0 Mend it Pat Peel'])
    expect(none.shown()[0]).toBe('paragraph0 Mend it @Peel')
  })
})
