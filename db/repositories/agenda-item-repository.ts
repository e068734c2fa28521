import { and, asc, desc, eq, getViewSelectedFields, sql } from 'drizzle-orm'
import { RuleBroken } from '#shared/errors.ts'
import { agendaItem, liveAgendaItem } from '../schema.ts'
import type { Changes, Reader, Writer } from '../store.ts'

export type AgendaItemRow = typeof liveAgendaItem.$inferSelect

const { deletedAt: _deletedAt, ...wholeItem } = getViewSelectedFields(liveAgendaItem)

/** The agenda in order, each item with how many lines it has and how many links to findings. */
export function listAgendaItems(db: Reader, meetingId: string) {
  return db
    .select({
      id: liveAgendaItem.id,
      position: liveAgendaItem.position,
      title: liveAgendaItem.title,
      purpose: liveAgendaItem.purpose,
      isExempt: liveAgendaItem.isExempt,
      blocks: sql<number>`(SELECT count(*) FROM live_block WHERE live_block.agenda_item_id = live_agenda_item.id)`,
      findings: sql<number>`(SELECT count(DISTINCT finding_id) FROM live_finding_link WHERE live_finding_link.agenda_item_id = live_agenda_item.id)`,
    })
    .from(liveAgendaItem)
    .where(eq(liveAgendaItem.meetingId, meetingId))
    .orderBy(asc(liveAgendaItem.position), asc(liveAgendaItem.id))
    .all()
}

/** The agenda in order with all that it prints, each item with how many lines are minuted. */
export function listWholeAgendaItems(db: Reader, meetingId: string) {
  return db
    .select({
      ...wholeItem,
      blocks: sql<number>`(SELECT count(*) FROM live_block WHERE live_block.agenda_item_id = live_agenda_item.id)`,
    })
    .from(liveAgendaItem)
    .where(eq(liveAgendaItem.meetingId, meetingId))
    .orderBy(asc(liveAgendaItem.position), asc(liveAgendaItem.id))
    .all()
}

/** The items that concern education, on which church and parent governor representatives vote. */
export function listEducationItemIds(db: Reader, meetingId: string): readonly string[] {
  return db
    .select({ id: liveAgendaItem.id })
    .from(liveAgendaItem)
    .where(and(eq(liveAgendaItem.meetingId, meetingId), eq(liveAgendaItem.isEducation, true)))
    .all()
    .map(({ id }) => id)
}

export function findAgendaItem(db: Reader, id: string): AgendaItemRow | undefined {
  return db.select().from(liveAgendaItem).where(eq(liveAgendaItem.id, id)).get()
}

export function getAgendaItem(db: Reader, id: string): AgendaItemRow {
  const row = findAgendaItem(db, id)
  if (row === undefined) throw new RuleBroken('not_found', `There is no agenda item ${id}. Choose one from the agenda.`)
  return row
}

/** Where an item belongs: all that saving a line must know of it. */
export type ItemPlace = Pick<AgendaItemRow, 'id' | 'committeeId' | 'meetingId'>

/** Also finds an item that was removed, so that it can be put back. */
export function findAgendaItemEver(db: Reader, id: string): AgendaItemRow | undefined {
  return db.select().from(agendaItem).where(eq(agendaItem.id, id)).get()
}

/** The number by which the agenda names an item: its place, from 1. */
export function agendaNumber(db: Reader, item: Pick<AgendaItemRow, 'id' | 'meetingId' | 'position'>): number {
  const row = db
    .select({ count: sql<number>`count(*)` })
    .from(liveAgendaItem)
    .where(
      sql`${liveAgendaItem.meetingId} = ${item.meetingId} AND (${liveAgendaItem.position}, ${liveAgendaItem.id}) <= (${item.position}, ${item.id})`,
    )
    .get()
  return row?.count ?? 0
}

export function lastAgendaPosition(db: Reader, meetingId: string): string | null {
  const row = db
    .select({ position: liveAgendaItem.position })
    .from(liveAgendaItem)
    .where(eq(liveAgendaItem.meetingId, meetingId))
    .orderBy(desc(liveAgendaItem.position), desc(liveAgendaItem.id))
    .limit(1)
    .get()
  return row?.position ?? null
}

/** The last place that any item of the meeting ever had, hidden and removed ones too: what comes after it is last. */
export function lastAgendaPositionEver(db: Reader, meetingId: string): string | null {
  const row = db
    .select({ position: sql<string | null>`max(${agendaItem.position})` })
    .from(agendaItem)
    .where(eq(agendaItem.meetingId, meetingId))
    .get()
  return row?.position ?? null
}

export function insertAgendaItem(db: Writer, row: typeof agendaItem.$inferInsert): void {
  db.insert(agendaItem).values(row).run()
}

export function updateAgendaItem(db: Writer, id: string, changes: Changes<typeof agendaItem.$inferInsert>): void {
  db.update(agendaItem).set(changes).where(eq(agendaItem.id, id)).run()
}
