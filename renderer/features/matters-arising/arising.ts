import type { ActionState } from '#shared/domain/action.ts'
import type { AgendaGroup } from '#shared/domain/matters-arising.ts'
import { agendaGroups } from '#shared/domain/matters-arising.ts'
import { formatDay, formatDayShort, type IsoDate } from '#shared/domain/day.ts'
import { meansOf, type Due } from '#shared/domain/due-date/due-date.ts'

export type ArisingDue = Omit<Due, 'warnings'>

/** An action as it stands before a meeting. */
export type ArisingAction = {
  readonly id: string
  readonly number: number
  readonly printedNumber: string | null
  readonly text: string
  readonly owner: string | null
  readonly due: ArisingDue | null
  readonly state: ActionState
  readonly meetingId: string | null
  readonly madeOn: IsoDate | null
  readonly minute: string
  readonly agendaItemId: string | null
  readonly findings: readonly { readonly findingId: string; readonly number: string | null }[]
  readonly group: AgendaGroup
  readonly timesCarried: number
  readonly daysOverdue: number | null
  readonly latest: { readonly toldOn: IsoDate | null; readonly text: string } | null
  readonly timesDeferred: number
}

export type ArisingGroup = { readonly group: AgendaGroup; readonly actions: readonly ArisingAction[] }

/** The groups that have something in them, in the order of the agenda. */
export function inGroups(actions: readonly ArisingAction[]): readonly ArisingGroup[] {
  return agendaGroups
    .map((group) => ({ group, actions: actions.filter((action) => action.group === group) }))
    .filter(({ actions: within }) => within.length > 0)
}

/**
 * The day that lateness is judged by on the screen: today for a meeting of today or later, otherwise the meeting's own
 * day, so that an old list shows what stood then.
 */
export function judgedOn(heldOn: IsoDate, today: IsoDate): IsoDate {
  return heldOn >= today ? today : heldOn
}

type GroupWords = {
  readonly heading: string
  /** In the line at the top, after the number. */
  readonly summary: string
  readonly note?: (judged: IsoDate) => string
}

export const groupWords: Record<AgendaGroup, GroupWords> = {
  overdue: { heading: 'Overdue', summary: 'overdue', note: (judged) => `due before ${formatDay(judged)}` },
  'due-now': { heading: 'Due at this meeting', summary: 'due at this meeting' },
  later: { heading: 'Due later', summary: 'due later' },
  'not-yet-due': { heading: 'Not yet due', summary: 'not yet due', note: () => 'begins after this meeting' },
  'no-date': { heading: 'No date', summary: 'no date' },
  reported: {
    heading: 'Reported complete',
    summary: 'reported complete',
    note: () => 'shown once more, for the committee to close',
  },
  completed: { heading: 'Completed', summary: 'completed', note: () => 'closed at this meeting; not on the next list' },
}

/** The days that a due date means, for the quiet line under its wording; null where the wording says it all. */
export function dueMeans(due: ArisingDue): string | null {
  return meansOf({ ...due, warnings: [] })
}

/** "Item 7, res 2, 14 Mar 2016" */
export function cameFrom({ minute, madeOn }: Pick<ArisingAction, 'minute' | 'madeOn'>): string {
  const day = madeOn === null || /\b\d{4}\b/.test(minute) ? '' : formatDayShort(madeOn)
  const words = [minute, day].filter((part) => part !== '').join(', ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

export function carriedWords(timesCarried: number): string {
  if (timesCarried <= 1) return 'first time here'
  return timesCarried === 2 ? 'on the agenda twice' : `on the agenda ${timesCarried} times`
}

/** "put off twice"; null where it never was. */
export function deferredWords(timesDeferred: number): string | null {
  if (timesDeferred === 0) return null
  if (timesDeferred === 1) return 'put off once'
  return timesDeferred === 2 ? 'put off twice' : `put off ${timesDeferred} times`
}

export const everybody = 'everybody'
const nobody = 'nobody yet'

/** Whose actions can be looked at alone: each owner once, by name. */
export function ownersOf(actions: readonly Pick<ArisingAction, 'owner'>[]): readonly string[] {
  const owners = new Set(actions.flatMap(({ owner }) => (owner === null ? [] : [owner])))
  const named = [...owners].toSorted((a, b) => a.localeCompare(b, 'en-GB'))
  return actions.some(({ owner }) => owner === null) ? [...named, nobody] : named
}

export function ofOwner(actions: readonly ArisingAction[], owner: string): readonly ArisingAction[] {
  return owner === everybody ? actions : actions.filter((action) => (action.owner ?? nobody) === owner)
}

/** Where its item is, or the meeting where the item is not known; null where no meeting here made it. */
export function originHref({
  meetingId,
  agendaItemId,
}: Pick<ArisingAction, 'meetingId' | 'agendaItemId'>): string | null {
  if (meetingId === null) return null
  return agendaItemId === null ? `/meetings/${meetingId}` : `/meetings/${meetingId}/items/${agendaItemId}`
}
