import { and, asc, desc, eq, getViewSelectedFields, inArray, sql } from 'drizzle-orm'
import { RuleBroken } from '#shared/errors.ts'
import {
  liveBlock,
  liveMotion,
  livePerson,
  livePersonAlias,
  liveVote,
  liveVoteChoice,
  motion,
  person,
  vote,
  voteChoice,
} from '../schema.ts'
import type { Changes, Reader, Writer } from '../store.ts'

export type MotionRow = typeof liveMotion.$inferSelect
export type VoteRow = typeof liveVote.$inferSelect

const inOrder = [asc(liveBlock.position), asc(liveBlock.id)]
const withLine = { motion: getViewSelectedFields(liveMotion), kind: liveBlock.kind }

/** The motions of an item whose lines stand, in the order of the lines, each with the kind of its line. */
export function listMotions(db: Reader, agendaItemId: string) {
  return db
    .select(withLine)
    .from(liveMotion)
    .innerJoin(liveBlock, eq(liveBlock.id, liveMotion.blockId))
    .where(eq(liveMotion.agendaItemId, agendaItemId))
    .orderBy(...inOrder)
    .all()
    .map(({ motion: row, kind }) => ({ ...row, kind }))
}

/** Those of a whole meeting, item by item. */
export function listMotionsOfMeeting(db: Reader, meetingId: string) {
  return db
    .select(withLine)
    .from(liveMotion)
    .innerJoin(liveBlock, eq(liveBlock.id, liveMotion.blockId))
    .where(eq(liveMotion.meetingId, meetingId))
    .orderBy(asc(liveMotion.agendaItemId), ...inOrder)
    .all()
    .map(({ motion: row, kind }) => ({ ...row, kind }))
}

export function getMotion(db: Reader, id: string): MotionRow {
  const row = db.select().from(liveMotion).where(eq(liveMotion.id, id)).get()
  if (row === undefined)
    throw new RuleBroken('not_found', 'This motion is not in the minutes any more. Put its line back, or make it anew.')
  return row
}

/** Also finds one that was removed, so that it can be put back. */
export function getMotionEver(db: Reader, id: string): MotionRow {
  const row = db.select().from(motion).where(eq(motion.id, id)).get()
  if (row === undefined) throw new RuleBroken('not_found', `There is no motion ${id}. Choose one from the agenda item.`)
  return row
}

/** The motion of a line, a removed one too, the latest first. */
export function findMotionOfLine(db: Reader, blockId: string): MotionRow | undefined {
  return db
    .select()
    .from(motion)
    .where(eq(motion.blockId, blockId))
    .orderBy(sql`deleted_at IS NOT NULL`, desc(motion.id))
    .limit(1)
    .get()
}

export function lastDecidedOrder(db: Reader, agendaItemId: string): number {
  const row = db
    .select({ last: sql<number | null>`max(decided_order)` })
    .from(motion)
    .where(eq(motion.agendaItemId, agendaItemId))
    .get()
  return row?.last ?? 0
}

export function insertMotion(db: Writer, row: typeof motion.$inferInsert): void {
  db.insert(motion).values(row).run()
}

export function updateMotion(db: Writer, id: string, changes: Changes<typeof motion.$inferInsert>): void {
  db.update(motion).set(changes).where(eq(motion.id, id)).run()
}

/** The vote that counts for a motion. */
export function findVote(db: Reader, motionId: string): VoteRow | undefined {
  return db.select().from(liveVote).where(eq(liveVote.motionId, motionId)).get()
}

export function getVoteEver(db: Reader, id: string): VoteRow {
  const row = db.select().from(vote).where(eq(vote.id, id)).get()
  if (row === undefined) throw new RuleBroken('not_found', `There is no vote ${id}. Record the vote anew.`)
  return row
}

export function listVotes(db: Reader, motionIds: readonly string[]): readonly VoteRow[] {
  return motionIds.length === 0
    ? []
    : db
        .select()
        .from(liveVote)
        .where(inArray(liveVote.motionId, [...motionIds]))
        .all()
}

/** Who voted how, with names. */
export function listChoices(db: Reader, voteIds: readonly string[]) {
  return voteIds.length === 0
    ? []
    : db
        .select({
          voteId: liveVoteChoice.voteId,
          personId: liveVoteChoice.personId,
          name: person.name,
          sortName: person.sortName,
          side: liveVoteChoice.side,
        })
        .from(liveVoteChoice)
        .innerJoin(person, eq(person.id, liveVoteChoice.personId))
        .where(inArray(liveVoteChoice.voteId, [...voteIds]))
        .orderBy(asc(person.sortName), asc(liveVoteChoice.id))
        .all()
}

export function insertVote(
  db: Writer,
  row: typeof vote.$inferInsert,
  choices: readonly (typeof voteChoice.$inferInsert)[],
): void {
  db.insert(vote).values(row).run()
  for (const choice of choices) db.insert(voteChoice).values(choice).run()
}

/** Takes a vote back, or puts it back with null. Its names go and come with it. */
export function setVoteDeleted(db: Writer, id: string, deletedAt: string | null, at: string): void {
  db.update(vote).set({ deletedAt, updatedAt: at }).where(eq(vote.id, id)).run()
  db.update(voteChoice).set({ deletedAt, updatedAt: at }).where(eq(voteChoice.voteId, id)).run()
}

/** The names of people, those who were retired too. */
export function listNames(db: Reader, ids: readonly string[]) {
  return ids.length === 0
    ? []
    : db
        .select({ id: person.id, name: person.name })
        .from(person)
        .where(inArray(person.id, [...ids]))
        .all()
}

/** The other names by which those who were at a meeting, or sit on its committee, are called. */
export function listAliasesOf(db: Reader, personIds: readonly string[]) {
  return personIds.length === 0
    ? []
    : db
        .select({ personId: livePersonAlias.personId, alias: livePersonAlias.alias })
        .from(livePersonAlias)
        .innerJoin(livePerson, eq(livePerson.id, livePersonAlias.personId))
        .where(inArray(livePersonAlias.personId, [...personIds]))
        .all()
}

/** The latest line of a motion or a resolution that was made at a meeting. */
export function findLastFormalLine(db: Reader, meetingId: string) {
  return db
    .select()
    .from(liveBlock)
    .where(
      and(
        eq(liveBlock.meetingId, meetingId),
        sql`kind IN ('motion', 'amendment', 'resolutionHeading', 'resolutionLimb') AND text <> ''`,
      ),
    )
    .orderBy(desc(liveBlock.id))
    .limit(1)
    .get()
}
