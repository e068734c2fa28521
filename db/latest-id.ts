import type { Database } from 'better-sqlite3'

/** The highest id of any row of a file, removed ones too; null for a file without rows. */
export function latestId(file: Database): string | null {
  const tables = file
    .prepare(
      `SELECT name FROM pragma_table_list AS made
        WHERE schema = 'main' AND type = 'table'
          AND EXISTS (SELECT 1 FROM pragma_table_info(made.name) AS held WHERE held.name = 'id' AND held.type = 'TEXT')`,
    )
    .pluck()
    .all() as readonly string[]
  const ids = tables.flatMap((table) => file.prepare(`SELECT max(id) FROM "${table}"`).pluck().get() ?? []) as string[]
  return ids.toSorted().at(-1) ?? null
}
