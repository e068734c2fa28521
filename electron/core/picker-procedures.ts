import { folded } from '#shared/domain/person/person-name.ts'
import { runsOn, type PersonKind } from '#shared/domain/person/person.ts'
import { getMeeting } from '#db/repositories/meeting-repository.ts'
import {
  listAliasesOf,
  listPeopleAnywhere,
  listPeopleNear,
  listPostsBeginning,
} from '#db/repositories/picker-repository.ts'
import { listHoldings } from '#db/repositories/post-repository.ts'
import type { Reader } from '#db/store.ts'
import { os } from './procedure.ts'

/** What a picker shows at once. */
const most = 8

type Place = 'room' | 'committee' | 'elsewhere'
type Named = { readonly id: string; readonly name: string; readonly kind: PersonKind; readonly place: Place }

export const pickerProcedures = {
  people: os.picker.people.handler(({ context, input }) => {
    const db = context.reader
    const meeting = getMeeting(db, input.meetingId)
    const { words, title } = wordsOf(input.words)
    const question = {
      authorityId: context.authorityId,
      meetingId: meeting.id,
      committeeId: meeting.committeeId,
      words,
      title,
    }
    const near: readonly Named[] = listPeopleNear(db, question)
      .map(({ person, isPresent }) => ({ ...person, place: isPresent ? ('room' as const) : ('committee' as const) }))
      .toSorted((one, other) => rank(one.place) - rank(other.place))
    const known = new Set(near.map(({ id }) => id))
    const others: readonly Named[] =
      input.words.trim() === '' || near.length >= most
        ? []
        : listPeopleAnywhere(db, question, most + known.size)
            .filter(({ id }) => !known.has(id))
            .map((row) => ({ ...row, place: 'elsewhere' as const }))
    const posts = words.length === 0 ? [] : listPostsBeginning(db, question, 3)
    const people = [...near, ...others].slice(0, most - posts.length)
    const day = meeting.heldOn ?? context.clock.today()
    return [...describePeople(db, people, words, day), ...describePosts(db, posts, day)]
  }),
}

/** Words of a name by their beginnings, in any order; “Cllr”, or as much of it as is typed, finds every councillor. */
function wordsOf(typed: string): { readonly words: readonly string[]; readonly title: string | null } {
  const words = folded(typed)
    .split(' ')
    .filter((word) => word !== '')
  const [first = '', ...others] = words
  const isTitle = first.length > 1 && ['cllr', 'councillor'].some((title) => title.startsWith(first))
  return isTitle ? { words: others, title: first } : { words, title: null }
}

function rank(place: Place): number {
  return place === 'room' ? 0 : 1
}

function describePeople(db: Reader, people: readonly Named[], words: readonly string[], day: string) {
  const ids = people.map(({ id }) => id)
  const aliases = Map.groupBy(listAliasesOf(db, ids), ({ personId }) => personId)
  const holdings = Map.groupBy(listHoldings(db, { personIds: ids }), ({ personId }) => personId)
  return people.map(({ id, name, kind, place }) => ({
    kind: 'person' as const,
    id,
    name,
    personKind: kind,
    place,
    posts: (holdings.get(id) ?? []).filter((each) => runsOn(each, day)).map(({ title }) => title),
    alias: holds(name, words)
      ? null
      : ((aliases.get(id) ?? []).map(({ alias }) => alias).find((alias) => holds(alias, words)) ?? null),
  }))
}

function describePosts(db: Reader, posts: ReturnType<typeof listPostsBeginning>, day: string) {
  const holdings = Map.groupBy(
    listHoldings(db, { postIds: posts.map(({ id }) => id) }).filter((each) => runsOn(each, day)),
    ({ postId }) => postId,
  )
  return posts.map(({ id, title, organisation }) => ({
    kind: 'post' as const,
    id,
    title,
    organisation,
    holders: (holdings.get(id) ?? []).map(({ name }) => name),
  }))
}

function holds(name: string, words: readonly string[]): boolean {
  const own = folded(name).split(' ')
  return words.every((word) => own.some((each) => each.startsWith(word)))
}
