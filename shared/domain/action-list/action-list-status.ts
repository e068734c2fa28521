import type { ActionState } from '#shared/domain/action.ts'

/**
 * What the words of a status mean. “Complete” is the owner's word, so the committee sees the action once more and closes
 * it; “closed” is the committee's. Overdue and the colours of a rating are open: how late it is follows from the date.
 */
export function stateOfCell(words: string): { readonly state: ActionState; readonly problems: readonly string[] } {
  if (words === '') return { state: 'open', problems: [] }
  const state = stateIn(words)
  if (state !== null) return { state, problems: [] }
  return {
    state: 'open',
    problems: [`“${words.slice(0, 60)}” is not a status that is known here, so the action is taken as open.`],
  }
}

/** Whether words are a status and nothing else. */
export function isStatus(words: string): boolean {
  return words.length <= 30 && stateIn(words) !== null
}

const notYet =
  /\b(?:not|in|partly|partially|nearly|incomplete|to be)\b.*\b(?:complete|completed|closed|done|started|begun)\b|\bincomplete\b|\bawaiting\b/iu
const closed =
  /^(?:closed|discharged|signed off|cancelled|canceled|withdrawn|superseded|no longer needed|no further action|nfa|archived)\b|\bclosed\b/iu
const reported =
  /^(?:complete|completed|done|finished|implemented|delivered|achieved|blue|b|yes|y|100 ?%|✓|✔)(?:\b|$|\W)|\bcompleted?\b/iu
const open =
  /^(?:open|on-?going|in progress|outstanding|live|active|pending|under ?way|started|not started|not yet|on track|on course|on hold|carried forward|deferred|late|delayed|overdue|due|red|amber|green|yellow|r|a|g|r\/a|a\/g|no|n|new|to do|todo|progressing|partly|partially|awaiting)(?:\b|\W|$)/iu

function stateIn(words: string): ActionState | null {
  if (notYet.test(words)) return 'open'
  if (open.test(words.trim())) return 'open'
  if (closed.test(words.trim())) return 'closed'
  return reported.test(words.trim()) ? 'reported complete' : null
}
