import { expect, it } from 'vitest'
import { findProblems } from '#db/check.ts'
import { migrate } from '#db/migrator.ts'
import { olderFile } from './older-file.ts'

const at = '2016-03-14T20:47:00.000Z'

function aFile() {
  return olderFile(
    9,
    `
    INSERT INTO meeting (id, committee_id, held_on, created_at, updated_at) VALUES ('m1', 'c1', '2016-03-14', '${at}', '${at}');
    INSERT INTO person (id, authority_id, name, name_key, kind, sort_name, search_key, created_at, updated_at)
      VALUES ('p1', 'a1', 'Jo Odell', 'jo odell', 'councillor', 'odell', 'jo odell', '${at}', '${at}'),
             ('p2', 'a1', 'Pat Peel', 'pat peel', 'councillor', 'peel', 'pat peel', '${at}', '${at}');
    INSERT INTO attendance (id, committee_id, meeting_id, person_id, role, status, created_at, updated_at)
      VALUES ('x1', 'c1', 'm1', 'p1', 'chair', 'present', '${at}', '${at}'), ('x2', 'c1', 'm1', 'p2', 'member', 'absent', '${at}', '${at}');
    INSERT INTO attendance_event (id, committee_id, meeting_id, attendance_id, status, at, author)
      VALUES ('e1', 'c1', 'm1', 'x1', 'absent', '${at}', 'Ada'), ('e2', 'c1', 'm1', 'x2', 'absent', '${at}', 'Ada'),
             ('e3', 'c1', 'm1', 'x1', 'present', '${at}', 'Ada');`,
  )
}

it('has those who were present in the room, and their events in the order in which they were recorded', () => {
  const file = aFile()
  migrate(file)

  const read = 'SELECT id, presence, mode, substitute_for, is_late_apology FROM live_attendance ORDER BY id'
  const usual = { mode: 'in person', substitute_for: null, is_late_apology: 0 }
  expect(file.prepare(read).all()).toEqual([
    { id: 'x1', presence: 'here', ...usual },
    { id: 'x2', presence: 'not here', ...usual },
  ])
  expect(file.prepare('SELECT id, seq, kind, clock_time FROM live_attendance_event ORDER BY seq').all()).toEqual([
    { id: 'e1', seq: 1, kind: 'recorded', clock_time: null },
    { id: 'e2', seq: 2, kind: 'recorded', clock_time: null },
    { id: 'e3', seq: 3, kind: 'recorded', clock_time: null },
  ])
  expect(file.prepare('SELECT quorum FROM live_committee').pluck().all()).toEqual([null])
  expect(findProblems(file)).toEqual([])
})

it.for([
  "INSERT INTO attendance_event (id, committee_id, meeting_id, attendance_id, at, author, kind) VALUES ('e', 'c1', 'm1', 'x1', '', '', 'flew')",
  "UPDATE attendance SET presence = 'upstairs'",
  'UPDATE committee SET quorum = 0',
  `INSERT INTO declaration (id, committee_id, meeting_id, person_id, is_whole_meeting, class, nature, clock_time, author, created_at, updated_at)
     VALUES ('d', 'c1', 'm1', 'p1', 1, 'DPI', '', '19:00', '', '', '')`,
])('refuses what no rule allows: %s', (sql) => {
  const file = aFile()
  migrate(file)
  expect(() => file.exec(sql)).toThrow('CHECK')
})
