import type { Database, RunResult } from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core'

type Queries = BaseSQLiteDatabase<'sync', RunResult>

/** What a query may use: an open file, in or out of a transaction. */
export type Reader = Pick<Queries, 'select' | 'selectDistinct' | 'all' | 'get'>

/** What changes rows; only the work of an open transaction is handed one. */
export type Writer = Reader & Pick<Queries, 'insert' | 'update' | 'delete' | 'run'> & { readonly [writes]: true }

declare const writes: unique symbol

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
  const writer = drizzle({ client: file, casing: 'snake_case' }) as Queries as Queries & Writer
  // Made once and not for each piece of work: it is on the way of every keystroke.
  const transaction = file.transaction((work: () => unknown) => work())
  return {
    reader: writer,
    write: (work) => transaction.immediate(() => work(writer)) as ReturnType<typeof work>,
    changesByOthers: () => Number(file.pragma('data_version', { simple: true })),
    file,
    passphrase,
    close: () => file.close(),
  }
}
