import { and, asc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import type { PersonKind } from '#shared/domain/person/person.ts'
import { livePerson, livePersonAlias, person, personAlias } from '../schema.ts'
import type { Changes, Reader, Writer } from '../store.ts'

export type PersonRow = typeof livePerson.$inferSelect

export type PeopleQuestion = {
  readonly authorityId: string
  /** Folded words: each begins a word of the name, an alias, a post or the party. */
  readonly words: readonly string[]
  readonly kind: PersonKind | null
  /** Only those who sit on it on the day. */
  readonly committee: { readonly id: string; readonly on: string } | null
  readonly isRetired: boolean
}

/** A stretch of the register, by sort name; uses `person_by_sort_name`. */
export function listPeople(db: Reader, question: PeopleQuestion, from: number, count: number): readonly PersonRow[] {
  return db
    .select()
    .from(livePerson)
    .where(asked(question))
    .orderBy(asc(livePerson.sortName), asc(livePerson.id))
    .limit(count)
    .offset(from)
    .all()
}

export function countPeople(db: Reader, question: PeopleQuestion): number {
  return (
    db
      .select({ count: sql<number>`count(*)` })
      .from(livePerson)
      .where(asked(question))
      .get()?.count ?? 0
  )
}

/** Everybody, also those who are retired, with their kept aliases: for finding whom a list means. */
export function listEverybody(db: Reader, authorityId: string) {
  const aliases = Map.groupBy(
    db.select().from(livePersonAlias).orderBy(asc(livePersonAlias.personId)).all(),
    (row) => row.personId,
  )
  return db
    .select()
    .from(livePerson)
    .where(eq(livePerson.authorityId, authorityId))
    .orderBy(asc(livePerson.sortName), asc(livePerson.id))
    .all()
    .map((row) => ({ ...row, aliases: (aliases.get(row.id) ?? []).map(({ alias }) => alias) }))
}

export function findPersonByName(db: Reader, authorityId: string, nameKey: string) {
  return db
    .select()
    .from(livePerson)
    .where(and(eq(livePerson.authorityId, authorityId), eq(livePerson.nameKey, nameKey)))
    .limit(1)
    .get()
}

export function listPeopleBySortName(db: Reader, authorityId: string, sortName: string): readonly PersonRow[] {
  return db
    .select()
    .from(livePerson)
    .where(and(eq(livePerson.authorityId, authorityId), eq(livePerson.sortName, sortName)))
    .all()
}

export function listPeopleByAlias(db: Reader, aliasKey: string): readonly PersonRow[] {
  const ids = db
    .select({ id: livePersonAlias.personId })
    .from(livePersonAlias)
    .where(eq(livePersonAlias.aliasKey, aliasKey))
  return db.select().from(livePerson).where(inArray(livePerson.id, ids)).all()
}

export function findPerson(db: Reader, id: string): PersonRow | undefined {
  return db.select().from(livePerson).where(eq(livePerson.id, id)).get()
}

export function listAliases(db: Reader, personId: string) {
  return db
    .select()
    .from(livePersonAlias)
    .where(eq(livePersonAlias.personId, personId))
    .orderBy(asc(livePersonAlias.id))
    .all()
}

export function insertPerson(db: Writer, row: typeof person.$inferInsert): void {
  db.insert(person).values(row).run()
}

export function updatePerson(db: Writer, id: string, changes: Changes<typeof person.$inferInsert>): void {
  db.update(person).set(changes).where(eq(person.id, id)).run()
}

export function insertAlias(db: Writer, row: typeof personAlias.$inferInsert): void {
  db.insert(personAlias).values(row).run()
}

export function removeAlias(db: Writer, id: string, at: string): void {
  db.update(personAlias).set({ deletedAt: at, updatedAt: at }).where(eq(personAlias.id, id)).run()
}

/** In how many records of attendance the person stands. */
export function countAttendances(db: Reader, personId: string): number {
  return (
    db.get<{ count: number }>(
      sql`SELECT count(*) AS count FROM live_attendance WHERE live_attendance.person_id = ${personId} AND live_attendance.status IS NOT NULL`,
    )?.count ?? 0
  )
}

function asked({ authorityId, words, kind, committee, isRetired }: PeopleQuestion) {
  return and(
    eq(livePerson.authorityId, authorityId),
    isRetired ? isNotNull(livePerson.retiredAt) : isNull(livePerson.retiredAt),
    kind === null ? undefined : eq(livePerson.kind, kind),
    ...words.map((word) => sql`${livePerson.searchKey} LIKE ${`% ${word.replaceAll(/[%_\\]/g, '\\$&')}%`} ESCAPE '\\'`),
    committee === null
      ? undefined
      : sql`EXISTS (SELECT 1 FROM live_membership WHERE live_membership.person_id = live_person.id AND live_membership.committee_id = ${committee.id} AND (live_membership.to_on IS NULL OR live_membership.to_on >= ${committee.on}))`,
  )
}
