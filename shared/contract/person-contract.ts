import { z } from 'zod'
import { personKinds } from '#shared/domain/person/person.ts'
import { memberRole } from './committee-contract.ts'
import { id, isoDate, line, name } from './fields.ts'
import { procedure } from './procedure.ts'

export const personKind = z.enum(personKinds)

const part = z.string().trim().max(300)

/** A name in its parts, as the clerk may correct them. */
const nameParts = z.strictObject({ title: part, forenames: part, surname: part, postNominals: part })

const seat = z.strictObject({ committeeId: id, committeeName: z.string(), role: memberRole })

const personSummary = z.strictObject({
  id,
  name,
  kind: personKind,
  party: z.string().nullable(),
  isRetired: z.boolean(),
  seats: z.array(seat).describe('of today'),
  posts: z.array(z.string()).describe('held today'),
})

const membershipOfPerson = seat.extend({
  membershipId: id,
  party: z.string().nullable(),
  fromOn: isoDate.nullable(),
  toOn: isoDate.nullable(),
})

const holding = z.strictObject({
  holdingId: id,
  postId: id,
  title: z.string(),
  organisation: z.string().nullable(),
  personId: id,
  name: z.string(),
  fromOn: isoDate.nullable(),
  toOn: isoDate.nullable(),
})

const person = z.strictObject({
  id,
  name,
  parts: nameParts,
  kind: personKind,
  party: z.string().nullable(),
  isRetired: z.boolean(),
  aliases: z.array(name),
  /** Other ways of writing the name that nobody else is known by; kept only when the clerk says so. */
  suggested: z.array(name),
  memberships: z.array(membershipOfPerson),
  holdings: z.array(holding),
  attendances: z.int().describe('meetings at which something is recorded of the person'),
})

export const personContract = {
  /** A stretch of the register, by surname. Every word must begin a word of the name, an alias, a post or the party. */
  list: procedure
    .input(
      z.strictObject({
        words: line,
        kind: personKind.nullable(),
        committeeId: id.nullable(),
        isRetired: z.boolean(),
        from: z.int().min(0),
        count: z.int().min(0).max(500),
      }),
    )
    .output(z.strictObject({ total: z.int(), people: z.array(personSummary) })),
  get: procedure.input(z.strictObject({ id })).output(person),
  /** Whom a name as written may mean: by name, kept alias, or initial and surname. */
  find: procedure.input(z.strictObject({ written: line })).output(z.array(z.strictObject({ id, name }))),
  /** Refuses a name that somebody has, unless `isAnother` says that it is another person of that name. */
  add: procedure
    .input(
      z.strictObject({
        name,
        kind: personKind.optional(),
        party: line.nullable().optional(),
        isAnother: z.boolean().optional(),
      }),
    )
    .output(z.strictObject({ id })),
  /** `name` is the name as printed; `parts` correct how it was read. `aliases` replace those of before. */
  update: procedure
    .input(
      z.strictObject({
        id,
        name: name.optional(),
        parts: nameParts.optional(),
        kind: personKind.optional(),
        party: line.nullable().optional(),
        aliases: z.array(name).max(50).optional(),
      }),
    )
    .output(z.strictObject({ id })),
  /** Takes the person out of lists and ends the memberships; all that is recorded stays, and it can be undone. */
  retire: procedure.input(z.strictObject({ id })).output(z.strictObject({})),
  bringBack: procedure.input(z.strictObject({ id })).output(z.strictObject({})),
  /** Everybody who is not retired, as a list that a spreadsheet opens and that can be brought in again. */
  table: procedure.output(z.strictObject({ fileName: z.string(), text: z.string() })),
}

export const postContract = {
  list: procedure.output(
    z.array(z.strictObject({ id, title: z.string(), organisation: z.string().nullable(), holders: z.array(holding) })),
  ),
  /** A post, held by somebody or by nobody yet. A title that the organisation has already is the same post. */
  add: procedure
    .input(
      z.strictObject({
        title: name,
        organisation: line.nullable().optional(),
        personId: id.nullable().optional(),
        fromOn: isoDate.nullable().optional(),
      }),
    )
    .output(z.strictObject({ id, holdingId: id.nullable() })),
  /** The last day of holding it; null opens it again. Whoever holds the post from then on is another holding. */
  endHolding: procedure.input(z.strictObject({ holdingId: id, toOn: isoDate.nullable() })).output(z.strictObject({})),
  /** Takes back a holding that was put down by mistake. */
  removeHolding: procedure.input(z.strictObject({ holdingId: id })).output(z.strictObject({})),
}
