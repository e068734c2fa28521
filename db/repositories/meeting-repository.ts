import { and, asc, desc, eq, sql, type SQL } from 'drizzle-orm'
import { RuleBroken } from '#shared/errors.ts'
import { liveMeeting, meeting } from '../schema.ts'
import type { Changes, Reader, Writer } from '../store.ts'

export type MeetingRow = typeof liveMeeting.$inferSelect

/** A meeting without a date is last in order. */
const day = sql`coalesce(${liveMeeting.heldOn}, '9999-12-31')`
const dayOf = (row: MeetingRow) => row.heldOn ?? '9999-12-31'

/** Newest first, by day and then by the order in which they were made; one without a date stands first. */
export function listMeetings(db: Reader, committeeId: string) {
  return db
    .select({
      id: liveMeeting.id,
      heldOn: liveMeeting.heldOn,
      items: sql<number>`(SELECT count(*) FROM live_agenda_item WHERE live_agenda_item.meeting_id = live_meeting.id)`,
    })
    .from(liveMeeting)
    .where(eq(liveMeeting.committeeId, committeeId))
    .orderBy(desc(day), desc(liveMeeting.id))
    .all()
}

export function findMeeting(db: Reader, id: string): MeetingRow | undefined {
  return db.select().from(liveMeeting).where(eq(liveMeeting.id, id)).get()
}

export function getMeeting(db: Reader, id: string): MeetingRow {
  const row = findMeeting(db, id)
  if (row === undefined)
    throw new RuleBroken('not_found', `There is no meeting ${id}. Choose one from the list of meetings.`)
  return row
}

export function findMeetingOn(db: Reader, committeeId: string, heldOn: string): MeetingRow | undefined {
  return db
    .select()
    .from(liveMeeting)
    .where(and(eq(liveMeeting.committeeId, committeeId), sql`${day} = ${heldOn}`))
    .orderBy(asc(liveMeeting.id))
    .limit(1)
    .get()
}

// Below, the day is compared by itself as well: SQLite finds no place in an index of expressions by a pair of values, and
// would go through all meetings of the committee.

/** The committee's meeting just before. */
export function findPrevious(db: Reader, row: MeetingRow): MeetingRow | undefined {
  const earlier = sql`${day} <= ${dayOf(row)} AND (${day}, ${liveMeeting.id}) < (${dayOf(row)}, ${row.id})`
  return neighbour(db, row, earlier, [desc(day), desc(liveMeeting.id)])
}

/** The committee's meeting just after. */
export function findNext(db: Reader, row: MeetingRow): MeetingRow | undefined {
  const later = sql`${day} >= ${dayOf(row)} AND (${day}, ${liveMeeting.id}) > (${dayOf(row)}, ${row.id})`
  return neighbour(db, row, later, [asc(day), asc(liveMeeting.id)])
}

/** How many dated meetings the committee held after one and up to another, the latter counted. */
export function countMeetingsBetween(db: Reader, from: MeetingRow, to: MeetingRow): number {
  const row = db
    .select({ count: sql<number>`count(*)` })
    .from(liveMeeting)
    .where(
      and(
        eq(liveMeeting.committeeId, to.committeeId),
        sql`${day} BETWEEN ${dayOf(from)} AND ${dayOf(to)}`,
        sql`(${day}, ${liveMeeting.id}) > (${dayOf(from)}, ${from.id})`,
        sql`(${day}, ${liveMeeting.id}) <= (${dayOf(to)}, ${to.id})`,
      ),
    )
    .get()
  return row?.count ?? 0
}

/** How many dated meetings the committee held from a day on (null: ever) and up to one of them, both counted. */
export function countMeetingsFrom(db: Reader, from: string | null, to: MeetingRow): number {
  const row = db
    .select({ count: sql<number>`count(*)` })
    .from(liveMeeting)
    .where(
      and(
        eq(liveMeeting.committeeId, to.committeeId),
        sql`(${day}, ${liveMeeting.id}) >= (${from ?? ''}, '')`,
        sql`(${day}, ${liveMeeting.id}) <= (${dayOf(to)}, ${to.id})`,
      ),
    )
    .get()
  return row?.count ?? 0
}

/** The committee's first dated meeting on a day or after it. */
export function findMeetingFrom(db: Reader, committeeId: string, from: string): MeetingRow | undefined {
  return db
    .select()
    .from(liveMeeting)
    .where(
      and(
        eq(liveMeeting.committeeId, committeeId),
        sql`${liveMeeting.heldOn} IS NOT NULL`,
        sql`(${day}, ${liveMeeting.id}) >= (${from}, '')`,
      ),
    )
    .orderBy(asc(day), asc(liveMeeting.id))
    .limit(1)
    .get()
}

/** The committee's last dated meeting. */
export function findLastMeeting(db: Reader, committeeId: string): MeetingRow | undefined {
  return db
    .select()
    .from(liveMeeting)
    .where(and(eq(liveMeeting.committeeId, committeeId), sql`${liveMeeting.heldOn} IS NOT NULL`))
    .orderBy(desc(day), desc(liveMeeting.id))
    .limit(1)
    .get()
}

export function insertMeeting(db: Writer, row: typeof meeting.$inferInsert): void {
  db.insert(meeting).values(row).run()
}

export function updateMeeting(db: Writer, id: string, changes: Changes<typeof meeting.$inferInsert>): void {
  db.update(meeting).set(changes).where(eq(meeting.id, id)).run()
}

function neighbour(db: Reader, row: MeetingRow, where: SQL, order: readonly SQL[]): MeetingRow | undefined {
  return db
    .select()
    .from(liveMeeting)
    .where(and(eq(liveMeeting.committeeId, row.committeeId), where))
    .orderBy(...order)
    .limit(1)
    .get()
}
