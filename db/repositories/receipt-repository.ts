import { lt } from 'drizzle-orm'
import { saveReceipt, type SaveAnswer } from '../schema.ts'
import { reading, writing } from '../prepared.ts'
import type { Reader, Writer } from '../store.ts'

/** The answer to a save that was carried out: sent again, it gives the same answer and changes nothing. */
export function findReceipt(db: Reader, saveId: string): SaveAnswer | undefined {
  const row = receiptById(db).get({ saveId })
  return row === undefined ? undefined : (JSON.parse(row.answer) as SaveAnswer)
}

const receiptById = reading<{ saveId: string }, { readonly answer: string }>(
  'SELECT answer FROM save_receipt WHERE save_id = @saveId',
)

export function keepReceipt(
  db: Writer,
  { saveId, agendaItemId, answer, savedAt }: typeof saveReceipt.$inferInsert,
): void {
  receiptInsertion(db).run({ saveId, agendaItemId, answer: JSON.stringify(answer), savedAt })
}

const receiptInsertion = writing<{ saveId: string; agendaItemId: string; answer: string; savedAt: string }>(
  `INSERT INTO save_receipt (save_id, agenda_item_id, answer, saved_at)
   VALUES (@saveId, @agendaItemId, @answer, @savedAt)`,
)

/** Forgets the answers to saves before an instant: no page still waits for them. */
export function forgetReceipts(db: Writer, before: string): void {
  db.delete(saveReceipt).where(lt(saveReceipt.savedAt, before)).run()
}
