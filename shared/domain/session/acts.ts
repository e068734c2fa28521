import { courseOf, untouchedItem, type Course } from '#shared/domain/session/course.ts'
import type { NewSessionEvent, SessionEvent } from '#shared/domain/session/session-event.ts'
import { RuleBroken } from '#shared/errors.ts'

/**
 * What each act of the clerk adds to the events of a meeting. An act that finds what it wants already there adds nothing, so
 * a key pressed twice does no harm. In session nothing is refused; what is refused is an act that has no meaning yet.
 */

/** Starting is the chair's word; who presides and the first item come with it where they are known. */
export function startMeeting(
  events: readonly SessionEvent[],
  at: string,
  with_: { readonly presidingPersonId: string | null; readonly itemId: string | null },
): readonly NewSessionEvent[] {
  const { state, startedAt, presidingPersonId } = courseOf(events)
  if (startedAt !== null && state !== 'closed') return []
  if (state === 'closed') throw new RuleBroken('already_closed', 'The meeting is closed. Open it again to go on.')
  return [
    { kind: 'started', at },
    ...(with_.presidingPersonId === null || presidingPersonId !== null
      ? []
      : [{ kind: 'presiding' as const, at, personId: with_.presidingPersonId }]),
    ...(with_.itemId === null ? [] : [{ kind: 'item started' as const, at, agendaItemId: with_.itemId }]),
  ]
}

/** @throws RuleBroken `not_in_session` for a meeting that has not begun or is over. */
export function adjournMeeting(
  events: readonly SessionEvent[],
  at: string,
  words: string | null,
): readonly NewSessionEvent[] {
  const { state } = courseOf(events)
  if (state === 'adjourned') return []
  if (state !== 'in session')
    throw notInSession(state === 'closed' ? 'is closed. Open it again to go on.' : 'has not begun. Start it first.')
  return [{ kind: 'adjourned', at, words }]
}

/** @throws RuleBroken `not_in_session` for a meeting that is not adjourned. */
export function resumeMeeting(events: readonly SessionEvent[], at: string): readonly NewSessionEvent[] {
  const { state } = courseOf(events)
  if (state === 'in session') return []
  if (state !== 'adjourned')
    throw notInSession(state === 'closed' ? 'is closed. Open it again to go on.' : 'has not begun. Start it first.')
  return [{ kind: 'resumed', at }]
}

/** Closing ends the item that was before the meeting. A meeting that nobody started can be closed too. */
export function closeMeeting(events: readonly SessionEvent[], at: string): readonly NewSessionEvent[] {
  const { state, currentItemId } = courseOf(events)
  if (state === 'closed') return []
  return [...leave(currentItemId, at), { kind: 'closed', at }]
}

export function reopenMeeting(events: readonly SessionEvent[], at: string): readonly NewSessionEvent[] {
  return courseOf(events).state === 'closed' ? [{ kind: 'reopened', at }] : []
}

/** One person presides at any time; a change is an event. */
export function presideOver(
  events: readonly SessionEvent[],
  at: string,
  personId: string | null,
): readonly NewSessionEvent[] {
  return courseOf(events).presidingPersonId === personId ? [] : [{ kind: 'presiding', at, personId }]
}

/**
 * Moving to an item in session stamps its start and ends the one that was left; coming back to an item begins another
 * stretch of it. Before the meeting, while it stands adjourned and after its close a look at an item stamps nothing.
 */
export function moveToItem(events: readonly SessionEvent[], at: string, itemId: string): readonly NewSessionEvent[] {
  const { state, currentItemId } = courseOf(events)
  if (state !== 'in session' || currentItemId === itemId) return []
  return [...leave(currentItemId, at), { kind: 'item started', at, agendaItemId: itemId }]
}

/**
 * When an item counts from: the moment at which the clerk came to it, which is some milliseconds before the look was found to
 * be more than a glance. Never from before the last thing that happened, unless the clock was set back since.
 */
export function cameAt(events: readonly SessionEvent[], now: string, milliseconds: number): string {
  const last = events.at(-1)?.at
  const came = new Date(Date.parse(now) - milliseconds).toISOString()
  return last !== undefined && last <= now && last > came ? last : came
}

/** An item that was only looked at: its times go, and so does its place in the order. */
export function itemNotTaken(events: readonly SessionEvent[], at: string, itemId: string): readonly NewSessionEvent[] {
  return itemOf(courseOf(events), itemId).startedAt === null
    ? []
    : [{ kind: 'item not taken', at, agendaItemId: itemId }]
}

export function deferItem(
  events: readonly SessionEvent[],
  at: string,
  itemId: string,
  to: string | null,
): readonly NewSessionEvent[] {
  const item = itemOf(courseOf(events), itemId)
  if (item.outcome === 'deferred' && item.deferredTo === to) return []
  return [{ kind: 'item deferred', at, agendaItemId: itemId, words: to }]
}

export function settleItem(
  events: readonly SessionEvent[],
  at: string,
  itemId: string,
  outcome: 'withdrawn' | 'not reached',
): readonly NewSessionEvent[] {
  if (itemOf(courseOf(events), itemId).outcome === outcome) return []
  return [{ kind: outcome === 'withdrawn' ? 'item withdrawn' : 'item not reached', at, agendaItemId: itemId }]
}

/** Back to what it was before it was deferred, withdrawn or passed over. */
export function restoreItem(events: readonly SessionEvent[], at: string, itemId: string): readonly NewSessionEvent[] {
  const { outcome } = itemOf(courseOf(events), itemId)
  return outcome === 'planned' || outcome === 'taken' ? [] : [{ kind: 'item restored', at, agendaItemId: itemId }]
}

function leave(itemId: string | null, at: string): readonly NewSessionEvent[] {
  return itemId === null ? [] : [{ kind: 'item left', at, agendaItemId: itemId }]
}

function itemOf(course: Course, itemId: string) {
  return course.items.get(itemId) ?? untouchedItem
}

function notInSession(words: string): RuleBroken {
  return new RuleBroken('not_in_session', `The meeting ${words}`)
}
