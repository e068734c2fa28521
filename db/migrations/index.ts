import type { Migration } from './migration.ts'
import { firstTables } from './0001-first-tables.ts'
import { peopleTables } from './0002-people.ts'
import { actionsTables } from './0003-actions.ts'
import { agendaTables } from './0004-agenda.ts'
import { oldMinutesTables } from './0005-old-minutes.ts'
import { findAgainTables } from './0006-find-again.ts'
import { trustTables } from './0007-trust.ts'
import { sessionTables } from './0008-session.ts'
import { roomTables } from './0009-room.ts'
import { motionsTables } from './0010-motions.ts'
import { exemptTables } from './0011-exempt.ts'
import { linesTables } from './0012-lines.ts'
import { standingWordsTables } from './0013-standing-words.ts'
import { accessFollowsTables } from './0014-access-follows.ts'
import { receiptsTable } from './0015-receipts.ts'
import { accessOfAllThatFollows } from './0016-all-that-follows.ts'

/** Every migration, oldest first. */
export const migrations: readonly Migration[] = [
  firstTables,
  peopleTables,
  actionsTables,
  agendaTables,
  oldMinutesTables,
  findAgainTables,
  trustTables,
  sessionTables,
  roomTables,
  motionsTables,
  exemptTables,
  linesTables,
  standingWordsTables,
  accessFollowsTables,
  receiptsTable,
  accessOfAllThatFollows,
]
