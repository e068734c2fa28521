import type { Gap, GapAnswer, MeetingRecord, RecordedItem, RecordedLine } from '#shared/domain/after-meeting/gap.ts'
import { gapOfLine } from '#shared/domain/after-meeting/gaps-of-place.ts'

/**
 * Resolutions of which nothing says how they were agreed: no vote stands beside them, and their heading does not say it
 * ("unanimously"). Agreed without a vote is a fact once the clerk has said so.
 */
export function decisionGaps(record: MeetingRecord, answers: ReadonlyMap<string, GapAnswer>): readonly Gap[] {
  return record.items.flatMap((item) =>
    resolutionsOf(item)
      .filter((resolution) => !saysHow(resolution) && !isVoted(record, resolution))
      .map(({ head, limbs }) => ({
        ...gapOfLine('resolution-vote', item, head, {
          group: 'decisions',
          message: 'The resolution has no vote. Record it, or say that it was agreed without one.',
        }),
        quote: `Item ${item.number} · ${limbs[0]?.text ?? head.text}`,
      }))
      .filter(({ key }) => answers.get(key) !== 'without-vote'),
  )
}

/** Motions and amendments of which nothing says what became of them, or who moved them. */
export function motionGaps({ items, motions }: MeetingRecord): readonly Gap[] {
  return items.flatMap((item) =>
    item.lines
      .filter(({ kind }) => kind === 'motion' || kind === 'amendment')
      .flatMap((line) => {
        const motion = motions.find(({ blockId }) => blockId === line.id)
        if (line.text.trim() === '') return []
        const ask = (isMissing: boolean, rule: string, message: string): readonly Gap[] =>
          isMissing ? [gapOfLine(rule, item, line, { group: 'decisions', message })] : []
        return [
          ...ask(!(motion?.isMoved ?? false), 'motion-mover', `The ${line.kind} has no mover. Say who moved it.`),
          ...ask(
            motion === undefined || motion.outcome === 'open',
            'motion-outcome',
            `Nothing says what became of the ${line.kind}. Record the vote, or that it was withdrawn or lapsed.`,
          ),
        ]
      }),
  )
}

type Resolution = {
  /** Its heading, or its first limb where it has none. */
  readonly head: RecordedLine
  readonly limbs: readonly RecordedLine[]
  /** The lines just before and just after it. */
  readonly beside: readonly RecordedLine[]
}

function resolutionsOf({ lines }: RecordedItem): readonly Resolution[] {
  const found: Resolution[] = []
  lines.forEach((head, at) => {
    const isHead = head.kind === 'resolutionHeading' || (head.kind === 'resolutionLimb' && !isOf(lines[at - 1]))
    if (!isHead) return
    const rest = lines.slice(head.kind === 'resolutionHeading' ? at + 1 : at)
    const end = rest.findIndex(({ kind }) => kind !== 'resolutionLimb')
    const limbs = end === -1 ? rest : rest.slice(0, end)
    if (limbs.every(({ text }) => text.trim() === '')) return
    const after = rest[limbs.length]
    found.push({ head, limbs, beside: [lines[at - 1], after].filter((line) => line !== undefined) })
  })
  return found
}

function isOf(line: RecordedLine | undefined): boolean {
  return line?.kind === 'resolutionHeading' || line?.kind === 'resolutionLimb'
}

/** A vote on any of its lines, or on the motion that it came from. */
function isVoted({ motions }: MeetingRecord, { head, limbs }: Resolution): boolean {
  const ids = new Set([head, ...limbs].map(({ id }) => id))
  return motions.some(
    ({ blockId, resolutionBlockId, hasVote, outcome }) =>
      (ids.has(blockId) && hasVote) ||
      (resolutionBlockId !== null && ids.has(resolutionBlockId) && (hasVote || outcome === 'carried')),
  )
}

function saysHow({ head, limbs, beside }: Resolution): boolean {
  return (
    beside.some(({ kind }) => kind === 'voteRecord') || [head, ...limbs].some(({ text }) => saysAgreement.test(text))
  )
}

const saysAgreement =
  /\bunanimous(?:ly)?\b|\bwithout a vote\b|\bnem\.? con\b|\bby assent\b|\bon being put to the vote\b|\bcasting vote\b|\b\d{1,3} (?:votes? )?(?:for|in favour)\b/iu
