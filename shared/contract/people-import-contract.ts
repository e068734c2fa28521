import { z } from 'zod'
import { peopleColumns } from '#shared/domain/person/people-column.ts'
import { memberRole } from './committee-contract.ts'
import { id, isoDate, line, name } from './fields.ts'
import { personKind } from './person-contract.ts'
import { procedure } from './procedure.ts'

const column = z.enum(peopleColumns)

/** How the list as a whole is understood. */
const reading = z.strictObject({
  readingId: id,
  fileName: z.string().nullable(),
  columns: z.array(z.strictObject({ heading: z.string(), sample: z.string(), column })),
  total: z.int(),
  ticked: z.int(),
  newPeople: z.int(),
  knownPeople: z.int(),
  newCommittees: z.array(z.string()),
  seats: z.int(),
  /** What keeps the list from being saved, in a sentence; null for nothing. */
  missing: z.string().nullable(),
  /** The first problems, in order of line, each with the row at which it stands. */
  problems: z.array(z.strictObject({ at: z.int(), message: z.string() })),
  problemCount: z.int(),
})

const understoodRow = z.strictObject({
  at: z.int(),
  line: z.int(),
  name: z.string(),
  party: z.string().nullable(),
  kind: personKind,
  known: z.strictObject({ id, name }).nullable(),
  seats: z.array(z.strictObject({ committee: z.string(), isNew: z.boolean(), role: memberRole })),
  problems: z.array(z.string()),
  isTicked: z.boolean(),
})

/**
 * A list of people, read once and kept by the core while it is looked at: nothing is saved before `save`, and then all that
 * is ticked or nothing. `not_found` means that the core was started again since: hand it the text once more.
 */
export const peopleImportContract = {
  read: procedure
    .input(z.strictObject({ text: z.string().max(12 * 1024 * 1024), fileName: line.nullable() }))
    .output(reading),
  rows: procedure
    .input(z.strictObject({ readingId: id, from: z.int().min(0), count: z.int().min(0).max(500) }))
    .output(z.array(understoodRow)),
  /** Says what a column holds, by its place from 0. */
  choose: procedure.input(z.strictObject({ readingId: id, at: z.int().min(0), column })).output(reading),
  /** Ticks or unticks a row, or with null every row. */
  tick: procedure
    .input(z.strictObject({ readingId: id, at: z.int().min(0).nullable(), isTicked: z.boolean() }))
    .output(reading),
  /** With a term, each committee of the list begins it (unless it has it already) and the memberships belong to it. */
  save: procedure
    .input(
      z.strictObject({
        readingId: id,
        term: z.strictObject({ label: name, startsOn: isoDate }).nullable(),
      }),
    )
    .output(z.strictObject({ importId: id, people: z.int(), memberships: z.int(), committees: z.int() })),
  /** Takes back all that one list brought in; names who stays because something has been recorded of them since. */
  undo: procedure.input(z.strictObject({ importId: id })).output(z.strictObject({ kept: z.array(z.string()) })),
}
