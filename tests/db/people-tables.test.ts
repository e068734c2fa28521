import Sqlite from 'better-sqlite3'
import { expect, it, onTestFinished } from 'vitest'
import { migrate } from '#db/migrator.ts'
import { migrations } from '#db/migrations/index.ts'

const at = '2016-01-01T00:00:00.000Z'

function firstFile() {
  const file = new Sqlite(':memory:')
  onTestFinished(() => void file.close())
  migrate(
    file,
    migrations.filter(({ version }) => version === 1),
  )
  file.prepare('INSERT INTO authority VALUES (?, ?, ?, ?)').run('a', 'Thornmere', at, at)
  file
    .prepare(
      'INSERT INTO committee (id, authority_id, name, name_key, style, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
    )
    .run('c', 'a', 'Harbour Panel', 'harbour panel', 'panel', at, at)
  file
    .prepare('INSERT INTO meeting (id, committee_id, created_at, updated_at) VALUES (?, ?, ?, ?)')
    .run('m', 'c', at, at)
  for (const [id, name, role] of people) {
    file
      .prepare(
        'INSERT INTO person (id, authority_id, name, name_key, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?)',
      )
      .run(id, 'a', name, name.toLowerCase(), at, at)
    file
      .prepare(
        'INSERT INTO membership (id, committee_id, person_id, role, created_at, updated_at, deleted_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
      )
      .run(`s${id}`, 'c', id, role, at, at, id === '5' ? at : null)
    file
      .prepare(
        'INSERT INTO attendance (id, committee_id, meeting_id, person_id, role, status, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      )
      .run(`t${id}`, 'c', 'm', id, role, 'present', at, at)
    file
      .prepare(
        'INSERT INTO attendance_event (id, committee_id, meeting_id, attendance_id, status, at, author) VALUES (?, ?, ?, ?, ?, ?, ?)',
      )
      .run(`e${id}`, 'c', 'm', `t${id}`, 'present', at, 'Ada')
  }
  return file
}

const people = [
  ['1', 'Cllr Jo Odell', 'chair'],
  ['2', 'Pat Peel', 'member'],
  ['3', 'Lee Holt', 'co-optee'],
  ['4', 'Helen Carrow', 'officer'],
  ['5', 'Councillor Idris Vaughan', 'vice-chair'],
] as const

it('keeps every membership, attendance and event of a file of before, in the roles that were recorded', () => {
  const file = firstFile()

  migrate(file)

  const roles = (table: string) => file.prepare(`SELECT role FROM ${table} ORDER BY id`).pluck().all()
  expect(roles('membership')).toEqual(people.map(([, , role]) => role))
  expect(roles('attendance')).toEqual(people.map(([, , role]) => role))
  expect(file.prepare('SELECT count(*) FROM live_membership').pluck().get()).toBe(4)
  expect(file.prepare('SELECT count(*) FROM attendance_event').pluck().get()).toBe(5)
  expect(file.pragma('foreign_key_check')).toEqual([])
  expect(file.prepare('SELECT kind FROM live_person ORDER BY id').pluck().all()).toEqual([
    'councillor',
    'councillor',
    'public',
    'officer',
    'councillor',
  ])
})

it('holds one open membership of a person on a committee, and any number that have ended', () => {
  const file = firstFile()
  migrate(file)
  const insert = file.prepare(
    'INSERT INTO membership (id, committee_id, person_id, role, to_on, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  insert.run('x1', 'c', '1', 'member', '2015-05-01', at, at)
  insert.run('x2', 'c', '1', 'substitute', '2014-05-01', at, at)
  expect(() => insert.run('x3', 'c', '1', 'observer', null, at, at)).toThrow(/UNIQUE/)
  expect(() => insert.run('x4', 'c', '2', 'president', '2014-05-01', at, at)).toThrow(/CHECK/)
})
