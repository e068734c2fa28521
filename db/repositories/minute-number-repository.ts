import { and, asc, eq, sql } from 'drizzle-orm'
import { minuteNumber } from '../schema.ts'
import type { Reader, Writer } from '../store.ts'

/** The numbers that a meeting's items were given for good. */
export function listMinuteNumbers(db: Reader, meetingId: string) {
  return db
    .select()
    .from(minuteNumber)
    .where(eq(minuteNumber.meetingId, meetingId))
    .orderBy(asc(minuteNumber.number))
    .all()
}

/** The number that an item was given for good, as printed. */
export function findMinuteNumber(db: Reader, agendaItemId: string): string | undefined {
  return db.select().from(minuteNumber).where(eq(minuteNumber.agendaItemId, agendaItemId)).get()?.printed
}

/** The highest number given out in a series; 0 for none. */
export function lastMinuteNumber(db: Reader, committeeId: string, series: string): number {
  const row = db
    .select({ last: sql<number | null>`max(${minuteNumber.number})` })
    .from(minuteNumber)
    .where(and(eq(minuteNumber.committeeId, committeeId), eq(minuteNumber.series, series)))
    .get()
  return row?.last ?? 0
}

/** How many items of the committee's meetings from a day on, and before a meeting, have no number yet. */
export function countUnnumberedBefore(
  db: Reader,
  meeting: { readonly id: string; readonly committeeId: string; readonly heldOn: string },
  from: string,
): number {
  const row = db.get<{ count: number }>(sql`
    SELECT count(*) AS count
      FROM live_meeting
      JOIN live_agenda_item ON live_agenda_item.meeting_id = live_meeting.id
     WHERE live_meeting.committee_id = ${meeting.committeeId}
       AND coalesce(live_meeting.held_on, '9999-12-31') >= ${from}
       AND (coalesce(live_meeting.held_on, '9999-12-31'), live_meeting.id) < (${meeting.heldOn}, ${meeting.id})
       AND NOT EXISTS (SELECT 1 FROM minute_number WHERE minute_number.agenda_item_id = live_agenda_item.id)`)
  return row?.count ?? 0
}

export function insertMinuteNumber(db: Writer, row: typeof minuteNumber.$inferInsert): void {
  db.insert(minuteNumber).values(row).run()
}
