import { and, asc, eq, sql } from 'drizzle-orm'
import { findingLink, liveFinding, liveFindingLink, liveMeeting } from '../schema.ts'
import type { Changes, Reader, Writer } from '../store.ts'

const tag = {
  linkId: liveFindingLink.id,
  findingId: liveFindingLink.findingId,
  targetKind: liveFindingLink.targetKind,
  targetId: liveFindingLink.targetId,
  number: liveFinding.number,
  text: liveFinding.text,
}

/** The links of an agenda item and of everything in it, in the order in which they were made. */
export function listLinksOfItem(db: Reader, agendaItemId: string) {
  return db
    .select(tag)
    .from(liveFindingLink)
    .innerJoin(liveFinding, eq(liveFinding.id, liveFindingLink.findingId))
    .where(eq(liveFindingLink.agendaItemId, agendaItemId))
    .orderBy(asc(liveFindingLink.id))
    .all()
}

export function listLinksOfMeeting(db: Reader, meetingId: string) {
  return db
    .select(tag)
    .from(liveFindingLink)
    .innerJoin(liveFinding, eq(liveFinding.id, liveFindingLink.findingId))
    .where(eq(liveFindingLink.meetingId, meetingId))
    .orderBy(asc(liveFindingLink.id))
    .all()
}

/** The links of one row as they are kept. */
export function listWholeLinksOf(db: Reader, targetId: string) {
  return db.select().from(liveFindingLink).where(eq(liveFindingLink.targetId, targetId)).all()
}

/** The findings tied to one row, such as an action. */
export function listLinksOf(db: Reader, targetId: string) {
  return db
    .select({ findingId: liveFindingLink.findingId, number: liveFinding.number })
    .from(liveFindingLink)
    .innerJoin(liveFinding, eq(liveFinding.id, liveFindingLink.findingId))
    .where(eq(liveFindingLink.targetId, targetId))
    .orderBy(asc(liveFindingLink.id))
    .all()
}

/** All that is tied to a finding, newest meeting first and in the order of the minutes within one; an action without a meeting is among them. */
export function listLinksToFinding(db: Reader, findingId: string) {
  return db
    .select({
      id: liveFindingLink.id,
      nature: liveFindingLink.nature,
      targetKind: liveFindingLink.targetKind,
      targetId: liveFindingLink.targetId,
      meetingId: liveFindingLink.meetingId,
      agendaItemId: liveFindingLink.agendaItemId,
      committeeId: liveFindingLink.committeeId,
      heldOn: liveMeeting.heldOn,
    })
    .from(liveFindingLink)
    .leftJoin(liveMeeting, eq(liveMeeting.id, liveFindingLink.meetingId))
    .where(
      and(
        eq(liveFindingLink.findingId, findingId),
        sql`(${liveFindingLink.meetingId} IS NULL OR ${liveMeeting.id} IS NOT NULL)`,
      ),
    )
    .orderBy(sql`coalesce(${liveMeeting.heldOn}, '9999-12-31') DESC`, asc(liveFindingLink.id))
    .all()
}

/** The link between a finding and a row, made ever: one that was taken away is taken up again. */
export function findLinkEver(db: Reader, findingId: string, targetId: string) {
  return db
    .select()
    .from(findingLink)
    .where(and(eq(findingLink.targetId, targetId), eq(findingLink.findingId, findingId)))
    .get()
}

export function findLink(db: Reader, id: string) {
  return db.select().from(liveFindingLink).where(eq(liveFindingLink.id, id)).get()
}

export function insertLink(db: Writer, row: typeof findingLink.$inferInsert): void {
  db.insert(findingLink).values(row).run()
}

export function updateLink(db: Writer, id: string, changes: Changes<typeof findingLink.$inferInsert>): void {
  db.update(findingLink).set(changes).where(eq(findingLink.id, id)).run()
}
