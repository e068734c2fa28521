import { expect, it } from 'vitest'
import { migrate } from '#db/migrator.ts'
import { olderFile } from './older-file.ts'

it('closes an action that was made from the line of another, which follows from an exempt limb', () => {
  const at = '2016-01-01T00:00:00.000Z'
  const file = olderFile(
    16,
    `
    INSERT INTO meeting (id, committee_id, created_at, updated_at) VALUES ('m1', 'c1', '${at}', '${at}');
    INSERT INTO agenda_item (id, committee_id, meeting_id, position, title, is_exempt, created_at, updated_at)
      VALUES ('i1', 'c1', 'm1', 'a0', 'Slipway', 0, '${at}', '${at}');
    INSERT INTO block (id, committee_id, meeting_id, agenda_item_id, kind, position, depth, body, text, is_exempt, version, created_at, updated_at)
      VALUES ('b1', 'c1', 'm1', 'i1', 'resolutionLimb', 'a0', 0, '[]', 'claim', 1, 1, '${at}', '${at}'),
             ('b2', 'c1', 'm1', 'i1', 'actionNote', 'a1', 0, '[]', 'settle', 0, 1, '${at}', '${at}');
    INSERT INTO action (id, committee_id, meeting_id, agenda_item_id, block_id, number, text, state, follows_line, from_block_id, created_at, updated_at)
      VALUES ('x2', 'c1', 'm1', 'i1', 'b2', 1, 'settle', 'open', 1, 'b1', '${at}', '${at}'),
             ('x3', 'c1', 'm1', 'i1', 'b2', 2, 'pay', 'open', 0, NULL, '${at}', '${at}');`,
  )
  const access = () =>
    Object.fromEntries(
      file.prepare('SELECT source_id, is_exempt FROM effective_access').raw().all() as [string, number][],
    )
  expect(access()).toEqual({ i1: 0, b1: 1, b2: 1, x2: 1, x3: 0 })

  migrate(file)

  expect(access()).toEqual({ i1: 0, b1: 1, b2: 1, x2: 1, x3: 1 })
})
