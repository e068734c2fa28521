import { asc, eq, inArray, sql } from 'drizzle-orm'
import { liveAgendaItem, liveMeetingEvent, livePerson, meetingEvent } from '../schema.ts'
import type { Changes, Reader, Writer } from '../store.ts'

export type MeetingEventRow = typeof liveMeetingEvent.$inferSelect

/** What happened at a meeting, in the order in which it happened. */
export function listMeetingEvents(db: Reader, meetingId: string): readonly MeetingEventRow[] {
  return db
    .select()
    .from(liveMeetingEvent)
    .where(eq(liveMeetingEvent.meetingId, meetingId))
    .orderBy(asc(liveMeetingEvent.seq), asc(liveMeetingEvent.id))
    .all()
}

/** The number of the next event; those that were taken back count too. */
export function nextEventSeq(db: Reader, meetingId: string): number {
  const row = db
    .select({ last: sql<number | null>`max(${meetingEvent.seq})` })
    .from(meetingEvent)
    .where(eq(meetingEvent.meetingId, meetingId))
    .get()
  return (row?.last ?? 0) + 1
}

export function insertMeetingEvent(db: Writer, row: typeof meetingEvent.$inferInsert): void {
  db.insert(meetingEvent).values(row).run()
}

export function updateMeetingEvent(db: Writer, id: string, changes: Changes<typeof meetingEvent.$inferInsert>): void {
  db.update(meetingEvent).set(changes).where(eq(meetingEvent.id, id)).run()
}

/** The items of a meeting with what stands recorded of each, in the order of the agenda. */
export function listItemCourses(db: Reader, meetingId: string) {
  return db
    .select({
      id: liveAgendaItem.id,
      title: liveAgendaItem.title,
      kind: liveAgendaItem.kind,
      outcome: liveAgendaItem.outcome,
      deferredTo: liveAgendaItem.deferredTo,
      startedAt: liveAgendaItem.startedAt,
      endedAt: liveAgendaItem.endedAt,
      takenOrder: liveAgendaItem.takenOrder,
      chairOpinion: liveAgendaItem.chairOpinion,
      specialCircumstances: liveAgendaItem.specialCircumstances,
    })
    .from(liveAgendaItem)
    .where(eq(liveAgendaItem.meetingId, meetingId))
    .orderBy(asc(liveAgendaItem.position), asc(liveAgendaItem.id))
    .all()
}

/** The names of some people, whether they were retired since or not. */
export function listNames(db: Reader, ids: readonly string[]): ReadonlyMap<string, string> {
  if (ids.length === 0) return new Map()
  const rows = db
    .select({ id: livePerson.id, name: livePerson.name })
    .from(livePerson)
    .where(inArray(livePerson.id, [...ids]))
    .all()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
