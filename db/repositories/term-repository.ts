import { asc, desc, eq } from 'drizzle-orm'
import { liveTerm, term } from '../schema.ts'
import type { Changes, Reader, Writer } from '../store.ts'

/** The terms of a committee, the latest first. */
export function listTerms(db: Reader, committeeId: string) {
  return db
    .select({ id: liveTerm.id, label: liveTerm.label, startsOn: liveTerm.startsOn, endsOn: liveTerm.endsOn })
    .from(liveTerm)
    .where(eq(liveTerm.committeeId, committeeId))
    .orderBy(desc(liveTerm.startsOn), asc(liveTerm.id))
    .all()
}

export function findTerm(db: Reader, id: string) {
  return db.select().from(liveTerm).where(eq(liveTerm.id, id)).get()
}

export function insertTerm(db: Writer, row: typeof term.$inferInsert): void {
  db.insert(term).values(row).run()
}

export function updateTerm(db: Writer, id: string, changes: Changes<typeof term.$inferInsert>): void {
  db.update(term).set(changes).where(eq(term.id, id)).run()
}
