import { lt } from 'drizzle-orm'
import { saveReceipt, type SaveAnswer } from '../schema.ts'
import { reading, writing } from '../prepared.ts'
import type { Reader, Writer } from '../store.ts'
import type { ItemPlace } from './agenda-item-repository.ts'

/** What was answered to a save, and when it was carried out. */
export type Receipt = SaveAnswer & { readonly savedAt: string }

/** What a save begins with. */
type BeforeSave = {
  /** Where the agenda item belongs; undefined where none stands on an agenda. */
  readonly item: ItemPlace | undefined
  /** There where the save was carried out before: sent again, it gives the same answer and changes nothing. */
  readonly receipt: Receipt | undefined
}

/** Reads what a save begins with, in one question: it is asked at every keystroke that is kept. */
export function readBeforeSave(
  db: Reader,
  { id, saveId }: { readonly id: string; readonly saveId: string },
): BeforeSave {
  const row = beforeSave(db, { id, saveId })
  if (row === undefined) return { item: undefined, receipt: undefined }
  const { committeeId, meetingId, deletedAt, answer, savedAt } = row
  return {
    item: deletedAt === null ? { id, committeeId, meetingId } : undefined,
    receipt: answer === null || savedAt === null ? undefined : { ...(JSON.parse(answer) as SaveAnswer), savedAt },
  }
}

type BeforeSaveRow = Omit<ItemPlace, 'id'> & { readonly [Column in 'deletedAt' | 'answer' | 'savedAt']: string | null }

/** An item that was taken off the agenda since is found too: a save from before that still has its answer. */
const beforeSave = reading<{ id: string; saveId: string }, BeforeSaveRow>(
  `SELECT item.committee_id AS committeeId, item.meeting_id AS meetingId, item.deleted_at AS deletedAt,
          receipt.answer, receipt.saved_at AS savedAt
     FROM agenda_item AS item LEFT JOIN save_receipt AS receipt ON receipt.save_id = @saveId
    WHERE item.id = @id`,
)

export function keepReceipt(db: Writer, saveId: string, { savedAt, ...answer }: Receipt): void {
  receiptInsertion(db, { saveId, answer: JSON.stringify(answer), savedAt })
}

const receiptInsertion = writing<{ saveId: string; answer: string; savedAt: string }>(
  'INSERT INTO save_receipt (save_id, answer, saved_at) VALUES (@saveId, @answer, @savedAt)',
)

/** Forgets the answers to saves before an instant: no page still waits for them. */
export function forgetReceipts(db: Writer, before: string): void {
  db.delete(saveReceipt).where(lt(saveReceipt.savedAt, before)).run()
}
