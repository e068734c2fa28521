import { addDays, formatDay, isoDate, monthOf, yearOf, type IsoDate } from '#shared/domain/day.ts'

/**
 * The municipal year in which a day lies, as it is written: "2025/26". It begins at Annual Council in May (LGA 1972 Sch 12
 * paras 1 and 7); a day in May belongs to the year that begins in it.
 */
export function municipalYear(day: IsoDate): string {
  const first = monthOf(day) >= 5 ? yearOf(day) : yearOf(day) - 1
  return `${first}/${String((first + 1) % 100).padStart(2, '0')}`
}

/** The first of May of the municipal year in which a day lies; Annual Council's own day is the clerk's to give. */
export function municipalYearStart(day: IsoDate): IsoDate {
  return isoDate(monthOf(day) >= 5 ? yearOf(day) : yearOf(day) - 1, 5, 1) ?? day
}

export type Seat = {
  readonly name: string
  readonly role: string
  readonly fromOn: IsoDate | null
  readonly toOn: IsoDate | null
}

/** What a clerk ought to look at: two chairs at one time. It is told and never stands in the way, as a chair may be shared. */
export function chairWarnings(seats: readonly Seat[]): readonly string[] {
  const chairs = seats.filter(({ role }) => role === 'chair')
  return chairs.flatMap((one, at) =>
    chairs.slice(at + 1).flatMap((other) => {
      const from = later(one.fromOn, other.fromOn)
      const to = earlier(one.toOn, other.toOn)
      if (from !== null && to !== null && from > to) return []
      const since = from === null ? '' : ` from ${formatDay(from)}`
      return [`${one.name} and ${other.name} are both Chair${since}. Change a role, or end one of the memberships.`]
    }),
  )
}

/** The day before: the last of what ends when something else begins. */
export function dayBefore(day: IsoDate): IsoDate {
  return addDays(day, -1)
}

function later(one: IsoDate | null, other: IsoDate | null): IsoDate | null {
  if (one === null || other === null) return one ?? other
  return one > other ? one : other
}

function earlier(one: IsoDate | null, other: IsoDate | null): IsoDate | null {
  if (one === null || other === null) return one ?? other
  return one < other ? one : other
}
