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
                 AND ${notPublished(sql`action.block_id`)}
    UNION ALL SELECT block.id FROM block WHERE block.is_exempt = 1
    UNION ALL SELECT action.id FROM block CROSS JOIN action ON action.block_id = block.id
               WHERE block.is_exempt = 1 AND action.deleted_at IS NULL)`
}

/** Lines of exempt items that the clerk said may be published stay in. */
function notPublished(id: SQL): SQL {
  return sql`NOT EXISTS (SELECT 1 FROM block_access WHERE block_access.block_id = ${id}
                           AND block_access.is_published = 1 AND block_access.deleted_at IS NULL)`
}
