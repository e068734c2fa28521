import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { RuleBroken } from '#shared/errors.ts'
import { committee, liveCommittee, liveStandingItem, standingItem } from '../schema.ts'
import type { Changes, Reader, Writer } from '../store.ts'

export type CommitteeRow = typeof liveCommittee.$inferSelect

/**
 * Committees by name, those at work or those that are retired, each with its open actions, its meetings and the day of the last one. (Inside a counting query the outer
 * table is written out: a bare column would be taken for the inner table's own.)
 */
export function listCommittees(db: Reader, authorityId: string, isRetired = false) {
  return db
    .select({
      id: liveCommittee.id,
      name: liveCommittee.name,
      code: liveCommittee.code,
      style: liveCommittee.style,
      openActions: sql<number>`(SELECT count(*) FROM live_action WHERE live_action.committee_id = live_committee.id AND live_action.state <> 'closed')`,
      meetings: sql<number>`(SELECT count(*) FROM live_meeting WHERE live_meeting.committee_id = live_committee.id)`,
      lastHeldOn: sql<
        string | null
      >`(SELECT max(live_meeting.held_on) FROM live_meeting WHERE live_meeting.committee_id = live_committee.id)`,
    })
    .from(liveCommittee)
    .where(
      and(
        eq(liveCommittee.authorityId, authorityId),
        isRetired ? isNotNull(liveCommittee.retiredAt) : isNull(liveCommittee.retiredAt),
      ),
    )
    .orderBy(asc(liveCommittee.nameKey))
    .all()
}

export function findCommittee(db: Reader, id: string): CommitteeRow | undefined {
  return db.select().from(liveCommittee).where(eq(liveCommittee.id, id)).get()
}

export function getCommittee(db: Reader, id: string): CommitteeRow {
  const row = findCommittee(db, id)
  if (row === undefined)
    throw new RuleBroken('not_found', `There is no committee ${id}. Choose one from the list of committees.`)
  return row
}

/** Also finds a committee that is out of sight. */
export function getCommitteeEver(db: Reader, id: string) {
  const row = db.select().from(committee).where(eq(committee.id, id)).get()
  return row ?? getCommittee(db, id)
}

/** @param nameKey the name as names compare: see `nameKey` in `shared/domain/name.ts`. */
export function findCommitteeByName(db: Reader, authorityId: string, nameKey: string): CommitteeRow | undefined {
  return db
    .select()
    .from(liveCommittee)
    .where(and(eq(liveCommittee.authorityId, authorityId), eq(liveCommittee.nameKey, nameKey)))
    .get()
}

export function insertCommittee(db: Writer, row: typeof committee.$inferInsert): void {
  db.insert(committee).values(row).run()
}

export function updateCommittee(db: Writer, id: string, changes: Changes<typeof committee.$inferInsert>): void {
  db.update(committee).set(changes).where(eq(committee.id, id)).run()
}

/** The titles with which a new meeting of the committee starts, in order. */
export function listStandingItems(db: Reader, committeeId: string) {
  return db
    .select()
    .from(liveStandingItem)
    .where(eq(liveStandingItem.committeeId, committeeId))
    .orderBy(asc(liveStandingItem.position), asc(liveStandingItem.id))
    .all()
}

/** Replaces the standing items; those of before stay in the file, out of sight. */
export function replaceStandingItems(
  db: Writer,
  committeeId: string,
  rows: readonly (typeof standingItem.$inferInsert)[],
  at: string,
): void {
  db.update(standingItem)
    .set({ deletedAt: at, updatedAt: at })
    .where(and(eq(standingItem.committeeId, committeeId), sql`deleted_at IS NULL`))
    .run()
  for (const row of rows) db.insert(standingItem).values(row).run()
}
