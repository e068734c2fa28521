import type { GapAnswer } from '#shared/domain/after-meeting/gap.ts'
import type { ListedGap } from './after-meeting-data.ts'

/** What can be done about a row without leaving the list: an answer, one fact that is asked for, or what became of an item. */
export type GapMend = {
  readonly letter: string
  /** On the button of the row. */
  readonly words: string
  /** In the line that tells the keys. */
  readonly told: string
} & (
  | { readonly kind: 'answer'; readonly answer: GapAnswer }
  | { readonly kind: 'ask'; readonly what: 'owner' | 'due' }
  | { readonly kind: 'not reached' }
)

const leave: GapMend = {
  letter: 'L',
  words: 'Leave as it is',
  told: 'leaves as it is',
  kind: 'answer',
  answer: 'left',
}

const byRule: Readonly<Record<string, GapMend>> = {
  'resolution-vote': {
    letter: 'A',
    words: 'Agreed without a vote',
    told: 'agreed without a vote',
    kind: 'answer',
    answer: 'without-vote',
  },
  'action-owner': { letter: 'O', words: 'Owner…', told: 'owner', kind: 'ask', what: 'owner' },
  'action-due': { letter: 'D', words: 'Date…', told: 'date', kind: 'ask', what: 'due' },
  'item-untaken': { letter: 'N', words: 'Not reached', told: 'not reached', kind: 'not reached' },
}

/** The nearest to what is missing first. */
export function mendsOf({ key }: ListedGap): readonly GapMend[] {
  const own = byRule[key.split(':')[0] ?? '']
  return own === undefined ? [leave] : [own, leave]
}

/** A resolution of which nothing says how it was agreed. */
export function isVoteless({ key }: ListedGap): boolean {
  return key.startsWith('resolution-vote:')
}
