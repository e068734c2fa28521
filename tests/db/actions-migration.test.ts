import Sqlite from 'better-sqlite3'
import { expect, it, onTestFinished } from 'vitest'
import { findProblems } from '#db/check.ts'
import { migrate } from '#db/migrator.ts'
import { olderFile } from './older-file.ts'

const at = '2016-03-14T10:00:00.000Z'

it('keeps actions, their events and their findings when they no longer need a meeting', () => {
  const file = olderFile(
    3,
    `
    INSERT INTO meeting (id, committee_id, held_on, created_at, updated_at)
      VALUES ('m', 'c1', '2016-03-14', '${at}', '${at}'), ('n', 'c1', '2016-05-23', '${at}', '${at}');
    INSERT INTO action (id, committee_id, meeting_id, number, text, owner, due_text, state, closed_meeting_id, created_at, updated_at)
      VALUES ('open', 'c1', 'm', 1, 'Mend the gate', 'Clerk', 'May', 'open', NULL, '${at}', '${at}'),
             ('done', 'c1', 'm', 2, 'Paint it', NULL, NULL, 'closed', 'n', '${at}', '${at}');
    INSERT INTO action_event (id, action_id, committee_id, meeting_id, kind, note, at, author)
      VALUES ('1', 'open', 'c1', 'm', 'made', NULL, '${at}', 'Ada'), ('2', 'done', 'c1', 'm', 'made', NULL, '${at}', 'Ada'),
             ('3', 'done', 'c1', 'n', 'closed', 'agreed', '${at}', 'Ada');
    INSERT INTO inspection (id, authority_id, title, framework, created_at, updated_at) VALUES ('i', 'a1', 'Review', 'Other', '${at}', '${at}');
    INSERT INTO finding (id, inspection_id, position, number, text, created_at, updated_at)
      VALUES ('f', 'i', 'a0', '12', 'The gate is worn.', '${at}', '${at}');
    INSERT INTO finding_link (id, finding_id, target_kind, target_id, committee_id, meeting_id, nature, created_at, updated_at)
      VALUES ('l', 'f', 'action', 'open', 'c1', 'm', 'concerns', '${at}', '${at}');`,
  )

  migrate(file)

  expect(
    file
      .prepare('SELECT id, number, text, owner, due_text, state, meeting_id, closed_meeting_id FROM live_action')
      .raw()
      .all(),
  ).toEqual([
    ['open', 1, 'Mend the gate', 'Clerk', 'May', 'open', 'm', null],
    ['done', 2, 'Paint it', null, null, 'closed', 'm', 'n'],
  ])
  expect(file.prepare('SELECT kind, note FROM action_event ORDER BY id').raw().all()).toEqual([
    ['made', null],
    ['made', null],
    ['closed', 'agreed'],
  ])
  expect(file.prepare('SELECT target_id, meeting_id FROM live_finding_link').raw().all()).toEqual([['open', 'm']])
  expect(file.prepare("SELECT count(*) FROM effective_access WHERE source_kind = 'action'").pluck().get()).toBe(2)
  file.prepare("UPDATE action SET text = 'Mend the tall gate' WHERE id = 'open'").run()
  expect(file.prepare("SELECT text FROM search_document WHERE source_id = 'open'").pluck().get()).toBe(
    'Mend the tall gate',
  )
  expect(findProblems(file)).toEqual([])
})

it('lets no action be without a meeting unless a list brought it', () => {
  const file = new Sqlite(':memory:')
  onTestFinished(() => void file.close())
  migrate(file)
  const insert = () =>
    file.exec(`INSERT INTO action (id, committee_id, number, text, state, created_at, updated_at)
               VALUES ('x', 'c', 1, 'Mend the gate', 'open', '${at}', '${at}')`)
  expect(insert).toThrow(/CHECK constraint/)
})
