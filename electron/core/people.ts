import { personKey, searchKey } from '#shared/domain/person/alias.ts'
import type { PersonKind } from '#shared/domain/person/person.ts'
import { isCouncillorTitle, readName, sortName, type PersonName } from '#shared/domain/person/person-name.ts'
import { nameKey } from '#shared/domain/name.ts'
import { RuleBroken } from '#shared/errors.ts'
import {
  findPerson,
  findPersonByName,
  insertPerson,
  listAliases,
  listPeopleByAlias,
  listPeopleBySortName,
  updatePerson,
  type PersonRow,
} from '#db/repositories/person-repository.ts'
import { listHoldings } from '#db/repositories/post-repository.ts'
import type { Reader, Writer } from '#db/store.ts'
import { stamps, type CoreContext } from './context.ts'

/** The person of that name, made where there is none: one person may sit on many committees. */
export function personNamed(
  db: Writer,
  context: CoreContext,
  name: string,
  otherwise: PersonKind = 'officer',
): { readonly id: string; readonly name: string } {
  const known = findPersonNamed(db, context, name)
  if (known !== undefined) return known
  return { id: addPerson(db, context, { name, kind: kindOf(name, otherwise), party: null }), name }
}

/** Whose name it is, "Cllr" and "Councillor" being one; else the one person by whom it is kept as an alias. */
export function findPersonNamed(db: Reader, context: CoreContext, name: string): PersonRow | undefined {
  const exact = findPersonByName(db, context.authorityId, nameKey(name))
  if (exact !== undefined) return exact
  const key = personKey(name)
  const same = listPeopleBySortName(db, context.authorityId, sortKeyOf(name, readName(name))).filter(
    (row) => personKey(row.name) === key,
  )
  if (same.length > 0) return same.length === 1 ? same[0] : undefined
  const byAlias = listPeopleByAlias(db, key)
  return byAlias.length === 1 ? byAlias[0] : undefined
}

export function getPerson(db: Reader, id: string): PersonRow {
  const row = findPerson(db, id)
  if (row === undefined)
    throw new RuleBroken('not_found', 'This person is not in the minute book. Choose somebody from the list of people.')
  return row
}

export function addPerson(
  db: Writer,
  context: CoreContext,
  { name, kind, party }: Pick<PersonRow, 'name' | 'kind' | 'party'>,
): string {
  const id = context.newId()
  insertPerson(db, { id, authorityId: context.authorityId, kind, party, ...nameColumns(name), ...stamps(context) })
  return id
}

/** What a name is stored as: as printed, in its parts, and by the keys that it sorts and is found by. */
export function nameColumns(name: string, parts: PersonName = readName(name)) {
  const { title, forenames, surname, postNominals } = parts
  return {
    name,
    nameKey: nameKey(name),
    title,
    forenames,
    surname,
    postNominals,
    sortName: sortKeyOf(name, parts),
    searchKey: searchKey([name]),
  }
}

/** Writes again by what the person is found: the name, the aliases, the posts and the party. */
export function refreshSearchKey(db: Writer, person: Pick<PersonRow, 'id' | 'name' | 'party'>): void {
  const aliases = listAliases(db, person.id).map(({ alias }) => alias)
  const posts = listHoldings(db, { personIds: [person.id] }).map(({ title }) => title)
  updatePerson(db, person.id, { searchKey: searchKey([person.name, ...aliases, ...posts, person.party ?? '']) })
}

/** Reads the names of a file that was written before names had parts; once, when it is first opened. */
export function readStoredNames(context: CoreContext): void {
  if (listPeopleBySortName(context.reader, context.authorityId, '').length === 0) return
  context.store.write((db) => {
    for (const { id, name } of listPeopleBySortName(db, context.authorityId, ''))
      updatePerson(db, id, nameColumns(name))
  })
}

export function kindOf(name: string, otherwise: PersonKind): PersonKind {
  return isCouncillorTitle(readName(name).title) ? 'councillor' : otherwise
}

/** A name without a letter sorts by itself: the key is never empty. */
function sortKeyOf(name: string, parts: PersonName): string {
  return [sortName(parts), nameKey(name), '-'].find((key) => key !== '') ?? '-'
}
