import { and, asc, desc, eq, lt, sql } from 'drizzle-orm'
import { RuleBroken } from '#shared/errors.ts'
import {
  importBatch,
  importedMinutes,
  importPart,
  liveCommittee,
  liveImport,
  liveMeeting,
  type ImportPartKind,
} from '../schema.ts'
import type { Changes, Reader, Writer } from '../store.ts'

export type ImportRow = typeof importedMinutes.$inferSelect
export type ImportPart = { readonly kind: ImportPartKind; readonly rowId: string }

/** An import of the same title for the same committee and day; `heldOn` null looks among the meetings without a date. */
export function findImport(db: Reader, committeeId: string, titleKey: string, heldOn: string | null) {
  return db
    .select({ id: liveImport.id, meetingId: liveImport.meetingId })
    .from(liveImport)
    .innerJoin(liveMeeting, eq(liveMeeting.id, liveImport.meetingId))
    .where(
      and(
        eq(liveImport.committeeId, committeeId),
        eq(liveImport.titleKey, titleKey),
        sql`${liveMeeting.heldOn} IS ${heldOn}`,
      ),
    )
    .limit(1)
    .get()
}

/** An import of the very same source for the committee: which file it was, and the day of the meeting that it went into. */
export function findImportOfSource(db: Reader, committeeId: string, sha256: string) {
  return db
    .select({ id: liveImport.id, fileName: liveImport.fileName, heldOn: liveMeeting.heldOn })
    .from(liveImport)
    .innerJoin(liveMeeting, eq(liveMeeting.id, liveImport.meetingId))
    .where(and(eq(liveImport.sha256, sha256), eq(liveImport.committeeId, committeeId)))
    .limit(1)
    .get()
}

/** Newest first, at most as many as asked for, those before another import. */
export function listImports(db: Reader, before: string | null, most: number) {
  return db
    .select({
      id: liveImport.id,
      fileName: liveImport.fileName,
      at: liveImport.createdAt,
      batchId: liveImport.batchId,
      lines: liveImport.lines,
      meetingId: liveImport.meetingId,
      heldOn: liveMeeting.heldOn,
      committeeName: liveCommittee.name,
      items: sql<number>`(SELECT count(*) FROM import_part WHERE import_part.import_id = live_import.id AND import_part.kind = 'item')`,
      actions: sql<number>`(SELECT count(*) FROM import_part WHERE import_part.import_id = live_import.id AND import_part.kind = 'action')`,
    })
    .from(liveImport)
    .innerJoin(liveMeeting, eq(liveMeeting.id, liveImport.meetingId))
    .innerJoin(liveCommittee, eq(liveCommittee.id, liveImport.committeeId))
    .where(before === null ? undefined : lt(liveImport.id, before))
    .orderBy(desc(liveImport.id))
    .limit(most)
    .all()
}

/** Also finds an import that was undone, so that it can be put back. */
export function getImportEver(db: Reader, id: string): ImportRow {
  const row = db.select().from(importedMinutes).where(eq(importedMinutes.id, id)).get()
  if (row === undefined)
    throw new RuleBroken('not_found', `There is no import ${id}. Choose one from the list of old minutes.`)
  return row
}

/** The imports of a batch, undone ones too, in the order in which they were kept. */
export function listImportsOfBatchEver(db: Reader, batchId: string) {
  return db
    .select({
      id: importedMinutes.id,
      meetingId: importedMinutes.meetingId,
      agendaItemId: importedMinutes.agendaItemId,
      fileName: importedMinutes.fileName,
      deletedAt: importedMinutes.deletedAt,
    })
    .from(importedMinutes)
    .where(and(eq(importedMinutes.batchId, batchId), sql`batch_id IS NOT NULL`))
    .orderBy(asc(importedMinutes.id))
    .all()
}

export function insertImport(db: Writer, row: typeof importedMinutes.$inferInsert): void {
  db.insert(importedMinutes).values(row).run()
}

export function insertImportPart(db: Writer, row: typeof importPart.$inferInsert): void {
  db.insert(importPart).values(row).run()
}

/** What an import made; of one that a version without such a list kept, its agenda item is known. */
export function listImportParts(db: Reader, row: Pick<ImportRow, 'id' | 'agendaItemId'>): readonly ImportPart[] {
  const parts = db
    .select({ kind: importPart.kind, rowId: importPart.rowId })
    .from(importPart)
    .where(eq(importPart.importId, row.id))
    .orderBy(asc(importPart.id))
    .all()
  return parts.length > 0 ? parts : [{ kind: 'item', rowId: row.agendaItemId }]
}

export function insertBatch(db: Writer, row: typeof importBatch.$inferInsert): void {
  db.insert(importBatch).values(row).run()
}

export function updateBatch(db: Writer, id: string, changes: Changes<typeof importBatch.$inferInsert>): void {
  db.update(importBatch).set(changes).where(eq(importBatch.id, id)).run()
}

export function findBatchEver(db: Reader, id: string) {
  return db.select().from(importBatch).where(eq(importBatch.id, id)).get()
}

/** Batches that were begun and neither kept nor cleared away. */
export function listUnfinishedBatches(db: Reader): readonly string[] {
  return db
    .select({ id: importBatch.id })
    .from(importBatch)
    .where(sql`state = 'writing'`)
    .all()
    .map((row) => row.id)
}
