import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { RuleBroken } from '#shared/errors.ts'
import { connect } from './connection.ts'

/**
 * Holds the data folder for one window. The lock is the operating system's, on a small database file, so it ends with the
 * process that holds it, however that ends. The command line does not take it: it works while the app is open.
 *
 * @throws RuleBroken `data_folder_in_use`
 */
export function lockForWindow(folder: string): { release(): void } {
  let lock: Database | undefined
  try {
    // Waiting a moment lets a core that has just been killed be replaced by the next one.
    const held = connect(join(folder, 'minute-book.lock'), { journal: 'delete', waitAtMost: 1_500 })
    lock = held
    held.exec('BEGIN EXCLUSIVE')
    return { release: () => held.close() }
  } catch {
    lock?.close()
    throw new RuleBroken(
      'data_folder_in_use',
      'This minute book is already open in another window. Go to that window, or close it and start again.',
    )
  }
}
