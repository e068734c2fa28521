import { expect, it } from 'vitest'
import { migrate } from '#db/migrator.ts'
import { olderFile } from './older-file.ts'

const at = '2016-01-01T00:00:00.000Z'

/** A file of the version before, with a line of kind motion in it. */
function anOlderFile() {
  return olderFile(
    10,
    `
    INSERT INTO meeting (id, committee_id, held_on, created_at, updated_at) VALUES ('m1', 'c1', '2016-03-14', '${at}', '${at}');
    INSERT INTO agenda_item (id, committee_id, meeting_id, position, title, is_exempt, created_at, updated_at)
      VALUES ('i1', 'c1', 'm1', 'a0', 'Lamps', 0, '${at}', '${at}');
    INSERT INTO block (id, committee_id, meeting_id, agenda_item_id, kind, position, depth, body, text, is_exempt, version, created_at, updated_at)
      VALUES ('b1', 'c1', 'm1', 'i1', 'motion', 'a0', 0, '[]', 'That lamps be lit.', 0, 1, '${at}', '${at}');
  `,
  )
}

it('keeps the lines of an older file, and takes a motion and its vote for one of them', () => {
  const file = anOlderFile()
  migrate(file)
  expect(file.prepare('SELECT text FROM live_block').all()).toEqual([{ text: 'That lamps be lit.' }])
  file.exec(`
    INSERT INTO motion (id, committee_id, meeting_id, agenda_item_id, block_id, outcome, decided_at, decided_order, created_at, updated_at)
      VALUES ('q1', 'c1', 'm1', 'i1', 'b1', 'carried', '${at}', 1, '${at}', '${at}');
    INSERT INTO vote (id, committee_id, meeting_id, motion_id, method, is_unanimous, at, author, created_at, updated_at)
      VALUES ('v1', 'c1', 'm1', 'q1', 'assent', 0, '${at}', 'Ada', '${at}', '${at}');
  `)
  expect(file.prepare('SELECT method FROM live_vote JOIN live_motion ON live_motion.id = motion_id').all()).toEqual([
    { method: 'assent' },
  ])
})

it.for([
  [
    'a second vote that counts',
    `INSERT INTO vote (id, committee_id, meeting_id, motion_id, method, is_unanimous, at, author, created_at, updated_at)
     VALUES ('v1', 'c1', 'm1', 'q1', 'assent', 0, '', '', '', ''), ('v2', 'c1', 'm1', 'q1', 'assent', 0, '', '', '', '')`,
  ],
  [
    'a counted vote without a count',
    `INSERT INTO vote (id, committee_id, meeting_id, motion_id, method, is_unanimous, at, author, created_at, updated_at)
     VALUES ('v1', 'c1', 'm1', 'q1', 'hands', 0, '', '', '', '')`,
  ],
  [
    'a second motion of one line',
    `INSERT INTO motion (id, committee_id, meeting_id, agenda_item_id, block_id, outcome, created_at, updated_at)
     VALUES ('q2', 'c1', 'm1', 'i1', 'b1', 'open', '', '')`,
  ],
  ['a decision without its time', "UPDATE motion SET outcome = 'lost'"],
] as const)('refuses %s', ([, sql]) => {
  const file = anOlderFile()
  migrate(file)
  file.exec(`INSERT INTO motion (id, committee_id, meeting_id, agenda_item_id, block_id, outcome, created_at, updated_at)
    VALUES ('q1', 'c1', 'm1', 'i1', 'b1', 'open', '', '')`)
  expect(() => file.exec(sql)).toThrow(/constraint/i)
})
