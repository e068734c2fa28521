import type { SessionEvent, SessionEventKind } from '#shared/domain/session/session-event.ts'

/**
 * The events that go when an act is taken back: its own, and with a start all that came after it. Null where something later
 * rests on it: the meeting resumed after this adjournment, another item was moved to after this one. No events for an act
 * that is gone already.
 */
export function restingOn<Event extends SessionEvent & { readonly actId: string }>(
  events: readonly Event[],
  actId: string,
): readonly Event[] | null {
  const own = events.filter((event) => event.actId === actId)
  const last = events.findLastIndex((event) => event.actId === actId)
  const later = events.slice(last + 1)
  if (own.some(({ kind }) => kind === 'started')) {
    return later.some(({ kind }) => turns.includes(kind)) ? null : [...own, ...later]
  }
  const isTurn = own.some(({ kind }) => turns.includes(kind))
  const isStamp = own.some(({ kind }) => stampKinds.includes(kind))
  if (isTurn && later.some(({ kind }) => turns.includes(kind))) return null
  if (isStamp && later.some(({ kind }) => stampKinds.includes(kind) || kind === 'closed')) return null
  return own
}

const turns: readonly SessionEventKind[] = ['started', 'adjourned', 'resumed', 'closed', 'reopened']
const stampKinds: readonly SessionEventKind[] = ['item started', 'item left', 'item not taken']
