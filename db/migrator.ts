import type { Database } from 'better-sqlite3'
import { RuleBroken } from '#shared/errors.ts'
import { migrations } from './migrations/index.ts'
import type { Migration } from './migrations/migration.ts'

/** The version that this build writes. */
export const latestVersion = Math.max(...migrations.map((migration) => migration.version))

/** Marks the file as a minute book ("MBK1"). */
export const applicationId = 0x4d424b31

/** The version of an open file; 0 for an empty one. */
export function versionOf(file: Database): number {
  return Number(file.pragma('user_version', { simple: true }))
}

/**
 * Brings a file to the latest version. Foreign keys are off while tables are rebuilt (inside a transaction the switch would
 * do nothing, and dropping a parent would delete its children) and are checked before each step is kept.
 *
 * @throws RuleBroken `data_file_newer` when a later Minute Book wrote the file.
 */
export function migrate(file: Database, steps: readonly Migration[] = migrations): void {
  const from = versionOf(file)
  const latest = Math.max(...steps.map((step) => step.version))
  if (from > latest) {
    throw new RuleBroken(
      'data_file_newer',
      `This data file was written by a newer Minute Book (version ${from} of the file; this one reads up to ${latest}). Install the newer Minute Book to open it; nothing was changed.`,
    )
  }
  file.pragma('foreign_keys = OFF')
  for (const step of steps.filter((each) => each.version > from).toSorted((a, b) => a.version - b.version)) {
    takeStep(file, step)
  }
  file.pragma('foreign_keys = ON')
}

function takeStep(file: Database, step: Migration): void {
  file.transaction(() => {
    file.exec(step.up)
    const broken = file.pragma('foreign_key_check') as readonly unknown[]
    if (broken.length > 0)
      throw new Error(`migration ${step.version} leaves ${broken.length} rows without their parent`)
    file.pragma(`application_id = ${applicationId}`)
    file.pragma(`user_version = ${step.version}`)
  })()
}
