import Papa from 'papaparse'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { newId } from '#core/context.ts'
import { spreadsheetOf } from '#core/resolution-procedures.ts'
import { aCommittee, aPut, setUp, type Call } from './set-up.ts'

async function resolved(call: Call, meetingId: string, ...texts: readonly string[]) {
  const { id: itemId } = await call.agendaItem.add({ meetingId, title: 'Lamps' })
  const puts = texts.map((text, at) => aPut(text, { kind: 'resolutionLimb', position: `a${at}` }))
  await call.agendaItem.save({ id: itemId, saveId: newId(), puts, removes: [] })
  return { itemId, ids: puts.map(({ id }) => id) }
}

async function aRegister() {
  const set = setUp({ today: '2016-06-01' })
  const { committeeId, meetings } = await aCommittee(set.call, '2016-03-14', '2016-05-23')
  const [march = '', may = ''] = meetings
  const old = await resolved(set.call, march, 'That the lamps be noted.', 'That the lamps be replaced.')
  const fresh = await resolved(set.call, may, 'That new lamps be bought.', 'That the pier be referred to the Cabinet.')
  return { ...set, committeeId, march, may, old, fresh }
}

it('lists the exact words newest first, with where they stand and what came of them', async () => {
  const { call, march, may, old, fresh } = await aRegister()
  await call.action.add({ meetingId: march, blockId: old.ids[1] ?? '', text: 'Replace', due: 'by the end of May 2016' })
  const bought = await call.action.add({ meetingId: may, blockId: fresh.ids[0] ?? '', text: 'Buy' })
  await call.action.close({ id: bought.id, meetingId: may })

  const { rows, count, of, outcomes } = await call.resolution.list({})

  expect(rows.map(({ text, minute, outcome }) => [text, minute, outcome])).toEqual([
    ['That new lamps be bought.', 'item 1, res 1', 'done'],
    ['That the pier be referred to the Cabinet.', 'item 1, res 2', 'no-action'],
    ['That the lamps be noted.', 'item 1, res 1', 'noting-only'],
    ['That the lamps be replaced.', 'item 1, res 2', 'overdue'],
  ])
  expect([count, of]).toEqual([4, 4])
  expect(outcomes.filter((each) => each.count > 0).map(({ outcome }) => outcome)).toEqual([
    'overdue',
    'no-action',
    'done',
    'noting-only',
  ])
})

it('leaves what committee, days, words, finding, access and outcome leave, and counts the rest of the filter', async () => {
  const { call, committeeId, old, fresh } = await aRegister()
  const other = await call.committee.add({ name: 'Audit Committee' })
  const inspection = await call.inspection.add({ title: 'Lights' })
  const finding = await call.finding.add({ inspectionId: inspection.id, number: '7', text: 'It is dark.' })
  await call.link.add({ findingId: finding.id, targetId: old.ids[1] ?? '' })
  await call.agendaItem.update({ id: fresh.itemId, isExempt: true })
  const ids = async (filter: Parameters<Call['resolution']['list']>[0]) =>
    (await call.resolution.list(filter)).rows.map(({ id }) => id)
  expect(await ids({ committeeId: other.id })).toEqual([])
  expect(await ids({ committeeId, from: '2016-05-01' })).toEqual(fresh.ids)
  expect(await ids({ to: '2016-05-22' })).toEqual(old.ids)
  expect(await ids({ words: '"the lamps" repl' })).toEqual([old.ids[1]])
  expect(await ids({ findingId: finding.id })).toEqual([old.ids[1]])
  expect(await ids({ exempt: 'without' })).toEqual(old.ids)
  const noting = await call.resolution.list({ words: 'lamps', outcomes: ['noting-only'] })
  expect([noting.rows.map(({ id }) => id), noting.count, noting.of]).toEqual([[old.ids[0]], 1, 4])
  expect(noting.outcomes.reduce((sum, each) => sum + each.count, 0)).toBe(3)
  expect((await call.resolution.list({})).rows.map(({ isExempt }) => isExempt)).toEqual([true, true, false, false])
})

it('says when an action is reported complete, which is open still and not late any more', async () => {
  const { call, march, may, old } = await aRegister()
  const blockId = old.ids[1] ?? ''
  const { id } = await call.action.add({ meetingId: march, blockId, text: 'Replace', due: 'by the end of May 2016' })
  await call.action.recordUpdate({ id, meetingId: may, text: 'All are replaced.', isComplete: true })
  const { outcome, actions } = await call.resolution.get({ id: blockId })
  expect([outcome, actions.map(({ state, isOverdue, closed }) => [state, isOverdue, closed])]).toEqual([
    'reported',
    [['reported complete', false, null]],
  ])
  expect((await call.resolution.list({ outcomes: ['reported'] })).rows.map((row) => row.id)).toEqual([blockId])
  const { bytes } = await call.resolution.spreadsheet({ outcomes: ['reported'] })
  expect(Buffer.from(bytes, 'base64').toString()).toContain('Open, reported complete')
  expect(await call.store.check()).toEqual({ ok: true, problems: [] })
})

it('gives the whole words of one, its actions, and where a later meeting closed them', async () => {
  const { call, march, may, old } = await aRegister()
  const limb = old.ids[1] ?? ''
  const nested = aPut('by the north steps;', { kind: 'resolutionLimb', depth: 1, position: 'a2' })
  await call.agendaItem.save({ id: old.itemId, saveId: newId(), puts: [nested], removes: [] })
  const { id } = await call.action.add({ meetingId: march, blockId: limb, text: 'Replace', owner: 'Jo Odell' })
  await call.action.close({ id, meetingId: may })

  const found = await call.resolution.get({ id: limb })

  expect(found.text).toBe('That the lamps be replaced.\nby the north steps;')
  expect(found.outcome).toBe('done')
  expect(found.actions.map(({ owner, closed }) => [owner, closed?.heldOn])).toEqual([['Jo Odell', '2016-05-23']])
})

it('lets a later resolution of the committee take its place, and stand again', async () => {
  const { call, old, fresh } = await aRegister()
  const [noted = '', replaced = ''] = old.ids
  const [bought = ''] = fresh.ids
  expect((await call.resolution.later({ id: replaced })).map(({ id }) => id)).toEqual([...fresh.ids, noted])
  await call.resolution.supersede({ id: replaced, byId: bought })
  expect((await call.resolution.get({ id: replaced })).supersededBy?.id).toBe(bought)
  expect((await call.resolution.get({ id: bought })).supersedes.map(({ id }) => id)).toEqual([replaced])
  expect((await call.resolution.list({ outcomes: ['superseded'] })).rows.map(({ id }) => id)).toEqual([replaced])
  await expect(call.resolution.supersede({ id: bought, byId: replaced })).rejects.toMatchObject({
    data: { code: 'meeting_order' },
  })
  await call.resolution.supersede({ id: replaced, byId: null })
  expect((await call.resolution.get({ id: replaced })).outcome).toBe('no-action')
})

it('refuses a resolution that is not there', async () => {
  const { call } = setUp()
  await expect(call.resolution.get({ id: newId() })).rejects.toMatchObject({ data: { code: 'not_found' } })
})

it('turns a page of two hundred at a time through ten thousand, quickly', { timeout: 60_000 }, async () => {
  const { call } = setUp()
  const { meetings } = await aCommittee(call, '2016-03-14')
  for (let item = 0; item < 10; item += 1) {
    const texts = Array.from({ length: 1_000 }, (_, at) => `That lamp ${item * 1_000 + at} be noted.`)
    await resolved(call, meetings[0] ?? '', ...texts)
  }
  const begun = performance.now()
  const page = await call.resolution.list({ offset: 9_900 })
  expect(performance.now() - begun).toBeLessThan(3_000)
  expect([page.rows.length, page.count]).toEqual([100, 10_000])
  const hits = await call.search.find({ words: 'lamp', kind: 'resolution', offset: 9_990 })
  expect(hits.hits).toHaveLength(10)
})

it('writes a spreadsheet with the exact words, in which no cell is a formula', async () => {
  const { call, march } = await aRegister()
  await resolved(call, march, '=HYPERLINK("http://a.example")', 'That “Ł” be noted,\nand "so on".')
  const { bytes, rows, fileName } = await call.resolution.spreadsheet({})
  const text = Buffer.from(bytes, 'base64').toString('utf8')
  const table = Papa.parse<string[]>(text.slice(1)).data
  expect([text.charCodeAt(0), rows, fileName]).toEqual([0xfeff, 6, 'Resolutions 2016-06-01.csv'])
  expect(table.map((row) => row[5])).toContain('That “Ł” be noted,\nand "so on".')
  expect(table.map((row) => row[5])).toContain('\'=HYPERLINK("http://a.example")')
})

it('never lets a spreadsheet calculate, whatever is in a cell, and loses no letter', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('=1+1', '@SUM(1)', '-1', '+1', '\t=1', ' =1', '\n=1', '＝1'),
  )
  fc.assert(
    fc.property(fc.array(cell, { minLength: 2, maxLength: 5 }), (cells) => {
      const [read = []] = Papa.parse<string[]>(spreadsheetOf([cells]).slice(1), {
        delimiter: ',',
        newline: '\r\n',
      }).data
      expect(read.map((each) => each.replace(/^'/u, ''))).toEqual(cells.map((each) => each.replace(/^'/u, '')))
      for (const each of read) expect(each).not.toMatch(/^[\s\p{Cc}]*[=+\-@＝＋－＠]/u)
    }),
  )
})
