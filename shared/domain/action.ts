/**
 * The state of an action. `reported complete` is the owner's word, after which the committee sees it once more; `closed` is
 * the committee's own word that nothing is left to do. Overdue is never stored: it follows from the due date and the day
 * on which one looks.
 */
export const actionStates = ['open', 'reported complete', 'closed'] as const

export type ActionState = (typeof actionStates)[number]

/** What can happen to an action, as its history tells it. `imported` begins one that came from a list kept before. */
export const actionEventKinds = [
  'made',
  'imported',
  'changed',
  'updated',
  'reported',
  'deferred',
  'deferral withdrawn',
  'closed',
  'reopened',
] as const

export type ActionEventKind = (typeof actionEventKinds)[number]
