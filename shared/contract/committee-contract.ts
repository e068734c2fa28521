import { z } from 'zod'
import { memberRoles } from '#shared/domain/committee.ts'
import { clockTime, committeeStyle, id, isoDate, line, name } from './fields.ts'
import { procedure } from './procedure.ts'

export const memberRole = z.enum(memberRoles)

const member = z.strictObject({ membershipId: id, personId: id, name, role: memberRole })

const seat = member.extend({
  party: z.string().nullable(),
  fromOn: isoDate.nullable(),
  toOn: isoDate.nullable(),
  /** The term that it belongs to, as it is written: "2025/26". */
  term: z.string().nullable(),
})

const term = z.strictObject({ id, label: z.string(), startsOn: isoDate, endsOn: isoDate.nullable() })

const committeeSummary = z.strictObject({
  id,
  name,
  code: z.string().nullable(),
  style: committeeStyle,
  openActions: z.int(),
  meetings: z.int(),
  lastHeldOn: isoDate.nullable(),
})

const quorum = z.int().min(1).max(500)

const committee = z.strictObject({
  id,
  name,
  code: z.string().nullable(),
  style: committeeStyle,
  venue: line.nullable(),
  startsAt: clockTime.nullable(),
  /** The number of voting members that standing orders ask for; null for a quarter, and three at the least. */
  quorum: quorum.nullable(),
  isRetired: z.boolean(),
  /** Of today and to come: the chair, the vice-chair, then the others by surname. */
  members: z.array(seat),
  /** Whose membership has ended, in the same order. */
  earlier: z.array(seat),
  terms: z.array(term).describe('the latest first'),
  /** What to look at: two chairs at one time. */
  warnings: z.array(z.string()),
  standingItems: z.array(name),
})

export const committeeContract = {
  list: procedure.output(z.array(committeeSummary)),
  get: procedure.input(z.strictObject({ id })).output(committee),
  /** Refuses a name that another committee has; names compare without regard to case and to ’ or '. */
  add: procedure
    .input(z.strictObject({ name, code: line.optional(), style: committeeStyle.optional() }))
    .output(z.strictObject({ id })),
  /** Replaces the settings that are handed in; `standingItems` are the titles that each new meeting starts with. */
  update: procedure
    .input(
      z.strictObject({
        id,
        name: name.optional(),
        code: line.nullable().optional(),
        style: committeeStyle.optional(),
        venue: line.nullable().optional(),
        startsAt: clockTime.nullable().optional(),
        quorum: quorum.nullable().optional(),
        standingItems: z.array(name).max(100).optional(),
      }),
    )
    .output(z.strictObject({ id })),
  /** Retired committees: out of every list, with all that was recorded. */
  listRetired: procedure.output(z.array(committeeSummary)),
  retire: procedure.input(z.strictObject({ id })).output(z.strictObject({})),
  bringBack: procedure.input(z.strictObject({ id })).output(z.strictObject({})),
  /** Somebody who is a member already takes the role given. */
  addMember: procedure
    .input(
      z.strictObject({
        committeeId: id,
        name,
        /** Which of several people of that name. */
        personId: id.optional(),
        role: memberRole,
        party: line.nullable().optional(),
        fromOn: isoDate.nullable().optional(),
      }),
    )
    .output(member),
  /** Ends the membership as of yesterday; what the person did at earlier meetings stays. */
  endMembership: procedure
    .input(z.strictObject({ committeeId: id, personId: id }))
    .output(z.strictObject({ membershipId: id.nullable() })),
  updateMembership: procedure
    .input(
      z.strictObject({
        membershipId: id,
        role: memberRole.optional(),
        party: line.nullable().optional(),
        fromOn: isoDate.nullable().optional(),
        toOn: isoDate.nullable().optional(),
      }),
    )
    .output(z.strictObject({})),
  /**
   * Begins a term on its first day (Annual Council, in May) and ends the one before on the day before. Members who stay get a
   * membership of the new term; the others end with the old one.
   */
  startTerm: procedure
    .input(z.strictObject({ committeeId: id, label: name, startsOn: isoDate, keepsMembers: z.boolean() }))
    .output(z.strictObject({ id })),
  /** Takes a term back, and opens again what ended for it. */
  removeTerm: procedure.input(z.strictObject({ termId: id })).output(z.strictObject({})),
}
