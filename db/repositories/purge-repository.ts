import { desc, eq } from 'drizzle-orm'
import { committee, importedMinutes, meeting, purgeRecord } from '../schema.ts'
import type { Reader, Writer } from '../store.ts'

export function insertPurgeRecord(db: Writer, row: typeof purgeRecord.$inferInsert): void {
  db.insert(purgeRecord).values(row).run()
}

/** Newest first. */
export function listPurgeRecords(db: Reader) {
  return db
    .select({
      id: purgeRecord.id,
      kind: purgeRecord.targetKind,
      targetId: purgeRecord.targetId,
      meetingId: purgeRecord.meetingId,
      committeeName: committee.name,
      heldOn: meeting.heldOn,
      reason: purgeRecord.reason,
      at: purgeRecord.at,
      author: purgeRecord.author,
    })
    .from(purgeRecord)
    .innerJoin(committee, eq(committee.id, purgeRecord.committeeId))
    .leftJoin(meeting, eq(meeting.id, purgeRecord.meetingId))
    .orderBy(desc(purgeRecord.id))
    .all()
}

/** Meetings and imports that were taken out of the minutes before can still be purged. */
export function findMeetingEver(db: Reader, id: string) {
  return db.select().from(meeting).where(eq(meeting.id, id)).get()
}

export function findImportEver(db: Reader, id: string) {
  return db.select().from(importedMinutes).where(eq(importedMinutes.id, id)).get()
}
