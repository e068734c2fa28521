import { and, asc, desc, eq, gt, lt, sql, type SQL } from 'drizzle-orm'
import { RuleBroken } from '#shared/errors.ts'
import { liveStandardWording, standardWording } from '../schema.ts'
import type { Changes, Reader, Writer } from '../store.ts'

export type StandardWordingRow = typeof liveStandardWording.$inferSelect

type Question = {
  /** Folded words: each begins a word of the code or the text. */
  readonly words: readonly string[]
  /** A committee's own with the council's; null for everything. */
  readonly committeeId: string | null
}

/** A stretch of the list; uses `standard_wording_in_order`. */
export function listStandardWordings(db: Reader, question: Question, from: number, count: number) {
  return db
    .select(columns)
    .from(liveStandardWording)
    .where(asked(question))
    .orderBy(asc(liveStandardWording.position), asc(liveStandardWording.id))
    .limit(count)
    .offset(from)
    .all()
}

export function countStandardWordings(db: Reader, question: Question): number {
  return (
    db
      .select({ count: sql<number>`count(*)` })
      .from(liveStandardWording)
      .where(asked(question))
      .get()?.count ?? 0
  )
}

/** Wordings whose code begins as typed, the nearest code first, a committee's own before the council's. */
export function listByCode(db: Reader, codeKey: string, committeeId: string, most: number) {
  return db
    .select(columns)
    .from(liveStandardWording)
    .where(
      and(ofCommittee(committeeId), sql`${liveStandardWording.codeKey} LIKE ${`${escaped(codeKey)}%`} ESCAPE '\\'`),
    )
    .orderBy(
      sql`length(${liveStandardWording.codeKey})`,
      sql`${liveStandardWording.committeeId} IS NULL`,
      asc(liveStandardWording.position),
      asc(liveStandardWording.id),
    )
    .limit(most)
    .all()
}

export function getStandardWording(db: Reader, id: string): StandardWordingRow {
  const row = db.select().from(liveStandardWording).where(eq(liveStandardWording.id, id)).get()
  if (row === undefined) {
    throw new RuleBroken('not_found', 'This wording is not in the list any more. Choose one that is, or add it again.')
  }
  return row
}

/** Also finds one that was taken away, so that it can be put back. */
export function findStandardWordingEver(db: Reader, id: string): StandardWordingRow | undefined {
  return db.select().from(standardWording).where(eq(standardWording.id, id)).get()
}

/** The wording that has this code in the council (null) or in a committee; uses `standard_wording_by_code`. */
export function findWordingWithCode(db: Reader, codeKey: string, committeeId: string | null) {
  return db
    .select()
    .from(liveStandardWording)
    .where(
      and(
        sql`coalesce(${liveStandardWording.committeeId}, '') = ${committeeId ?? ''}`,
        eq(liveStandardWording.codeKey, codeKey),
      ),
    )
    .get()
}

/** The position next to one in the list, on the side asked for; null at its end. */
export function positionBeside(db: Reader, position: string | null, side: 'before' | 'after'): string | null {
  const at = liveStandardWording.position
  const beyond = position === null ? undefined : side === 'before' ? lt(at, position) : gt(at, position)
  const row = db
    .select({ position: at })
    .from(liveStandardWording)
    .where(beyond)
    .orderBy(side === 'before' ? desc(at) : asc(at))
    .limit(1)
    .get()
  return row?.position ?? null
}

export function insertStandardWording(db: Writer, row: typeof standardWording.$inferInsert): void {
  db.insert(standardWording).values(row).run()
}

export function updateStandardWording(
  db: Writer,
  id: string,
  changes: Changes<typeof standardWording.$inferInsert>,
): void {
  db.update(standardWording).set(changes).where(eq(standardWording.id, id)).run()
}

const columns = {
  id: liveStandardWording.id,
  committeeId: liveStandardWording.committeeId,
  committeeName: sql<
    string | null
  >`(SELECT name FROM live_committee WHERE live_committee.id = live_standard_wording.committee_id)`,
  code: liveStandardWording.code,
  text: liveStandardWording.text,
}

function asked({ words, committeeId }: Question) {
  return and(
    committeeId === null ? undefined : ofCommittee(committeeId),
    ...words.map((word) => sql`${liveStandardWording.searchKey} LIKE ${`% ${escaped(word)}%`} ESCAPE '\\'`),
  )
}

function ofCommittee(committeeId: string): SQL {
  return sql`(${liveStandardWording.committeeId} IS NULL OR ${liveStandardWording.committeeId} = ${committeeId})`
}

function escaped(word: string): string {
  return word.replaceAll(/[%_\\]/g, '\\$&')
}
