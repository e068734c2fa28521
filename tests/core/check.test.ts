import { expect, it } from 'vitest'
import { newId } from '#core/context.ts'
import { aCommittee, aPut, setUp } from './set-up.ts'

/** A book with something of everything in it, and the means to spoil it behind its back. */
async function aBook() {
  const { call, core } = setUp()
  const { committeeId, meetings } = await aCommittee(call, '2016-03-14', '2016-05-23')
  const [meetingId = '', later = ''] = meetings
  const item = await call.agendaItem.add({ meetingId, title: 'Lamps' })
  const limb = aPut('That the lamps be mended.', { kind: 'resolutionLimb' })
  await call.agendaItem.save({ id: item.id, saveId: newId(), puts: [limb], removes: [] })
  const action = await call.action.add({ meetingId, text: 'mend the lamps', blockId: limb.id })
  await call.action.close({ id: action.id, meetingId: later })
  await call.committee.addMember({ committeeId, name: 'Jo Odell', role: 'chair' })
  await call.attendance.recordRestPresent({ meetingId })
  const codes = async () => [...new Set((await call.store.check()).problems.map((problem) => problem.code))]
  return { codes, spoil: (sql: string) => core.context.store.file.exec(sql) }
}

it('finds nothing in a book that only the app has written', async () => {
  const { codes } = await aBook()
  expect(await codes()).toEqual([])
})

it.for([
  ['search_document', "UPDATE search_document SET text = 'other' WHERE kind = 'action'"],
  ['search_document', "DELETE FROM search_document WHERE kind = 'item'"],
  ['search_index', "INSERT INTO search_index (rowid, text) VALUES (9999, 'stray')"],
  ['action_state', "UPDATE action SET state = 'open', closed_meeting_id = NULL"],
  ['action_state', 'DELETE FROM action_event'],
  ['attendance_status', "UPDATE attendance SET status = 'absent'"],
  ['resolution_limb', "UPDATE resolution_limb SET deleted_at = '2016-01-01'"],
  ['resolution_limb', "UPDATE block SET kind = 'point'"],
  ['foreign_key', "PRAGMA foreign_keys = OFF; UPDATE action SET committee_id = 'nobody'; PRAGMA foreign_keys = ON"],
])('names %s when somebody else has changed the file: %s', async ([code = '', sql = '']) => {
  const { codes, spoil } = await aBook()
  spoil(sql)
  expect(await codes()).toContain(code)
})
