import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { livePerson, livePost } from '../schema.ts'
import type { Reader } from '../store.ts'
import type { PersonRow } from './person-repository.ts'

type Question = {
  readonly authorityId: string
  readonly meetingId: string
  readonly committeeId: string
  /** Folded words: each begins a word of the name, an alias, a post or the party. */
  readonly words: readonly string[]
  /** What may be the beginning of “Councillor” or “Cllr”: it finds every councillor too. */
  readonly title: string | null
}

/** Those of whom the meeting's attendance tells, and the committee: few, whatever the register holds. */
export function listPeopleNear(db: Reader, { authorityId, meetingId, committeeId, words, title }: Question) {
  const isPresent = sql<number>`EXISTS (SELECT 1 FROM live_attendance
    WHERE live_attendance.meeting_id = ${meetingId} AND live_attendance.person_id = live_person.id
      AND live_attendance.status = 'present')`
  const near = sql`${livePerson.id} IN (
    SELECT person_id FROM live_attendance WHERE meeting_id = ${meetingId}
    UNION SELECT person_id FROM live_membership WHERE committee_id = ${committeeId} AND to_on IS NULL)`
  return db
    .select({ person: personColumns, isPresent })
    .from(livePerson)
    .where(and(eq(livePerson.authorityId, authorityId), near, ...words.map(begins), isTitled(title)))
    .orderBy(asc(livePerson.sortName), asc(livePerson.id))
    .limit(500)
    .all()
}

/** A stretch of the whole register, by sort name; uses `person_by_sort_name` and ends as soon as it has enough. */
export function listPeopleAnywhere(
  db: Reader,
  { authorityId, words, title }: Question,
  most: number,
): readonly PersonRow[] {
  return db
    .select()
    .from(livePerson)
    .where(
      and(eq(livePerson.authorityId, authorityId), isNull(livePerson.retiredAt), ...words.map(begins), isTitled(title)),
    )
    .orderBy(asc(livePerson.sortName), asc(livePerson.id))
    .limit(most)
    .all()
}

export function listPostsBeginning(db: Reader, { authorityId, words }: Question, most: number) {
  const key = sql`(' ' || ${livePost.titleKey})`
  return db
    .select({ id: livePost.id, title: livePost.title, organisation: livePost.organisation })
    .from(livePost)
    .where(
      and(eq(livePost.authorityId, authorityId), ...words.map((word) => sql`${key} LIKE ${pattern(word)} ESCAPE '\\'`)),
    )
    .orderBy(asc(livePost.titleKey), asc(livePost.id))
    .limit(most)
    .all()
}

/** The kept aliases of some people. */
export function listAliasesOf(db: Reader, personIds: readonly string[]) {
  return db.all<{ personId: string; alias: string }>(sql`
    SELECT person_id AS personId, alias FROM live_person_alias
     WHERE person_id IN (SELECT value FROM json_each(${JSON.stringify(personIds)})) ORDER BY id`)
}

const personColumns = { id: livePerson.id, name: livePerson.name, kind: livePerson.kind, sortName: livePerson.sortName }

function isTitled(title: string | null) {
  return title === null ? undefined : sql`(${livePerson.kind} = 'councillor' OR ${begins(title)})`
}

function begins(word: string) {
  return sql`${livePerson.searchKey} LIKE ${pattern(word)} ESCAPE '\\'`
}

function pattern(word: string): string {
  return `% ${word.replaceAll(/[%_\\]/g, '\\$&')}%`
}
