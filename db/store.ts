import type { Database, RunResult } from 'better-sqlite3'
import type { ExtractTablesWithRelations } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { BaseSQLiteDatabase, SQLiteTransaction } from 'drizzle-orm/sqlite-core'
import * as schema from './schema.ts'

type Schema = typeof schema

/** What a query may use: an open file, in or out of a transaction. */
export type Reader = Pick<BaseSQLiteDatabase<'sync', RunResult, Schema>, 'select' | 'selectDistinct' | 'all' | 'get'>

/** What changes rows; only an open transaction has one. */
export type Writer = SQLiteTransaction<'sync', RunResult, Schema, ExtractTablesWithRelations<Schema>>

/** Some columns of a row; those that are undefined stay as they are. */
export type Changes<Row> = { readonly [Column in keyof Row]?: Row[Column] | undefined }

/** An open minute book. */
export type Store = {
  readonly reader: Reader
  /** All of the work is kept, or none of it. The work is synchronous, so two pieces of work never mix. */
  write<Result>(work: (writer: Writer) => Result): Result
  /** Counts up when another connection, such as the command line's, has changed the file. */
  changesByOthers(): number
  readonly file: Database
  /** What the file is sealed with; undefined while it is plain. */
  readonly passphrase: string | undefined
  close(): void
}

export function storeOf(file: Database, passphrase?: string): Store {
  const database = drizzle({ client: file, schema, casing: 'snake_case' })
  return {
    reader: database,
    write: (work) => database.transaction(work, { behavior: 'immediate' }),
    changesByOthers: () => Number(file.pragma('data_version', { simple: true })),
    file,
    passphrase,
    close: () => file.close(),
  }
}
