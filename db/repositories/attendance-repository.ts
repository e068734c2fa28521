import { and, asc, eq } from 'drizzle-orm'
import { attendance, attendanceEvent, liveAttendance, livePerson } from '../schema.ts'
import type { Reader, Writer } from '../store.ts'

/** What is recorded of who was there, in the order in which it was first recorded. */
export function listAttendance(db: Reader, meetingId: string) {
  return db
    .select({
      id: liveAttendance.id,
      personId: liveAttendance.personId,
      name: livePerson.name,
      sortName: livePerson.sortName,
      role: liveAttendance.role,
      status: liveAttendance.status,
    })
    .from(liveAttendance)
    .innerJoin(livePerson, eq(livePerson.id, liveAttendance.personId))
    .where(eq(liveAttendance.meetingId, meetingId))
    .orderBy(asc(liveAttendance.id))
    .all()
}

export function findAttendance(db: Reader, meetingId: string, personId: string) {
  return db
    .select()
    .from(liveAttendance)
    .where(and(eq(liveAttendance.meetingId, meetingId), eq(liveAttendance.personId, personId)))
    .get()
}

/** Makes or changes a record of attendance, with its event, which is what the present status follows from. */
export function recordAttendance(
  db: Writer,
  row: typeof attendance.$inferInsert,
  event: { readonly id: string; readonly author: string },
): void {
  db.insert(attendance)
    .values(row)
    .onConflictDoUpdate({ target: attendance.id, set: { status: row.status ?? null, updatedAt: row.updatedAt } })
    .run()
  db.insert(attendanceEvent)
    .values({
      ...event,
      attendanceId: row.id,
      committeeId: row.committeeId,
      meetingId: row.meetingId,
      status: row.status ?? null,
      at: row.updatedAt,
    })
    .run()
}
