import type { ActionState } from '#shared/domain/action.ts'
import { addMonths, type IsoDate } from '#shared/domain/day.ts'
import { findDueExpressions, readDue } from '#shared/domain/due-date/due-date.ts'
import { firstActIn, hasDuty } from '#shared/domain/duty/duty-act.ts'

/** What came of a resolution, worst first; each has just one. */
export const resolutionOutcomes = [
  'overdue',
  'no-action',
  'open',
  'reported',
  'done',
  'noting-only',
  'superseded',
] as const

export type ResolutionOutcome = (typeof resolutionOutcomes)[number]

type RegisteredAction = { readonly state: ActionState; readonly dueEnd: IsoDate | null }

export type RegisteredResolution = {
  readonly text: string
  readonly isSuperseded: boolean
  readonly actions: readonly RegisteredAction[]
}

/**
 * What came of a resolution by a day.
 *
 * A later resolution that takes its place ends it. With actions it is as far as they are: overdue once an open one is past its
 * due date, open while one is, `reported` while all that are not closed are reported complete (the committee has yet to
 * close them, so it is still open, but no longer late), else done. Without any it either only notes, receives, approves or agrees, and
 * nothing is to follow, or nobody has yet been asked to do what it says.
 *
 * @param asOf the day to judge lateness by (`YYYY-MM-DD`).
 */
export function outcomeOf({ text, isSuperseded, actions }: RegisteredResolution, asOf: IsoDate): ResolutionOutcome {
  if (isSuperseded) return 'superseded'
  const open = actions.filter((action) => action.state === 'open')
  if (open.some(({ dueEnd }) => dueEnd !== null && dueEnd < asOf)) return 'overdue'
  if (open.length > 0) return 'open'
  if (actions.some((action) => action.state === 'reported complete')) return 'reported'
  if (actions.length > 0) return 'done'
  return isNotingOnly(text) ? 'noting-only' : 'no-action'
}

/**
 * Whether a limb asks nothing of anybody, by its verbs: to note, receive, approve, agree or exclude does not; to request,
 * refer, recommend, delegate or appoint does. To receive a thing on a day to come does too: somebody has to bring it. A limb
 * without a verb that is known is not taken for noting: it is better looked at once too often.
 */
export function isNotingOnly(text: string): boolean {
  if (firstActIn(text) >= text.length) return false
  // The day matters only where something is to be received, and reading days is the dearer part.
  if (!hasDuty(text, true)) return true
  return !hasDuty(text, false) && findDueExpressions(text, null).length === 0
}

export type PeriodEnd = 'from' | 'to'

/**
 * A day typed as one says it: “January 2025” is from its first day, or up to its last; “March” is the last one that has
 * begun or is at hand. Null when it is not a date.
 */
export function readPeriodEnd(words: string, end: PeriodEnd, today: IsoDate): IsoDate | null {
  const due = readDue(yearAlone(words), addMonths(today, -12))
  return due === null ? null : end === 'from' ? (due.start ?? due.end) : (due.end ?? due.start)
}

/** “2024” by itself is no due date, but it is a year. */
function yearAlone(words: string): string {
  return /^\s*(?:19|20)\d\d\s*$/u.test(words) ? `in ${words.trim()}` : words
}
