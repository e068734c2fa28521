import Sqlite, { type Database } from 'better-sqlite3'
import { isSealed } from './book-files.ts'

export type ConnectionOptions = {
  readonly readonly?: boolean
  /** What the file is sealed with; ignored by a file that is plain. */
  readonly passphrase?: string | undefined
  /** `wal` for the live data file; `delete` leaves no log beside a copy, and `memory` no trace of it at all. */
  readonly journal?: 'wal' | 'delete' | 'memory'
  /** Milliseconds to wait for whoever is writing; 5,000 where nothing is said. */
  readonly waitAtMost?: number
}

/**
 * Opens a database file as every connection of the app must: the key before anything is read, WAL with a full sync at each
 * commit (the build's own default in WAL would lose the last commits in a power cut), foreign keys on, nothing in the schema
 * trusted to call functions, and what a query sets aside kept in memory, where no plain page of it can be left on the disk.
 */
export function connect(path: string, options: ConnectionOptions = {}): Database {
  const file = new Sqlite(path, {
    timeout: options.waitAtMost ?? 5_000,
    readonly: options.readonly ?? false,
    fileMustExist: options.readonly ?? false,
  })
  try {
    setCipher(file)
    if (options.passphrase !== undefined && isSealed(path)) asCiphered(file).key(keyOf(options.passphrase))
    if (options.readonly !== true) file.pragma(`journal_mode = ${options.journal ?? 'wal'}`)
    file.pragma('synchronous = FULL')
    file.pragma('foreign_keys = ON')
    file.pragma('trusted_schema = OFF')
    file.pragma('cell_size_check = ON')
    file.pragma('temp_store = MEMORY')
    // What is taken out is overwritten, not only forgotten; a purge rests on it.
    file.pragma('secure_delete = ON')
    return file
  } catch (error) {
    file.close()
    throw error
  }
}

/** Gives an open file another passphrase, or none. Every page is written anew; the file must not be in WAL. */
export function changeKey(file: Database, passphrase: string | undefined): void {
  setCipher(file)
  asCiphered(file).rekey(passphrase === undefined ? Buffer.alloc(0) : keyOf(passphrase))
}

/** Set before the key, on every opening: the cipher of a file is not written in it. */
function setCipher(file: Database): void {
  file.pragma("cipher = 'sqlcipher'")
  file.pragma('legacy = 4')
}

/** What the ciphers' build of the library has and its types do not say. */
type Ciphered = { key(key: Buffer): number; rekey(key: Buffer): number }
const asCiphered = (file: Database) => file as Database & Ciphered

/** One passphrase typed on two keyboards is one key: letters with accents have two forms in Unicode. */
function keyOf(passphrase: string): Buffer {
  return Buffer.from(passphrase.normalize('NFC'), 'utf8')
}
