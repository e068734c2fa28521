import { getTableConfig, getViewConfig, SQLiteTable, SQLiteView } from 'drizzle-orm/sqlite-core'
import Sqlite, { type Database } from 'better-sqlite3'
import { expect, it, onTestFinished } from 'vitest'
import { latestVersion, migrate, versionOf } from '#db/migrator.ts'
import { migrations } from '#db/migrations/index.ts'
import type { Migration } from '#db/migrations/migration.ts'
import * as schema from '#db/schema.ts'

function emptyFile(): Database {
  const file = new Sqlite(':memory:')
  onTestFinished(() => void file.close())
  return file
}

it('brings an empty file to the latest version, once', () => {
  const file = emptyFile()
  migrate(file)
  migrate(file)
  expect(versionOf(file)).toBe(latestVersion)
  expect(file.pragma('foreign_keys', { simple: true })).toBe(1)
})

it('numbers the migrations one after the other', () => {
  expect(migrations.map((migration) => migration.version)).toEqual(migrations.map((_, at) => at + 1))
})

it('keeps the rows of children when a later step rebuilds their parent', () => {
  const file = emptyFile()
  migrate(file)
  const at = '2016-01-01T00:00:00.000Z'
  file.prepare('INSERT INTO authority VALUES (?, ?, ?, ?)').run('a1', 'Thornmere', at, at)
  file
    .prepare(
      'INSERT INTO committee (id, authority_id, name, name_key, style, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
    )
    .run('c1', 'a1', 'Harbour Panel', 'harbour panel', 'panel', at, at)
  const rebuild: Migration = {
    version: latestVersion + 1,
    up: `CREATE TABLE authority_new (id TEXT PRIMARY KEY, name TEXT, created_at TEXT NOT NULL, updated_at TEXT NOT NULL, region TEXT) STRICT;
         INSERT INTO authority_new SELECT *, NULL FROM authority;
         DROP TABLE authority;
         ALTER TABLE authority_new RENAME TO authority;`,
  }
  migrate(file, [...migrations, rebuild])
  expect(file.prepare('SELECT count(*) FROM committee').pluck().get()).toBe(1)
  expect(file.pragma('foreign_key_check')).toEqual([])
})

it('keeps nothing of a step that would leave rows without their parent', () => {
  const file = emptyFile()
  migrate(file)
  const orphaning: Migration = {
    version: latestVersion + 1,
    up: `INSERT INTO committee (id, authority_id, name, name_key, style, created_at, updated_at)
         VALUES ('c1', 'nobody', 'N', 'n', 'panel', '', '')`,
  }
  expect(() => migrate(file, [...migrations, orphaning])).toThrow(/without their parent/)
  expect(versionOf(file)).toBe(latestVersion)
  expect(file.prepare('SELECT count(*) FROM committee').pluck().get()).toBe(0)
})

it('describes to queries just the columns that the migrated file has', () => {
  const file = emptyFile()
  migrate(file)
  const described = Object.values(schema).flatMap((each) =>
    each instanceof SQLiteTable
      ? [{ name: getTableConfig(each).name, columns: Object.keys(columnsOf(each)) }]
      : each instanceof SQLiteView
        ? [{ name: getViewConfig(each).name, columns: Object.keys(getViewConfig(each).selectedFields) }]
        : [],
  )
  for (const { name, columns } of described) {
    const stored = (file.pragma(`table_info(${name})`) as readonly { readonly name: string }[]).map(
      (column) => column.name,
    )
    expect([name, columns.map(snakeCase).toSorted()]).toEqual([name, stored.toSorted()])
  }
  const tables = file
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search_%' AND name NOT LIKE 'sqlite_%'",
    )
    .pluck()
    .all() as readonly string[]
  expect(described.map((each) => each.name)).toEqual(expect.arrayContaining([...tables]))
})

it('makes every table strict, so that a column holds only what it says', () => {
  const file = emptyFile()
  migrate(file)
  const loose = (file.pragma('table_list') as readonly { name: string; type: string; strict: number }[]).filter(
    (table) => table.type === 'table' && table.strict === 0 && !table.name.startsWith('sqlite_'),
  )
  expect(loose).toEqual([])
})

function columnsOf(table: SQLiteTable): object {
  return Object.fromEntries(getTableConfig(table).columns.map((column) => [column.name, column]))
}

function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
