import { expect, it } from 'vitest'
import { migrate } from '#db/migrator.ts'
import { olderFile } from './older-file.ts'

it('closes the action and the line that follow from a limb that was made exempt in a file of the version before', () => {
  const at = '2016-01-01T00:00:00.000Z'
  const file = olderFile(
    14,
    `
    INSERT INTO meeting (id, committee_id, created_at, updated_at) VALUES ('m1', 'c1', '${at}', '${at}');
    INSERT INTO agenda_item (id, committee_id, meeting_id, position, title, is_exempt, created_at, updated_at)
      VALUES ('i1', 'c1', 'm1', 'a0', 'Slipway', 0, '${at}', '${at}');
    INSERT INTO block (id, committee_id, meeting_id, agenda_item_id, kind, position, depth, body, text, is_exempt, version, created_at, updated_at)
      VALUES ('b1', 'c1', 'm1', 'i1', 'resolutionLimb', 'a0', 0, '[]', 'claim', 1, 1, '${at}', '${at}'),
             ('b2', 'c1', 'm1', 'i1', 'actionNote', 'a1', 0, '[]', 'settle', 0, 1, '${at}', '${at}'),
             ('b3', 'c1', 'm1', 'i1', 'actionNote', 'a2', 0, '[]', 'paint', 0, 1, '${at}', '${at}');
    INSERT INTO action (id, committee_id, meeting_id, agenda_item_id, block_id, number, text, state, follows_line, from_block_id, created_at, updated_at)
      VALUES ('x2', 'c1', 'm1', 'i1', 'b2', 1, 'settle', 'open', 1, 'b1', '${at}', '${at}'),
             ('x3', 'c1', 'm1', 'i1', 'b3', 2, 'paint', 'open', 1, NULL, '${at}', '${at}');`,
  )
  const access = () =>
    Object.fromEntries(
      file.prepare('SELECT source_id, is_exempt FROM effective_access').raw().all() as [string, number][],
    )
  expect(access()).toEqual({ i1: 0, b1: 1, b2: 0, b3: 0, x2: 0, x3: 0 })

  migrate(file)

  expect(access()).toEqual({ i1: 0, b1: 1, b2: 1, b3: 0, x2: 1, x3: 0 })
  file.exec("UPDATE block SET is_exempt = 0 WHERE id = 'b1'; UPDATE agenda_item SET is_exempt = 1")
  expect(access()).toEqual({ i1: 1, b1: 1, b2: 1, b3: 1, x2: 1, x3: 1 })
  const publish = file.prepare(
    `INSERT INTO block_access (block_id, committee_id, meeting_id, paragraphs, is_marked, is_published, created_at, updated_at)
       VALUES (?, 'c1', 'm1', '[]', 0, 1, '${at}', '${at}')`,
  )
  publish.run('b2')
  expect(access()).toMatchObject({ b2: 1, x2: 1 })
  publish.run('b1')
  expect(access()).toMatchObject({ b1: 0, b2: 0, x2: 0 })
})
