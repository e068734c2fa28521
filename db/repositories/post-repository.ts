import { and, asc, eq, inArray } from 'drizzle-orm'
import { livePerson, livePost, livePostHolding, post, postHolding } from '../schema.ts'
import type { Changes, Reader, Writer } from '../store.ts'

/** Posts by title, each with everybody who holds or held it; one that nobody holds stands there too. */
export function listPosts(db: Reader, authorityId: string) {
  const posts = db
    .select({ id: livePost.id, title: livePost.title, organisation: livePost.organisation })
    .from(livePost)
    .where(eq(livePost.authorityId, authorityId))
    .orderBy(asc(livePost.titleKey), asc(livePost.id))
    .all()
  const ids = posts.map(({ id }) => id)
  const holdings = Map.groupBy(listHoldings(db, { postIds: ids }), (row) => row.postId)
  return posts.map((each) => ({ ...each, holders: holdings.get(each.id) ?? [] }))
}

export function listHoldings(
  db: Reader,
  of: { readonly postIds: readonly string[] } | { readonly personIds: readonly string[] },
) {
  return db
    .select({
      holdingId: livePostHolding.id,
      postId: livePost.id,
      title: livePost.title,
      organisation: livePost.organisation,
      personId: livePerson.id,
      name: livePerson.name,
      fromOn: livePostHolding.fromOn,
      toOn: livePostHolding.toOn,
    })
    .from(livePostHolding)
    .innerJoin(livePost, eq(livePost.id, livePostHolding.postId))
    .innerJoin(livePerson, eq(livePerson.id, livePostHolding.personId))
    .where(
      'postIds' in of
        ? inArray(livePostHolding.postId, [...of.postIds])
        : inArray(livePostHolding.personId, [...of.personIds]),
    )
    .orderBy(asc(livePostHolding.id))
    .all()
}

export function findPostsByTitle(db: Reader, authorityId: string, titleKey: string) {
  return db
    .select()
    .from(livePost)
    .where(and(eq(livePost.authorityId, authorityId), eq(livePost.titleKey, titleKey)))
    .all()
}

export function findHolding(db: Reader, id: string) {
  return db.select().from(livePostHolding).where(eq(livePostHolding.id, id)).get()
}

export function insertPost(db: Writer, row: typeof post.$inferInsert): void {
  db.insert(post).values(row).run()
}

export function insertHolding(db: Writer, row: typeof postHolding.$inferInsert): void {
  db.insert(postHolding).values(row).run()
}

export function updateHolding(db: Writer, id: string, changes: Changes<typeof postHolding.$inferInsert>): void {
  db.update(postHolding).set(changes).where(eq(postHolding.id, id)).run()
}
