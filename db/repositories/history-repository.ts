import { asc, eq } from 'drizzle-orm'
import { history } from '../schema.ts'
import { writing } from '../prepared.ts'
import type { Reader, Writer } from '../store.ts'

type HistoryRow = typeof history.$inferInsert

/** Keeps what a line said before a spell of writing; the first of a spell stays. */
export function keepHistory(db: Writer, row: HistoryRow): void {
  historyInsertion(db, { ...row, bodyBefore: JSON.stringify(row.bodyBefore) })
}

const historyInsertion = writing<{ [Column in keyof HistoryRow]: string }>(
  `INSERT INTO history
          (id, block_id, committee_id, meeting_id, spell_id, kind_before, body_before, text_before, at, author)
   VALUES (@id, @blockId, @committeeId, @meetingId, @spellId, @kindBefore, @bodyBefore, @textBefore, @at, @author)
   ON CONFLICT DO NOTHING`,
)

/** What a line said before, oldest first. */
export function listHistory(db: Reader, blockId: string) {
  return db.select().from(history).where(eq(history.blockId, blockId)).orderBy(asc(history.id)).all()
}
