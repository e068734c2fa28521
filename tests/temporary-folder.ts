import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, onTestFinished } from 'vitest'

/** A folder of the test's own, gone when the test is. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'minute-book-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A folder for all tests of a file, gone when they are. */
export function temporaryFolderForAll(): string {
  const folder = mkdtempSync(join(tmpdir(), 'minute-book-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
