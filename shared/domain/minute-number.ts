import { z } from 'zod'
import { monthOf, yearOf, type IsoDate } from '#shared/domain/day.ts'

/**
 * How the items of a committee's minutes are numbered: not at all, by their place on the agenda, or by a number that runs
 * through the meetings of a year, alone ("45"), with the year ("45/16") or with a prefix too ("HSP 45/16").
 */
const numberingSchemes = ['none', 'agenda', 'running', 'number/year', 'prefix number/year'] as const

export type NumberingScheme = (typeof numberingSchemes)[number]

/** Which year a number runs through: the calendar's, or the municipal one, from May (Annual Council) to the next April. */
const numberingYears = ['municipal', 'calendar'] as const

export const numberingChanges = z.strictObject({
  scheme: z.enum(numberingSchemes),
  year: z.enum(numberingYears).optional(),
  prefix: z.string().trim().max(40).optional(),
  /** Where a run goes on from before the minute book: "the next minute of 2015/16 is 45". */
  start: z.strictObject({ series: z.string().max(20), number: z.int().min(1).max(999_999) }).optional(),
})

export type Numbering = z.infer<typeof numberingChanges>

/** Unless a committee says otherwise, the number before a minute is the item's on the agenda. */
export const usualNumbering: Numbering = { scheme: 'agenda' }

/** Whether numbers run through a year, and so are given out and never given again. */
export function isRunning({ scheme }: Numbering): boolean {
  return scheme !== 'none' && scheme !== 'agenda'
}

/** The year that a day's numbers belong to: "2015/16" for 14 March 2016, or "2016" by the calendar. */
export function seriesOf(numbering: Numbering, day: IsoDate): string {
  if (numbering.year === 'calendar') return String(yearOf(day))
  const first = monthOf(day) >= 5 ? yearOf(day) : yearOf(day) - 1
  return `${first}/${String((first + 1) % 100).padStart(2, '0')}`
}

/** The first day of the year that a day's numbers belong to. */
export function firstDayOf(numbering: Numbering, day: IsoDate): IsoDate {
  if (numbering.year === 'calendar') return `${day.slice(0, 4)}-01-01`
  return `${seriesOf(numbering, day).slice(0, 4)}-05-01`
}

/**
 * The number as printed: "45", "45/16", "HSP 45/16". The year, in two figures, is the one in which its series began, so that
 * no two minutes are called the same.
 */
export function printMinuteNumber(numbering: Numbering, number: number, day: IsoDate): string {
  const year = seriesOf(numbering, day).slice(2, 4)
  if (numbering.scheme === 'number/year') return `${number}/${year}`
  if (numbering.scheme === 'prefix number/year') return `${numbering.prefix ?? ''} ${number}/${year}`.trim()
  return String(number)
}

/**
 * The first free number of a series: after the last that was given out, and not before the one that the committee says.
 *
 * @param last the highest number given out in the series, 0 for none.
 */
export function nextMinuteNumber(numbering: Numbering, series: string, last: number): number {
  const start = numbering.start?.series === series ? numbering.start.number : 1
  return Math.max(start, last + 1)
}

export type NumberedItem = { readonly id: string; readonly number: number | null }

/**
 * The numbers of a meeting's items, in order: those given out stay, the others get the next ones.
 *
 * @param next the first number that is free for this meeting.
 */
export function numberItems(
  items: readonly NumberedItem[],
  next: number,
): readonly { readonly id: string; readonly number: number }[] {
  let free = next
  return items.map(({ id, number }) => ({ id, number: number ?? free++ }))
}
