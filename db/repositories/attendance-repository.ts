import { and, asc, desc, eq, isNull, max } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { AttendanceStatus } from '#shared/domain/committee.ts'
import type { AttendanceState } from '#shared/domain/room/presence.ts'
import { attendance, attendanceEvent, liveAttendance, liveAttendanceEvent, livePerson, person } from '../schema.ts'
import type { Changes, Reader, Writer } from '../store.ts'

export type AttendanceRow = typeof liveAttendance.$inferSelect
export type AttendanceEventRow = typeof liveAttendanceEvent.$inferSelect

const member = alias(person, 'member')

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
      presence: liveAttendance.presence,
      substituteFor: liveAttendance.substituteFor,
      substituteForName: member.name,
      mode: liveAttendance.mode,
      isLateApology: liveAttendance.isLateApology,
      note: liveAttendance.note,
    })
    .from(liveAttendance)
    .innerJoin(livePerson, eq(livePerson.id, liveAttendance.personId))
    .leftJoin(member, eq(member.id, liveAttendance.substituteFor))
    .where(eq(liveAttendance.meetingId, meetingId))
    .orderBy(asc(liveAttendance.id))
    .all()
}

export function findAttendance(db: Reader, meetingId: string, personId: string): AttendanceRow | undefined {
  return db
    .select()
    .from(liveAttendance)
    .where(and(eq(liveAttendance.meetingId, meetingId), eq(liveAttendance.personId, personId)))
    .get()
}

/** Makes or changes a record of present, apologies or absent, with its event, which is what the present status follows from. */
export function recordAttendance(
  db: Writer,
  row: typeof attendance.$inferInsert,
  event: Pick<AttendanceEventRow, 'id' | 'author'> & Partial<AttendanceEventRow>,
): void {
  const { status = null, mode = 'in person', substituteFor = null, isLateApology = false } = row
  const presence = row.presence ?? presenceOf(status)
  const state = { status, presence, mode, substituteFor, isLateApology }
  const { updatedAt } = row
  db.insert(attendance)
    .values({ ...row, ...state })
    .onConflictDoUpdate({ target: attendance.id, set: { ...state, updatedAt, deletedAt: row.deletedAt ?? null } })
    .run()
  const { committeeId, meetingId } = row
  const seq = nextAttendanceSeq(db, meetingId)
  db.insert(attendanceEvent)
    .values({ ...event, attendanceId: row.id, committeeId, meetingId, ...state, at: updatedAt, seq })
    .run()
}

export function updateAttendance(db: Writer, id: string, changes: Changes<typeof attendance.$inferInsert>): void {
  db.update(attendance).set(changes).where(eq(attendance.id, id)).run()
}

/** The events of a meeting that stand, in order. */
export function listAttendanceEvents(db: Reader, meetingId: string): readonly AttendanceEventRow[] {
  return db
    .select()
    .from(liveAttendanceEvent)
    .where(eq(liveAttendanceEvent.meetingId, meetingId))
    .orderBy(asc(liveAttendanceEvent.seq))
    .all()
}

/** What one press recorded. */
export function listEventsOfAct(db: Reader, actId: string): readonly AttendanceEventRow[] {
  return db.select().from(liveAttendanceEvent).where(eq(liveAttendanceEvent.actId, actId)).all()
}

export function findAttendanceEvent(db: Reader, id: string): AttendanceEventRow | undefined {
  return db.select().from(liveAttendanceEvent).where(eq(liveAttendanceEvent.id, id)).get()
}

/** The last event of a record that stands, from which its columns follow. */
export function lastAttendanceEvent(db: Reader, attendanceId: string): AttendanceEventRow | undefined {
  return db
    .select()
    .from(liveAttendanceEvent)
    .where(eq(liveAttendanceEvent.attendanceId, attendanceId))
    .orderBy(desc(liveAttendanceEvent.seq))
    .limit(1)
    .get()
}

export function updateAttendanceEvent(
  db: Writer,
  id: string,
  changes: Partial<Pick<AttendanceEventRow, 'clockTime' | 'blockId' | 'deletedAt'>>,
): void {
  db.update(attendanceEvent)
    .set(changes)
    .where(and(eq(attendanceEvent.id, id), isNull(attendanceEvent.deletedAt)))
    .run()
}

/** The columns of a record as an event, or its lack, leaves them. */
export function stateOf(row: AttendanceState): AttendanceState {
  const { status, presence, substituteFor, mode, isLateApology } = row
  return { status, presence, substituteFor, mode, isLateApology }
}

function nextAttendanceSeq(db: Reader, meetingId: string): number {
  const last = db
    .select({ seq: max(attendanceEvent.seq) })
    .from(attendanceEvent)
    .where(eq(attendanceEvent.meetingId, meetingId))
    .get()
  return (last?.seq ?? 0) + 1
}

function presenceOf(status: AttendanceStatus | null) {
  return status === 'present' ? 'here' : 'not here'
}
