import { countWords } from '#shared/domain/motion/motion-wording.ts'
import { outcomeWords } from '#shared/domain/motion/motion.ts'
import { assertNever } from '#shared/errors.ts'
import { differenceInWords } from '#shared/domain/word-difference.ts'
import type { FactTag, LineFacts } from '../editor/tie-board.ts'
import type { Motion } from './motion.ts'

/**
 * What stands below and beside the lines of motions. The vote stands with the motion as it was put: with the line of the
 * motion as amended, where there is one.
 *
 * @param textOf the words of a line as they stand in the editor.
 */
export function factsOf(
  motions: readonly Motion[],
  textOf: (lineId: string) => string | null,
): ReadonlyMap<string, LineFacts> {
  const facts = new Map<string, LineFacts>()
  for (const motion of motions) {
    const text = textOf(motion.blockId) ?? ''
    const difference =
      motion.against === null || motion.against === text ? [] : [...differenceInWords(motion.against, text)]
    const moved = [fact('Moved', motion.mover?.name), fact('Seconded', motion.seconder?.name)].flat()
    const put = { tags: tagsOf(motion), facts: votedOf(motion.vote) }
    if (motion.substantiveBlockId === null) {
      facts.set(motion.blockId, { tags: put.tags, facts: [...moved, ...put.facts], difference })
    } else {
      facts.set(motion.blockId, { tags: [{ words: 'Amended', look: 'bare' }], facts: moved, difference })
      facts.set(motion.substantiveBlockId, { ...put, tags: [...put.tags, substantive], difference: [] })
    }
    if (motion.resolutionBlockId !== null) {
      facts.set(motion.resolutionBlockId, { tags: put.tags, facts: [], difference: [] })
    }
  }
  return facts
}

/** "Hands: 6 for, 0 against, 1 abstained". */
export function votedOf(
  vote: Pick<NonNullable<Motion['vote']>, 'method' | 'counts' | 'casting' | 'isUnanimous'> | null,
): LineFacts['facts'] {
  if (vote === null) return []
  const counts = vote.counts === null ? [] : [countWords(vote.counts)]
  const casting = vote.casting === null ? [] : [`casting vote ${vote.casting.side}`]
  const words = vote.method === 'assent' ? ['without a vote'] : [...counts, ...casting]
  return [
    { words: methodWords[vote.method], strong: [...words, ...(vote.isUnanimous ? ['unanimous'] : [])].join(', ') },
  ]
}

const methodWords = { assent: 'Agreed', hands: 'Hands:', recorded: 'Recorded:', ballot: 'Ballot:' } as const
const substantive: FactTag = { words: 'As amended', look: 'bare' }

function fact(words: string, strong: string | undefined): LineFacts['facts'] {
  return strong === undefined ? [] : [{ words, strong }]
}

function tagsOf({ outcome, decidedAt, warnings, vote }: Motion): readonly FactTag[] {
  const at = decidedAt === null ? '' : ` ${clockTime(decidedAt)}`
  const doubt: readonly FactTag[] =
    warnings.length === 0 ? [] : [{ words: `${warnings.length} to look at`, look: 'warning' }]
  switch (outcome) {
    case 'carried':
      return [{ words: `✓ Carried${at}`, look: 'success' }, ...doubt]
    case 'lost':
      return [{ words: `✕ Lost${at}`, look: 'danger' }, ...doubt]
    case 'open':
      return vote === null ? [{ words: 'vote?', look: 'bare open-end' }] : [{ words: 'Equal votes', look: 'warning' }]
    case 'withdrawn':
    case 'lapsed':
    case 'referred':
    case 'deferred':
      return [{ words: `${outcomeWords[outcome]}${at}`, look: 'bare' }, ...doubt]
    default:
      return assertNever(outcome)
  }
}

/** The time of day in the United Kingdom, `HH:MM`. */
function clockTime(at: string): string {
  return new Date(at).toLocaleTimeString('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' })
}
