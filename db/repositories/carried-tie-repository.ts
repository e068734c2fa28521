import { and, eq, sql } from 'drizzle-orm'
import { carriedTie, liveCarriedTie } from '../schema.ts'
import type { Reader, Writer } from '../store.ts'

export type CarriedTieRow = typeof carriedTie.$inferSelect

/** What was tied to a line that is joined to another, and where it stands now. */
export function listCarriedTies(db: Reader, blockId: string): readonly CarriedTieRow[] {
  return db.select().from(liveCarriedTie).where(eq(liveCarriedTie.blockId, blockId)).all()
}

/** The links that a line has from lines that were joined to it. */
export function listLinksCarriedTo(db: Reader, blockId: string): readonly string[] {
  return db
    .select({ rowId: liveCarriedTie.rowId })
    .from(liveCarriedTie)
    .where(and(eq(liveCarriedTie.intoBlockId, blockId), eq(liveCarriedTie.kind, 'link')))
    .all()
    .map(({ rowId }) => rowId)
}

export function insertCarriedTie(db: Writer, row: typeof carriedTie.$inferInsert): void {
  db.insert(carriedTie).values(row).run()
}

export function removeCarriedTie(db: Writer, id: string, at: string): void {
  db.update(carriedTie).set({ deletedAt: at, updatedAt: at }).where(eq(carriedTie.id, id)).run()
}

/** Columns that name the line that a row belongs to. A row goes with the words of its line. */
const namingColumns = {
  'action.block_id': { table: 'action', column: 'block_id' },
  'action.from_block_id': { table: 'action', column: 'from_block_id' },
  'motion.block_id': { table: 'motion', column: 'block_id' },
  'resolution_supersession.block_id': { table: 'resolution_supersession', column: 'block_id' },
  'resolution_supersession.by_block_id': { table: 'resolution_supersession', column: 'by_block_id' },
} as const

export type NamingColumn = keyof typeof namingColumns

export const allNamingColumns: readonly NamingColumn[] = [
  'action.block_id',
  'action.from_block_id',
  'motion.block_id',
  'resolution_supersession.block_id',
  'resolution_supersession.by_block_id',
]

export function isNamingColumn(kind: string): kind is NamingColumn {
  return allNamingColumns.some((each) => each === kind)
}

/** The rows that name a line. */
export function listRowsNaming(db: Reader, kind: NamingColumn, blockId: string): readonly string[] {
  const { table, column } = namingColumns[kind]
  return db
    .all<{ id: string }>(
      sql`SELECT id FROM ${sql.raw(table)} WHERE ${sql.raw(column)} = ${blockId} AND deleted_at IS NULL`,
    )
    .map(({ id }) => id)
}

/** Lets a row name another line. False where it stays: it was given elsewhere meanwhile, or the other line has one already. */
export function renameLineOf(
  db: Writer,
  kind: NamingColumn,
  rowId: string,
  between: { readonly from: string; readonly to: string; readonly at: string },
): boolean {
  const { table, column } = namingColumns[kind]
  const { changes } = db.run(sql`UPDATE OR IGNORE ${sql.raw(table)}
      SET ${sql.raw(column)} = ${between.to}, updated_at = ${between.at}
    WHERE id = ${rowId} AND ${sql.raw(column)} = ${between.from}`)
  return changes > 0
}
