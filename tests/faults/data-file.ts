import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { findProblems } from '#db/check.ts'
import type { Problem } from '#db/problem.ts'
import { connect } from '#db/connection.ts'
import { dataFileName } from '#db/open-store.ts'

/** The lines of an agenda item in their order, as they lie in the file whoever else has it open: id and words. */
export function linesInFile(folder: string, itemId: string): ReadonlyMap<string, string> {
  const rows = withFile(folder, (file) =>
    file.prepare('SELECT id, text FROM live_block WHERE agenda_item_id = ? ORDER BY position, id').raw().all(itemId),
  )
  return new Map(rows as [string, string][])
}

/** What the command `check` would say of the file. */
export function problemsInFile(folder: string): readonly Problem[] {
  return withFile(folder, findProblems)
}

function withFile<Value>(folder: string, ask: (file: Database) => Value): Value {
  const file = connect(join(folder, dataFileName))
  try {
    return ask(file)
  } finally {
    file.close()
  }
}
