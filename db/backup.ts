import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { RuleBroken } from '#shared/errors.ts'
import { applicationId, latestVersion, versionOf } from './migrator.ts'
import { connect, dataFileName, openStore } from './open-store.ts'
import { lockForWindow } from './window-lock.ts'

/**
 * Writes a verified copy of the whole minute book to a file, in one piece: until the copy is complete and sound, a file of
 * that name stays as it was.
 *
 * @throws RuleBroken `file_not_written`
 */
export function backUp(file: Database, target: string): { readonly bytes: number } {
  if (!existsSync(dirname(target))) throw notWritten(target, 'its folder does not exist')
  const part = `${target}.part`
  try {
    rmSync(part, { force: true })
    file.prepare('VACUUM INTO ?').run(part)
    verify(part, target)
    renameSync(part, target)
  } catch (error) {
    rmSync(part, { force: true })
    throw error instanceof RuleBroken ? error : notWritten(target, 'there is no room or no right to write there')
  }
  return { bytes: statSync(target).size }
}

/**
 * Puts a backup in place of the minute book in a folder. What stood there is kept beside it under another name; the backup
 * itself is only read.
 *
 * @param stamp names the kept file; digits, such as the time.
 * @throws RuleBroken `backup_not_readable`, `data_file_newer`, `data_folder_in_use`
 */
export function restore(folder: string, backup: string, stamp: string): { readonly kept: string | null } {
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
    copySound(backup, incoming)
    const kept = before === null ? keepPresent(folder, stamp) : dropEmpty(folder)
    renameSync(incoming, join(folder, dataFileName))
    openStore(folder).close()
    return { kept }
  } finally {
    rmSync(incoming, { force: true })
    lock.release()
  }
}

function copySound(backup: string, incoming: string): void {
  verify(backup, backup)
  const source = new Sqlite(backup, { readonly: true })
  try {
    rmSync(incoming, { force: true })
    source.prepare('VACUUM INTO ?').run(incoming)
  } finally {
    source.close()
  }
}

function keepPresent(folder: string, stamp: string): string {
  const present = join(folder, dataFileName)
  const kept = join(folder, `minute-book.replaced-${stamp}.sqlite`)
  emptyLog(present)
  renameSync(present, kept)
  removeLog(present)
  return kept
}

function dropEmpty(folder: string): null {
  const present = join(folder, dataFileName)
  rmSync(present, { force: true })
  removeLog(present)
  return null
}

/** Takes what is still in the write-ahead log into the file; a file too damaged for that is kept with its log's name beside it. */
function emptyLog(path: string): void {
  try {
    const file = connect(path)
    file.pragma('wal_checkpoint(TRUNCATE)')
    file.close()
  } catch {
    // A damaged file is a reason to restore, not one to stop; it is kept as it is.
  }
}

function removeLog(path: string): void {
  for (const ending of ['-wal', '-shm']) rmSync(path + ending, { force: true })
}

function verify(path: string, asked: string): void {
  let file: Database
  try {
    file = new Sqlite(path, { readonly: true, fileMustExist: true })
  } catch {
    throw unreadable(asked)
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
  } catch (error) {
    throw error instanceof RuleBroken ? error : unreadable(asked)
  } finally {
    file.close()
  }
}

const unreadable = (path: string) =>
  new RuleBroken(
    'backup_not_readable',
    `${path} is not a sound backup of a minute book. Choose another backup; nothing was changed.`,
  )

const notWritten = (path: string, why: string) =>
  new RuleBroken('file_not_written', `${path} could not be written: ${why}. Choose another place and try again.`)
