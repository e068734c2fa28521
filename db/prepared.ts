import type { Database, Statement } from 'better-sqlite3'
import type { Reader, Writer } from './store.ts'

/** Values by the names that the SQL gives them (`@name`), as SQLite keeps them: JSON as its text, a flag as 0 or 1. */
type Given = Readonly<Record<string, string | number | null>>

/**
 * A query of what every keystroke runs, in plain SQL. SQLite reads it once for each open file, and nothing stands between it
 * and the file: to build a query, and to fit its values and rows to a schema, takes as long as to run it.
 */
export function reading<Values extends Given, Row>(sql: string): (db: Reader) => Statement<[Values], Row> {
  return statement(sql)
}

/** The same of what changes rows. */
export function writing<Values extends Given>(sql: string): (db: Writer) => Statement<[Values]> {
  return statement(sql)
}

function statement<Values extends Given, Row>(sql: string): (db: Reader) => Statement<[Values], Row> {
  const statements = new WeakMap<Reader, Statement<[Values], Row>>()
  return (db) => {
    const known = statements.get(db)
    if (known !== undefined) return known
    const read = fileOf(db).prepare<[Values], Row>(sql)
    statements.set(db, read)
    return read
  }
}

/** The file behind the query builder's handle, which is for this module alone: a `Reader` must not write. */
function fileOf(db: Reader): Database {
  return (db as Reader & { readonly $client: Database }).$client
}
