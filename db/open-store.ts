import { accessSync, constants, existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { RuleBroken } from '#shared/errors.ts'
import { refuseSharedFolder } from './folder-place.ts'
import { applicationId, latestVersion, migrate, versionOf } from './migrator.ts'
import { storeOf, type Store } from './store.ts'

/** The one data file of a council, in its data folder. */
export const dataFileName = 'minute-book.sqlite'

/** Up to this size a file is checked from end to end each time it is opened; above it, `check` does that when asked. */
const checkedAtOpening = 64 * 1024 * 1024

/**
 * Opens the minute book in a folder, and makes both where they are missing.
 *
 * @throws RuleBroken one sentence with what to do next: the folder cannot be written or is on a network share, the file is
 *   no database, is damaged, or was written by a newer version. Nothing is changed then.
 */
export function openStore(folder: string): Store {
  refuseSharedFolder(folder)
  makeFolder(folder)
  const path = join(folder, dataFileName)
  refuseForeignFile(path)
  const file = open(path)
  try {
    refuseDamage(file, path)
    refuseOtherDatabase(file, path)
    if (versionOf(file) > 0 && versionOf(file) < latestVersion) copyBefore(file, folder)
    migrate(file)
    return storeOf(file)
  } catch (error) {
    file.close()
    throw asRefusal(error, path)
  }
}

/**
 * Opens a database file as every connection of the app must: WAL with a full sync at each commit (the build's own default in
 * WAL would lose the last commits in a power cut), foreign keys on, nothing in the schema trusted to call functions.
 */
export function connect(path: string, options: { readonly readonly?: boolean } = {}): Database {
  const file = new Sqlite(path, { timeout: 5_000, ...options })
  if (options.readonly !== true) file.pragma('journal_mode = WAL')
  file.pragma('synchronous = FULL')
  file.pragma('foreign_keys = ON')
  file.pragma('trusted_schema = OFF')
  file.pragma('cell_size_check = ON')
  // What is taken out is overwritten, not only forgotten; a purge rests on it.
  file.pragma('secure_delete = ON')
  return file
}

/** A failure of SQLite that a clerk can do something about, as a refusal; anything else as it is. */
export function asRefusal(error: unknown, path: string): unknown {
  const code = error instanceof Sqlite.SqliteError ? error.code : ''
  if (code === 'SQLITE_NOTADB') return notADatabase(path)
  if (code.startsWith('SQLITE_CORRUPT')) return damaged(path)
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN') || code === 'SQLITE_PERM') {
    return notWritable(path)
  }
  return error
}

function makeFolder(folder: string): void {
  try {
    makeMissing(resolve(folder))
    accessSync(folder, constants.W_OK)
    // Permission bits do not tell all (a read-only disk, a full one): only a written file does.
    const probe = join(folder, `.writable-${process.pid}`)
    writeFileSync(probe, '')
    rmSync(probe)
  } catch {
    throw notWritable(folder)
  }
}

/** One folder at a time: the recursive form never returns in a file system that answers "no such folder" to all. */
function makeMissing(folder: string): void {
  if (existsSync(folder)) return
  makeMissing(dirname(folder))
  mkdirSync(folder, { mode: 0o700 })
}

function refuseForeignFile(path: string): void {
  if (!existsSync(path)) return
  if (!statSync(path).isFile()) throw notADatabase(path)
}

function open(path: string): Database {
  try {
    return connect(path)
  } catch (error) {
    throw asRefusal(error, path)
  }
}

function refuseDamage(file: Database, path: string): void {
  const bytes = Number(file.pragma('page_count', { simple: true })) * Number(file.pragma('page_size', { simple: true }))
  if (bytes > checkedAtOpening) return
  if (file.pragma('quick_check(1)', { simple: true }) !== 'ok') throw damaged(path)
}

function refuseOtherDatabase(file: Database, path: string): void {
  const tables = file.prepare('SELECT count(*) FROM sqlite_schema').pluck().get()
  if (tables !== 0 && Number(file.pragma('application_id', { simple: true })) !== applicationId)
    throw notADatabase(path)
}

function copyBefore(file: Database, folder: string): void {
  const copy = join(folder, `minute-book.before-version-${latestVersion}.sqlite`)
  rmSync(copy, { force: true })
  file.prepare('VACUUM INTO ?').run(copy)
}

const notWritable = (path: string) =>
  new RuleBroken(
    'data_folder_not_writable',
    `Minute Book cannot write to ${path}. Choose another data folder, or ask for the right to write there.`,
  )

const notADatabase = (path: string) =>
  new RuleBroken(
    'data_file_not_a_database',
    `${path} is not a minute book. Move that file elsewhere, or choose another data folder; it was left as it is.`,
  )

const damaged = (path: string) =>
  new RuleBroken(
    'data_file_damaged',
    `${path} is damaged and was left as it is. Restore your last backup, or keep the file and ask for help.`,
  )
