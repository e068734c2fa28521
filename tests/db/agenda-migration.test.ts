import { expect, it } from 'vitest'
import { migrate } from '#db/migrator.ts'
import { olderFile } from './older-file.ts'

it('keeps the items of an older file, as open matters of substance', () => {
  const at = '2016-01-01T00:00:00.000Z'
  const file = olderFile(
    4,
    `
    INSERT INTO meeting (id, committee_id, created_at, updated_at) VALUES ('m1', 'c1', '${at}', '${at}');
    INSERT INTO agenda_item (id, committee_id, meeting_id, position, title, purpose, is_exempt, created_at, updated_at)
      VALUES ('i1', 'c1', 'm1', 'a0', 'Slipway', 'To note it.', 1, '${at}', '${at}');`,
  )

  migrate(file)

  expect(file.prepare('SELECT * FROM live_agenda_item').all()).toMatchObject([
    { id: 'i1', title: 'Slipway', purpose: 'To note it.', is_exempt: 1, kind: 'substantive', exempt_paragraphs: '[]' },
  ])
  expect(() => file.exec("UPDATE agenda_item SET kind = 'secret'")).toThrow(/CHECK/)
  expect(file.prepare("SELECT source_id FROM search_document WHERE text = 'Slipway'").pluck().all()).toEqual(['i1'])
  expect(file.pragma('foreign_key_check')).toEqual([])
})
