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
import { listMemberships } from '#db/repositories/membership-repository.ts'
import { listTerms } from '#db/repositories/term-repository.ts'
import { runsOn } from '#shared/domain/person/person.ts'
import { chairWarnings } from '#shared/domain/term.ts'
import type { Reader, Writer } from '#db/store.ts'
import { stamps, type CoreContext } from './context.ts'
import { membershipProcedures } from './membership-procedures.ts'
import { os } from './procedure.ts'

export const committeeProcedures = {
  list: os.committee.list.handler(({ context }) => listCommittees(context.reader, context.authorityId)),

  get: os.committee.get.handler(({ context, input }) => {
    const { id, name, code, style, venue, startsAt, quorum, retiredAt } = getCommittee(context.reader, input.id)
    const today = context.clock.today()
    const seats = listMemberships(context.reader, id)
    const members = seats.filter(({ toOn }) => runsOn({ fromOn: null, toOn }, today))
    return {
      id,
      name,
      code,
      style,
      venue,
      startsAt,
      quorum,
      isRetired: retiredAt !== null,
      members,
      earlier: seats.filter((seat) => !members.includes(seat)),
      terms: listTerms(context.reader, id),
      warnings: [...chairWarnings(members)],
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

  listRetired: os.committee.listRetired.handler(({ context }) =>
    listCommittees(context.reader, context.authorityId, true),
  ),

  retire: os.committee.retire.handler(({ context, input }) => setRetired(context, input.id, context.clock.now())),

  bringBack: os.committee.bringBack.handler(({ context, input }) => setRetired(context, input.id, null)),

  ...membershipProcedures,
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

function setRetired(context: CoreContext, id: string, retiredAt: string | null) {
  return context.write((db) => {
    getCommittee(db, id)
    updateCommittee(db, id, { retiredAt, updatedAt: context.clock.now() })
    return {}
  })
}

function refuseTakenName(db: Reader, context: CoreContext, name: string, exceptId: string | null): void {
  const taken = findCommitteeByName(db, context.authorityId, nameKey(name))
  if (taken === undefined || taken.id === exceptId) return
  if (taken.retiredAt !== null) {
    throw new RuleBroken(
      'already_exists',
      `“${taken.name}” is a retired committee. Bring it back from the retired committees under Meetings, or choose another name.`,
    )
  }
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
