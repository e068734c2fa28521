import { expect, it } from 'vitest'
import { migrate } from '#db/migrator.ts'
import { olderFile } from './older-file.ts'

it('keeps what was exempt exempt, and open what was open, in a file of the version before', () => {
  const at = '2016-01-01T00:00:00.000Z'
  const file = olderFile(
    11,
    `
    INSERT INTO meeting (id, committee_id, created_at, updated_at) VALUES ('m1', 'c1', '${at}', '${at}');
    INSERT INTO agenda_item (id, committee_id, meeting_id, position, title, is_exempt, public_title, exempt_paragraphs, created_at, updated_at)
      VALUES ('i1', 'c1', 'm1', 'a0', 'Claim', 1, 'Legal matter', '[3]', '${at}', '${at}'),
             ('i2', 'c1', 'm1', 'a1', 'Slipway', 0, NULL, '[]', '${at}', '${at}');
    INSERT INTO block (id, committee_id, meeting_id, agenda_item_id, kind, position, depth, body, text, is_exempt, version, created_at, updated_at)
      VALUES ('b1', 'c1', 'm1', 'i1', 'point', 'a0', 0, '[]', 'claim', 0, 1, '${at}', '${at}'),
             ('b2', 'c1', 'm1', 'i2', 'point', 'a0', 0, '[]', 'keeper', 1, 1, '${at}', '${at}'),
             ('b3', 'c1', 'm1', 'i2', 'point', 'a1', 0, '[]', 'planks', 0, 1, '${at}', '${at}');`,
  )

  migrate(file)

  const access = () =>
    Object.fromEntries(
      file.prepare('SELECT source_id, is_exempt FROM effective_access').raw().all() as [string, number][],
    )
  expect(access()).toEqual({ i1: 1, i2: 0, b1: 1, b2: 1, b3: 0 })
  expect(file.prepare("SELECT * FROM live_agenda_item WHERE id = 'i1'").get()).toMatchObject({
    confidentiality: 'exempt',
    public_title: 'Legal matter',
    public_summary: null,
    outcome: 'planned',
  })
  const publish = file.prepare(
    `INSERT INTO block_access (block_id, committee_id, meeting_id, paragraphs, is_marked, is_published, created_at, updated_at)
       VALUES (?, 'c1', 'm1', '[]', 0, 1, '${at}', '${at}')`,
  )
  for (const id of ['b1', 'b2']) publish.run(id)
  expect(access()).toEqual({ i1: 1, i2: 0, b1: 0, b2: 1, b3: 0 })
  expect(file.pragma('foreign_key_check')).toEqual([])
})
