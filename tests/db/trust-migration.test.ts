import Sqlite from 'better-sqlite3'
import { expect, it, onTestFinished } from 'vitest'
import { migrate } from '#db/migrator.ts'
import { migrations } from '#db/migrations/index.ts'

it('leaves the meetings of an older file open, and shows when one is closed', () => {
  const file = new Sqlite(':memory:')
  onTestFinished(() => void file.close())
  migrate(
    file,
    migrations.filter(({ version }) => version < 7),
  )
  const at = '2016-01-01T00:00:00.000Z'
  file.prepare('INSERT INTO authority VALUES (?, ?, ?, ?)').run('a1', 'Thornmere', at, at)
  file
    .prepare(
      'INSERT INTO committee (id, authority_id, name, name_key, style, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
    )
    .run('c1', 'a1', 'Harbour Panel', 'harbour panel', 'panel', at, at)
  file
    .prepare('INSERT INTO meeting (id, committee_id, held_on, created_at, updated_at) VALUES (?, ?, ?, ?, ?)')
    .run('m1', 'c1', '2016-03-14', at, at)

  migrate(file)

  const read = file.prepare('SELECT held_on, closed_at FROM live_meeting')
  expect(read.all()).toEqual([{ held_on: '2016-03-14', closed_at: null }])
  file.prepare('UPDATE meeting SET closed_at = ?').run(at)
  expect(read.all()).toEqual([{ held_on: '2016-03-14', closed_at: at }])
})
