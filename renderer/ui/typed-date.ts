import { isoDate, monthNames } from '#shared/domain/day.ts'

/** What was typed into a field for a day or a time: read, left empty, or not to be read. */
export type Typed =
  | { readonly kind: 'read'; readonly value: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unreadable' }

/**
 * A day as people in Britain type it, day before month: "14/3/2016", "14.3.16", "14 March 2016", "Mon 14th Mar 2016",
 * or "2016-03-14". A year of two figures is of this century. A day that is not in the calendar is not read.
 */
export function readTypedDay(text: string): Typed {
  const plain = text.trim().toLowerCase()
  if (plain === '') return { kind: 'empty' }
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(plain)
  if (iso !== null) return calendarDay(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const figures = /^(\d{1,2})[\s./-]+(\d{1,2})[\s./-]+(\d{4}|\d{2})$/.exec(plain)
  if (figures !== null) return calendarDay(year(figures[3]), Number(figures[2]), Number(figures[1]))
  const words = /^(?:[a-z]+,?\s+)?(\d{1,2})(?:st|nd|rd|th)?\s*(?:of\s+)?([a-z]{3,9})\.?,?\s*(\d{4}|\d{2})$/.exec(plain)
  if (words !== null) return calendarDay(year(words[3]), monthNamed(words[2] ?? ''), Number(words[1]))
  return { kind: 'unreadable' }
}

/** A time of day as people type it: "19:00", "1900", "7pm", "7.30 pm"; midday and midnight need their figures. */
export function readTypedTime(text: string): Typed {
  const plain = text.trim().toLowerCase().replaceAll(' ', '')
  if (plain === '') return { kind: 'empty' }
  const match = /^(\d{1,2})(?:[:.]?(\d{2}))?(am|pm)?$/.exec(plain)
  if (match === null) return { kind: 'unreadable' }
  const hour = hourOf(Number(match[1]), match[3])
  const minute = Number(match[2] ?? '0')
  if (hour === undefined || minute > 59) return { kind: 'unreadable' }
  return { kind: 'read', value: `${two(hour)}:${two(minute)}` }
}

function calendarDay(ofYear: number, month: number, ofMonth: number): Typed {
  const value = isoDate(ofYear, month, ofMonth)
  return value === null ? { kind: 'unreadable' } : { kind: 'read', value }
}

function monthNamed(name: string): number {
  return monthNames.findIndex((month) => month.toLowerCase().startsWith(name)) + 1
}

function hourOf(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour <= 23 ? hour : undefined
  if (hour < 1 || hour > 12) return undefined
  return (hour % 12) + (half === 'pm' ? 12 : 0)
}

function year(figures: string | undefined): number {
  const given = Number(figures)
  return given < 100 ? 2000 + given : given
}

function two(figure: number): string {
  return String(figure).padStart(2, '0')
}
