import { addDays, isoDate, weekdayName, yearOf } from '#shared/domain/day.ts'
import type { IsoDate } from '#shared/domain/day.ts'

/**
 * The day that many working days after the given one, which is not itself counted.
 *
 * Saturdays, Sundays and the bank holidays of England are skipped. The holidays are worked out by the standing rules of
 * the Banking and Financial Dealings Act 1971 (New Year, Good Friday, Easter Monday, early May, spring, summer,
 * Christmas and Boxing Day, with their substitute days); holidays proclaimed for one year only are not known here.
 */
export function addWorkingDays(from: IsoDate, days: number): IsoDate {
  let reached = from
  for (let left = days; left > 0; left -= isWorkingDay(reached) ? 1 : 0) reached = addDays(reached, 1)
  return reached
}

function isWorkingDay(on: IsoDate): boolean {
  return !isWeekend(on) && !bankHolidays(yearOf(on)).includes(on)
}

/** The bank holidays of England in a year, by rule. */
export function bankHolidays(year: number): readonly IsoDate[] {
  const easter = easterSunday(year)
  const christmas = day(year, 12, 25)
  return [
    nextWeekday(day(year, 1, 1)),
    addDays(easter, -2),
    addDays(easter, 1),
    mondayOnOrAfter(day(year, 5, 1)),
    addDays(mondayOnOrAfter(day(year, 6, 1)), -7),
    addDays(mondayOnOrAfter(day(year, 9, 1)), -7),
    ...christmasHolidays(christmas),
  ]
}

/** Christmas and Boxing Day, or the next weekdays that are not already holidays in their stead. */
function christmasHolidays(christmas: IsoDate): readonly IsoDate[] {
  const boxingDay = addDays(christmas, 1)
  switch (weekdayName(christmas)) {
    case 'Friday':
      return [christmas, addDays(christmas, 3)]
    case 'Saturday':
      return [addDays(christmas, 2), addDays(christmas, 3)]
    case 'Sunday':
      return [boxingDay, addDays(christmas, 2)]
    default:
      return [christmas, boxingDay]
  }
}

/** Easter Sunday by the rule of Meeus, Jones and Butcher for the Gregorian calendar. */
function easterSunday(year: number): IsoDate {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const leap = Math.floor((century + 8) / 25)
  const correction = Math.floor((century - leap + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const rest = year % 100
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7
  const shift = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const days = epact + weekday - 7 * shift + 114
  return day(year, Math.floor(days / 31), (days % 31) + 1)
}

function isWeekend(on: IsoDate): boolean {
  const name = weekdayName(on)
  return name === 'Saturday' || name === 'Sunday'
}

function nextWeekday(on: IsoDate): IsoDate {
  return isWeekend(on) ? nextWeekday(addDays(on, 1)) : on
}

function mondayOnOrAfter(on: IsoDate): IsoDate {
  return weekdayName(on) === 'Monday' ? on : mondayOnOrAfter(addDays(on, 1))
}

function day(year: number, month: number, dayNumber: number): IsoDate {
  return isoDate(year, month, dayNumber) ?? '9999-12-31'
}
