import { eq } from 'drizzle-orm'
import { authority } from '../schema.ts'
import type { Reader, Writer } from '../store.ts'

export type Authority = { readonly id: string; readonly name: string | null }

/** The council that the file belongs to; there is one, made when the file is first opened. */
export function findAuthority(db: Reader): Authority | undefined {
  return db.select({ id: authority.id, name: authority.name }).from(authority).limit(1).get()
}

export function insertAuthority(db: Writer, row: typeof authority.$inferInsert): void {
  db.insert(authority).values(row).run()
}

export function renameAuthority(db: Writer, id: string, name: string | null, at: string): void {
  db.update(authority).set({ name, updatedAt: at }).where(eq(authority.id, id)).run()
}
