import { wallTime } from '#shared/domain/session/elapsed.ts'
import type { SessionEvent, SessionEventKind } from '#shared/domain/session/session-event.ts'

/** A time of the course of a meeting that a clerk may correct. */
export type SessionTime = Pick<SessionEvent, 'kind' | 'at'> & {
  readonly id: string
  readonly actId: string
  /** The item that began or ended, by its number on the agenda; null for a time of the meeting. */
  readonly number: string | null
  /** Who took the chair; null for every other time. */
  readonly name: string | null
}

export const sessionTimeKinds = [
  'started',
  'adjourned',
  'resumed',
  'closed',
  'reopened',
  'presiding',
  'item started',
  'item left',
] as const

type TimeKind = (typeof sessionTimeKinds)[number]

const timesOfItems: readonly SessionEventKind[] = ['item started', 'item left']

export function isTime<Event extends Pick<SessionEvent, 'kind'>>(
  event: Event,
): event is Event & { readonly kind: TimeKind } {
  return (sessionTimeKinds as readonly SessionEventKind[]).includes(event.kind)
}

/**
 * The events that have a time which still stands, in their order: what an item had before it was found not to have been
 * taken after all is gone.
 */
export function standingTimes<Event extends SessionEvent>(events: readonly Event[]) {
  const isStanding = ({ agendaItemId: itemId }: Event, at: number): boolean =>
    itemId === null ||
    !events.slice(at + 1).some(({ kind, agendaItemId }) => kind === 'item not taken' && agendaItemId === itemId)
  return events.filter(isStanding).filter(isTime)
}

/**
 * What is corrected with a time, itself included: one press ended an item and began the next, so both move. A time of the
 * meeting takes with it all that the same press stamped, as the first item at the start and the last one at the close; the
 * time of an item leaves the meeting’s alone. What was corrected apart before stays apart.
 */
export function correctedTogether<Event extends Pick<SessionTime, 'id' | 'actId' | 'kind' | 'at'>>(
  events: readonly Event[],
  id: string,
): readonly Event[] {
  const own = events.find((event) => event.id === id)
  if (own === undefined) return []
  const isOfItem = timesOfItems.includes(own.kind)
  return events.filter(
    ({ actId, at, kind }) => actId === own.actId && at === own.at && (!isOfItem || timesOfItems.includes(kind)),
  )
}

/**
 * The instant at which the clock in the meeting room read `HH:MM`, nearest to another instant: a meeting that went on past
 * midnight is corrected on the right day. Null for an hour that was left out in spring.
 */
export function instantAt(near: string, time: string): string | null {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const from = new Date(near)
  const midnight = Date.UTC(from.getUTCFullYear(), from.getUTCMonth(), from.getUTCDate())
  const found = [-1, 0, 1]
    .flatMap((days) => [0, 1].map((ahead) => midnight + days * day + (hour - ahead) * hourLong + minute * 60_000))
    .filter((instant) => wallTime(new Date(instant).toISOString()) === time)
    .filter((instant) => Math.abs(instant - from.getTime()) <= 13 * hourLong)
    .toSorted((a, b) => Math.abs(a - from.getTime()) - Math.abs(b - from.getTime()))
  return found[0] === undefined ? null : new Date(found[0]).toISOString()
}

const hourLong = 3_600_000
const day = 24 * hourLong

/**
 * What is odd about a time as corrected, in a sentence: that it is before something that happened earlier, after something
 * that happened later, or still to come. Null for a time in its order. It is said, and stands in the way of nothing.
 */
export function orderWarning(times: readonly SessionTime[], id: string, at: string, now: string): string | null {
  const own = new Set(correctedTogether(times, id).map((time) => time.id))
  const place = times.findIndex((time) => own.has(time.id))
  const others = times.map((time, index) => ({ time, index })).filter(({ time }) => !own.has(time.id))
  const before = others
    .filter(({ time, index }) => index < place && minuteOf(time.at) > minuteOf(at))
    .toSorted((a, b) => b.time.at.localeCompare(a.time.at))[0]?.time
  if (before !== undefined) return `That is before ${timeWords(before)} at ${wallTime(before.at)}.`
  const after = others
    .filter(({ time, index }) => index > place && minuteOf(time.at) < minuteOf(at))
    .toSorted((a, b) => a.time.at.localeCompare(b.time.at))[0]?.time
  if (after !== undefined) return `That is after ${timeWords(after)} at ${wallTime(after.at)}.`
  return minuteOf(at) > minuteOf(now) ? 'That is later than now.' : null
}

/** "item 3 began", "the meeting adjourned": what happened then, within a sentence. */
export function timeWords({ kind, number, name }: Pick<SessionTime, 'kind' | 'number' | 'name'>): string {
  switch (kind) {
    case 'item started':
      return `item ${number ?? ''} began`
    case 'item left':
      return `item ${number ?? ''} ended`
    case 'presiding':
      return name === null ? 'nobody presided any more' : `${name} took the chair`
    case 'reopened':
      return 'the meeting was opened again'
    default:
      return `the meeting ${kind}`
  }
}

function minuteOf(instant: string): number {
  return Math.floor(Date.parse(instant) / 60_000)
}
