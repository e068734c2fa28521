import { z } from 'zod'
import { personKinds } from '#shared/domain/person/person.ts'
import { id, line } from './fields.ts'
import { procedure } from './procedure.ts'

const namedPerson = z.strictObject({
  kind: z.literal('person'),
  id,
  name: z.string(),
  personKind: z.enum(personKinds),
  /** Where the person stands to the meeting: in the room, of the committee or expected, or neither. */
  place: z.enum(['room', 'committee', 'elsewhere']),
  posts: z.array(z.string()).describe('held on the day of the meeting'),
  /** The kept alias by which the words found the person, where the name itself does not hold them. */
  alias: z.string().nullable(),
})

const namedPost = z.strictObject({
  kind: z.literal('post'),
  id,
  title: z.string(),
  organisation: z.string().nullable(),
  holders: z.array(z.string()).describe('on the day of the meeting'),
})

/** What stands beneath a line while something is typed into it. */
export const pickerContract = {
  /**
   * People and posts by the beginnings of their words: name, alias or post. Those in the room come first, then the
   * committee, then others; at most 8. Without words those of the meeting alone.
   */
  people: procedure
    .input(z.strictObject({ meetingId: id, words: line }))
    .output(z.array(z.discriminatedUnion('kind', [namedPerson, namedPost]))),
}
