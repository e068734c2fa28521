import { expect, it } from 'vitest'
import { newId } from '#core/context.ts'
import { plainText } from '#shared/domain/inline.ts'
import { aCommittee, aPut, setUp } from './set-up.ts'

type Put = Omit<ReturnType<typeof aPut>, 'body'> & { readonly body: ReturnType<typeof aPut>['body'] }
type Field = 'kind' | 'position' | 'depth' | 'printedLabel' | 'body' | 'isExempt' | 'mark'

/** An item with one line, which two windows know at its first version. */
async function anItem() {
  const set = setUp()
  const { call } = set
  const { meetings } = await aCommittee(call, '2016-03-14')
  const { id: itemId } = await call.agendaItem.add({ meetingId: meetings[0] ?? '', title: 'Lamps' })
  const line = aPut('The lamps were dark.')
  const save = (puts: readonly (Put & { changes?: Field[] })[], removes: readonly object[] = []) =>
    call.agendaItem.save({
      id: itemId,
      saveId: newId(),
      puts: [...puts],
      removes: removes.map((each) => ({ id: line.id, spellId: newId(), ...each })),
    })
  await save([line])
  set.tick(60_000)
  const say = (text: string, baseVersion: number, changes?: Field[]) =>
    save([{ ...aPut(text, { id: line.id }), baseVersion, ...(changes && { changes }) }])
  const read = async () => {
    const { blocks } = await call.agendaItem.get({ id: itemId })
    return blocks.map((block) => ({ ...block, text: plainText(block.body) }))
  }
  const otherText = async () => plainText((await read())[0]?.conflict?.body ?? [])
  return { ...set, itemId, line, save, say, read, otherText }
}

it('keeps what is typed over a newer version, and that version beside it with its time and author', async () => {
  const { say, read, tick } = await anItem()
  await say('The lamps were lit.', 1)
  tick(60_000)

  const { overwrote } = await say('The lamps were out.', 1)

  const [line] = await read()
  expect(overwrote).toHaveLength(1)
  expect(line).toMatchObject({ text: 'The lamps were out.', version: 3 })
  expect(line?.conflict).toMatchObject({
    isRemoval: false,
    version: 2,
    body: [{ type: 'text', text: 'The lamps were lit.' }],
    writtenAt: '2016-03-14T18:31:00.000Z',
    writtenBy: 'Ada Fennick',
    presentAt: '2016-03-14T18:32:00.000Z',
  })
})

it('keeps the last words of each window, one beside the other, while both write in one line', async () => {
  const { say, read, otherText } = await anItem()
  await say('A', 1)
  await say('B', 1)
  await say('A1', 2)
  await say('B1', 3)
  await say('B12', 5)

  expect([(await read())[0]?.text, await otherText()]).toEqual(['B12', 'A1'])
})

it('puts a third version into the history, so that no words are lost', async () => {
  const { call, line, say, otherText } = await anItem()
  await say('First', 1)
  await say('Second', 1)
  await say('Third', 1)

  expect(await otherText()).toBe('Second')
  expect((await call.block.history({ id: line.id })).kept.map(({ text }) => text)).toContain('First')
})

it.for([
  ['present', 'The lamps were out.', 'The lamps were lit.'],
  ['other', 'The lamps were lit.', 'The lamps were out.'],
] as const)(
  'keeps the %s version when the clerk chooses it, and the other in the history',
  async ([keep, stays, goes]) => {
    const { call, line, say, read } = await anItem()
    await say('The lamps were lit.', 1)
    await say('The lamps were out.', 1)
    const conflict = (await read())[0]?.conflict

    await call.block.settle({ id: conflict?.id ?? '', keep, version: conflict?.version ?? 0 })

    const [block] = await read()
    expect([block?.text, block?.conflict]).toEqual([stays, null])
    expect((await call.block.history({ id: line.id })).kept.map(({ text }) => text)).toContain(goes)
  },
)

it('refuses to settle a version that was written over meanwhile, and says what to do', async () => {
  const { call, say, read } = await anItem()
  await say('A', 1)
  await say('B', 1)
  const conflict = (await read())[0]?.conflict
  await say('A1', 2)

  const settle = call.block.settle({ id: conflict?.id ?? '', keep: 'other', version: conflict?.version ?? 0 })
  await expect(settle).rejects.toMatchObject({ data: { code: 'save_conflict' } })
  await expect(call.block.settle({ id: newId(), keep: 'other', version: 1 })).rejects.toMatchObject({
    data: { code: 'not_found' },
  })
})

it('lets what one window exempted stay exempt when the other goes on writing', async () => {
  const { save, say, read, line } = await anItem()
  await save([{ ...line, isExempt: true, kind: 'point', baseVersion: 1, changes: ['isExempt', 'kind'] }])

  const { overwrote } = await say('The lamps were lit.', 1, ['body'])

  expect(overwrote).toEqual([])
  expect((await read())[0]).toMatchObject({
    text: 'The lamps were lit.',
    isExempt: true,
    kind: 'point',
    conflict: null,
  })
})

it('keeps the words of one window where the other only moved the line, and lets that one read them', async () => {
  const { save, say, read, line } = await anItem()
  await say('The lamps were lit.', 1)

  const { versions } = await save([{ ...line, position: 'a9', baseVersion: 1, changes: ['position'] }])

  expect((await read())[0]).toMatchObject({ text: 'The lamps were lit.', position: 'a9', version: 3, conflict: null })
  // The version that the page had: it reads the line again, and does not take these words for its own.
  expect(versions[0]?.version).toBe(1)
})

it('lets a line stand that was taken out here and written in there, and takes it out when that is chosen', async () => {
  const { call, save, say, read } = await anItem()
  await say('The lamps were lit.', 1, ['body'])

  await save([], [{ baseVersion: 1 }])

  const [line] = await read()
  expect(line).toMatchObject({ text: 'The lamps were lit.', conflict: { isRemoval: true, writtenBy: 'Ada Fennick' } })
  await call.block.settle({ id: line?.conflict?.id ?? '', keep: 'other', version: line?.conflict?.version ?? 0 })
  expect(await read()).toEqual([])
  expect((await call.store.check()).problems).toEqual([])
})

it('brings a line back that was taken out there while it was written in here, and says so', async () => {
  const { save, say, read } = await anItem()
  await save([], [{ baseVersion: 1 }])
  await say('The lamps were lit.', 1, ['body'])

  expect((await read())[0]).toMatchObject({ text: 'The lamps were lit.', conflict: { isRemoval: true } })
})

it('takes a line out that the other window only moved', async () => {
  const { save, read, line } = await anItem()
  await save([{ ...line, position: 'a9', baseVersion: 1, changes: ['position'] }])

  await save([], [{ baseVersion: 1 }])

  expect(await read()).toEqual([])
})

it('leaves no byte of a version that stood beside a purged line', async () => {
  const { call, line, say, core } = await anItem()
  await say('A name: Quorthwaite.', 1)
  await say('No name.', 1)

  await call.purge.carryOut({ kind: 'block', id: line.id, reason: 'A name', wasIssued: false })

  const file = core.context.store.file
  expect(file.prepare('SELECT body, text, kept FROM block_conflict').all()).toEqual([
    { body: '[]', text: '', kept: 'present' },
  ])
})
