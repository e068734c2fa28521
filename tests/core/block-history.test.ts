import { expect, it } from 'vitest'
import { newId } from '#core/context.ts'
import { aCommittee, aPut, setUp } from './set-up.ts'

async function aLineOfMinutes() {
  const set = setUp()
  const { meetings } = await aCommittee(set.call, '2016-03-14')
  const { id: itemId } = await set.call.agendaItem.add({ meetingId: meetings[0] ?? '', title: 'Lamps' })
  const line = aPut('The lamps were dark.')
  let version = 0
  const say = async (text: string, spellId = newId()) => {
    const put = { ...aPut(text, { id: line.id, spellId }), baseVersion: version }
    await set.call.agendaItem.save({ id: itemId, saveId: newId(), puts: [put], removes: [] })
    version += 1
    set.tick(60_000)
  }
  await say('The lamps were dark.')
  return { ...set, itemId, lineId: line.id, say }
}

it('keeps what a line said before each spell of writing, the newest first, with who changed it and when', async () => {
  const { call, lineId, say } = await aLineOfMinutes()
  const spell = newId()
  await say('The lamps are', spell)
  await say('The lamps are lit.', spell)
  await say('The lamps are out.')

  const { present, kept } = await call.block.history({ id: lineId })

  expect(present).toMatchObject({ text: 'The lamps are out.', isRemoved: false })
  expect(kept.map(({ text, replacedBy }) => [text, replacedBy])).toEqual([
    ['The lamps are lit.', 'Ada Fennick'],
    ['The lamps were dark.', 'Ada Fennick'],
  ])
  expect(kept[0]?.replacedAt).toBe('2016-03-14T18:33:00.000Z')
})

it('names the lines taken out of an item, and an ordinary save puts one back as the same line', async () => {
  const { call, itemId, lineId } = await aLineOfMinutes()
  await call.agendaItem.save({ id: itemId, saveId: newId(), puts: [], removes: [{ id: lineId, spellId: newId() }] })

  const [gone] = await call.block.removed({ agendaItemId: itemId })

  expect(gone).toMatchObject({ id: lineId, text: 'The lamps were dark.', removedBy: 'Ada Fennick' })
  const put = aPut(gone?.text ?? '', { id: lineId })
  const { overwrote } = await call.agendaItem.save({ id: itemId, saveId: newId(), puts: [put], removes: [] })
  expect(overwrote).toEqual([])
  expect((await call.agendaItem.get({ id: itemId })).blocks.map(({ id }) => id)).toEqual([lineId])
  expect(await call.block.removed({ agendaItemId: itemId })).toEqual([])
})

it('says what to do about a line that was never written', async () => {
  const { call } = setUp()
  await expect(call.block.history({ id: newId() })).rejects.toMatchObject({ data: { code: 'not_found' } })
})
