/** A day, `YYYY-MM-DD`, in the proleptic Gregorian calendar. It has no time and no time zone. */
export type IsoDate = string

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

export const weekdayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const

export type WeekdayName = (typeof weekdayNames)[number]

/** Whether the words are a day that exists: 2016-02-30 does not. */
export function isIsoDate(words: string): words is IsoDate {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(words)
  return parts !== null && isoDate(Number(parts[1]), Number(parts[2]), Number(parts[3])) !== null
}

/** The day of that year, month (1–12) and day of the month; null when there is no such day. Years run from 1 to 9999. */
export function isoDate(year: number, month: number, day: number): IsoDate | null {
  const isInRange = year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1
  if (!isInRange || day > daysInMonth(year, month)) return null
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function daysInMonth(year: number, month: number): number {
  const isLeapYear = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 && isLeapYear ? 29 : (monthLengths[month - 1] ?? 0)
}

export function firstOfMonth(year: number, month: number): IsoDate {
  return clamped(year, month, 1)
}

/** The last day of that month (1–12): the 29th of February in a leap year. */
export function lastOfMonth(year: number, month: number): IsoDate {
  return clamped(year, month, 31)
}

export function yearOf(day: IsoDate): number {
  return Number(day.slice(0, 4))
}

export function monthOf(day: IsoDate): number {
  return Number(day.slice(5, 7))
}

export function dayOfMonth(day: IsoDate): number {
  return Number(day.slice(8, 10))
}

/** So many days later, or earlier when `days` is negative. */
export function addDays(day: IsoDate, days: number): IsoDate {
  const moved = utc(day)
  moved.setUTCDate(moved.getUTCDate() + days)
  return moved.toISOString().slice(0, 10)
}

/** So many months later on the same day of the month, or on the last day of a month that is shorter. */
export function addMonths(day: IsoDate, months: number): IsoDate {
  const count = yearOf(day) * 12 + monthOf(day) - 1 + months
  return clamped(Math.floor(count / 12), (count % 12) + 1, dayOfMonth(day))
}

export function weekdayName(day: IsoDate): WeekdayName {
  return weekdayNames[utc(day).getUTCDay()] ?? 'Sunday'
}

/** “14 March 2016”. */
export function formatDay(day: IsoDate): string {
  return `${dayOfMonth(day)} ${monthNames[monthOf(day) - 1]} ${yearOf(day)}`
}

/** "Monday 14 March 2016". */
export function formatDayInFull(day: IsoDate): string {
  return `${weekdayName(day)} ${formatDay(day)}`
}

/** “14 Mar 2016”. */
export function formatDayShort(day: IsoDate): string {
  return `${dayOfMonth(day)} ${shortMonth(day)} ${yearOf(day)}`
}

/** “1–31 Jul 2016”, “1 Sep–30 Nov 2016”, “1 Dec 2016–28 Feb 2017”: both ends belong to it. */
export function formatInterval(start: IsoDate, end: IsoDate): string {
  if (start === end) return formatDayShort(start)
  if (yearOf(start) !== yearOf(end)) return `${formatDayShort(start)}–${formatDayShort(end)}`
  if (monthOf(start) !== monthOf(end)) return `${dayOfMonth(start)} ${shortMonth(start)}–${formatDayShort(end)}`
  return `${dayOfMonth(start)}–${formatDayShort(end)}`
}

function shortMonth(day: IsoDate): string {
  return (monthNames[monthOf(day) - 1] ?? '').slice(0, 3)
}

function clamped(year: number, month: number, day: number): IsoDate {
  return isoDate(year, month, Math.min(day, daysInMonth(year, month))) ?? '9999-12-31'
}

function utc(day: IsoDate): Date {
  return new Date(`${day}T00:00:00Z`)
}
