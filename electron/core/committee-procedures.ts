import { generateNKeysBetween } from 'fractional-indexing'
import { nameKey } from '#shared/domain/name.ts'
import { RuleBroken } from '#shared/errors.ts'
import {
  findCommittee,
  findCommitteeByName,
  getCommittee,
  insertCommittee,
  listCommittees,
  listStandingItems,
  replaceStandingItems,
  updateCommittee,
  type CommitteeRow,
} from '#db/repositories/committee-repository.ts'
import { findMembership, insertMembership, listMembers, updateMembership } from '#db/repositories/person-repository.ts'
import type { Reader, Writer } from '#db/store.ts'
import { stamps, type CoreContext } from './context.ts'
import { personNamed } from './people.ts'
import { os } from './procedure.ts'

export const committeeProcedures = {
  list: os.committee.list.handler(({ context }) => listCommittees(context.reader, context.authorityId)),

  get: os.committee.get.handler(({ context, input }) => {
    const { id, name, code, style, venue, startsAt } = getCommittee(context.reader, input.id)
    return {
      id,
      name,
      code,
      style,
      venue,
      startsAt,
      members: listMembers(context.reader, id),
      standingItems: listStandingItems(context.reader, id).map((item) => item.title),
    }
  }),

  add: os.committee.add.handler(({ context, input }) =>
    context.write((db) => {
      refuseTakenName(db, context, input.name, null)
      return {
        id: addCommittee(db, context, { name: input.name, code: input.code ?? null, style: input.style ?? 'panel' }),
      }
    }),
  ),

  update: os.committee.update.handler(({ context, input }) =>
    context.write((db) => {
      const { id, standingItems, ...changes } = input
      getCommittee(db, id)
      if (changes.name !== undefined) refuseTakenName(db, context, changes.name, id)
      const key = changes.name === undefined ? {} : { nameKey: nameKey(changes.name) }
      updateCommittee(db, id, { ...changes, ...key, updatedAt: context.clock.now() })
      if (standingItems !== undefined) writeStandingItems(db, context, id, standingItems)
      return { id }
    }),
  ),

  addMember: os.committee.addMember.handler(({ context, input }) =>
    context.write((db) => {
      const committee = getCommittee(db, input.committeeId)
      const person = personNamed(db, context, input.name)
      const known = findMembership(db, committee.id, person.id)
      if (known !== undefined) updateMembership(db, known.id, { role: input.role, updatedAt: context.clock.now() })
      else {
        const row = { id: context.newId(), committeeId: committee.id, personId: person.id, role: input.role }
        insertMembership(db, { ...row, ...stamps(context) })
      }
      return { personId: person.id, name: person.name, role: input.role }
    }),
  ),

  endMembership: os.committee.endMembership.handler(({ context, input }) =>
    context.write((db) => {
      const known = findMembership(db, input.committeeId, input.personId)
      const at = context.clock.now()
      if (known !== undefined) updateMembership(db, known.id, { deletedAt: at, updatedAt: at })
      return {}
    }),
  ),
}

/**
 * A committee by its id or its name.
 *
 * @throws RuleBroken `not_found`
 */
export function committeeNamed(db: Reader, context: CoreContext, idOrName: string): CommitteeRow {
  const row = findCommitteeNamed(db, context, idOrName)
  if (row !== undefined) return row
  throw new RuleBroken(
    'not_found',
    `There is no committee “${idOrName}”. Check the name against the list of committees, or add the committee first.`,
  )
}

export function findCommitteeNamed(db: Reader, context: CoreContext, idOrName: string): CommitteeRow | undefined {
  return findCommittee(db, idOrName) ?? findCommitteeByName(db, context.authorityId, nameKey(idOrName))
}

export function addCommittee(
  db: Writer,
  context: CoreContext,
  { name, code, style }: Pick<CommitteeRow, 'name' | 'code' | 'style'>,
): string {
  const id = context.newId()
  insertCommittee(db, {
    id,
    authorityId: context.authorityId,
    name,
    nameKey: nameKey(name),
    code,
    style,
    ...stamps(context),
  })
  return id
}

function refuseTakenName(db: Reader, context: CoreContext, name: string, exceptId: string | null): void {
  const taken = findCommitteeByName(db, context.authorityId, nameKey(name))
  if (taken === undefined || taken.id === exceptId) return
  throw new RuleBroken(
    'already_exists',
    `There is already a committee called “${taken.name}”. Choose another name, or open that one.`,
  )
}

function writeStandingItems(db: Writer, context: CoreContext, committeeId: string, titles: readonly string[]): void {
  const positions = generateNKeysBetween(null, null, titles.length)
  const rows = titles.map((title, at) => ({
    id: context.newId(),
    committeeId,
    title,
    position: positions[at] ?? '',
    ...stamps(context),
  }))
  replaceStandingItems(db, committeeId, rows, context.clock.now())
}
