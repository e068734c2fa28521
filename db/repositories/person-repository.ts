import { and, asc, eq, sql } from 'drizzle-orm'
import { liveMembership, livePerson, membership, person } from '../schema.ts'
import type { Changes, Reader, Writer } from '../store.ts'

/** Members of a committee: the chair, the vice-chair, then the others by surname. */
export function listMembers(db: Reader, committeeId: string) {
  return db
    .select({ personId: livePerson.id, name: livePerson.name, role: liveMembership.role })
    .from(liveMembership)
    .innerJoin(livePerson, eq(livePerson.id, liveMembership.personId))
    .where(eq(liveMembership.committeeId, committeeId))
    .orderBy(
      sql`CASE ${liveMembership.role} WHEN 'chair' THEN 0 WHEN 'vice-chair' THEN 1 WHEN 'member' THEN 2 WHEN 'co-optee' THEN 3 ELSE 4 END`,
      asc(liveMembership.id),
    )
    .all()
}

export function findPersonByName(db: Reader, authorityId: string, nameKey: string) {
  return db
    .select()
    .from(livePerson)
    .where(and(eq(livePerson.authorityId, authorityId), eq(livePerson.nameKey, nameKey)))
    .limit(1)
    .get()
}

export function findPerson(db: Reader, id: string) {
  return db.select().from(livePerson).where(eq(livePerson.id, id)).get()
}

export function insertPerson(db: Writer, row: typeof person.$inferInsert): void {
  db.insert(person).values(row).run()
}

export function findMembership(db: Reader, committeeId: string, personId: string) {
  return db
    .select()
    .from(liveMembership)
    .where(and(eq(liveMembership.committeeId, committeeId), eq(liveMembership.personId, personId)))
    .get()
}

export function insertMembership(db: Writer, row: typeof membership.$inferInsert): void {
  db.insert(membership).values(row).run()
}

export function updateMembership(db: Writer, id: string, changes: Changes<typeof membership.$inferInsert>): void {
  db.update(membership).set(changes).where(eq(membership.id, id)).run()
}

export function updatePerson(db: Writer, id: string, changes: Changes<typeof person.$inferInsert>): void {
  db.update(person).set(changes).where(eq(person.id, id)).run()
}
