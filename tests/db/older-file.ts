import Sqlite from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import { migrate } from '#db/migrator.ts'
import { migrations } from '#db/migrations/index.ts'

const day = '2016-01-01T00:00:00.000Z'

/**
 * A file as it was before a version, with the Harbour Panel (`c1`) of Thornmere (`a1`) in it and what a test adds.
 * It is gone after the test.
 *
 * @param version the migration that the test is about: the file has all those before it.
 */
export function olderFile(version: number, rows = '') {
  const file = new Sqlite(':memory:')
  onTestFinished(() => void file.close())
  migrateBelow(file, version)
  file.exec(`
    INSERT INTO authority (id, name, created_at, updated_at) VALUES ('a1', 'Thornmere', '${day}', '${day}');
    INSERT INTO committee (id, authority_id, name, name_key, style, created_at, updated_at)
      VALUES ('c1', 'a1', 'Harbour Panel', 'harbour panel', 'panel', '${day}', '${day}');
    ${rows}`)
  return file
}

/** Brings a file to the version before this one. */
export function migrateBelow(file: Sqlite.Database, version: number): void {
  migrate(
    file,
    migrations.filter((migration) => migration.version < version),
  )
}
