import type { Migration } from './migration.ts'
import { firstTables } from './0001-first-tables.ts'
import { peopleTables } from './0002-people.ts'
import { actionsTables } from './0003-actions.ts'
import { agendaTables } from './0004-agenda.ts'
import { oldMinutesTables } from './0005-old-minutes.ts'
import { findAgainTables } from './0006-find-again.ts'
import { trustTables } from './0007-trust.ts'

/** Every migration, oldest first. */
export const migrations: readonly Migration[] = [
  firstTables,
  peopleTables,
  actionsTables,
  agendaTables,
  oldMinutesTables,
  findAgainTables,
  trustTables,
]
