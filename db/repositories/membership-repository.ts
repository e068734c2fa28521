import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { memberRoles } from '#shared/domain/committee.ts'
import { liveCommittee, liveMembership, livePerson, liveTerm, membership } from '../schema.ts'
import type { Changes, Reader, Writer } from '../store.ts'

export type MembershipRow = typeof liveMembership.$inferSelect

/** In the order in which minutes name them; the roles are words of the application, none of them typed. */
const rank = sql.raw(
  `CASE live_membership.role ${memberRoles.map((role, at) => `WHEN '${role}' THEN ${at}`).join(' ')} END`,
)

/** Every membership of a committee, of whatever days: the chair, the vice-chair, then the others by surname. */
export function listMemberships(db: Reader, committeeId: string) {
  return db
    .select({
      membershipId: liveMembership.id,
      personId: livePerson.id,
      name: livePerson.name,
      role: liveMembership.role,
      party: sql<string | null>`coalesce(live_membership.party, live_person.party)`,
      fromOn: liveMembership.fromOn,
      toOn: liveMembership.toOn,
      term: liveTerm.label,
    })
    .from(liveMembership)
    .innerJoin(livePerson, eq(livePerson.id, liveMembership.personId))
    .leftJoin(liveTerm, eq(liveTerm.id, liveMembership.termId))
    .where(eq(liveMembership.committeeId, committeeId))
    .orderBy(rank, asc(livePerson.sortName), asc(liveMembership.id))
    .all()
}

/** Who sits on the committee on a day; `today` stands for the day of a meeting that has none. */
export function listMembers(db: Reader, committeeId: string, day: string) {
  return db
    .select({ personId: livePerson.id, name: livePerson.name, role: liveMembership.role })
    .from(liveMembership)
    .innerJoin(livePerson, eq(livePerson.id, liveMembership.personId))
    .where(and(eq(liveMembership.committeeId, committeeId), runsOn(day)))
    .orderBy(rank, asc(livePerson.sortName), asc(liveMembership.id))
    .all()
}

/** The committees on which people sit, or sat. */
export function listSeats(db: Reader, personIds: readonly string[]) {
  return db
    .select({
      membershipId: liveMembership.id,
      personId: liveMembership.personId,
      committeeId: liveCommittee.id,
      committeeName: liveCommittee.name,
      role: liveMembership.role,
      party: liveMembership.party,
      fromOn: liveMembership.fromOn,
      toOn: liveMembership.toOn,
    })
    .from(liveMembership)
    .innerJoin(liveCommittee, eq(liveCommittee.id, liveMembership.committeeId))
    .where(inArray(liveMembership.personId, [...personIds]))
    .orderBy(asc(liveCommittee.nameKey), asc(liveMembership.id))
    .all()
}

export function findMembership(db: Reader, id: string): MembershipRow | undefined {
  return db.select().from(liveMembership).where(eq(liveMembership.id, id)).get()
}

export function findMembershipOn(
  db: Reader,
  committeeId: string,
  personId: string,
  day: string,
): MembershipRow | undefined {
  return db
    .select()
    .from(liveMembership)
    .where(and(eq(liveMembership.committeeId, committeeId), eq(liveMembership.personId, personId), runsOn(day)))
    .limit(1)
    .get()
}

/** The membership that has no last day yet; a person has at most one on a committee. */
export function findOpenMembership(db: Reader, committeeId: string, personId: string): MembershipRow | undefined {
  return db
    .select()
    .from(liveMembership)
    .where(
      and(
        eq(liveMembership.committeeId, committeeId),
        eq(liveMembership.personId, personId),
        isNull(liveMembership.toOn),
      ),
    )
    .get()
}

export function listOpenMemberships(
  db: Reader,
  where: { readonly committeeId: string } | { readonly personId: string },
) {
  const whose =
    'committeeId' in where
      ? eq(liveMembership.committeeId, where.committeeId)
      : eq(liveMembership.personId, where.personId)
  return db
    .select()
    .from(liveMembership)
    .where(and(whose, isNull(liveMembership.toOn)))
    .all()
}

/** What a retirement ended: its rows carry the same instant. */
export function listEndedAt(db: Reader, personId: string, at: string) {
  return db
    .select()
    .from(liveMembership)
    .where(and(eq(liveMembership.personId, personId), eq(liveMembership.updatedAt, at)))
    .all()
}

export function insertMembership(db: Writer, row: typeof membership.$inferInsert): void {
  db.insert(membership).values(row).run()
}

export function updateMembership(db: Writer, id: string, changes: Changes<typeof membership.$inferInsert>): void {
  db.update(membership).set(changes).where(eq(membership.id, id)).run()
}

function runsOn(day: string) {
  return sql`(${liveMembership.fromOn} IS NULL OR ${liveMembership.fromOn} <= ${day}) AND (${liveMembership.toOn} IS NULL OR ${liveMembership.toOn} >= ${day})`
}
