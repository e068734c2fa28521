import { eq } from 'drizzle-orm'
import type { WordingChanges } from '#shared/domain/minutes-document/wording-changes.ts'
import { committeeWording } from '../schema.ts'
import type { Reader, Writer } from '../store.ts'

/** What a committee changed of the wording that its style brings; nothing where it changed nothing. */
export function findWording(db: Reader, committeeId: string): WordingChanges {
  const row = db.select().from(committeeWording).where(eq(committeeWording.committeeId, committeeId)).get()
  return row?.wording ?? {}
}

export function putWording(db: Writer, committeeId: string, wording: WordingChanges, at: string): void {
  db.insert(committeeWording)
    .values({ committeeId, wording, createdAt: at, updatedAt: at })
    .onConflictDoUpdate({ target: committeeWording.committeeId, set: { wording, updatedAt: at } })
    .run()
}
