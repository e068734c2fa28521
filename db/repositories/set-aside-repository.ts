import { and, eq } from 'drizzle-orm'
import { liveSetAside, setAside } from '../schema.ts'
import type { Reader, Writer } from '../store.ts'

/** The gaps in a meeting’s minutes that the clerk leaves as they are. */
export function listSetAside(db: Reader, meetingId: string) {
  return db.select().from(liveSetAside).where(eq(liveSetAside.meetingId, meetingId)).all()
}

/** One that was taken up again is the same row once more. */
export function putSetAside(db: Writer, row: typeof setAside.$inferInsert): void {
  const { answer, author, updatedAt } = row
  db.insert(setAside)
    .values(row)
    .onConflictDoUpdate({
      target: [setAside.meetingId, setAside.gapKey],
      set: { answer, author, updatedAt, deletedAt: null },
    })
    .run()
}

export function takeUp(db: Writer, meetingId: string, gapKey: string, at: string): void {
  db.update(setAside)
    .set({ deletedAt: at, updatedAt: at })
    .where(and(eq(setAside.meetingId, meetingId), eq(setAside.gapKey, gapKey)))
    .run()
}
