import { expect, it } from 'vitest'
import { aCommittee, aPut, setUp } from './set-up.ts'
import { newId } from '#core/context.ts'

const refused = (code: string) => expect.objectContaining({ code: 'REFUSED', data: { code } })

it('stands an action before every later meeting until it is closed, even one made after the next meeting was', async () => {
  const { call } = setUp()
  const { meetings } = await aCommittee(call, '2016-03-14', '2016-05-23', '2016-07-11')
  const [march = '', may = '', july = ''] = meetings
  const { id } = await call.action.add({ meetingId: march, text: 'circulate the delivery plan' })

  expect((await call.action.before({ meetingId: march })).map((row) => row.id)).toEqual([])
  expect((await call.action.before({ meetingId: may })).map((row) => [row.id, row.timesCarried])).toEqual([[id, 1]])
  expect((await call.action.before({ meetingId: july })).map((row) => [row.id, row.timesCarried])).toEqual([[id, 2]])
})

it('shows an action as completed at the meeting that closed it, as open before, and not at all after', async () => {
  const { call } = setUp()
  const { meetings } = await aCommittee(call, '2016-03-14', '2016-05-23', '2016-07-11', '2016-09-12')
  const [march = '', may = '', july = '', september = ''] = meetings
  const { id } = await call.action.add({ meetingId: march, text: 'circulate the delivery plan' })

  await call.action.close({ id, meetingId: july })

  const rowAt = async (meetingId: string) =>
    (await call.action.before({ meetingId })).map((row) => [row.state, row.group])
  expect(await rowAt(may)).toEqual([['open', 'no-date']])
  expect(await rowAt(july)).toEqual([['closed', 'completed']])
  expect(await rowAt(september)).toEqual([])
  expect((await call.store.check()).problems).toEqual([])
})

it('brings an action back when it is reopened, and tells its whole story', async () => {
  const { call } = setUp()
  const { meetings } = await aCommittee(call, '2016-03-14', '2016-05-23')
  const [march = '', may = ''] = meetings
  const { id } = await call.action.add({ meetingId: march, text: 'write to the trust' })
  await call.action.close({ id, meetingId: may })
  await call.action.reopen({ id, meetingId: may })
  await call.action.update({ id, owner: 'Head of Assessment' })

  const { events } = await call.action.get({ id })
  expect(events.map((event) => event.kind)).toEqual(['made', 'closed', 'reopened', 'changed'])
  expect(events.at(-1)).toMatchObject({ by: 'Ada Fennick', note: 'before: owner: none' })
  expect((await call.store.check()).problems).toEqual([])
})

it('refuses to close an action at an earlier meeting, at another committee, or twice', async () => {
  const { call } = setUp()
  const { meetings } = await aCommittee(call, '2016-03-14', '2016-05-23', '2016-07-11')
  const [march = '', may = '', july = ''] = meetings
  const other = await call.committee.add({ name: 'Audit Committee' })
  const elsewhere = await call.meeting.add({ committeeId: other.id, heldOn: '2016-08-01' })
  const { id } = await call.action.add({ meetingId: may, text: 'report the figures' })

  await expect(call.action.close({ id, meetingId: march })).rejects.toEqual(refused('meeting_order'))
  await expect(call.action.close({ id, meetingId: elsewhere.id })).rejects.toEqual(refused('meeting_order'))
  await call.action.close({ id, meetingId: july })
  await expect(call.action.close({ id, meetingId: may })).rejects.toEqual(refused('already_closed'))
  expect(await call.action.close({ id, meetingId: july })).toEqual({ id, status: 'closed' })
})

it('carries nothing forward from or to a meeting without a date', async () => {
  const { call } = setUp()
  const { meetings } = await aCommittee(call, null, '2016-05-23', null)
  const [undated = '', may = '', later = ''] = meetings
  await call.action.add({ meetingId: undated, text: 'find a date' })
  await call.action.add({ meetingId: may, text: 'book the room' })

  expect(await call.action.before({ meetingId: may })).toEqual([])
  expect(await call.action.before({ meetingId: later })).toEqual([])
  await call.meeting.update({ id: later, heldOn: '2016-07-11' })
  expect((await call.action.before({ meetingId: later })).map((row) => row.text)).toEqual(['book the room'])
})

it('orders two meetings on one day by the order in which they were made', async () => {
  const { call } = setUp()
  const { meetings } = await aCommittee(call, '2016-05-23', '2016-05-23')
  const [first = '', second = ''] = meetings
  await call.action.add({ meetingId: first, text: 'from the first' })
  await call.action.add({ meetingId: second, text: 'from the second' })

  expect((await call.action.before({ meetingId: second })).map((row) => row.text)).toEqual(['from the first'])
  expect(await call.action.before({ meetingId: first })).toEqual([])
})

it('groups by the due date as worded, judged on the day of the meeting or another day', async () => {
  const { call } = setUp()
  const { meetings } = await aCommittee(call, '2016-03-14', '2016-05-23')
  const [march = '', may = ''] = meetings
  const dues = [
    'autumn 2016',
    'by the end of April',
    '23 May 2016',
    'quarterly',
    'as soon as possible',
    'May 2016',
    'when the moon is blue',
  ]
  for (const due of dues) await call.action.add({ meetingId: march, text: due, due })

  const grouped = async (asOf?: string) =>
    (await call.action.before({ meetingId: may, ...(asOf === undefined ? {} : { asOf }) })).map((row) => [
      row.text,
      row.group,
    ])
  expect(await grouped()).toEqual([
    ['by the end of April', 'overdue'],
    ['23 May 2016', 'due-now'],
    ['quarterly', 'due-now'],
    ['May 2016', 'later'],
    ['autumn 2016', 'not-yet-due'],
    ['as soon as possible', 'no-date'],
    ['when the moon is blue', 'no-date'],
  ])
  expect(Object.fromEntries(await grouped('2016-06-01'))).toMatchObject({
    '23 May 2016': 'overdue',
    'May 2016': 'overdue',
  })
  const [first] = await call.action.before({ meetingId: may })
  expect(first).toMatchObject({ due: { text: 'by the end of April', end: '2016-04-30' }, daysOverdue: 23 })
})

it('never gives a number twice, and names the limb that an action comes from', async () => {
  const { call } = setUp()
  const { meetings } = await aCommittee(call, '2016-03-14')
  const [march = ''] = meetings
  const item = await call.agendaItem.add({ meetingId: march, title: 'Delivery plan' })
  const heading = aPut('Resolved:', { kind: 'resolutionHeading', position: 'a0' })
  const limb = aPut('That the plan be circulated.', { kind: 'resolutionLimb', position: 'a1' })
  await call.agendaItem.save({ id: item.id, saveId: newId(), puts: [heading, limb], removes: [] })

  const first = await call.action.add({ meetingId: march, text: 'circulate the plan', blockId: limb.id })
  await call.action.remove({ id: first.id })
  const second = await call.action.add({ meetingId: march, text: 'circulate it', blockId: limb.id })

  expect([first.number, second.number]).toEqual([1, 2])
  expect((await call.action.madeAt({ meetingId: march })).map((row) => row.minute)).toEqual(['item 1, res 1'])
  await call.action.putBack({ id: first.id })
  expect(await call.action.madeAt({ meetingId: march })).toHaveLength(2)
})

it('takes “next meeting” as the day of the meeting after, and moves it when one is put in between', async () => {
  const { call } = setUp()
  const { committeeId, meetings } = await aCommittee(call, '2016-03-14')
  const [march = ''] = meetings
  const { id } = await call.action.add({ meetingId: march, text: 'bring the plan', due: 'next meeting' })
  expect((await call.action.get({ id })).due).toMatchObject({ text: 'next meeting', end: null })
  const july = await call.meeting.add({ committeeId, heldOn: '2016-07-11' })
  expect((await call.action.before({ meetingId: july.id })).map((row) => [row.group, row.due?.end])).toEqual([
    ['due-now', '2016-07-11'],
  ])
  await call.meeting.add({ committeeId, heldOn: '2016-05-23' })
  expect((await call.action.before({ meetingId: july.id })).map((row) => [row.group, row.due?.end])).toEqual([
    ['overdue', '2016-05-23'],
  ])
})
