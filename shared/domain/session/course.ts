import type { ItemOutcome, SessionEvent, SessionState } from '#shared/domain/session/session-event.ts'

/** A stretch of time in which the meeting sat, or an item was before it; `to` is null while it goes on. Instants. */
export type Stretch = { readonly from: string; readonly to: string | null }

export type ItemCourse = {
  readonly outcome: ItemOutcome
  /** The words for when it comes back, such as "14 January"; null where they are not known. */
  readonly deferredTo: string | null
  /** When it was first taken. */
  readonly startedAt: string | null
  /** When it was last left; null while it is before the meeting. */
  readonly endedAt: string | null
  /** Its place in the order in which items were first taken, from 1. */
  readonly takenOrder: number | null
  /** From each moving to it until it was left; an adjournment ends one and begins another. */
  readonly stretches: readonly Stretch[]
}

/** What the events of a meeting come to. */
export type Course = {
  readonly state: SessionState
  readonly startedAt: string | null
  readonly closedAt: string | null
  readonly presidingPersonId: string | null
  /** The item before the meeting; null before the first, and after the close. */
  readonly currentItemId: string | null
  readonly sittings: readonly Stretch[]
  readonly items: ReadonlyMap<string, ItemCourse>
}

/**
 * The course of a meeting, from its events in the order in which they happened. Any events give one: what makes no sense
 * where it stands, such as resuming a meeting that is not adjourned, changes nothing.
 */
export function courseOf(events: readonly SessionEvent[]): Course {
  return events.reduce(after, beginning)
}

/** An item of which nothing happened yet. */
export const untouchedItem: ItemCourse = {
  outcome: 'planned',
  deferredTo: null,
  startedAt: null,
  endedAt: null,
  takenOrder: null,
  stretches: [],
}

const beginning: Course = {
  state: 'planned',
  startedAt: null,
  closedAt: null,
  presidingPersonId: null,
  currentItemId: null,
  sittings: [],
  items: new Map(),
}

function after(course: Course, event: SessionEvent): Course {
  switch (event.kind) {
    case 'started':
      return course.startedAt === null ? sitting({ ...course, startedAt: event.at }, event.at) : course
    case 'resumed':
      return course.state === 'adjourned' ? sitting(course, event.at) : course
    case 'adjourned':
      return course.state === 'in session' ? { ...rising(course, event.at), state: 'adjourned' } : course
    case 'closed':
      return course.state === 'closed' ? course : { ...rising(course, event.at), state: 'closed', closedAt: event.at }
    case 'reopened':
      return course.state === 'closed' ? reopened(course, event.at) : course
    case 'presiding':
      return { ...course, presidingPersonId: event.personId }
    default:
      return event.agendaItemId === null ? course : ofItem(course, event, event.agendaItemId)
  }
}

/** A meeting that was never started is planned again; one that was goes on, since that is what it is opened for. */
function reopened(course: Course, at: string): Course {
  const open = { ...course, closedAt: null }
  return course.startedAt === null ? { ...open, state: 'planned' } : sitting(open, at)
}

function sitting(course: Course, at: string): Course {
  const seated = { ...course, state: 'in session' as const, sittings: [...course.sittings, { from: at, to: null }] }
  return withCurrent(seated, (item) => ({ ...item, stretches: [...item.stretches, { from: at, to: null }] }))
}

function rising(course: Course, at: string): Course {
  const risen = { ...course, sittings: ended(course.sittings, at) }
  return withCurrent(risen, (item) => ({ ...item, stretches: ended(item.stretches, at) }))
}

function ofItem(course: Course, event: SessionEvent, id: string): Course {
  const item = course.items.get(id) ?? untouchedItem
  const set = (changes: Partial<ItemCourse>, rest: Partial<Course> = {}): Course => ({
    ...course,
    ...rest,
    items: new Map(course.items).set(id, { ...item, ...changes }),
  })
  const left = course.currentItemId === id ? { currentItemId: null } : {}
  switch (event.kind) {
    case 'item started':
      return { ...set(taken(course, item, event.at)), currentItemId: id }
    case 'item left':
      return set({ endedAt: event.at, stretches: ended(item.stretches, event.at) }, left)
    case 'item not taken':
      return renumbered(set({ ...untouchedItem, outcome: outcomeUntaken(item), deferredTo: item.deferredTo }, left))
    case 'item deferred':
      return set({ outcome: 'deferred', deferredTo: event.words })
    case 'item withdrawn':
      return set({ outcome: 'withdrawn', deferredTo: null })
    case 'item not reached':
      return set({ outcome: 'not reached', deferredTo: null })
    case 'item restored':
      return set({ outcome: item.startedAt === null ? 'planned' : 'taken', deferredTo: null })
    default:
      return course
  }
}

/** An item that was deferred or withdrawn stays so when it is spoken of; one not reached has been reached after all. */
function taken(course: Course, item: ItemCourse, at: string): ItemCourse {
  const isSettled = item.outcome === 'deferred' || item.outcome === 'withdrawn'
  return {
    ...item,
    outcome: isSettled ? item.outcome : 'taken',
    startedAt: item.startedAt ?? at,
    endedAt: null,
    takenOrder: item.takenOrder ?? lastTaken(course) + 1,
    stretches: course.state === 'in session' ? [...item.stretches, { from: at, to: null }] : item.stretches,
  }
}

function outcomeUntaken({ outcome }: ItemCourse): ItemOutcome {
  return outcome === 'taken' ? 'planned' : outcome
}

function lastTaken(course: Course): number {
  return Math.max(0, ...[...course.items.values()].map(({ takenOrder }) => takenOrder ?? 0))
}

/** Without a gap where an item is no longer among those taken. */
function renumbered(course: Course): Course {
  const order = [...course.items]
    .filter(([, { takenOrder }]) => takenOrder !== null)
    .toSorted(([, a], [, b]) => (a.takenOrder ?? 0) - (b.takenOrder ?? 0))
    .map(([id]) => id)
  const items = new Map(
    [...course.items].map(([id, item]) => [
      id,
      item.takenOrder === null ? item : { ...item, takenOrder: order.indexOf(id) + 1 },
    ]),
  )
  return { ...course, items }
}

function withCurrent(course: Course, change: (item: ItemCourse) => ItemCourse): Course {
  const id = course.currentItemId
  const item = id === null ? undefined : course.items.get(id)
  return id === null || item === undefined ? course : { ...course, items: new Map(course.items).set(id, change(item)) }
}

function ended(stretches: readonly Stretch[], at: string): readonly Stretch[] {
  return stretches.map((stretch) => (stretch.to === null ? { ...stretch, to: at } : stretch))
}
