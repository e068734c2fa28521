import { expect, it } from 'vitest'
import { migrate } from '#db/migrator.ts'
import { olderFile } from './older-file.ts'

it('leaves the meetings of an older file open, and shows when one is closed', () => {
  const at = '2016-01-01T00:00:00.000Z'
  const file = olderFile(
    7,
    `INSERT INTO meeting (id, committee_id, held_on, created_at, updated_at) VALUES ('m1', 'c1', '2016-03-14', '${at}', '${at}');`,
  )

  migrate(file)

  const read = file.prepare('SELECT held_on, closed_at FROM live_meeting')
  expect(read.all()).toEqual([{ held_on: '2016-03-14', closed_at: null }])
  file.prepare('UPDATE meeting SET closed_at = ?').run(at)
  expect(read.all()).toEqual([{ held_on: '2016-03-14', closed_at: at }])
})
