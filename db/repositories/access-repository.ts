import { eq, sql, type SQL } from 'drizzle-orm'
import { effectiveAccess } from '../schema.ts'
import type { Reader } from '../store.ts'

/** Whether a row is closed to the public, by itself or by what it stands in (LGA 1972 Sch 12A). */
export function isExempt(db: Reader, id: string): boolean {
  return db.select().from(effectiveAccess).where(eq(effectiveAccess.sourceId, id)).get()?.isExempt ?? false
}

/** A condition on an id: the public may see it. All that is exempt is read once for it, whatever the number of rows. */
export function notExempt(id: SQL): SQL {
  return sql`${id} NOT IN (SELECT effective_access.source_id FROM effective_access WHERE effective_access.is_exempt = 1)`
}
