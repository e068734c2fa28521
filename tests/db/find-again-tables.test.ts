import { expect, it } from 'vitest'
import { findProblems } from '#db/check.ts'
import { migrate } from '#db/migrator.ts'
import { migrateBelow, olderFile } from './older-file.ts'

it('finds the committees, people and meetings of a file that was written before they were in the index', () => {
  const at = '2016-01-01T00:00:00.000Z'
  const file = olderFile(
    6,
    `
    INSERT INTO person (id, authority_id, name, name_key, created_at, updated_at)
      VALUES ('p1', 'a1', 'Jo Odell', 'jo odell', '${at}', '${at}');
    INSERT INTO meeting (id, committee_id, held_on, venue, created_at, updated_at)
      VALUES ('m1', 'c1', '2016-03-14', 'The Guildhall', '${at}', '${at}'), ('m2', 'c1', NULL, NULL, '${at}', '${at}');
    INSERT INTO meeting (id, committee_id, held_on, created_at, updated_at, deleted_at)
      VALUES ('m3', 'c1', '2016-05-02', '${at}', '${at}', '${at}');`,
  )

  migrateBelow(file, 7)

  const words = () =>
    Object.fromEntries(file.prepare('SELECT source_id, text FROM search_document').raw().all() as [string, string][])
  expect(words()).toEqual({
    c1: 'Harbour Panel',
    p1: 'Jo Odell',
    m1: 'Harbour Panel, Monday 14 March 2016, The Guildhall',
    m2: 'Harbour Panel',
  })
  file.exec(
    "UPDATE committee SET name = 'Pier Panel' WHERE id = 'c1'; UPDATE meeting SET held_on = '2016-02-29' WHERE id = 'm2'",
  )
  expect(words()).toMatchObject({
    m1: 'Pier Panel, Monday 14 March 2016, The Guildhall',
    m2: 'Pier Panel, Monday 29 February 2016',
  })
  file.exec(
    `UPDATE person SET deleted_at = '${at}' WHERE id = 'p1'; UPDATE meeting SET deleted_at = '${at}' WHERE id = 'm1'`,
  )
  expect(Object.keys(words())).toEqual(['c1', 'm2'])
  migrate(file)
  expect(findProblems(file)).toEqual([])
})
