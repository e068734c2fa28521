import { z } from 'zod'
import { clockTime, id, isoDate, line, name } from './fields.ts'
import { procedure } from './procedure.ts'

/** A file saved from Modern.Gov, as text: a large council's list of meetings is under two million characters. */
const source = z.string().max(10 * 1024 * 1024)

const member = z.strictObject({
  name: line,
  party: line.nullable(),
  role: line.nullable(),
  ward: line.nullable(),
  committee: line.nullable(),
})

const meeting = z.strictObject({
  committee: line,
  heldOn: isoDate.nullable(),
  startsAt: clockTime.nullable(),
  venue: line.nullable(),
  status: line.nullable(),
  members: z.array(member),
  items: z.array(
    z.strictObject({
      number: line.nullable(),
      title: line,
      purpose: z.string().nullable(),
      isExempt: z.boolean(),
    }),
  ),
  /** A meeting of that committee on that day is there already, with items of its own: it is left as it is. */
  isKnown: z.boolean(),
})

/** What one keeping made, so that it can be taken back as a whole. */
const made = z.strictObject({
  committees: z.array(id),
  memberships: z.array(id),
  people: z.array(id),
  meetings: z.array(id),
  items: z.array(id),
})

export const modernGovContract = {
  /** How the file is understood; nothing is kept. */
  read: procedure.input(z.strictObject({ source })).output(
    z.strictObject({
      committees: z.array(z.strictObject({ name: line, hasEnded: z.boolean(), isKnown: z.boolean() })),
      members: z.array(member),
      meetings: z.array(meeting),
      problems: z.array(z.string()),
    }),
  ),
  /** Keeps what is named, all or nothing. Committees by name, members of them, meetings by their place in the file. */
  keep: procedure
    .input(
      z.strictObject({
        source,
        committees: z.array(name).max(2_000),
        withMembers: z.boolean(),
        meetings: z.array(z.int().min(0)).max(20_000),
      }),
    )
    .output(z.strictObject({ made })),
  /** Takes back what a keeping made. Refuses once minutes were taken in one of its meetings. */
  undo: procedure.input(z.strictObject({ made })).output(z.strictObject({})),
}
