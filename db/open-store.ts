import { accessSync, constants, existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { RuleBroken } from '#shared/errors.ts'
import { dataFileName, isSealed } from './book-files.ts'
import { connect } from './connection.ts'
import { refuseSharedFolder } from './folder-place.ts'
import { applicationId, latestVersion, migrate, versionOf } from './migrator.ts'
import { storeOf, type Store } from './store.ts'

export { dataFileName } from './book-files.ts'

/** Up to this size a file is checked from end to end each time it is opened; above it, `check` does that when asked. */
const checkedAtOpening = 64 * 1024 * 1024

/**
 * Opens the minute book in a folder, and makes both where they are missing.
 *
 * @param passphrase what the file is sealed with; a plain file needs none and ignores it.
 * @throws RuleBroken one sentence with what to do next: the folder cannot be written or is on a network share, the file is
 *   no database, is damaged, or was written by a newer version. Nothing is changed then.
 */
export function openStore(folder: string, passphrase?: string): Store {
  refuseSharedFolder(folder)
  makeFolder(folder)
  const path = join(folder, dataFileName)
  refuseForeignFile(path)
  const key = isSealed(path) ? passphrase : undefined
  if (key === undefined && isSealed(path)) throw locked(path)
  const file = open(path, key)
  try {
    refuseDamage(file, path)
    refuseOtherDatabase(file, path)
    if (versionOf(file) > 0 && versionOf(file) < latestVersion) copyBefore(file, folder)
    migrate(file)
    return storeOf(file, key)
  } catch (error) {
    file.close()
    throw asRefusal(error, path)
  }
}

/** A failure of SQLite that a clerk can do something about, as a refusal; anything else as it is. */
export function asRefusal(error: unknown, path: string): unknown {
  const code = error instanceof Sqlite.SqliteError ? error.code : ''
  if (code === 'SQLITE_NOTADB') return isSealed(path) ? wrongPassphrase(path) : notADatabase(path)
  if (code === 'SQLITE_FULL') return noRoom(path)
  // A quota that is used up, a disk that has become read-only or was pulled out: SQLite tells them no further apart.
  if (code === 'SQLITE_IOERR_WRITE' || code === 'SQLITE_IOERR_FSYNC') return notWritten(path)
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

function open(path: string, passphrase: string | undefined): Database {
  try {
    return connect(path, { passphrase })
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

const locked = (path: string) =>
  new RuleBroken('data_file_locked', `${path} is locked. Give its passphrase to open it.`)

/** A sealed file whose first page is damaged looks the same, so the sentence names that too. */
export const wrongPassphrase = (path: string) =>
  new RuleBroken(
    'wrong_passphrase',
    `That is not the passphrase of ${basename(path)}. Check capital letters and spaces and try again. If you are sure of it, the file may be damaged: restore your last second copy.`,
  )

export const noRoom = (path: string) =>
  new RuleBroken(
    'no_room',
    `There is no room left on the disk of ${path}. Make room there, or choose another disk, and try again; nothing was changed.`,
  )

const notWritten = (path: string) =>
  new RuleBroken(
    'no_room',
    `The disk of ${path} takes nothing more: it is full, or it can only be read. Make room there, or ask for the right to write there; nothing was changed.`,
  )

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
