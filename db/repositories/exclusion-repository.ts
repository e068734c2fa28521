import { asc, eq, sql } from 'drizzle-orm'
import { exclusion, exclusionItem, liveExclusion, liveExclusionItem } from '../schema.ts'
import type { Changes, Reader, Writer } from '../store.ts'

/**
 * The exclusions of the public at a meeting, oldest first. One whose resolution was taken out of the minutes `stands` no
 * longer; it comes back with the lines. The public `areBack` while the note of their return stands.
 */
export function listExclusions(db: Reader, meetingId: string) {
  return db
    .select({
      id: liveExclusion.id,
      agendaItemId: liveExclusion.agendaItemId,
      kind: liveExclusion.kind,
      headingBlockId: liveExclusion.headingBlockId,
      paragraphs: liveExclusion.paragraphs,
      publicInterest: liveExclusion.publicInterest,
      stands: sql<number>`EXISTS (SELECT 1 FROM live_block WHERE live_block.id = live_exclusion.heading_block_id)`,
      areBack: sql<number>`EXISTS (SELECT 1 FROM live_block WHERE live_block.id = live_exclusion.return_block_id)`,
    })
    .from(liveExclusion)
    .where(eq(liveExclusion.meetingId, meetingId))
    .orderBy(asc(liveExclusion.id))
    .all()
    .map((row) => ({ ...row, stands: row.stands === 1, areBack: row.areBack === 1 }))
}

/** Which items each exclusion of a meeting covers. */
export function listExcludedItems(db: Reader, meetingId: string) {
  return db
    .select()
    .from(liveExclusionItem)
    .where(eq(liveExclusionItem.meetingId, meetingId))
    .orderBy(asc(liveExclusionItem.id))
    .all()
}

export function findExclusion(db: Reader, id: string) {
  return db.select().from(liveExclusion).where(eq(liveExclusion.id, id)).get()
}

export function insertExclusion(db: Writer, row: typeof exclusion.$inferInsert): void {
  db.insert(exclusion).values(row).run()
}

export function updateExclusion(db: Writer, id: string, changes: Changes<typeof exclusion.$inferInsert>): void {
  db.update(exclusion).set(changes).where(eq(exclusion.id, id)).run()
}

export function insertExcludedItem(db: Writer, row: typeof exclusionItem.$inferInsert): void {
  db.insert(exclusionItem).values(row).run()
}

export function updateExcludedItem(db: Writer, id: string, changes: Changes<typeof exclusionItem.$inferInsert>): void {
  db.update(exclusionItem).set(changes).where(eq(exclusionItem.id, id)).run()
}
