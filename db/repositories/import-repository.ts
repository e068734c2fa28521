import { and, eq, sql } from 'drizzle-orm'
import { importedMinutes, liveImport, liveMeeting } from '../schema.ts'
import type { Reader, Writer } from '../store.ts'

/** An import of the same title for the same committee and day; `heldOn` null looks among the meetings without a date. */
export function findImport(db: Reader, committeeId: string, titleKey: string, heldOn: string | null) {
  return db
    .select({ id: liveImport.id, meetingId: liveImport.meetingId })
    .from(liveImport)
    .innerJoin(liveMeeting, eq(liveMeeting.id, liveImport.meetingId))
    .where(
      and(
        eq(liveImport.committeeId, committeeId),
        eq(liveImport.titleKey, titleKey),
        sql`${liveMeeting.heldOn} IS ${heldOn}`,
      ),
    )
    .limit(1)
    .get()
}

export function insertImport(db: Writer, row: typeof importedMinutes.$inferInsert): void {
  db.insert(importedMinutes).values(row).run()
}
