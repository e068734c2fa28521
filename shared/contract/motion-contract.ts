import { z } from 'zod'
import { castingSides, motionOutcomes, settledOutcomes, voteMethods, voteSides } from '#shared/domain/motion/motion.ts'
import { voteWarningCodes } from '#shared/domain/motion/vote-warnings.ts'
import { memberRole } from './committee-contract.ts'
import { blockKind, id, instant, line, words } from './fields.ts'
import { procedure } from './procedure.ts'

const count = z.int().min(0).max(100_000)
const counts = z.strictObject({ for: count, against: count, abstain: count })
const casting = z.strictObject({
  side: z.enum(castingSides),
  /** Null for the person presiding. */
  personId: id.nullable(),
})
const choices = z.array(z.strictObject({ personId: id, side: z.enum(voteSides) })).max(2_000)

/** Somebody in the minute book, or words typed for somebody who is not. */
const named = z.strictObject({ personId: id.nullable(), name: line.min(1) })

const vote = z.strictObject({
  id,
  method: z.enum(voteMethods),
  counts: counts.nullable(),
  casting: casting.nullable(),
  choices: z.array(z.strictObject({ personId: id, name: z.string(), side: z.enum(voteSides) })),
  isUnanimous: z.boolean(),
  at: instant,
})

/** A motion or an amendment, or a resolution whose vote was recorded directly. Its words are those of its line. */
export const motion = z.strictObject({
  id,
  blockId: id,
  /** The kind of its line as it is now. */
  kind: blockKind,
  parentId: id.nullable(),
  mover: named.nullable(),
  seconder: named.nullable(),
  outcome: z.enum(motionOutcomes),
  decidedAt: instant.nullable(),
  /** Rises with each decision of the item: the order in which amendments were carried. */
  decidedOrder: z.int().nullable(),
  /** Of an amendment: the text against which it was moved. */
  against: words.nullable(),
  /** How the clerk said that the motion reads with it, where it touched words that another had changed. */
  settled: z.strictObject({ from: words, text: words }).nullable(),
  /** The line in which the motion stands as amended. */
  substantiveBlockId: id.nullable(),
  /** The heading, or the limb, of the resolution that it became. */
  resolutionBlockId: id.nullable(),
  vote: vote.nullable(),
  /** What does not fit together. It is told and never stands in the way. */
  warnings: z.array(z.strictObject({ code: z.enum(voteWarningCodes), message: z.string() })),
})

/** All motions of the item as they stand, so that nothing needs to be asked again. */
const motions = z.strictObject({ motions: z.array(motion) })

const person = z.strictObject({
  personId: id,
  name: z.string(),
  role: memberRole,
  aliases: z.array(z.string()),
  isPresent: z.boolean(),
  mayVote: z.boolean(),
})

export const motionContract = {
  /** In the order of their lines; a motion whose line was taken out is not among them until it is put back. */
  list: procedure.input(z.strictObject({ agendaItemId: id })).output(motions),
  /** Who can move, second and vote on an item: those in the room first. */
  room: procedure.input(z.strictObject({ agendaItemId: id })).output(
    z.strictObject({
      people: z.array(person),
      presidingId: id.nullable(),
    }),
  ),
  /** Makes a motion of a line, or an amendment of one; a line that is one already stays as it is. */
  put: procedure
    .input(z.strictObject({ blockId: id, parentId: id.nullable().optional(), against: words.nullable().optional() }))
    .output(z.strictObject({ id, ...motions.shape })),
  /** Says who moved or seconded it; null takes the name away. */
  name: procedure
    .input(
      z.strictObject({
        id,
        as: z.enum(['mover', 'seconder']),
        who: z.union([z.strictObject({ personId: id }), z.strictObject({ words: line.trim().min(1) })]).nullable(),
      }),
    )
    .output(motions),
  /** Records the vote; the outcome follows from it. A vote that was recorded before is replaced, and can be put back. */
  vote: procedure
    .input(
      z.strictObject({
        id,
        method: z.enum(voteMethods),
        counts: counts.nullable(),
        casting: casting.nullable(),
        choices,
        isUnanimous: z.boolean(),
      }),
    )
    .output(z.strictObject({ voteId: id, replacedVoteId: id.nullable(), ...motions.shape })),
  takeBackVote: procedure
    .input(z.strictObject({ id }))
    .output(z.strictObject({ voteId: id.nullable(), ...motions.shape })),
  /** Puts back a vote that was taken back or replaced. */
  putBackVote: procedure.input(z.strictObject({ voteId: id })).output(motions),
  /** Withdrawn, lapsed, referred or deferred: decided without a vote; `open` undoes it. */
  settle: procedure
    .input(z.strictObject({ id, outcome: z.enum([...settledOutcomes, 'open']) }))
    .output(z.strictObject({ voteId: id.nullable(), ...motions.shape })),
  /** How the motion reads with a carried amendment that touches words which another has changed. */
  settleWords: procedure
    .input(z.strictObject({ id, settled: z.strictObject({ from: words, text: words }).nullable() }))
    .output(motions),
  /** Names the line of the motion as amended, or of the resolution that it became. */
  tie: procedure
    .input(z.strictObject({ id, as: z.enum(['substantive', 'resolution']), blockId: id.nullable() }))
    .output(motions),
  /** The line is a motion no more; `putBack` undoes it. */
  remove: procedure.input(z.strictObject({ id })).output(motions),
  putBack: procedure.input(z.strictObject({ id })).output(motions),
  /** The last motion or resolution of a meeting, to be read back; null while there is none. */
  last: procedure.input(z.strictObject({ meetingId: id })).output(
    z
      .strictObject({
        agendaItemId: id,
        itemTitle: z.string(),
        lines: z.array(
          z.strictObject({ id, kind: blockKind, depth: z.int(), label: z.string().nullable(), text: words }),
        ),
      })
      .nullable(),
  ),
}
