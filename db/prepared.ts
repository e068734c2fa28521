import { getTableColumns, sql, type SQL } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Reader } from './store.ts'

/**
 * A query that is built and prepared once for each open file, in or out of a transaction. It is for what every keystroke
 * runs: to put a query into SQL, and to have SQLite read that, takes longer than the query itself.
 */
export function prepared<Db extends Reader, Query>(build: (db: Db) => Query): (db: Db) => Query {
  const queries = new WeakMap<Db, Query>()
  return (db) => {
    const known = queries.get(db)
    if (known !== undefined) return known
    const query = build(db)
    queries.set(db, query)
    return query
  }
}

/** Every column of a table, each to be given by its name when the query is run; what may be null is then given as null. */
export function given<Table extends SQLiteTable>(
  table: Table,
): { readonly [Name in keyof Table['_']['columns']]: SQL } {
  return Object.fromEntries(
    Object.entries(getTableColumns(table)).map(([name, column]) => [
      name,
      sql`${sql.param(sql.placeholder(name), column)}`,
    ]),
  ) as { readonly [Name in keyof Table['_']['columns']]: SQL }
}
