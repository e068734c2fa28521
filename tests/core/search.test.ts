import { expect, it } from 'vitest'
import * as fc from 'fast-check'
import { newId } from '#core/context.ts'
import { aCommittee, aPut, setUp, type Call } from './set-up.ts'

async function minuted(call: Call, meetingId: string, ...texts: readonly string[]) {
  const { id } = await call.agendaItem.add({ meetingId, title: 'Untitled' })
  const puts = texts.map((text, at) => aPut(text, { position: `a${at}` }))
  await call.agendaItem.save({ id, saveId: newId(), puts, removes: [] })
  return puts.map((put) => put.id)
}

it('finds all the words, the last as a beginning, newest meeting first', async () => {
  const { call } = setUp()
  const { meetings } = await aCommittee(call, '2016-03-14', '2016-05-23', null)
  const [march = '', may = '', undated = ''] = meetings
  const [old = ''] = await minuted(call, march, 'The children’s delivery plan was late.')
  const [fresh = ''] = await minuted(call, may, 'A delivery plan for the café.', 'Another plan.')
  const [later = ''] = await minuted(call, undated, 'Plan of delivery')
  const ids = async (words: string) => (await call.search.find({ words })).hits.map((hit) => hit.id)
  expect(await ids('delivery pla')).toEqual([later, fresh, old])
  expect(await ids("children's DELIVERY")).toEqual([old])
  expect(await ids('cafe')).toEqual([fresh])
  expect(await ids('deliv plan')).toEqual([])
})

it('follows every change of words, removal and return in the same moment', async () => {
  const { call } = setUp()
  const { meetings } = await aCommittee(call, '2016-03-14')
  const { id } = await call.agendaItem.add({ meetingId: meetings[0] ?? '', title: 'Mooring dues' })
  const line = aPut('The dredger sank')
  const kindOf = async (words: string) => (await call.search.find({ words })).hits.map((hit) => hit.kind)
  await call.agendaItem.save({ id, saveId: newId(), puts: [line], removes: [] })
  expect(await kindOf('dredger')).toEqual(['block'])
  const changed = { ...aPut('That a ferry be bought', { id: line.id, kind: 'resolutionLimb' }), baseVersion: 1 }
  await call.agendaItem.save({ id, saveId: newId(), puts: [changed], removes: [] })
  expect([await kindOf('dredger'), await kindOf('ferry')]).toEqual([[], ['resolution']])
  await call.agendaItem.save({ id, saveId: newId(), puts: [], removes: [{ id: line.id, spellId: newId() }] })
  expect(await kindOf('ferry')).toEqual([])
  await call.agendaItem.update({ id, title: 'Ferry' })
  expect([await kindOf('ferry'), await kindOf('mooring')]).toEqual([['item'], []])
})

it('finds nothing of an item that was taken off the agenda, nor of a meeting that was removed, until they are back', async () => {
  const { call, core } = setUp()
  const { meetings } = await aCommittee(call, '2016-03-14', '2016-05-23')
  const [meetingId = '', other = ''] = meetings
  const { id } = await call.agendaItem.add({ meetingId, title: 'The windlass' })
  const line = aPut('The windlass was worn')
  const limb = aPut('That the windlass be mended', { kind: 'resolutionLimb', position: 'a1' })
  await call.agendaItem.save({ id, saveId: newId(), puts: [line, limb], removes: [] })
  await call.action.add({ meetingId, text: 'Mend the windlass', blockId: limb.id })
  const loose = await call.action.add({ meetingId: other, text: 'Count the windlasses' })
  const kinds = async () => (await call.search.find({ words: 'windlass' })).hits.map((hit) => hit.kind).toSorted()
  const counted = async () =>
    (await call.search.overview({ words: 'windlass' })).counts.reduce((sum, { count }) => sum + count, 0)
  expect(await kinds()).toEqual(['action', 'action', 'block', 'item', 'resolution'])

  await call.agendaItem.remove({ id })
  // The action itself still stands before the next meeting.
  expect([await kinds(), await counted()]).toEqual([['action', 'action'], 2])
  expect((await call.action.before({ meetingId: other })).map(({ text }) => text)).toEqual(['Mend the windlass'])
  expect((await call.resolution.list({ words: 'windlass' })).count).toBe(0)

  await call.agendaItem.putBack({ id })
  expect([(await kinds()).length, await counted()]).toEqual([5, 5])

  core.context.store.file.exec(`UPDATE meeting SET deleted_at = '2016-06-01' WHERE id = '${meetingId}'`)
  expect((await call.search.find({ words: 'windlass' })).hits.map((hit) => hit.id)).toEqual([loose.id])
})

it('keeps to one committee where one is named, by id or by name', async () => {
  const { call } = setUp()
  const { meetings } = await aCommittee(call, '2016-03-14')
  await minuted(call, meetings[0] ?? '', 'The lighthouse')
  await call.committee.add({ name: 'Audit Committee' })
  expect((await call.search.find({ words: 'light', committee: 'harbour scrutiny panel' })).hits).toHaveLength(1)
  expect((await call.search.find({ words: 'light', committee: 'audit committee' })).hits).toHaveLength(0)
  await expect(call.search.find({ words: 'light', committee: 'Nobody' })).rejects.toMatchObject({
    data: { code: 'not_found' },
  })
})

it('never fails on what is typed, and gives at most fifty', async () => {
  const { call } = setUp()
  const { meetings } = await aCommittee(call, '2016-03-14')
  await minuted(call, meetings[0] ?? '', ...Array.from({ length: 60 }, (_, at) => `plan ${at}`))
  expect((await call.search.find({ words: 'plan' })).hits).toHaveLength(50)
  const typed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('"', '\u00000', 'AND', 'plan*', 'NEAR(', '-plan', 'a:b', '^plan', ''),
  )
  await fc.assert(
    fc.asyncProperty(typed, async (words) => {
      expect((await call.search.find({ words })).hits.length).toBeLessThanOrEqual(50)
    }),
    { numRuns: 150 },
  )
})

it('leaves out for the public just what the strictest of item, line and action makes exempt', async () => {
  const { call, core } = setUp()
  const { meetings } = await aCommittee(call, '2016-03-14')
  const meetingId = meetings[0] ?? ''
  for (const isItemExempt of [false, true]) {
    const { id } = await call.agendaItem.add({ meetingId, title: 'The lock' })
    await call.agendaItem.update({ id, isExempt: isItemExempt })
    for (const isExempt of [false, true]) {
      const line = aPut('The lock was shut', { isExempt, position: isExempt ? 'a0' : 'a1' })
      await call.agendaItem.save({ id, saveId: newId(), puts: [line], removes: [] })
      await call.action.add({ meetingId, text: 'Open the lock', blockId: line.id })
    }
    await call.action.add({ meetingId, text: 'Oil the lock', agendaItemId: id })
  }
  const open = core.context.store.file
    .prepare('SELECT source_id FROM effective_access WHERE is_exempt = 0 ORDER BY source_id')
    .pluck()
    .all()
  const found = (await call.search.find({ words: 'lock', exempt: 'without' })).hits.map((hit) => hit.id)
  expect(found.toSorted()).toEqual(open)
  expect((await call.search.find({ words: 'lock' })).hits).toHaveLength(12)
})
