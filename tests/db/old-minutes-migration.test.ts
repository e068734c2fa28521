import { expect, it } from 'vitest'
import { migrate } from '#db/migrator.ts'
import { olderFile } from './older-file.ts'

it('brings imports of before along: their items are known, and they belong to no batch', () => {
  const at = '2016-01-01T00:00:00.000Z'
  const file = olderFile(
    5,
    `
    INSERT INTO meeting (id, committee_id, held_on, created_at, updated_at) VALUES ('m1', 'c1', '2015-03-09', '${at}', '${at}');
    INSERT INTO agenda_item (id, committee_id, meeting_id, position, title, is_exempt, created_at, updated_at)
      VALUES ('i1', 'c1', 'm1', 'a0', 'Slipway', 0, '${at}', '${at}');
    INSERT INTO import (id, committee_id, meeting_id, agenda_item_id, title_key, source, sha256, furniture, created_at, updated_at)
      VALUES ('x1', 'c1', 'm1', 'i1', 'slipway', 'Slipway', 'ab', '[]', '${at}', '${at}')`,
  )

  migrate(file)

  expect(file.prepare('SELECT id, agenda_item_id, batch_id, lines, kinds FROM live_import').all()).toEqual([
    { id: 'x1', agenda_item_id: 'i1', batch_id: null, lines: null, kinds: null },
  ])
  expect(file.pragma('foreign_key_check')).toEqual([])
})
