import { eq } from 'drizzle-orm'
import { blockAccess, liveBlockAccess } from '../schema.ts'
import type { Reader, Writer } from '../store.ts'

/** What was said of the access to single lines of a meeting. */
export function listBlockAccess(db: Reader, meetingId: string) {
  return db.select().from(liveBlockAccess).where(eq(liveBlockAccess.meetingId, meetingId)).all()
}

export function findBlockAccess(db: Reader, blockId: string) {
  return db.select().from(liveBlockAccess).where(eq(liveBlockAccess.blockId, blockId)).get()
}

export function putBlockAccess(db: Writer, row: typeof blockAccess.$inferInsert): void {
  const { paragraphs, isMarked, isPublished, updatedAt } = row
  db.insert(blockAccess)
    .values(row)
    .onConflictDoUpdate({
      target: blockAccess.blockId,
      set: { paragraphs, isMarked, isPublished, updatedAt, deletedAt: null },
    })
    .run()
}
