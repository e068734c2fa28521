import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { Inline } from '#shared/domain/inline.ts'
import { removedWords } from '#shared/domain/purge.ts'
import { block, liveBlock, liveResolutionLimb, resolutionLimb } from '../schema.ts'
import { reading, writing } from '../prepared.ts'
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
  return ids.flatMap((id) => {
    const row = blockEver(db, { id })
    return row === undefined ? [] : { ...row, body: JSON.parse(row.body) as Inline, isExempt: row.isExempt === 1 }
  })
}

/** A line, or some columns of it, as SQLite keeps them. */
type Stored<Row> = Omit<Row, 'body' | 'isExempt'> & { readonly body: string; readonly isExempt: 0 | 1 }

function stored<Row extends Pick<BlockRow, 'body' | 'isExempt'>>(row: Row): Stored<Row> {
  return { ...row, body: JSON.stringify(row.body), isExempt: row.isExempt ? 1 : 0 }
}

const blockEver = reading<{ id: string }, Stored<BlockRow>>(
  `SELECT id, committee_id AS committeeId, meeting_id AS meetingId, agenda_item_id AS agendaItemId, kind, position, depth,
          printed_label AS printedLabel, body, text, is_exempt AS isExempt, version, created_at AS createdAt,
          updated_at AS updatedAt, deleted_at AS deletedAt, purged_version AS purgedVersion, mark,
          words_version AS wordsVersion, written_by AS writtenBy, merged_into AS mergedInto
     FROM block WHERE id = @id`,
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

export function insertBlock(db: Writer, row: NewBlock): void {
  blockInsertion(db, stored({ ...unwritten, ...row }))
}

/** What a new line has only where something says so. */
const unwritten = {
  deletedAt: null,
  purgedVersion: null,
  mark: null,
  mergedInto: null,
  wordsVersion: null,
  writtenBy: null,
}

type NewBlock = Omit<BlockRow, keyof typeof unwritten> & Partial<Pick<BlockRow, keyof typeof unwritten>>

const blockInsertion = writing<Stored<BlockRow>>(
  `INSERT INTO block
          (id, committee_id, meeting_id, agenda_item_id, kind, position, depth, printed_label, body, text, is_exempt,
           version, created_at, updated_at, deleted_at, purged_version, mark, words_version, written_by, merged_into)
   VALUES (@id, @committeeId, @meetingId, @agendaItemId, @kind, @position, @depth, @printedLabel, @body, @text, @isExempt,
           @version, @createdAt, @updatedAt, @deletedAt, @purgedVersion, @mark, @wordsVersion, @writtenBy, @mergedInto)`,
)

/** What a save writes in a line that is known. */
export type WrittenBlock = Omit<BlockRow, 'committeeId' | 'meetingId' | 'agendaItemId' | 'createdAt' | 'purgedVersion'>

export function updateBlock(db: Writer, row: WrittenBlock): void {
  blockUpdate(db, stored(row))
}

const blockUpdate = writing<Stored<WrittenBlock>>(
  `UPDATE block
      SET kind = @kind, position = @position, depth = @depth, printed_label = @printedLabel, body = @body, text = @text,
          is_exempt = @isExempt, version = @version, updated_at = @updatedAt, deleted_at = @deletedAt, mark = @mark,
          words_version = @wordsVersion, written_by = @writtenBy, merged_into = @mergedInto
    WHERE id = @id`,
)

/** What a keystroke changes in a line that stands. */
export type WrittenWords = Pick<
  BlockRow,
  'id' | 'body' | 'text' | 'version' | 'updatedAt' | 'wordsVersion' | 'writtenBy'
>

/**
 * Writes other words in a line. `updateBlock` could do it too, but SQLite writes an entry of an index anew wherever one of
 * its columns is named, changed or not: this names none, and two pages the fewer go to the disk.
 */
export function updateWords(db: Writer, row: WrittenWords): void {
  const { id, body, text, version, updatedAt, wordsVersion, writtenBy } = row
  wordsUpdate(db, { id, body: JSON.stringify(body), text, version, updatedAt, wordsVersion, writtenBy })
}

const wordsUpdate = writing<Omit<WrittenWords, 'body'> & { readonly body: string }>(
  `UPDATE block
      SET body = @body, text = @text, version = @version, updated_at = @updatedAt, words_version = @wordsVersion,
          written_by = @writtenBy
    WHERE id = @id`,
)

/** @param into the line with which its words stand now; null for a line that stands by itself. */
export function setMergedInto(db: Writer, id: string, into: string | null): void {
  db.update(block).set({ mergedInto: into }).where(eq(block.id, id)).run()
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
