/** Where a meeting stands. */
export const sessionStates = ['planned', 'in session', 'adjourned', 'closed'] as const

export type SessionState = (typeof sessionStates)[number]

/** What became of an item. An item that was taken and then deferred is deferred; when it was taken stands all the same. */
export const itemOutcomes = ['planned', 'taken', 'deferred', 'withdrawn', 'not reached'] as const

export type ItemOutcome = (typeof itemOutcomes)[number]

type MeetingEventKind = 'started' | 'adjourned' | 'resumed' | 'closed' | 'reopened' | 'presiding'

type ItemEventKind =
  | 'item started'
  | 'item left'
  | 'item not taken'
  | 'item deferred'
  | 'item withdrawn'
  | 'item not reached'
  | 'item restored'

export type SessionEventKind = MeetingEventKind | ItemEventKind

/**
 * One thing that happened in the course of a meeting. Events are kept in the order in which they happened; `at` is the time
 * that is printed, and may go back when the computer's clock does, or when a clerk corrects it.
 */
export type SessionEvent = {
  readonly kind: SessionEventKind
  /** An instant, ISO 8601 in UTC. */
  readonly at: string
  readonly agendaItemId: string | null
  readonly personId: string | null
  /** Why the meeting was adjourned; to when an item was deferred. */
  readonly words: string | null
}

/** A new event, of which only what matters to its kind is said. */
export type NewSessionEvent = Pick<SessionEvent, 'kind' | 'at'> &
  Partial<SessionEvent> & { readonly fillsTime?: boolean }
