import { expect, it } from 'vitest'
import { findProblems } from '#db/check.ts'
import { migrate } from '#db/migrator.ts'
import { olderFile } from './older-file.ts'

const at = '2016-03-14T20:47:00.000Z'

function aFile() {
  return olderFile(
    8,
    `
    INSERT INTO meeting (id, committee_id, held_on, closed_at, created_at, updated_at)
      VALUES ('m1', 'c1', '2016-03-14', '${at}', '${at}', '${at}'), ('m2', 'c1', '2016-05-23', NULL, '${at}', '${at}');
    INSERT INTO agenda_item (id, committee_id, meeting_id, position, title, is_exempt, created_at, updated_at)
      VALUES ('i1', 'c1', 'm1', 'a0', 'Slipway', 0, '${at}', '${at}');`,
  )
}

it('leaves open meetings planned, and gives closed ones the event that says so', () => {
  const file = aFile()
  migrate(file)

  expect(file.prepare('SELECT id, session_state, started_at FROM live_meeting ORDER BY id').all()).toEqual([
    { id: 'm1', session_state: 'closed', started_at: null },
    { id: 'm2', session_state: 'planned', started_at: null },
  ])
  const events = file.prepare('SELECT id, meeting_id, seq, kind, at FROM live_meeting_event').all()
  expect(events).toEqual([{ id: expect.any(String), meeting_id: 'm1', seq: 1, kind: 'closed', at }])
  expect(events[0]).toHaveProperty(
    'id',
    expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/),
  )
  expect(file.prepare('SELECT outcome, taken_order, deferred_to FROM live_agenda_item').all()).toEqual([
    { outcome: 'planned', taken_order: null, deferred_to: null },
  ])
  expect(findProblems(file)).toEqual([])
})

it('holds only states, outcomes and events that there are', () => {
  const file = aFile()
  migrate(file)
  expect(() => file.exec("UPDATE meeting SET session_state = 'paused'")).toThrow(/CHECK/)
  expect(() => file.exec("UPDATE agenda_item SET outcome = 'lost'")).toThrow(/CHECK/)
  const event = (kind: string, item: string | null) =>
    file
      .prepare(
        `INSERT INTO meeting_event (id, committee_id, meeting_id, seq, act_id, kind, at, agenda_item_id, author, created_at, updated_at)
         VALUES (?, 'c1', 'm1', 2, 'x', ?, '${at}', ?, 'Ada', '${at}', '${at}')`,
      )
      .run(`${kind}${item}`, kind, item)
  expect(() => event('paused', null)).toThrow(/CHECK/)
  expect(() => event('item started', null)).toThrow(/CHECK/)
  expect(() => event('started', 'i1')).toThrow(/CHECK/)
  event('item started', 'i1')
})
