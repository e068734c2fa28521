import { eq } from 'drizzle-orm'
import { peopleImport } from '../schema.ts'
import type { Reader, Writer } from '../store.ts'

export function findPeopleImport(db: Reader, id: string) {
  return db.select().from(peopleImport).where(eq(peopleImport.id, id)).get()
}

export function insertPeopleImport(db: Writer, row: typeof peopleImport.$inferInsert): void {
  db.insert(peopleImport).values(row).run()
}

export function markUndone(db: Writer, id: string, at: string): void {
  db.update(peopleImport).set({ undoneAt: at, updatedAt: at }).where(eq(peopleImport.id, id)).run()
}
