import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { RuleBroken } from '#shared/errors.ts'
import { dataFileName, isSealed, removeDataFile } from './book-files.ts'
import { changeKey, connect } from './connection.ts'
import { applicationId, latestVersion, migrate, versionOf } from './migrator.ts'
import { asRefusal, noRoom, openStore, wrongPassphrase } from './open-store.ts'
import { lockForWindow } from './window-lock.ts'

/**
 * Writes a verified copy of the whole minute book to a file, in one piece: until the copy is complete, sound and has every
 * row, a file of that name stays as it was. The copy is sealed as the book is.
 *
 * @throws RuleBroken `file_not_written`, `no_room`
 */
export function backUp(file: Database, target: string, options: BackUpOptions = {}): { readonly bytes: number } {
  if (!existsSync(dirname(target))) throw notWritten(target, 'its folder does not exist')
  const part = `${target}.part`
  try {
    removeDataFile(part)
    const before = countRows(file)
    file.prepare('VACUUM INTO ?').run(part)
    const after = countRows(file)
    options.onCopied?.()
    verify(part, target, options.passphrase, (copy) => refuseMissingRows(copy, before, after, target))
    toDisk(part)
    renameSync(part, target)
    return { bytes: statSync(target).size }
  } catch (error) {
    removeDataFile(part)
    if (error instanceof RuleBroken) throw error
    if (isOutOfRoom(error)) throw noRoom(dirname(target))
    throw notWritten(target, 'there is no room or no right to write there')
  }
}

export type BackUpOptions = {
  readonly passphrase?: string | undefined
  /** The copy is written; it is now read back. */
  readonly onCopied?: () => void
}

export type Keys = {
  /** Of the book that is there now, where it is sealed and can be opened. */
  readonly present?: string | undefined
  /** Of the backup, where it is sealed. */
  readonly backup?: string | undefined
}

/**
 * Puts a backup in place of the minute book in a folder. What stood there is kept beside it under another name; the backup
 * itself is only read. The restored book has the passphrase of the present one, or, where that has none, the backup's.
 *
 * @param stamp names the kept file; digits, such as the time.
 * @throws RuleBroken `backup_not_readable`, `wrong_passphrase`, `data_file_newer`, `data_folder_in_use`, `no_room`
 */
export function restore(
  folder: string,
  backup: string,
  stamp: string,
  keys: Keys = {},
): { readonly kept: string | null } {
  if (!existsSync(backup)) {
    throw new RuleBroken(
      'file_not_found',
      `There is no file ${backup}. Check the name and try again; nothing was changed.`,
    )
  }
  const incoming = join(folder, 'minute-book.restoring.sqlite')
  // Opening makes the folder where it is missing and refuses one that cannot hold a minute book.
  const before = existsSync(join(folder, dataFileName)) ? null : openStore(folder)
  before?.close()
  const lock = lockForWindow(folder)
  try {
    bringIn(backup, incoming, keys)
    const kept = before === null ? keepPresent(folder, stamp, keys.present) : dropEmpty(folder)
    renameSync(incoming, join(folder, dataFileName))
    return { kept }
  } catch (error) {
    if (isOutOfRoom(error)) throw noRoom(folder)
    throw error
  } finally {
    removeDataFile(incoming)
    lock.release()
  }
}

/**
 * Reads a backup from end to end, and hands it over where it is sound.
 *
 * @throws RuleBroken `backup_not_readable`, `data_file_locked`, `wrong_passphrase`, `data_file_newer`
 */
export function verify(
  path: string,
  asked: string,
  passphrase: string | undefined,
  also: (file: Database) => void = () => {},
): void {
  if (isSealed(path) && passphrase === undefined) throw sealed(asked)
  let file: Database
  try {
    file = connect(path, { readonly: true, passphrase })
  } catch (error) {
    throw unreadableOr(error, path, asked)
  }
  try {
    const isOurs = Number(file.pragma('application_id', { simple: true })) === applicationId
    if (!isOurs || file.pragma('integrity_check(1)', { simple: true }) !== 'ok') throw unreadable(asked)
    if (versionOf(file) > latestVersion) {
      throw new RuleBroken(
        'data_file_newer',
        `${asked} was written by a newer Minute Book. Install that version to restore it; nothing was changed.`,
      )
    }
    also(file)
  } catch (error) {
    throw unreadableOr(error, path, asked)
  } finally {
    file.close()
  }
}

/** A written file is on the disk itself, not only on its way there, before anything relies on it. */
export function toDisk(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Takes what is still in the write-ahead log into the file, and leaves the file without a log. */
function emptyLog(path: string, passphrase: string | undefined): void {
  const file = connect(path, { passphrase })
  try {
    file.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    file.close()
  }
}

/** The backup becomes a file of today's version, with the passphrase that it is to have, before anything gives way to it. */
function bringIn(backup: string, incoming: string, keys: Keys): void {
  verify(backup, backup, keys.backup)
  removeDataFile(incoming)
  const source = connect(backup, { readonly: true, passphrase: keys.backup })
  try {
    source.prepare('VACUUM INTO ?').run(incoming)
  } finally {
    source.close()
  }
  const file = connect(incoming, { passphrase: keys.backup, journal: 'memory' })
  try {
    migrate(file)
    if (keys.present !== undefined && keys.present !== keys.backup) changeKey(file, keys.present)
  } finally {
    file.close()
  }
  verify(incoming, backup, keys.present ?? keys.backup)
  toDisk(incoming)
}

/** Gives the present file a second name, so that there is a book under its own name at every moment. */
function keepPresent(folder: string, stamp: string, passphrase: string | undefined): string {
  const present = join(folder, dataFileName)
  const kept = join(folder, `minute-book.replaced-${stamp}.sqlite`)
  try {
    emptyLog(present, passphrase)
  } catch {
    // A damaged file is a reason to restore, not one to stop, and a locked one may be restored over: its log is kept with it.
  }
  if (existsSync(`${present}-wal`)) copyFileSync(`${present}-wal`, `${kept}-wal`)
  try {
    linkSync(present, kept)
  } catch {
    // Not every disk can give a file a second name.
    copyFileSync(present, kept)
    toDisk(kept)
  }
  removeLog(present)
  return kept
}

function dropEmpty(folder: string): null {
  removeDataFile(join(folder, dataFileName))
  return null
}

function removeLog(path: string): void {
  for (const ending of ['-wal', '-shm']) rmSync(path + ending, { force: true })
}

type RowCounts = ReadonlyMap<string, number>

/** How many rows each table has; the search index's own tables are made from them and move by themselves. */
function countRows(file: Database): RowCounts {
  const tables = file
    .prepare(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
    )
    .pluck()
    .all() as readonly string[]
  return new Map(
    tables.map((table) => [table, file.prepare(`SELECT count(*) FROM "${table}"`).pluck().get() as number]),
  )
}

/** Typing goes on while a copy is made: it has as many rows as the book had then, between what was there before and after. */
function refuseMissingRows(copy: Database, before: RowCounts, after: RowCounts, asked: string): void {
  const copied = countRows(copy)
  for (const [table, rows] of before) {
    const later = after.get(table) ?? rows
    const has = copied.get(table) ?? -1
    if (has < Math.min(rows, later) || has > Math.max(rows, later)) throw unreadable(asked)
  }
}

function isOutOfRoom(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT'
}

function unreadableOr(error: unknown, path: string, asked: string): unknown {
  if (error instanceof RuleBroken) return error
  const known = asRefusal(error, path)
  return known instanceof RuleBroken && known.code === 'wrong_passphrase' ? wrongPassphrase(asked) : unreadable(asked)
}

const sealed = (path: string) =>
  new RuleBroken('data_file_locked', `${basename(path)} is locked. Give the passphrase that it was made with.`)

const unreadable = (path: string) =>
  new RuleBroken(
    'backup_not_readable',
    `${path} is not a sound backup of a minute book. Choose another backup; nothing was changed.`,
  )

const notWritten = (path: string, why: string) =>
  new RuleBroken('file_not_written', `${path} could not be written: ${why}. Choose another place and try again.`)
