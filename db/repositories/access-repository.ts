import { eq } from 'drizzle-orm'
import { effectiveAccess } from '../schema.ts'
import type { Reader } from '../store.ts'

/** Whether a row is closed to the public, by itself or by what it stands in (LGA 1972 Sch 12A). */
export function isExempt(db: Reader, id: string): boolean {
  return db.select().from(effectiveAccess).where(eq(effectiveAccess.sourceId, id)).get()?.isExempt ?? false
}
