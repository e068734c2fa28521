import { expect, it } from 'vitest'
import { aCommittee, setUp } from './set-up.ts'

it('opens a meeting at which somebody is recorded who was not expected', async () => {
  const { call } = setUp()
  const { committeeId, meetings } = await aCommittee(call, '2016-03-14')
  const [meetingId = ''] = meetings
  const { personId } = await call.committee.addMember({ committeeId, name: 'Councillor Jo Odell', role: 'substitute' })
  await call.attendance.record({ meetingId, personId, status: 'present' })

  const { attendance } = await call.meeting.get({ id: meetingId })

  expect(attendance).toEqual([{ personId, name: 'Councillor Jo Odell', role: 'substitute', status: 'present' }])
})
