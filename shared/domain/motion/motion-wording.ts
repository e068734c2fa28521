import { assertNever } from '#shared/errors.ts'
import type { MotionOutcome, Vote, VoteCounts, VoteSide } from '#shared/domain/motion/motion.ts'
import { voteSides } from '#shared/domain/motion/motion.ts'
import { isEquality } from '#shared/domain/motion/vote-outcome.ts'

/** What was put: said of it in the minutes. */
export type PutAs = 'motion' | 'amendment' | 'substantive motion' | 'resolution'

/** "Moved by Councillor Wren and seconded by Councillor Holt."; null where neither is known. Names are as printed. */
export function movedSentence(mover: string | null, seconder: string | null): string | null {
  if (mover === null) return seconder === null ? null : `Seconded by ${seconder}.`
  return seconder === null ? `Moved by ${mover}.` : `Moved by ${mover} and seconded by ${seconder}.`
}

/** What stands before the words of an amendment, which are those of the whole motion as it would read. */
export function amendmentLead(mover: string | null, seconder: string | null): string {
  const moved = [mover === null ? null : `moved by ${mover}`, seconder === null ? null : `seconded by ${seconder}`]
  const by = moved.filter((part) => part !== null).join(' and ')
  return by === '' ? 'Amendment, that the motion read:' : `Amendment ${by}, that the motion read:`
}

/**
 * What became of it: "The motion was carried: 6 for, 5 against, 1 abstained." No numbers where it was agreed without a
 * vote, and “unanimously” only if it was said.
 *
 * @param casting who gave the casting vote, as printed: "the Chair".
 */
export function outcomeSentence(
  putAs: PutAs,
  outcome: MotionOutcome,
  vote: Pick<Vote, 'method' | 'counts' | 'isUnanimous'> | null,
  casting: string | null,
): string | null {
  if (vote !== null && (outcome === 'carried' || outcome === 'lost' || outcome === 'open'))
    return voteSentence(putAs, outcome, vote, casting)
  switch (outcome) {
    case 'withdrawn':
      return `The ${putAs} was withdrawn.`
    case 'lapsed':
      return `The ${putAs} was not seconded and lapsed.`
    case 'referred':
      return `The ${putAs} was referred.`
    case 'deferred':
      return `The ${putAs} was deferred.`
    case 'open':
    case 'carried':
    case 'lost':
      return null
    default:
      return assertNever(outcome)
  }
}

/** "6 for, 0 against, 1 abstained". */
export function countWords(counts: VoteCounts): string {
  return `${counts.for} for, ${counts.against} against, ${counts.abstain} abstained`
}

/** "For (2): Councillor Wren, Councillor Holt", for each side; "Abstained: none". */
function sideLine(side: VoteSide, names: readonly string[]): string {
  return names.length === 0 ? `${sideWords[side]}: none` : `${sideWords[side]} (${names.length}): ${names.join(', ')}`
}

export const sideWords: Readonly<Record<VoteSide, string>> = { for: 'For', against: 'Against', abstain: 'Abstained' }

/** The names of each side, in the order in which minutes list the sides. */
export function sideLines(choices: readonly { readonly name: string; readonly side: VoteSide }[]): readonly string[] {
  return voteSides.map((side) =>
    sideLine(
      side,
      choices.filter((choice) => choice.side === side).map(({ name }) => name),
    ),
  )
}

/** Any member may require that the minutes record how they voted (Standing Orders Regs 1993 Sch 2 para 1). */
export function onRequest(choices: readonly { readonly name: string; readonly side: VoteSide }[]): readonly string[] {
  return voteSides.flatMap((side) => {
    const names = choices.filter((choice) => choice.side === side).map(({ name }) => name)
    const how = side === 'abstain' ? 'abstained' : `voted ${side}`
    return names.length === 0 ? [] : [`At their request it was recorded who ${how}: ${names.join(', ')}.`]
  })
}

function voteSentence(
  putAs: PutAs,
  outcome: 'carried' | 'lost' | 'open',
  { method, counts, isUnanimous }: Pick<Vote, 'method' | 'counts' | 'isUnanimous'>,
  casting: string | null,
): string {
  const unanimously = isUnanimous ? ' unanimously' : ''
  if (method === 'assent' || counts === null) return `The ${putAs} was agreed${unanimously}.`
  const how = method === 'ballot' ? ' by ballot' : method === 'recorded' ? ' on a recorded vote' : ''
  const by = isEquality(counts) && casting !== null && outcome !== 'open' ? `, on the casting vote of ${casting}` : ''
  const end = `: ${countWords(counts)}${by}.`
  return outcome === 'open'
    ? `The votes on the ${putAs} were equal${end}`
    : `The ${putAs} was ${outcome}${unanimously}${how}${end}`
}
