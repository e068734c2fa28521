import { formatDay, weekdayName, monthNames, monthOf, yearOf, addMonths, type IsoDate } from '#shared/domain/day.ts'
import { meansOf, readDue, type Due } from '#shared/domain/due-date/due-date.ts'

/** A wording of when something is due, with the days that it means on the screen. */
export type DueChoice = {
  readonly text: string
  /** “1 Sep–30 Nov 2016”, “Wed 14 January 2026”; null where the wording says it itself, or means no days. */
  readonly means: string | null
  /** Said where the clerk may want to put it right. */
  readonly warning: string | null
  /** No date is read from it. */
  readonly isUnread: boolean
}

type Calendar = {
  /** The day of the meeting, by which wordings are read. */
  readonly heldOn: IsoDate | null
  /** The day of the meeting after it, where one is planned. */
  readonly nextOn: IsoDate | null
}

/**
 * What the words that are typed say as a due date, then usual wordings that begin so. Words that are no date come first as
 * they are: an action keeps them as worded.
 */
export function dueChoices(typed: string, calendar: Calendar, most: number): readonly DueChoice[] {
  const words = typed.trim()
  const read = words === '' ? null : choiceOf(words, calendar)
  const begun = usualWordings(calendar.heldOn)
    .filter((wording) => wording.toLowerCase().startsWith(words.toLowerCase()) && wording !== words)
    .map((wording) => choiceOf(wording, calendar))
  const own = read === null ? [] : read.isUnread && begun.length > 0 ? [] : [read]
  return [...own, ...begun].slice(0, most)
}

/** The days that a due date means, a single day with its weekday. */
export function dueMeans(due: Pick<Due, 'text' | 'kind' | 'start' | 'end'>): string | null {
  const { start, end } = due
  if (end !== null && start === end) {
    return due.text.includes(formatDay(end)) ? null : `${weekdayName(end).slice(0, 3)} ${formatDay(end)}`
  }
  return meansOf({ ...due, warnings: [] })
}

function choiceOf(text: string, { heldOn, nextOn }: Calendar): DueChoice {
  const due = readDue(text, heldOn)
  if (due === null) return { text, means: null, warning: null, isUnread: true }
  const isNext = due.kind === 'relative-meeting' && due.end === null && /^(?:the |at the |by the )*next\b/i.test(text)
  const resolved = isNext && nextOn !== null ? { ...due, start: nextOn, end: nextOn } : due
  return { text, means: dueMeans(resolved), warning: due.warnings[0]?.message ?? null, isUnread: false }
}

/** As minutes of the field say it; months and seasons go on from the day of the meeting. */
function usualWordings(heldOn: IsoDate | null): readonly string[] {
  const months = heldOn === null ? [] : Array.from({ length: 6 }, (_, at) => addMonths(heldOn, at + 1))
  const named = months.map((day) => ({ month: monthNames[monthOf(day) - 1] ?? '', year: yearOf(day) }))
  const year = heldOn === null ? null : yearOf(heldOn)
  return [
    'next meeting',
    ...named.map(({ month, year: of }) => `end of ${month} ${of}`),
    ...named.map(({ month, year: of }) => `by the end of ${month} ${of}`),
    ...named.map(({ month, year: of }) => `${month} ${of}`),
    ...named.map(({ month, year: of }) => `by ${month} ${of}`),
    ...['spring', 'summer', 'autumn', 'winter'].flatMap((season) =>
      year === null ? [season] : [`${season} ${year}`, `${season} ${year + 1}`],
    ),
    'within 28 days',
    'within three months',
    'within six months',
    'as soon as possible',
    'at each meeting',
    'quarterly',
    'ongoing',
  ]
}
