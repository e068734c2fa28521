import type { ActionState } from '#shared/domain/action.ts'
import type { IsoDate } from '#shared/domain/day.ts'
import type { Due } from '#shared/domain/due-date/due-date.ts'

/** The groups of a list of matters arising, in the order in which an agenda shows them. */
export const agendaGroups = ['overdue', 'due-now', 'later', 'not-yet-due', 'no-date', 'reported', 'completed'] as const

export type AgendaGroup = (typeof agendaGroups)[number]

export type StandingAction = {
  readonly number: number
  readonly state: ActionState
  readonly due: Pick<Due, 'kind' | 'start' | 'end'> | null
}

/**
 * Under which heading an action stands before a meeting.
 *
 * Closed at this meeting is `completed`; what its owner reports complete is `reported`, for the committee to close. Past its end is `overdue`; ending on the day is `due-now`, and so is what recurs,
 * since it is due at each meeting. What has not begun is `not-yet-due`, anything else with an end `later`. As soon as
 * possible, in due course, and meetings or events without a date yet have no end to be late for: `no-date`.
 *
 * @param asOf the day to judge lateness by: the meeting's on paper, today's on the screen.
 * @param heldOn the day of the meeting: an action that starts after it is not yet due there.
 */
export function agendaGroup(action: StandingAction, asOf: IsoDate, heldOn: IsoDate): AgendaGroup {
  if (action.state === 'closed') return 'completed'
  if (action.state === 'reported complete') return 'reported'
  const { due } = action
  if (due === null) return 'no-date'
  if (due.kind === 'recurring') return 'due-now'
  if (due.kind === 'asap' || due.kind === 'vague' || due.end === null) return openEnded(due, heldOn)
  if (due.end < asOf) return 'overdue'
  if (due.end <= heldOn) return 'due-now'
  return due.start !== null && due.start > heldOn ? 'not-yet-due' : 'later'
}

/** The list in the order of the agenda: by group, then by the end of the due interval, then by number. Nothing is copied. */
export function inAgendaOrder<T extends StandingAction & { readonly group: AgendaGroup }>(
  rows: readonly T[],
): readonly T[] {
  return rows.toSorted(
    (a, b) =>
      agendaGroups.indexOf(a.group) - agendaGroups.indexOf(b.group) ||
      (a.due?.end ?? '9999').localeCompare(b.due?.end ?? '9999') ||
      a.number - b.number,
  )
}

/** Whether the words name the committee's own next meeting, and not that of another body. */
export function isNextMeeting(due: Pick<Due, 'kind' | 'text'>): boolean {
  return (
    due.kind === 'relative-meeting' &&
    /^(?:(?:at|by|to|for|before)\s+)?(?:the\s+|its\s+)?next\s+(?:(?:ordinary|available|scheduled)\s+)?meeting$/iu.test(
      due.text.trim(),
    )
  )
}

/** How many days an action is past its end on a day; counted in whole days. */
export function daysOverdue(end: IsoDate, asOf: IsoDate): number {
  return Math.round((Date.parse(asOf) - Date.parse(end)) / 86_400_000)
}

function openEnded(due: NonNullable<StandingAction['due']>, heldOn: IsoDate): AgendaGroup {
  return due.kind === 'open' && due.start !== null && due.start > heldOn ? 'not-yet-due' : 'no-date'
}
