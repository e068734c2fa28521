import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/** Where attached files lie in a data folder, and beside the second copies: each under the hash of what is in it. */
const attachmentsName = 'attachments'

/**
 * Copies the attached files that are missing at the other end, each whole or not at all. A file's name is the hash of its
 * content, so one that is there already is the same; nothing is ever removed.
 */
export function copyAttachments(fromFolder: string, toFolder: string): { readonly copied: number } {
  const from = join(fromFolder, attachmentsName)
  if (!existsSync(from)) return { copied: 0 }
  const to = join(toFolder, attachmentsName)
  const missing = readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.part'))
    .map((entry) => relative(from, join(entry.parentPath, entry.name)))
    .filter((path) => !isThere(join(from, path), join(to, path)))
  for (const path of missing) copyWhole(join(from, path), join(to, path))
  return { copied: missing.length }
}

function isThere(one: string, other: string): boolean {
  return existsSync(other) && statSync(other).size === statSync(one).size
}

function copyWhole(from: string, to: string): void {
  const part = `${to}.part`
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 })
  try {
    copyFileSync(from, part)
    renameSync(part, to)
  } finally {
    rmSync(part, { force: true })
  }
}
