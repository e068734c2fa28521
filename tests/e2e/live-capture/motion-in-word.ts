import type { Printed } from './printed.ts'
import type { ScriptMotion, ScriptVote } from './meeting-script.ts'

/**
 * A motion as minutes print it: who moved it, each amendment with what became of it, the vote on the motion as amended with
 * the names of each side, and the resolution. The words of the motion as amended stand in the resolution only.
 */
export function motionInWord(motion: ScriptMotion): readonly Printed[] {
  const { text, mover, seconder, amendments, vote, casting, limbs } = motion
  return plain([
    text,
    `Moved by ${mover} and seconded by ${seconder}.`,
    ...amendments.flatMap((amendment) => [
      `Amendment moved by ${amendment.mover} and seconded by ${amendment.seconder}, that the motion read:`,
      `${text.slice(0, -amendment.cuts.length)}${amendment.types}`,
      ...voteWords('amendment', amendment.outcome, amendment.vote, null),
    ]),
    ...voteWords('substantive motion', 'carried', vote, casting === undefined ? null : 'the Chair'),
    'Resolved:',
  ]).concat(limbs.map((limb, at) => [`${at + 1}.`, limb]))
}

function voteWords(what: string, outcome: string, vote: ScriptVote, casting: string | null): readonly string[] {
  if (vote.method === 'assent') return [`The ${what} was agreed.`]
  if (vote.method === 'hands') return [`The ${what} was ${outcome}: ${counts(vote.for, vote.against, vote.abstain)}.`]
  const by = casting === null ? '' : `, on the casting vote of ${casting}`
  return [
    `The ${what} was ${outcome} on a recorded vote: ${counts(vote.for.length, vote.against.length, 0)}${by}.`,
    `For (${vote.for.length}): ${vote.for.join(', ')}`,
    `Against (${vote.against.length}): ${vote.against.join(', ')}`,
    'Abstained: none',
  ]
}

function counts(those: number, against: number, abstained: number): string {
  return `${those} for, ${against} against, ${abstained} abstained`
}

function plain(texts: readonly string[]): readonly Printed[] {
  return texts.map((text) => [null, text] as const)
}
