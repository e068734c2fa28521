import { closeSync, existsSync, fsyncSync, openSync, readdirSync, readSync, rmSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** The files of a minute book as files: what they are called, whether they are sealed. Nothing here opens a database. */

/** The one data file of a council, in its data folder. */
export const dataFileName = 'minute-book.sqlite'

/**
 * Whether a file is sealed with a passphrase. A sealed file has no header to tell it by: it is whole pages without SQLite's
 * first words, and its first page has nearly every value that a byte can have, as only noise does.
 */
export function isSealed(path: string): boolean {
  if (!existsSync(path) || !statSync(path).isFile()) return false
  const { size } = statSync(path)
  if (size < pageSize || size % pageSize !== 0) return false
  const first = Buffer.alloc(pageSize)
  const file = openSync(path, 'r')
  try {
    readSync(file, first, 0, pageSize, 0)
  } finally {
    closeSync(file)
  }
  return !first.subarray(0, 15).equals(Buffer.from('SQLite format 3')) && new Set(first).size > 240
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

/** Removes a data file that is not wanted, with what SQLite may have left beside it when it was stopped half-way. */
export function removeDataFile(path: string): void {
  for (const ending of ['', '-journal', '-wal', '-shm']) rmSync(path + ending, { force: true })
}

/** The plain copies of the book that stand in a folder: what was replaced, what stood before a newer version, second copies. */
export function listPlainCopies(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => /^minute-book[.-].*\.(?:sqlite|minutebook)(\.part)?$/.test(name) && name !== dataFileName)
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).size > 0 && !isSealed(path))
}

/** Bytes of a page, as SQLite and the cipher have it unless told otherwise. */
const pageSize = 4096
