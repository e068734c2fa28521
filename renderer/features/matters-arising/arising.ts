import type { AgendaGroup } from '#shared/domain/matters-arising.ts'
import { agendaGroups } from '#shared/domain/matters-arising.ts'
import { formatDay, formatDayShort, type IsoDate } from '#shared/domain/day.ts'
import { meansOf, type Due } from '#shared/domain/due-date/due-date.ts'

export type ArisingDue = Omit<Due, 'warnings'>

/** An action as it stands before a meeting. */
export type ArisingAction = {
  readonly id: string
  readonly number: number
  readonly text: string
  readonly owner: string | null
  readonly due: ArisingDue | null
  readonly state: 'open' | 'closed'
  readonly meetingId: string
  readonly madeOn: IsoDate | null
  readonly minute: string
  readonly agendaItemId: string | null
  readonly findings: readonly { readonly findingId: string; readonly number: string | null }[]
  readonly group: AgendaGroup
  readonly timesCarried: number
  readonly daysOverdue: number | null
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
  completed: { heading: 'Completed', summary: 'completed', note: () => 'closed at this meeting; not on the next list' },
}

/** The days that a due date means, for the quiet line under its wording; null where the wording says it all. */
export function dueMeans(due: ArisingDue): string | null {
  return meansOf({ ...due, warnings: [] })
}

/** "Item 7, res 2, 14 Mar 2016" */
export function cameFrom({ minute, madeOn }: Pick<ArisingAction, 'minute' | 'madeOn'>): string {
  const words = [minute, madeOn === null ? '' : formatDayShort(madeOn)].filter((part) => part !== '').join(', ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

export function carriedWords(timesCarried: number): string {
  if (timesCarried <= 1) return 'first time here'
  return timesCarried === 2 ? 'on the agenda twice' : `on the agenda ${timesCarried} times`
}

/** Where its item is, or the meeting where the item is not known. */
export function originHref({ meetingId, agendaItemId }: Pick<ArisingAction, 'meetingId' | 'agendaItemId'>): string {
  return agendaItemId === null ? `/meetings/${meetingId}` : `/meetings/${meetingId}/items/${agendaItemId}`
}
