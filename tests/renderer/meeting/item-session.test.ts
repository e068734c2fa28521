import { describe, expect, it } from 'vitest'
import { createItemSessions } from '#renderer/features/meeting/saving/item-session.ts'
import type { AgendaItem } from '#renderer/features/meeting/meeting-data.ts'
import type { SaveAnswer, SaveApi, SaveInput } from '#renderer/features/meeting/saving/save-queue.ts'
import { aLine, countingIds, openEditor, readOut } from './minutes-editor.ts'

function anItem(id: string, lines: readonly string[], version = 1): AgendaItem {
  const blocks = lines.map((text, at) => ({
    ...aLine({ id: `${id}-${at}`, position: `a${at}`, text }),
    body: [{ type: 'text' as const, text }],
    version,
    findings: [],
    actions: [],
    conflict: null,
  }))
  return {
    id,
    committeeId: 'c',
    meetingId: 'm',
    number: '1',
    title: id,
    purpose: null,
    isExempt: false,
    blocks,
    findings: [],
  }
}

/** A store that answers each save when it is told to. */
function setUp() {
  const sent: { readonly save: SaveInput; readonly answer: () => void; readonly refuse: () => void }[] = []
  const api: SaveApi = {
    save: (save) =>
      new Promise<SaveAnswer>((done, fail) => {
        const versions = save.puts.map(({ id, baseVersion }) => ({ id, version: baseVersion + 1 }))
        const answer = { savedAt: `2026-03-12T19:00:0${sent.length}.000Z`, versions, overwrote: [] }
        sent.push({ save, answer: () => done(answer), refuse: () => fail(new Error('The disk is full.')) })
      }),
    refusalOf: (error) => (error instanceof Error ? error.message : null),
  }
  return { sessions: createItemSessions(api, countingIds('id')), sent }
}

function writeIn(session: ReturnType<ReturnType<typeof setUp>['sessions']['open']>, text: string) {
  const editor = openEditor([aLine({ id: 'one-0', position: 'a0', text: 'Kept' })])
  editor.select(0, 99)
  editor.type(text)
  session.write(editor.state())
  session.queue.flush()
  return editor
}

const answersAre = () => new Promise((done) => setTimeout(done, 0))

describe('the writing of an item', () => {
  it('is there again when the clerk comes back before the store has answered', () => {
    const { sessions } = setUp()
    writeIn(sessions.open(anItem('one', ['Kept'])), ' and typed')

    const again = sessions.open(anItem('one', ['Kept']))

    expect(JSON.stringify(again.document())).toContain('Kept and typed')
    expect(sessions.isSettled()).toBe(false)
  })

  it('is not undone by what was read before the store had it', async () => {
    const { sessions, sent } = setUp()
    const session = sessions.open(anItem('one', ['Kept']))
    const read = { item: anItem('one', ['Kept']), generation: session.queue.generation() }
    const editor = writeIn(session, ' and typed')
    sent[0]?.answer()
    await answersAre()

    expect(session.merge(editor.state(), read)).toBeNull()
  })

  it('takes in what was read after the store had it', async () => {
    const { sessions, sent } = setUp()
    const session = sessions.open(anItem('one', ['Kept']))
    const editor = writeIn(session, ' and typed')
    sent[0]?.answer()
    await answersAre()
    const read = {
      item: anItem('one', ['Kept and typed', 'Added elsewhere'], 2),
      generation: session.queue.generation(),
    }

    const change = session.merge(editor.state(), read)
    if (change !== null) editor.dispatch(change)

    expect(readOut(editor.lines())).toEqual(['paragraph0 Kept and typed', 'paragraph0 Added elsewhere'])
    session.write(editor.state())
    expect(sessions.isSettled()).toBe(true)
  })

  it('says of all items what is worst, and since when nothing was saved', async () => {
    const { sessions, sent } = setUp()
    writeIn(sessions.open(anItem('one', ['Kept'])), '!')
    sent[0]?.answer()
    await answersAre()
    expect(sessions.progress.getState()).toEqual({ kind: 'saved', at: '2026-03-12T19:00:00.000Z' })

    writeIn(sessions.open(anItem('two', ['Other'])), '?')
    sent[1]?.refuse()
    await answersAre()
    expect(sessions.progress.getState()).toEqual({
      kind: 'failed',
      since: '2026-03-12T19:00:00.000Z',
      message: 'The disk is full.',
    })
  })
})
