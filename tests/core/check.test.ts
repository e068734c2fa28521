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
  const reported = await call.action.add({ meetingId, text: 'paint the lamps', due: 'May 2016' })
  await call.action.defer({ id: reported.id, meetingId: later, due: 'July 2016', reason: 'rain' })
  const motion = aPut('That the harbour be lit.', { kind: 'motion', position: 'a1' })
  await call.agendaItem.save({ id: item.id, saveId: newId(), puts: [motion], removes: [] })
  const { id: motionId } = await call.motion.put({ blockId: motion.id })
  const counts = { for: 2, against: 1, abstain: 0 }
  await call.motion.vote({ id: motionId, method: 'hands', counts, casting: null, choices: [], isUnanimous: false })
  await call.action.recordUpdate({ id: reported.id, meetingId: later, text: 'painted', isComplete: true })
  const source =
    'No,Action,Owner,Status\nA7,Count them,Clerk,Closed\nA8,Clean them,Clerk,Complete\nA9,Light them,Clerk,Open'
  await call.actionList.keep({ committeeId, source, fileName: null, again: false })
  await call.committee.addMember({ committeeId, name: 'Jo Odell', role: 'chair' })
  await call.attendance.recordRestPresent({ meetingId })
  await call.session.start({ meetingId, itemId: item.id })
  await call.session.adjourn({ meetingId, reason: null })
  await call.session.defer({ itemId: item.id, to: 'May' })
  const excluding = aPut('Resolved:', { kind: 'resolutionHeading', position: 'a1' })
  await call.agendaItem.save({ id: item.id, saveId: newId(), puts: [excluding], removes: [] })
  await call.exempt.exclude({
    agendaItemId: item.id,
    kind: 'exempt',
    headingBlockId: excluding.id,
    limbBlockId: null,
    paragraphs: [3],
    publicInterest: null,
    itemIds: [item.id],
  })
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
  ['exclusion_item', 'UPDATE exclusion_item SET meeting_id = (SELECT max(id) FROM meeting)'],
  ['action_state', "UPDATE action SET state = 'open', closed_meeting_id = NULL"],
  ['action_state', 'DELETE FROM action_event'],
  ['action_state', "UPDATE action SET state = 'open' WHERE state = 'reported complete' AND meeting_id IS NOT NULL"],
  ['action_state', "UPDATE action SET state = 'reported complete' WHERE state = 'open'"],
  ['action_state', "UPDATE action SET state = 'open' WHERE state = 'closed' AND meeting_id IS NULL"],
  ['action_state', "DELETE FROM action_event WHERE kind = 'reported'"],
  [
    'action_closing',
    "UPDATE action SET closed_meeting_id = meeting_id WHERE state = 'closed' AND meeting_id IS NOT NULL",
  ],
  ['attendance_status', "UPDATE attendance SET status = 'absent'"],
  ['attendance_presence', "UPDATE attendance SET presence = 'left'"],
  ['attendance_presence', 'UPDATE attendance SET substitute_for = person_id'],
  ['attendance_presence', "UPDATE attendance_event SET deleted_at = '2016-01-01'"],
  ['motion_outcome', "UPDATE motion SET outcome = 'lost'"],
  ['motion_outcome', "UPDATE vote SET deleted_at = '2016-01-01'"],
  ['motion_outcome', 'UPDATE vote SET for_count = 1, against_count = 2'],
  ['resolution_limb', "UPDATE resolution_limb SET deleted_at = '2016-01-01'"],
  ['resolution_limb', "UPDATE block SET kind = 'point'"],
  ['session_state', "UPDATE meeting SET session_state = 'in session' WHERE session_state = 'adjourned'"],
  ['session_state', "UPDATE meeting SET started_at = '2016-01-01T00:00:00.000Z' WHERE started_at IS NULL"],
  ['session_state', "UPDATE meeting_event SET deleted_at = '2016-01-01' WHERE kind = 'adjourned'"],
  ['session_state', 'UPDATE meeting SET presiding_person_id = NULL'],
  ['item_outcome', "UPDATE agenda_item SET outcome = 'taken'"],
  ['item_outcome', 'UPDATE agenda_item SET taken_order = 2'],
  ['item_outcome', "DELETE FROM meeting_event WHERE kind = 'item deferred'"],
  ['foreign_key', "PRAGMA foreign_keys = OFF; UPDATE action SET committee_id = 'nobody'; PRAGMA foreign_keys = ON"],
])('names %s when somebody else has changed the file: %s', async ([code = '', sql = '']) => {
  const { codes, spoil } = await aBook()
  spoil(sql)
  expect(await codes()).toContain(code)
})
