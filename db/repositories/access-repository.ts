import { eq, sql, type SQL } from 'drizzle-orm'
import { effectiveAccess } from '../schema.ts'
import type { Reader } from '../store.ts'

/** Whether a row is closed to the public, by itself or by what it stands in (LGA 1972 Sch 12A). */
export function isExempt(db: Reader, id: string): boolean {
  return db.select().from(effectiveAccess).where(eq(effectiveAccess.sourceId, id)).get()?.isExempt ?? false
}

/**
 * A condition on an id: the public may see it. All that is exempt is read once for it, by the indexes of what is exempt, and
 * from there all that follows from it, so that the open rest of the book costs nothing; what it leaves out is what
 * `effective_access` calls exempt.
 */
export function notExempt(id: SQL): SQL {
  return sql`${id} NOT IN (
    WITH RECURSIVE exempt(id) AS (
      SELECT agenda_item.id FROM agenda_item WHERE agenda_item.is_exempt = 1
      UNION ALL SELECT block.id FROM block WHERE block.is_exempt = 1
      UNION ALL ${linesOfExemptItems(sql`block.deleted_at IS NULL`)}
      UNION ALL ${linesOfExemptItems(sql`block.deleted_at IS NOT NULL`)}
      UNION ALL SELECT action.id FROM agenda_item CROSS JOIN action ON action.agenda_item_id = agenda_item.id
                 WHERE agenda_item.is_exempt = 1 AND action.deleted_at IS NULL AND ${notPublished(sql`action.block_id`)}),
    closed(id) AS (
      SELECT id FROM exempt
      UNION SELECT action.id FROM closed CROSS JOIN action ON action.block_id = closed.id
             WHERE action.deleted_at IS NULL
      UNION SELECT action.id FROM closed CROSS JOIN action ON action.from_block_id = closed.id
             WHERE action.deleted_at IS NULL
      UNION SELECT action.block_id FROM closed CROSS JOIN action ON action.from_block_id = closed.id
             WHERE action.deleted_at IS NULL AND action.follows_line = 1 AND action.block_id IS NOT NULL)
    SELECT id FROM closed)`
}

/** Standing lines and removed ones apart, since each have their own index; an action may follow from one that was removed. */
function linesOfExemptItems(which: SQL): SQL {
  return sql`SELECT block.id FROM agenda_item CROSS JOIN block ON block.agenda_item_id = agenda_item.id
              WHERE agenda_item.is_exempt = 1 AND ${which} AND ${notPublished(sql`block.id`)}`
}

/** An action line and a limb that it follows from, which may be exempt by itself. */
export type LineOfLimb = { readonly lineId: string; readonly limbId: string; readonly isLimbExempt: boolean }

/**
 * The lines of a meeting that are actions, with the limb that each follows from; and where that limb has become an action
 * since, also with what this one follows from, and so on.
 */
export function listLinesOfLimbs(db: Reader, meetingId: string): readonly LineOfLimb[] {
  return db
    .all<{ readonly lineId: string; readonly limbId: string; readonly isLimbExempt: number }>(
      sql`WITH RECURSIVE source(lineId, limbId) AS (
            SELECT block_id, from_block_id FROM live_action
             WHERE meeting_id = ${meetingId} AND follows_line = 1 AND from_block_id IS NOT NULL
            UNION SELECT source.lineId, action.from_block_id FROM source CROSS JOIN live_action AS action
                      ON action.block_id = source.limbId AND action.follows_line = 1
                   WHERE action.from_block_id IS NOT NULL)
          SELECT lineId, limbId, block.is_exempt AS isLimbExempt FROM source JOIN block ON block.id = limbId`,
    )
    .map((row) => ({ ...row, isLimbExempt: row.isLimbExempt === 1 }))
}

/** Lines of exempt items that the clerk said may be published stay in. */
function notPublished(id: SQL): SQL {
  return sql`NOT EXISTS (SELECT 1 FROM block_access WHERE block_access.block_id = ${id}
                           AND block_access.is_published = 1 AND block_access.deleted_at IS NULL)`
}
