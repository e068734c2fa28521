import { closeSync, existsSync, fsyncSync, linkSync, openSync, readdirSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { RuleBroken } from '#shared/errors.ts'
import { toDisk, verify } from './backup.ts'
import { changeKey, connect, isSealed } from './connection.ts'
import { asRefusal, dataFileName } from './open-store.ts'
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

/** Overwrites a file and removes it. On disks that write elsewhere each time, old blocks may live on until they are used again. */
export function wipe(path: string): void {
  const file = openSync(path, 'r+')
  try {
    const nothing = Buffer.alloc(1024 * 1024)
    const { size } = statSync(path)
    for (let at = 0; at < size; at += nothing.length) {
      writeSync(file, nothing, 0, Math.min(nothing.length, size - at), at)
    }
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  rmSync(path, { force: true })
}

/** The plain copies of the book that stand in a folder: what was replaced, what stood before a newer version, second copies. */
export function listPlainCopies(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => /^minute-book[.-].*\.sqlite(\.part)?$/.test(name) && name !== dataFileName)
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).size > 0 && !isSealed(path))
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
