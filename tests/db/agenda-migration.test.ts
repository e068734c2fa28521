import Sqlite from 'better-sqlite3'
import { expect, it, onTestFinished } from 'vitest'
import { migrate } from '#db/migrator.ts'
import { migrations } from '#db/migrations/index.ts'

it('keeps the items of an older file, as open matters of substance', () => {
  const file = new Sqlite(':memory:')
  onTestFinished(() => void file.close())
  migrate(file, migrations.slice(0, 3))
  const at = '2016-01-01T00:00:00.000Z'
  file.exec(`
    INSERT INTO authority (id, name, created_at, updated_at) VALUES ('a1', 'Thornmere', '${at}', '${at}');
    INSERT INTO committee (id, authority_id, name, name_key, style, created_at, updated_at)
      VALUES ('c1', 'a1', 'Harbour Panel', 'harbour panel', 'panel', '${at}', '${at}');
    INSERT INTO meeting (id, committee_id, created_at, updated_at) VALUES ('m1', 'c1', '${at}', '${at}');
    INSERT INTO agenda_item (id, committee_id, meeting_id, position, title, purpose, is_exempt, created_at, updated_at)
      VALUES ('i1', 'c1', 'm1', 'a0', 'Slipway', 'To note it.', 1, '${at}', '${at}');`)

  migrate(file)

  expect(file.prepare('SELECT * FROM live_agenda_item').all()).toMatchObject([
    { id: 'i1', title: 'Slipway', purpose: 'To note it.', is_exempt: 1, kind: 'substantive', exempt_paragraphs: '[]' },
  ])
  expect(() => file.exec("UPDATE agenda_item SET kind = 'secret'")).toThrow(/CHECK/)
  expect(file.prepare("SELECT source_id FROM search_document WHERE text = 'Slipway'").pluck().all()).toEqual(['i1'])
  expect(file.pragma('foreign_key_check')).toEqual([])
})
