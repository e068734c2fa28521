import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { RuleBroken } from '#shared/errors.ts'
import type { AttachmentRow } from '#db/repositories/attachment-repository.ts'
import type { Problem } from '#db/problem.ts'

/**
 * Writes the bytes under their hash into the data folder, whole or not at all; equal bytes are kept once. Readable by the
 * clerk's account alone.
 *
 * @returns the SHA-256 of the bytes, in hexadecimal
 */
export function keepAttachedFile(dataFolder: string, bytes: Uint8Array): string {
  const sha256 = hashOf(bytes)
  const folder = join(dataFolder, 'attachments')
  const file = join(folder, sha256)
  if (existsSync(file) && hashOf(readFileSync(file)) === sha256) return sha256
  const part = join(folder, `${sha256}.${process.pid}.part`)
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeThrough(part, bytes)
    renameSync(part, file)
    return sha256
  } catch (error) {
    rmSync(part, { force: true })
    throw new RuleBroken(
      'file_not_written',
      `The file could not be kept (${error instanceof Error ? error.message : 'unknown'}). Make room on the disk and attach it again.`,
    )
  }
}

/**
 * Overwrites a kept file and takes it away, for good.
 *
 * @returns false when it could not be, because another program has it open
 */
export function destroyAttachedFile(dataFolder: string, sha256: string): boolean {
  const file = join(dataFolder, 'attachments', sha256)
  try {
    if (!existsSync(file)) return true
    overwrite(file)
    rmSync(file)
    return true
  } catch {
    return false
  }
}

/** @throws RuleBroken `attachment_missing` when the file has gone from the data folder or is not what was attached */
export function readAttachedFile(dataFolder: string, row: Pick<AttachmentRow, 'name' | 'sha256'>): Buffer {
  const bytes = readOrNull(join(dataFolder, 'attachments', row.sha256))
  if (bytes !== null && hashOf(bytes) === row.sha256) return bytes
  throw new RuleBroken(
    'attachment_missing',
    `“${row.name}” is ${bytes === null ? 'no longer in the data folder' : 'damaged'}. Attach it again from your own copy.`,
  )
}

/** What of the attached files is not as it was attached. */
export function attachedFileProblems(
  dataFolder: string,
  rows: readonly Pick<AttachmentRow, 'name' | 'sha256'>[],
): readonly Problem[] {
  return rows.flatMap((row) => {
    try {
      readAttachedFile(dataFolder, row)
      return []
    } catch (error) {
      if (!(error instanceof RuleBroken)) throw error
      return [{ code: 'attachment', message: error.message }]
    }
  })
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function readOrNull(file: string): Buffer | null {
  try {
    return readFileSync(file)
  } catch {
    return null
  }
}

function overwrite(file: string): void {
  const nothing = Buffer.alloc(64 * 1024)
  const handle = openSync(file, 'r+')
  try {
    const { size } = fstatSync(handle)
    for (let at = 0; at < size;) at += writeSync(handle, nothing, 0, Math.min(nothing.length, size - at), at)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function writeThrough(file: string, bytes: Uint8Array): void {
  const handle = openSync(file, 'w', 0o600)
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
