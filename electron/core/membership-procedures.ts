import { getCommittee } from '#db/repositories/committee-repository.ts'
import {
  findMembership,
  findOpenMembership,
  insertMembership,
  listMemberships,
  listOpenMemberships,
  updateMembership,
  type MembershipRow,
} from '#db/repositories/membership-repository.ts'
import { findTerm, insertTerm, listTerms, updateTerm } from '#db/repositories/term-repository.ts'
import type { Reader, Writer } from '#db/store.ts'
import { formatDay } from '#shared/domain/day.ts'
import { dayBefore } from '#shared/domain/term.ts'
import { RuleBroken } from '#shared/errors.ts'
import { stamps, type CoreContext } from './context.ts'
import { getPerson, personNamed } from './people.ts'
import { os } from './procedure.ts'

/** Who sits on a committee, from when to when, in which term. */
export const membershipProcedures = {
  addMember: os.committee.addMember.handler(({ context, input }) =>
    context.write((db) => {
      const { role, party, fromOn } = input
      const committee = getCommittee(db, input.committeeId)
      const person =
        input.personId === undefined
          ? personNamed(db, context, input.name, role === 'officer' ? 'officer' : 'councillor')
          : getPerson(db, input.personId)
      const known = findOpenMembership(db, committee.id, person.id)
      if (known !== undefined) updateMembership(db, known.id, { role, party, fromOn, updatedAt: context.clock.now() })
      const membershipId =
        known?.id ??
        addMembership(db, context, {
          committeeId: committee.id,
          personId: person.id,
          role,
          party: party ?? null,
          fromOn: fromOn ?? null,
        })
      return { membershipId, personId: person.id, name: person.name, role }
    }),
  ),

  endMembership: os.committee.endMembership.handler(({ context, input }) =>
    context.write((db) => {
      const known = findOpenMembership(db, input.committeeId, input.personId)
      if (known !== undefined) endMembership(db, context, known, dayBefore(context.clock.today()))
      return { membershipId: known?.id ?? null }
    }),
  ),

  updateMembership: os.committee.updateMembership.handler(({ context, input }) =>
    context.write((db) => {
      const { membershipId, ...changes } = input
      const known = getMembership(db, membershipId)
      const fromOn = changes.fromOn === undefined ? known.fromOn : changes.fromOn
      const toOn = changes.toOn === undefined ? known.toOn : changes.toOn
      if (fromOn !== null && toOn !== null && fromOn > toOn) {
        throw new RuleBroken(
          'dates_out_of_order',
          `The membership would end on ${formatDay(toOn)}, before it begins on ${formatDay(fromOn)}. Correct one of the two days.`,
        )
      }
      updateMembership(db, membershipId, { ...changes, updatedAt: context.clock.now() })
      return {}
    }),
  ),

  startTerm: os.committee.startTerm.handler(({ context, input }) =>
    context.write((db) => {
      const { committeeId, label, startsOn, keepsMembers } = input
      getCommittee(db, committeeId)
      const id = addTerm(db, context, { committeeId, label, startsOn })
      for (const seat of listOpenMemberships(db, { committeeId })) {
        if (seat.fromOn !== null && seat.fromOn >= startsOn) updateMembership(db, seat.id, { termId: id })
        else {
          updateMembership(db, seat.id, { toOn: dayBefore(startsOn), updatedAt: context.clock.now() })
          const { personId, role, party } = seat
          if (keepsMembers)
            addMembership(db, context, { committeeId, personId, role, party, fromOn: startsOn, termId: id })
        }
      }
      return { id }
    }),
  ),

  removeTerm: os.committee.removeTerm.handler(({ context, input }) =>
    context.write((db) => {
      const term = findTerm(db, input.termId)
      if (term === undefined)
        throw new RuleBroken('not_found', 'This term has been taken back already. Nothing is left to do.')
      const at = context.clock.now()
      takeBackMemberships(db, term, at)
      takeBackTerm(db, term, at)
      return {}
    }),
  ),
}

/** @throws RuleBroken `already_exists` when the committee has a term of that label, `dates_out_of_order` */
export function addTerm(
  db: Writer,
  context: CoreContext,
  { committeeId, label, startsOn }: { readonly committeeId: string; readonly label: string; readonly startsOn: string },
): string {
  const terms = listTerms(db, committeeId)
  if (terms.some((term) => term.label === label)) {
    throw new RuleBroken(
      'already_exists',
      `This committee has the term ${label} already. Give the new one another name.`,
    )
  }
  const last = terms.find(({ endsOn }) => endsOn === null)
  if (last !== undefined && last.startsOn >= startsOn) {
    throw new RuleBroken(
      'dates_out_of_order',
      `The term ${last.label} began on ${formatDay(last.startsOn)}. Let the new one begin on a later day.`,
    )
  }
  if (last !== undefined) updateTerm(db, last.id, { endsOn: dayBefore(startsOn), updatedAt: context.clock.now() })
  const id = context.newId()
  insertTerm(db, { id, committeeId, label, startsOn, ...stamps(context) })
  return id
}

/** Takes a term away, and opens again the one that ended for it. */
export function takeBackTerm(
  db: Writer,
  term: { readonly id: string; readonly committeeId: string; readonly startsOn: string },
  at: string,
): void {
  updateTerm(db, term.id, { deletedAt: at, updatedAt: at })
  const before = listTerms(db, term.committeeId).find(({ endsOn }) => endsOn === dayBefore(term.startsOn))
  if (before !== undefined) updateTerm(db, before.id, { endsOn: null, updatedAt: at })
}

export function addMembership(
  db: Writer,
  context: CoreContext,
  seat: Pick<MembershipRow, 'committeeId' | 'personId' | 'role' | 'party' | 'fromOn'> & { readonly termId?: string },
): string {
  const id = context.newId()
  insertMembership(db, { id, ...seat, ...stamps(context) })
  return id
}

/** Ends on a last day. A membership that would end before it began never was one. */
export function endMembership(db: Writer, context: CoreContext, seat: MembershipRow, toOn: string): void {
  const at = context.clock.now()
  if (seat.fromOn !== null && seat.fromOn > toOn) updateMembership(db, seat.id, { deletedAt: at, updatedAt: at })
  else updateMembership(db, seat.id, { toOn, updatedAt: at })
}

/** What the term began goes; who ended for it, on the day before, is open again, unless they have sat down anew since. */
function takeBackMemberships(
  db: Writer,
  term: { readonly id: string; readonly committeeId: string; readonly label: string; readonly startsOn: string },
  at: string,
): void {
  const seats = listMemberships(db, term.committeeId)
  for (const { membershipId, fromOn } of seats.filter((seat) => seat.term === term.label)) {
    if (fromOn === term.startsOn) updateMembership(db, membershipId, { deletedAt: at, updatedAt: at })
    else updateMembership(db, membershipId, { termId: null, updatedAt: at })
  }
  for (const { membershipId, personId } of seats.filter(({ toOn }) => toOn === dayBefore(term.startsOn))) {
    if (findOpenMembership(db, term.committeeId, personId) !== undefined) continue
    updateMembership(db, membershipId, { toOn: null, updatedAt: at })
  }
}

function getMembership(db: Reader, id: string): MembershipRow {
  const row = findMembership(db, id)
  if (row !== undefined) return row
  throw new RuleBroken('not_found', 'This membership is no longer there. Look at the committee’s members again.')
}
