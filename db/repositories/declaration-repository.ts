import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm'
import { declaration, declarationItem, liveDeclaration, liveDeclarationItem, livePerson } from '../schema.ts'
import type { Changes, Reader, Writer } from '../store.ts'

/** The declarations of a meeting in the order in which they were made, without the nil return. */
export function listDeclarations(db: Reader, meetingId: string) {
  const items = Map.groupBy(listItems(db, meetingId), ({ declarationId }) => declarationId)
  return db
    .select({
      id: liveDeclaration.id,
      personId: livePerson.id,
      name: livePerson.name,
      isWholeMeeting: liveDeclaration.isWholeMeeting,
      class: liveDeclaration.class,
      nature: liveDeclaration.nature,
      dispensation: liveDeclaration.dispensation,
      consequence: liveDeclaration.consequence,
      time: liveDeclaration.clockTime,
      blockId: liveDeclaration.blockId,
    })
    .from(liveDeclaration)
    .innerJoin(livePerson, eq(livePerson.id, liveDeclaration.personId))
    .where(and(eq(liveDeclaration.meetingId, meetingId), isNotNull(liveDeclaration.personId)))
    .orderBy(asc(liveDeclaration.id))
    .all()
    .map((row) => ({
      ...row,
      consequence: row.consequence ?? ('took part' as const),
      itemIds: (items.get(row.id) ?? []).map(({ agendaItemId }) => agendaItemId),
    }))
}

export type DeclarationRow = ReturnType<typeof listDeclarations>[number]

/** The row that says that nobody declared anything. */
export function findNilReturn(db: Reader, meetingId: string) {
  return db
    .select()
    .from(liveDeclaration)
    .where(and(eq(liveDeclaration.meetingId, meetingId), isNull(liveDeclaration.personId)))
    .get()
}

/** Also finds one that was taken back. */
export function findDeclarationEver(db: Reader, id: string) {
  return db.select().from(declaration).where(eq(declaration.id, id)).get()
}

export function insertDeclaration(db: Writer, row: typeof declaration.$inferInsert): void {
  db.insert(declaration).values(row).run()
}

export function updateDeclaration(db: Writer, id: string, changes: Changes<typeof declaration.$inferInsert>): void {
  db.update(declaration).set(changes).where(eq(declaration.id, id)).run()
}

/** The items become these; one that was there before comes back as the row that it was. */
export function replaceDeclarationItems(
  db: Writer,
  declarationId: string,
  rows: readonly (typeof declarationItem.$inferInsert)[],
  at: string,
): void {
  const known = db.select().from(declarationItem).where(eq(declarationItem.declarationId, declarationId)).all()
  const isAsked = (itemId: string): boolean => rows.some(({ agendaItemId }) => agendaItemId === itemId)
  for (const { id, agendaItemId } of known) {
    const deletedAt = isAsked(agendaItemId) ? null : at
    db.update(declarationItem).set({ deletedAt, updatedAt: at }).where(eq(declarationItem.id, id)).run()
  }
  for (const row of rows) {
    if (!known.some(({ agendaItemId }) => agendaItemId === row.agendaItemId))
      db.insert(declarationItem).values(row).run()
  }
}

function listItems(db: Reader, meetingId: string) {
  return db
    .select()
    .from(liveDeclarationItem)
    .where(eq(liveDeclarationItem.meetingId, meetingId))
    .orderBy(asc(liveDeclarationItem.id))
    .all()
}
