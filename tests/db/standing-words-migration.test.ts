import Sqlite from 'better-sqlite3'
import { expect, it, onTestFinished } from 'vitest'
import { findProblems } from '#db/check.ts'
import { migrate } from '#db/migrator.ts'
import { olderFile } from './older-file.ts'

const at = '2016-03-14T10:00:00.000Z'

it('keeps the actions of a file of before, none of which follows its line, and brings wording to begin with', () => {
  const file = olderFile(
    13,
    `
    INSERT INTO meeting (id, committee_id, held_on, created_at, updated_at) VALUES ('m', 'c1', '2016-03-14', '${at}', '${at}');
    INSERT INTO agenda_item (id, committee_id, meeting_id, position, title, is_exempt, created_at, updated_at)
      VALUES ('i', 'c1', 'm', 'a0', 'Staffing', 0, '${at}', '${at}');
    INSERT INTO block (id, committee_id, meeting_id, agenda_item_id, kind, position, depth, body, text, is_exempt, version, created_at, updated_at)
      VALUES ('b', 'c1', 'm', 'i', 'actionNote', 'a0', 0, '[]', 'ACTION: mend the gate', 0, 1, '${at}', '${at}');
    INSERT INTO action (id, committee_id, meeting_id, agenda_item_id, block_id, number, text, owner, state, created_at, updated_at)
      VALUES ('one', 'c1', 'm', 'i', 'b', 1, 'Mend the gate', 'Clerk', 'open', '${at}', '${at}'),
             ('two', 'c1', 'm', 'i', 'b', 2, 'Paint it', NULL, 'open', '${at}', '${at}');
    INSERT INTO action_event (id, action_id, committee_id, meeting_id, kind, at, author)
      VALUES ('1', 'one', 'c1', 'm', 'made', '${at}', 'Ada'), ('2', 'two', 'c1', 'm', 'made', '${at}', 'Ada');`,
  )

  migrate(file)

  expect(file.prepare('SELECT id, text, owner, follows_line, from_block_id FROM live_action').raw().all()).toEqual([
    ['one', 'Mend the gate', 'Clerk', 0, null],
    ['two', 'Paint it', null, 0, null],
  ])
  expect(file.prepare("SELECT text FROM live_standard_wording WHERE code_key = 'note'").pluck().get()).toBe(
    'That the report be noted.',
  )
  expect(Number(file.prepare('SELECT count(*) FROM live_standard_wording').pluck().get())).toBeGreaterThan(11)
  expect(findProblems(file)).toEqual([])
})

it('lets no two actions follow one line, and no code stand for two wordings of one committee', () => {
  const file = new Sqlite(':memory:')
  onTestFinished(() => void file.close())
  migrate(file)
  file.pragma('foreign_keys = OFF')
  const follow = (id: string, number: number) =>
    file.exec(`INSERT INTO action (id, committee_id, meeting_id, block_id, number, text, state, follows_line, created_at, updated_at)
               VALUES ('${id}', 'c', 'm', 'b', ${number}, 'Mend', 'open', 1, '${at}', '${at}')`)
  const word = (id: string, committee: string) =>
    file.exec(`INSERT INTO standard_wording (id, committee_id, code, code_key, text, search_key, position, created_at, updated_at)
               VALUES ('${id}', ${committee}, 'note', 'note', 'Noted.', ' note noted', 'b0', '${at}', '${at}')`)
  follow('one', 1)
  word('w1', "'c'")

  expect(() => follow('two', 2)).toThrow(/UNIQUE/)
  expect(() => word('w2', "'c'")).toThrow(/UNIQUE/)
  expect(() => word('w3', 'NULL')).toThrow(/UNIQUE/)
  word('w4', "'d'")
})
