import { nameKey } from '#shared/domain/name.ts'
import { RuleBroken } from '#shared/errors.ts'
import {
  findHolding,
  findPostsByTitle,
  insertHolding,
  insertPost,
  listPosts,
  updateHolding,
} from '#db/repositories/post-repository.ts'
import type { Reader, Writer } from '#db/store.ts'
import { stamps, type CoreContext } from './context.ts'
import { getPerson, refreshSearchKey } from './people.ts'
import { os } from './procedure.ts'

export const postProcedures = {
  list: os.post.list.handler(({ context }) => listPosts(context.reader, context.authorityId)),

  add: os.post.add.handler(({ context, input }) =>
    context.write((db) => {
      const { title, personId = null, fromOn = null } = input
      const organisation = blankAsNull(input.organisation)
      const postId = postTitled(db, context, title, organisation)
      if (personId === null) return { id: postId, holdingId: null }
      const person = getPerson(db, personId)
      const holdingId = context.newId()
      insertHolding(db, { id: holdingId, postId, personId: person.id, fromOn, ...stamps(context) })
      refreshSearchKey(db, person)
      return { id: postId, holdingId }
    }),
  ),

  endHolding: os.post.endHolding.handler(({ context, input }) =>
    context.write((db) => {
      const holding = getHolding(db, input.holdingId)
      if (input.toOn !== null && holding.fromOn !== null && holding.fromOn > input.toOn) {
        throw new RuleBroken(
          'dates_out_of_order',
          'The post would be left before it was taken up. Correct one of the two days.',
        )
      }
      updateHolding(db, holding.id, { toOn: input.toOn, updatedAt: context.clock.now() })
      return {}
    }),
  ),

  removeHolding: os.post.removeHolding.handler(({ context, input }) =>
    context.write((db) => {
      const holding = getHolding(db, input.holdingId)
      const at = context.clock.now()
      updateHolding(db, holding.id, { deletedAt: at, updatedAt: at })
      refreshSearchKey(db, getPerson(db, holding.personId))
      return {}
    }),
  ),
}

function postTitled(db: Writer, context: CoreContext, title: string, organisation: string | null): string {
  const known = findPostsByTitle(db, context.authorityId, nameKey(title)).find(
    (post) => nameKey(post.organisation ?? '') === nameKey(organisation ?? ''),
  )
  if (known !== undefined) return known.id
  const id = context.newId()
  insertPost(db, {
    id,
    authorityId: context.authorityId,
    title,
    titleKey: nameKey(title),
    organisation,
    ...stamps(context),
  })
  return id
}

function getHolding(db: Reader, id: string) {
  const row = findHolding(db, id)
  if (row === undefined) throw new RuleBroken('not_found', 'This post is no longer held so. Look at the person again.')
  return row
}

function blankAsNull(words: string | null | undefined): string | null {
  return words === undefined || words === null || words.trim() === '' ? null : words.trim()
}
