import { expect, it } from 'vitest'
import { newId } from '#core/context.ts'
import { aCommittee, aPut, setUp } from './set-up.ts'

const lines = `104. Records are not always up to date.
107. The harbour master answers letters late,
and seldom says why.
R6 See every child in time.`

it('adds numbered lines as findings in the order of the report, and leaves alone what is there', async () => {
  const { call } = setUp()
  const { id: inspectionId } = await call.inspection.add({ title: 'Children’s services', publishedOn: '2016-02-17' })
  await call.finding.add({ inspectionId, number: '104', text: 'Typed before.' })
  const { added, alreadyThere } = await call.finding.addLines({ inspectionId, lines })
  expect([added.length, alreadyThere]).toEqual([2, ['104']])
  const findings = await call.finding.list({ inspectionId })
  expect(findings.map((finding) => finding.number)).toEqual(['104', '107', 'R6'])
  expect(findings[1]?.text).toBe('The harbour master answers letters late, and seldom says why.')
  await expect(call.finding.addLines({ inspectionId, lines: ' \n' })).rejects.toMatchObject({
    data: { code: 'nothing_recognised' },
  })
})

it('finds a finding by its number, by the beginning of it, and by words', async () => {
  const { call } = setUp()
  const { id: inspectionId } = await call.inspection.add({ title: 'Children’s services', publishedOn: '2016-02-17' })
  await call.finding.addLines({ inspectionId, lines })
  const numbers = async (words: string) => (await call.finding.find({ words })).map((finding) => finding.number)
  expect(await numbers('107')).toEqual(['107'])
  expect(await numbers('#10')).toEqual(['104', '107'])
  expect(await numbers('late wh')).toEqual(['107'])
  expect(await numbers('nothing like it')).toEqual([])
  expect(await numbers('')).toHaveLength(3)
})

it('ties a line, a limb, an item and an action to a finding, once each, and tells the finding’s trail', async () => {
  const { call } = setUp()
  const { meetings } = await aCommittee(call, '2016-03-14')
  const meetingId = meetings[0] ?? ''
  const item = await call.agendaItem.add({ meetingId, title: 'First visits' })
  const point = aPut('Reasons were not recorded.', { kind: 'point', position: 'a0' })
  const limb = aPut('That reasons be recorded.', { kind: 'resolutionLimb', position: 'a1' })
  await call.agendaItem.save({ id: item.id, saveId: newId(), puts: [point, limb], removes: [] })
  const action = await call.action.add({ meetingId, text: 'record reasons', blockId: limb.id })
  const { id: inspectionId } = await call.inspection.add({ title: 'Children’s services' })
  const { id: findingId } = await call.finding.add({ inspectionId, number: '107', text: 'Late.' })

  const ids: string[] = []
  for (const targetId of [point.id, limb.id, item.id, action.id, point.id])
    ids.push((await call.link.add({ findingId, targetId })).id)

  expect(ids[4]).toBe(ids[0])
  const { linked, links } = await call.finding.get({ id: findingId })
  expect(links).toBe(4)
  expect(linked.map((link) => [link.targetKind, link.text, link.itemTitle])).toEqual([
    ['block', 'Reasons were not recorded.', 'First visits'],
    ['resolution', 'That reasons be recorded.', 'First visits'],
    ['item', 'First visits', 'First visits'],
    ['action', 'record reasons', 'First visits'],
  ])
  expect((await call.action.get({ id: action.id })).findings).toEqual([{ findingId, number: '107' }])
  await call.link.remove({ id: ids[0] ?? '' })
  expect((await call.finding.get({ id: findingId })).links).toBe(3)
  expect((await call.link.add({ findingId, targetId: point.id })).id).toBe(ids[0])
})

it('refuses a number that the inspection has, and a link to what is not there', async () => {
  const { call } = setUp()
  const { id: inspectionId } = await call.inspection.add({ title: 'Children’s services' })
  const { id: findingId } = await call.finding.add({ inspectionId, number: '1', text: 'Late.' })
  await expect(call.finding.add({ inspectionId, number: ' 1 ', text: 'Again.' })).rejects.toMatchObject({
    data: { code: 'already_exists' },
  })
  await expect(call.link.add({ findingId, targetId: newId() })).rejects.toMatchObject({ data: { code: 'not_found' } })
})
