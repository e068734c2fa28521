import { and, asc, eq, isNull } from 'drizzle-orm'
import { liveQuorumLoss, quorumLoss } from '../schema.ts'
import type { Changes, Reader, Writer } from '../store.ts'

/** The losses of quorum that were minuted, in order. */
export function listQuorumLosses(db: Reader, meetingId: string) {
  return db
    .select()
    .from(liveQuorumLoss)
    .where(eq(liveQuorumLoss.meetingId, meetingId))
    .orderBy(asc(liveQuorumLoss.id))
    .all()
}

export function insertQuorumLoss(db: Writer, row: typeof quorumLoss.$inferInsert): void {
  db.insert(quorumLoss).values(row).run()
}

export function updateQuorumLoss(db: Writer, id: string, changes: Changes<typeof quorumLoss.$inferInsert>): void {
  db.update(quorumLoss).set(changes).where(eq(quorumLoss.id, id)).run()
}

export function findQuorumLoss(db: Reader, id: string) {
  return db.select().from(liveQuorumLoss).where(eq(liveQuorumLoss.id, id)).get()
}

/** From now on the next loss is one of its own. */
export function endQuorumLosses(db: Writer, meetingId: string, at: string): void {
  db.update(quorumLoss)
    .set({ regainedAt: at, updatedAt: at })
    .where(and(eq(quorumLoss.meetingId, meetingId), isNull(quorumLoss.regainedAt), isNull(quorumLoss.deletedAt)))
    .run()
}
