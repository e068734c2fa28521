import { and, asc, eq, sql } from 'drizzle-orm'
import { blockConflict, liveAgendaItem } from '../schema.ts'
import type { Changes, Reader, Writer } from '../store.ts'

export type ConflictRow = typeof blockConflict.$inferSelect

/** The lines of an agenda item of which another version waits for the clerk's choice. */
export function listOpenConflicts(db: Reader, agendaItemId: string): readonly ConflictRow[] {
  return db
    .select()
    .from(blockConflict)
    .where(and(eq(blockConflict.agendaItemId, agendaItemId), sql`resolved_at IS NULL`))
    .orderBy(asc(blockConflict.id))
    .all()
}

/** The same of a whole meeting. */
export function listConflictsOfMeeting(db: Reader, meetingId: string): readonly ConflictRow[] {
  return db
    .select()
    .from(blockConflict)
    .innerJoin(liveAgendaItem, eq(liveAgendaItem.id, blockConflict.agendaItemId))
    .where(and(eq(liveAgendaItem.meetingId, meetingId), sql`resolved_at IS NULL`))
    .all()
    .map((row) => row.block_conflict)
}

export function findOpenConflict(db: Reader, blockId: string): ConflictRow | undefined {
  return db
    .select()
    .from(blockConflict)
    .where(and(eq(blockConflict.blockId, blockId), sql`resolved_at IS NULL`))
    .get()
}

export function findConflict(db: Reader, id: string): ConflictRow | undefined {
  return db.select().from(blockConflict).where(eq(blockConflict.id, id)).get()
}

export function insertConflict(db: Writer, row: typeof blockConflict.$inferInsert): void {
  db.insert(blockConflict).values(row).run()
}

export function updateConflict(db: Writer, id: string, changes: Changes<typeof blockConflict.$inferInsert>): void {
  db.update(blockConflict).set(changes).where(eq(blockConflict.id, id)).run()
}
