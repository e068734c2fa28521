import { and, asc, desc, eq, lt, sql } from 'drizzle-orm'
import { removedWords } from '#shared/domain/purge.ts'
import {
  block,
  history,
  liveBlock,
  liveResolutionLimb,
  resolutionLimb,
  saveReceipt,
  type SaveAnswer,
} from '../schema.ts'
import { given, prepared } from '../prepared.ts'
import type { Reader, Writer } from '../store.ts'

/** More than anybody looks through. */
const mostRemoved = 500

export type BlockRow = typeof liveBlock.$inferSelect

/** The lines of an agenda item, in order. */
export function listBlocks(db: Reader, agendaItemId: string): readonly BlockRow[] {
  return db
    .select()
    .from(liveBlock)
    .where(eq(liveBlock.agendaItemId, agendaItemId))
    .orderBy(asc(liveBlock.position), asc(liveBlock.id))
    .all()
}

/** Every line of a meeting, item by item, in order. */
export function listBlocksOfMeeting(db: Reader, meetingId: string): readonly BlockRow[] {
  return db
    .select()
    .from(liveBlock)
    .where(eq(liveBlock.meetingId, meetingId))
    .orderBy(asc(liveBlock.agendaItemId), asc(liveBlock.position), asc(liveBlock.id))
    .all()
}

export function findBlock(db: Reader, id: string): BlockRow | undefined {
  return db.select().from(liveBlock).where(eq(liveBlock.id, id)).get()
}

/** Lines by id, removed ones too: a line that comes back is the same line. */
export function listBlocksEver(db: Reader, ids: readonly string[]): readonly BlockRow[] {
  const query = blockEver(db)
  return ids.flatMap((id) => query.get({ id }) ?? [])
}

const blockEver = prepared((db: Reader) =>
  db
    .select()
    .from(block)
    .where(eq(block.id, sql.placeholder('id')))
    .prepare(),
)

/** The lines that were taken out of an agenda item and said something that was not purged, the last one first. */
export function listRemovedBlocks(db: Reader, agendaItemId: string): readonly BlockRow[] {
  return db
    .select()
    .from(block)
    .where(
      and(eq(block.agendaItemId, agendaItemId), sql`deleted_at IS NOT NULL`, sql`text NOT IN ('', ${removedWords})`),
    )
    .orderBy(desc(block.deletedAt), asc(block.position))
    .limit(mostRemoved)
    .all()
}

/** The lines of an agenda item that were joined to another line and are taken out by that. */
export function listMergedBlocks(db: Reader, agendaItemId: string): readonly BlockRow[] {
  return db
    .select()
    .from(block)
    .where(and(eq(block.agendaItemId, agendaItemId), sql`merged_into IS NOT NULL AND deleted_at IS NOT NULL`))
    .all()
}

export function insertBlock(db: Writer, row: typeof block.$inferInsert): void {
  blockInsertion(db).run({ ...unwritten, ...row })
}

const unwritten = {
  deletedAt: null,
  purgedVersion: null,
  mark: null,
  mergedInto: null,
  wordsVersion: null,
  writtenBy: null,
}

const blockInsertion = prepared((db: Writer) => db.insert(block).values(given(block)).prepare())

/** What a save writes in a line that is known. */
export type WrittenBlock = Omit<BlockRow, 'committeeId' | 'meetingId' | 'agendaItemId' | 'createdAt' | 'purgedVersion'>

export function updateBlock(db: Writer, row: WrittenBlock): void {
  blockUpdate(db).run(row)
}

const blockUpdate = prepared((db: Writer) => {
  const {
    id,
    committeeId: _c,
    meetingId: _m,
    agendaItemId: _a,
    createdAt: _t,
    purgedVersion: _p,
    ...rest
  } = given(block)
  return db.update(block).set(rest).where(eq(block.id, id)).prepare()
})

/** @param into the line with which its words stand now; null for a line that stands by itself. */
export function setMergedInto(db: Writer, id: string, into: string | null): void {
  db.update(block).set({ mergedInto: into }).where(eq(block.id, id)).run()
}

/** Keeps what a line said before a spell of writing; the first of a spell stays. */
export function keepHistory(db: Writer, row: typeof history.$inferInsert): void {
  historyInsertion(db).run(row)
}

const historyInsertion = prepared((db: Writer) =>
  db.insert(history).values(given(history)).onConflictDoNothing().prepare(),
)

/** What a line said before, oldest first. */
export function listHistory(db: Reader, blockId: string) {
  return db.select().from(history).where(eq(history.blockId, blockId)).orderBy(asc(history.id)).all()
}

export function listLimbs(db: Reader, agendaItemId: string) {
  return db.select().from(liveResolutionLimb).where(eq(liveResolutionLimb.agendaItemId, agendaItemId)).all()
}

/** The number of a limb within its resolution; undefined for a block that is none. */
export function findLimbNumber(db: Reader, blockId: string): number | undefined {
  return db
    .select({ number: liveResolutionLimb.number })
    .from(liveResolutionLimb)
    .where(eq(liveResolutionLimb.blockId, blockId))
    .get()?.number
}

/** Writes the limbs of an item as they stand now; one that was a limb before is the same limb again. */
export function replaceLimbs(
  db: Writer,
  agendaItemId: string,
  rows: readonly (typeof resolutionLimb.$inferInsert)[],
  at: string,
): void {
  db.update(resolutionLimb)
    .set({ deletedAt: at, updatedAt: at })
    .where(and(eq(resolutionLimb.agendaItemId, agendaItemId), sql`deleted_at IS NULL`))
    .run()
  for (const row of rows) {
    db.insert(resolutionLimb)
      .values(row)
      .onConflictDoUpdate({
        target: resolutionLimb.blockId,
        set: { headingBlockId: row.headingBlockId ?? null, number: row.number, updatedAt: at, deletedAt: null },
      })
      .run()
  }
}

/** The first time that a line is a limb; `replaceLimbs` changes it afterwards. */
export function insertLimb(db: Writer, row: typeof resolutionLimb.$inferInsert): void {
  db.insert(resolutionLimb).values(row).run()
}

/** Takes the lines of an item that goes out of sight with it; `showLines` puts back those that went at that instant. */
export function hideLines(db: Writer, agendaItemId: string, at: string): void {
  db.update(block)
    .set({ deletedAt: at, updatedAt: at })
    .where(and(eq(block.agendaItemId, agendaItemId), sql`deleted_at IS NULL`))
    .run()
  db.update(resolutionLimb)
    .set({ deletedAt: at, updatedAt: at })
    .where(and(eq(resolutionLimb.agendaItemId, agendaItemId), sql`deleted_at IS NULL`))
    .run()
}

/** @param hiddenAt the instant at which the lines went out of sight. */
export function showLines(db: Writer, agendaItemId: string, hiddenAt: string, at: string): void {
  db.update(block)
    .set({ deletedAt: null, updatedAt: at })
    .where(and(eq(block.agendaItemId, agendaItemId), eq(block.deletedAt, hiddenAt)))
    .run()
  db.update(resolutionLimb)
    .set({ deletedAt: null, updatedAt: at })
    .where(and(eq(resolutionLimb.agendaItemId, agendaItemId), eq(resolutionLimb.deletedAt, hiddenAt)))
    .run()
}

export function findReceipt(db: Reader, saveId: string): SaveAnswer | undefined {
  return receiptById(db).get({ saveId })?.answer
}

const receiptById = prepared((db: Reader) =>
  db
    .select({ answer: saveReceipt.answer })
    .from(saveReceipt)
    .where(eq(saveReceipt.saveId, sql.placeholder('saveId')))
    .prepare(),
)

export function keepReceipt(db: Writer, row: typeof saveReceipt.$inferInsert): void {
  receiptInsertion(db).run(row)
}

const receiptInsertion = prepared((db: Writer) => db.insert(saveReceipt).values(given(saveReceipt)).prepare())

/** Forgets the answers to saves before an instant: no page still waits for them. */
export function forgetReceipts(db: Writer, before: string): void {
  db.delete(saveReceipt).where(lt(saveReceipt.savedAt, before)).run()
}
