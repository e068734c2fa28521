import { existsSync, linkSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { RuleBroken } from '#shared/errors.ts'
import { toDisk, verify } from './backup.ts'
import { dataFileName, wipe } from './book-files.ts'
import { changeKey, connect } from './connection.ts'
import { asRefusal } from './open-store.ts'
import { lockForWindow } from './window-lock.ts'

/**
 * Gives the minute book in a folder another passphrase, or none. A verified copy with the new one is made first and takes
 * the place of the file in one step, so that at no moment there is only half a book; the file that it replaces is
 * overwritten and removed, and nothing of it stays in a log.
 *
 * @throws RuleBroken `wrong_passphrase`, `data_folder_in_use`, `no_room`; the book is then as it was.
 */
export function reseal(folder: string, present: string | undefined, next: string | undefined): void {
  const path = join(folder, dataFileName)
  const lock = lockForWindow(folder)
  try {
    leaveLog(path, present)
    replaceSealed(path, present, next)
  } finally {
    lock.release()
  }
}

/** Seals one file that is plain: an older copy that the app itself has made. */
export function sealCopy(path: string, passphrase: string): void {
  for (const ending of ['-wal', '-shm']) if (existsSync(path + ending)) leaveLog(path, undefined)
  replaceSealed(path, undefined, passphrase)
}

/** A file that somebody else has open cannot leave its log; then it is not touched. */
function leaveLog(path: string, passphrase: string | undefined): void {
  try {
    connect(path, { passphrase, journal: 'delete' }).close()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (!code.startsWith('SQLITE_BUSY') && code !== 'SQLITE_LOCKED') throw asRefusal(error, path)
    throw new RuleBroken(
      'data_folder_in_use',
      'This minute book is open elsewhere, in another window or by a command. Close that and try again; nothing was changed.',
    )
  }
}

function replaceSealed(path: string, present: string | undefined, next: string | undefined): void {
  const made = `${path}.part`
  const old = path.replace(/\.sqlite$/, '.before-passphrase.sqlite')
  try {
    rmSync(made, { force: true })
    copyTo(path, present, made)
    const copy = connect(made, { passphrase: present, journal: 'memory' })
    try {
      changeKey(copy, next)
    } finally {
      copy.close()
    }
    verify(made, path, next)
    toDisk(made)
    // A second name for the old file, so that it can be overwritten once the new one has its place.
    const hasName = linked(path, old)
    renameSync(made, path)
    if (hasName) wipe(old)
  } catch (error) {
    throw asRefusal(error, path)
  } finally {
    if (existsSync(made)) wipe(made)
  }
}

function copyTo(path: string, passphrase: string | undefined, made: string): void {
  const source = connect(path, { readonly: true, passphrase })
  try {
    source.prepare('VACUUM INTO ?').run(made)
  } finally {
    source.close()
  }
}

/** Not every disk can give a file a second name; then the old file is only removed. */
function linked(path: string, other: string): boolean {
  try {
    rmSync(other, { force: true })
    linkSync(path, other)
    return true
  } catch {
    return false
  }
}
