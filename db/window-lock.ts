import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { RuleBroken } from '#shared/errors.ts'

/**
 * Holds the data folder for one window. The lock is the operating system's, on a small database file, so it ends with the
 * process that holds it, however that ends. The command line does not take it: it works while the app is open.
 *
 * @throws RuleBroken `data_folder_in_use`
 */
export function lockForWindow(folder: string): { release(): void } {
  // Waiting a moment lets a core that has just been killed be replaced by the next one.
  const lock = new Sqlite(join(folder, 'minute-book.lock'), { timeout: 1_500 })
  try {
    lock.pragma('journal_mode = DELETE')
    lock.exec('BEGIN EXCLUSIVE')
    return { release: () => lock.close() }
  } catch {
    lock.close()
    throw new RuleBroken(
      'data_folder_in_use',
      'This minute book is already open in another window. Go to that window, or close it and start again.',
    )
  }
}
