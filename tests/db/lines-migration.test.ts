import { expect, it } from 'vitest'
import { migrate } from '#db/migrator.ts'
import { olderFile } from './older-file.ts'

it('leaves the lines of an older file as they are, without a mark, and takes one afterwards', () => {
  const at = '2016-01-01T00:00:00.000Z'
  const file = olderFile(
    12,
    `
    INSERT INTO meeting (id, committee_id, held_on, created_at, updated_at) VALUES ('m1', 'c1', '2016-03-14', '${at}', '${at}');
    INSERT INTO agenda_item (id, committee_id, meeting_id, position, title, is_exempt, created_at, updated_at)
      VALUES ('i1', 'c1', 'm1', 'a0', 'Lamps', 0, '${at}', '${at}');
    INSERT INTO block (id, committee_id, meeting_id, agenda_item_id, kind, position, depth, body, text, is_exempt, version, created_at, updated_at)
      VALUES ('b1', 'c1', 'm1', 'i1', 'point', 'a0', 0, '[]', 'The lamps were dark.', 0, 3, '${at}', '${at}');`,
  )

  migrate(file)

  const read = file.prepare('SELECT text, version, mark, words_version, merged_into FROM live_block')
  const line = { text: 'The lamps were dark.', version: 3, words_version: null, merged_into: null }
  expect(read.all()).toEqual([{ ...line, mark: null }])
  file.prepare("UPDATE block SET mark = 'challenge'").run()
  expect(read.all()).toEqual([{ ...line, mark: 'challenge' }])
  expect(() => file.prepare("UPDATE block SET mark = 'other'").run()).toThrow(/CHECK/)
})
