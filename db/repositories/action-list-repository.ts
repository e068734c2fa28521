import { and, asc, eq, sql } from 'drizzle-orm'
import { RuleBroken } from '#shared/errors.ts'
import { action, actionList, liveActionList } from '../schema.ts'
import type { Changes, Reader, Writer } from '../store.ts'

/** The list of that source which the committee brought in before, if it was not taken back. */
export function findActionList(db: Reader, committeeId: string, sha256: string) {
  return db
    .select()
    .from(liveActionList)
    .where(and(eq(liveActionList.committeeId, committeeId), eq(liveActionList.sha256, sha256)))
    .limit(1)
    .get()
}

/** Also finds a list that was taken back, so that it can be put back. */
export function getActionListEver(db: Reader, id: string) {
  const row = db.select().from(actionList).where(eq(actionList.id, id)).get()
  if (row === undefined) {
    throw new RuleBroken('not_found', `There is no list of actions ${id}. Bring the list in again.`)
  }
  return row
}

export function insertActionList(db: Writer, row: typeof actionList.$inferInsert): void {
  db.insert(actionList).values(row).run()
}

export function updateActionList(db: Writer, id: string, changes: Changes<typeof actionList.$inferInsert>): void {
  db.update(actionList).set(changes).where(eq(actionList.id, id)).run()
}

/** The actions of a list, those that were taken back too, by number. */
export function listActionsOfListEver(db: Reader, actionListId: string) {
  return db.select().from(action).where(eq(action.actionListId, actionListId)).orderBy(asc(action.number)).all()
}

/** How many of the actions of a list something has happened to since they came in, or been tied to a finding. */
export function countTouchedActions(db: Reader, actionListId: string): number {
  const row = db
    .select({ count: sql<number>`count(*)` })
    .from(action)
    .where(
      and(
        eq(action.actionListId, actionListId),
        sql`(action.deleted_at IS NOT NULL OR EXISTS (SELECT 1 FROM live_finding_link WHERE target_id = action.id)
             OR EXISTS (SELECT 1 FROM action_event WHERE action_id = action.id AND kind <> 'imported' AND at > action.created_at))`,
      ),
    )
    .get()
  return row?.count ?? 0
}
