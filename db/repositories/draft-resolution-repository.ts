import { asc, desc, eq } from 'drizzle-orm'
import { RuleBroken } from '#shared/errors.ts'
import { draftResolution, liveDraftResolution } from '../schema.ts'
import type { Changes, Reader, Writer } from '../store.ts'

type DraftResolutionRow = typeof liveDraftResolution.$inferSelect

/** All of a meeting, each item's in its order. */
export function listDraftResolutions(db: Reader, meetingId: string): readonly DraftResolutionRow[] {
  return db
    .select()
    .from(liveDraftResolution)
    .where(eq(liveDraftResolution.meetingId, meetingId))
    .orderBy(asc(liveDraftResolution.position), asc(liveDraftResolution.id))
    .all()
}

export function lastDraftResolutionPosition(db: Reader, agendaItemId: string): string | null {
  const row = db
    .select({ position: liveDraftResolution.position })
    .from(liveDraftResolution)
    .where(eq(liveDraftResolution.agendaItemId, agendaItemId))
    .orderBy(desc(liveDraftResolution.position), desc(liveDraftResolution.id))
    .limit(1)
    .get()
  return row?.position ?? null
}

/** Also finds one that was removed, so that it can be put back. */
export function getDraftResolutionEver(db: Reader, id: string): DraftResolutionRow {
  const row = db.select().from(draftResolution).where(eq(draftResolution.id, id)).get()
  if (row === undefined)
    throw new RuleBroken('not_found', `There is no draft resolution ${id}. Choose one from the agenda item.`)
  return row
}

export function insertDraftResolution(db: Writer, row: typeof draftResolution.$inferInsert): void {
  db.insert(draftResolution).values(row).run()
}

export function updateDraftResolution(
  db: Writer,
  id: string,
  changes: Changes<typeof draftResolution.$inferInsert>,
): void {
  db.update(draftResolution).set(changes).where(eq(draftResolution.id, id)).run()
}
