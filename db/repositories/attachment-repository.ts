import { and, asc, desc, eq, ne } from 'drizzle-orm'
import { RuleBroken } from '#shared/errors.ts'
import { attachment, liveAttachment } from '../schema.ts'
import type { Changes, Reader, Writer } from '../store.ts'

export type AttachmentRow = typeof liveAttachment.$inferSelect

/** All of a meeting, each item's in its order. */
export function listAttachments(db: Reader, meetingId: string): readonly AttachmentRow[] {
  return db
    .select()
    .from(liveAttachment)
    .where(eq(liveAttachment.meetingId, meetingId))
    .orderBy(asc(liveAttachment.position), asc(liveAttachment.id))
    .all()
}

export function getAttachment(db: Reader, id: string): AttachmentRow {
  const row = db.select().from(liveAttachment).where(eq(liveAttachment.id, id)).get()
  if (row === undefined) throw noAttachment(id)
  return row
}

/** Also finds one that was removed, so that it can be put back; one that was purged is gone. */
export function getAttachmentEver(db: Reader, id: string): AttachmentRow {
  const row = db
    .select()
    .from(attachment)
    .where(and(eq(attachment.id, id), ne(attachment.sha256, '')))
    .get()
  if (row === undefined) throw noAttachment(id)
  return row
}

export function lastAttachmentPosition(db: Reader, agendaItemId: string): string | null {
  const row = db
    .select({ position: liveAttachment.position })
    .from(liveAttachment)
    .where(eq(liveAttachment.agendaItemId, agendaItemId))
    .orderBy(desc(liveAttachment.position), desc(liveAttachment.id))
    .limit(1)
    .get()
  return row?.position ?? null
}

export function insertAttachment(db: Writer, row: typeof attachment.$inferInsert): void {
  db.insert(attachment).values(row).run()
}

export function updateAttachment(db: Writer, id: string, changes: Changes<typeof attachment.$inferInsert>): void {
  db.update(attachment).set(changes).where(eq(attachment.id, id)).run()
}

/** One row for each file that any attachment rests on, removed ones too: they can be put back. */
export function listAttachedFiles(db: Reader): readonly Pick<AttachmentRow, 'name' | 'sha256' | 'size'>[] {
  return db
    .select({ name: attachment.name, sha256: attachment.sha256, size: attachment.size })
    .from(attachment)
    .where(ne(attachment.sha256, ''))
    .groupBy(attachment.sha256)
    .orderBy(asc(attachment.sha256))
    .all()
}

function noAttachment(id: string): RuleBroken {
  return new RuleBroken('not_found', `There is no attachment ${id}. Choose one from the agenda item.`)
}
