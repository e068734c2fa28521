import { z } from 'zod'
import { memberRoles } from '#shared/domain/committee.ts'
import { clockTime, committeeStyle, id, isoDate, line, name } from './fields.ts'
import { procedure } from './procedure.ts'

export const memberRole = z.enum(memberRoles)

const member = z.strictObject({ personId: id, name, role: memberRole })

const committeeSummary = z.strictObject({
  id,
  name,
  code: z.string().nullable(),
  style: committeeStyle,
  openActions: z.int(),
  meetings: z.int(),
  lastHeldOn: isoDate.nullable(),
})

const committee = z.strictObject({
  id,
  name,
  code: z.string().nullable(),
  style: committeeStyle,
  venue: line.nullable(),
  startsAt: clockTime.nullable(),
  members: z.array(member),
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
        standingItems: z.array(name).max(100).optional(),
      }),
    )
    .output(z.strictObject({ id })),
  addMember: procedure.input(z.strictObject({ committeeId: id, name, role: memberRole })).output(member),
  /** Ends the membership; what the person did at earlier meetings stays. */
  endMembership: procedure.input(z.strictObject({ committeeId: id, personId: id })).output(z.strictObject({})),
}
