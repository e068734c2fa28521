import { expect, it } from 'vitest'
import { aCommittee, setUp } from './set-up.ts'

it('starts a new meeting with the committee’s venue, time and standing items, and its members to record', async () => {
  const { call } = setUp()
  const { committeeId } = await aCommittee(call)
  await call.committee.addMember({ committeeId, name: 'Councillor Idris Vaughan', role: 'member' })
  await call.committee.addMember({ committeeId, name: 'Councillor Jo Odell', role: 'chair' })
  await call.committee.update({
    id: committeeId,
    venue: 'The Guildhall',
    startsAt: '18:30',
    standingItems: ['Apologies', 'Minutes of the last meeting'],
  })

  const { id } = await call.meeting.add({ committeeId, heldOn: '2016-03-14' })

  const meeting = await call.meeting.get({ id })
  expect(meeting).toMatchObject({ title: 'Monday 14 March 2016', venue: 'The Guildhall', startsAt: '18:30' })
  expect(meeting.items.map((item) => `${item.number} ${item.title}`)).toEqual([
    '1 Apologies',
    '2 Minutes of the last meeting',
  ])
  expect(meeting.attendance.map((row) => [row.name, row.role, row.status])).toEqual([
    ['Councillor Jo Odell', 'chair', null],
    ['Councillor Idris Vaughan', 'member', null],
  ])
})

it('records who was there, keeps those who left the committee on old meetings, and agrees with its events', async () => {
  const { call } = setUp()
  const { committeeId, meetings } = await aCommittee(call, '2016-03-14')
  const meetingId = meetings[0] ?? ''
  const odell = await call.committee.addMember({ committeeId, name: 'Councillor Jo Odell', role: 'chair' })
  const peel = await call.committee.addMember({ committeeId, name: 'Councillor Pat Peel', role: 'member' })
  await call.attendance.record({ meetingId, personId: peel.personId, status: 'apologies' })
  expect(await call.attendance.recordRestPresent({ meetingId })).toEqual({ recorded: 1 })
  await call.attendance.addOfficer({ meetingId, name: 'Helen Carrow' })
  await call.attendance.record({ meetingId, personId: odell.personId, status: null })
  await call.committee.endMembership({ committeeId, personId: peel.personId })

  expect((await call.meeting.get({ id: meetingId })).attendance.map((row) => [row.name, row.role, row.status])).toEqual(
    [
      ['Councillor Jo Odell', 'chair', null],
      ['Councillor Pat Peel', 'member', 'apologies'],
      ['Helen Carrow', 'officer', 'present'],
    ],
  )
  expect((await call.store.check()).problems).toEqual([])
})

it('is one person on two committees under one name, however it is typed', async () => {
  const { call } = setUp()
  const { committeeId } = await aCommittee(call)
  const other = await call.committee.add({ name: 'Audit Committee' })
  const first = await call.committee.addMember({ committeeId, name: 'Mr Sam O’Hara', role: 'member' })
  const second = await call.committee.addMember({ committeeId: other.id, name: "mr sam  o'hara", role: 'chair' })
  expect(second.personId).toBe(first.personId)
})

it('lists the newest meeting first and one without a date before all', async () => {
  const { call } = setUp()
  const { committeeId, meetings } = await aCommittee(call, '2016-05-23', null, '2016-03-14')
  const listed = await call.meeting.list({ committeeId })
  expect(listed.map((meeting) => meeting.title)).toEqual([
    'Date to be confirmed',
    'Monday 23 May 2016',
    'Monday 14 March 2016',
  ])
  expect(await call.meeting.get({ id: meetings[0] ?? '' })).toMatchObject({
    previous: { heldOn: '2016-03-14' },
    next: { heldOn: null },
  })
})

it('refuses the name of another committee, whatever its apostrophes and capitals', async () => {
  const { call } = setUp()
  await call.committee.add({ name: 'Children’s Panel' })
  const refused = { code: 'REFUSED', data: { code: 'already_exists' } }
  await expect(call.committee.add({ name: "CHILDREN'S  panel" })).rejects.toMatchObject(refused)
  const { id } = await call.committee.add({ name: 'Audit Committee' })
  await expect(call.committee.update({ id, name: 'Children’s Panel' })).rejects.toMatchObject(refused)
  await expect(call.committee.update({ id, name: 'AUDIT committee' })).resolves.toEqual({ id })
})

it('turns away what the contract does not know', async () => {
  const { call } = setUp()
  const { committeeId } = await aCommittee(call)
  for (const heldOn of ['2016-02-30', '14/03/2016', 'today']) {
    await expect(call.meeting.add({ committeeId, heldOn })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  }
  const more = { committeeId, heldOn: null, sql: 'DROP TABLE meeting' }
  await expect(call.meeting.add(more)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})
