import type { Database, Statement } from 'better-sqlite3'
import type { Reader, Writer } from './store.ts'

/** Values by the names that the SQL gives them (`@name`), as SQLite keeps them: JSON as its text, a flag as 0 or 1. */
type Given = Readonly<Record<string, string | number | null>>

type Question<Values, Row> = (db: Reader, values: Values) => Row | undefined
type Change<Values> = (db: Writer, values: Values) => void

/**
 * A query of what every keystroke runs, in plain SQL; answers its first row. SQLite reads the SQL once for each open file,
 * and nothing stands between it and the file: to build a query, and to fit its values and rows to a schema, takes as long as
 * to run it.
 */
export function reading<Values extends Given, Row>(sql: string): Question<Values, Row> {
  const { statementOf, inOrder } = prepared<Row>(sql)
  return (db, values) => statementOf(db).get(...inOrder(values))
}

/** The same of what changes rows. */
export function writing<Values extends Given>(sql: string): Change<Values> {
  const { statementOf, inOrder } = prepared<never>(sql)
  return (db, values) => void statementOf(db).run(...inOrder(values))
}

/** By their places, which SQLite takes faster than names. */
function prepared<Row>(sql: string) {
  const names = [...sql.matchAll(/@(\w+)/g)].map(([, name = '']) => name)
  const placed = sql.replaceAll(/@\w+/g, '?')
  const statements = new WeakMap<Reader, Statement<unknown[], Row>>()
  return {
    statementOf: (db: Reader): Statement<unknown[], Row> => {
      const known = statements.get(db)
      if (known !== undefined) return known
      const read = fileOf(db).prepare<unknown[], Row>(placed)
      statements.set(db, read)
      return read
    },
    inOrder: (values: Given): unknown[] => names.map((name) => values[name]),
  }
}

/** The file behind the query builder's handle, which is for this module alone: a `Reader` must not write. */
function fileOf(db: Reader): Database {
  return (db as Reader & { readonly $client: Database }).$client
}
