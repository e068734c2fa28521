import { eq, sql, type SQL } from 'drizzle-orm'
import { effectiveAccess } from '../schema.ts'
import type { Reader } from '../store.ts'

/** Whether a row is closed to the public, by itself or by what it stands in (LGA 1972 Sch 12A). */
export function isExempt(db: Reader, id: string): boolean {
  return db.select().from(effectiveAccess).where(eq(effectiveAccess.sourceId, id)).get()?.isExempt ?? false
}

/**
 * A condition on an id: the public may see it. All that is exempt is read once for it, by the indexes of what is exempt, so
 * that the open rest of the book costs nothing; what it leaves out is what `effective_access` calls exempt.
 */
export function notExempt(id: SQL): SQL {
  return sql`${id} NOT IN (
    SELECT agenda_item.id FROM agenda_item WHERE agenda_item.is_exempt = 1
    UNION ALL SELECT block.id FROM agenda_item CROSS JOIN block ON block.agenda_item_id = agenda_item.id
               WHERE agenda_item.is_exempt = 1 AND block.deleted_at IS NULL AND ${notPublished(sql`block.id`)}
    UNION ALL SELECT action.id FROM agenda_item CROSS JOIN action ON action.agenda_item_id = agenda_item.id
               WHERE agenda_item.is_exempt = 1 AND action.deleted_at IS NULL
                 AND (${notPublished(sql`action.block_id`)} OR ${ofHiddenLimb})
    UNION ALL SELECT action.block_id FROM agenda_item CROSS JOIN action ON action.agenda_item_id = agenda_item.id
               WHERE agenda_item.is_exempt = 1 AND action.deleted_at IS NULL AND action.follows_line = 1 AND ${ofHiddenLimb}
    UNION ALL SELECT block.id FROM block WHERE block.is_exempt = 1
    UNION ALL SELECT action.id FROM block CROSS JOIN action ON action.block_id = block.id
               WHERE block.is_exempt = 1 AND action.deleted_at IS NULL
    UNION ALL SELECT action.id FROM block CROSS JOIN action ON action.from_block_id = block.id
               WHERE block.is_exempt = 1 AND action.deleted_at IS NULL
    UNION ALL SELECT action.block_id FROM block CROSS JOIN action ON action.from_block_id = block.id
               WHERE block.is_exempt = 1 AND action.deleted_at IS NULL AND action.follows_line = 1)`
}

/** An action line and the limb that it follows from, as far as the limb is exempt by itself or with its item. */
export type LineOfLimb = { readonly lineId: string; readonly limbId: string; readonly isLimbExempt: boolean }

/** The lines of a meeting that are actions and follow from a limb. */
export function listLinesOfLimbs(db: Reader, meetingId: string): readonly LineOfLimb[] {
  return db
    .all<{ readonly lineId: string; readonly limbId: string; readonly isLimbExempt: number }>(
      sql`SELECT action.block_id AS lineId, limb.id AS limbId, limb.is_exempt AS isLimbExempt
            FROM live_action AS action JOIN block AS limb ON limb.id = action.from_block_id
           WHERE action.meeting_id = ${meetingId} AND action.follows_line = 1`,
    )
    .map((row) => ({ ...row, isLimbExempt: row.isLimbExempt === 1 }))
}

/** Follows from a limb of an exempt item that may not be published. */
const ofHiddenLimb = sql`(action.from_block_id IS NOT NULL AND ${notPublished(sql`action.from_block_id`)})`

/** Lines of exempt items that the clerk said may be published stay in. */
function notPublished(id: SQL): SQL {
  return sql`NOT EXISTS (SELECT 1 FROM block_access WHERE block_access.block_id = ${id}
                           AND block_access.is_published = 1 AND block_access.deleted_at IS NULL)`
}
