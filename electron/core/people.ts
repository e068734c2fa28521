import { nameKey } from '#shared/domain/name.ts'
import { findPersonByName, insertPerson } from '#db/repositories/person-repository.ts'
import type { Writer } from '#db/store.ts'
import { stamps, type CoreContext } from './context.ts'

/** The person of that name, made where there is none: one person may sit on many committees. */
export function personNamed(
  db: Writer,
  context: CoreContext,
  name: string,
): { readonly id: string; readonly name: string } {
  const known = findPersonByName(db, context.authorityId, nameKey(name))
  if (known !== undefined) return known
  const id = context.newId()
  insertPerson(db, { id, authorityId: context.authorityId, name, nameKey: nameKey(name), ...stamps(context) })
  return { id, name }
}
