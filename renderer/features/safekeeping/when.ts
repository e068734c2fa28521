import { formatDayInFull } from '#shared/domain/day.ts'

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' })
const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' })

/** "Monday 14 March 2016 at 19:42", of an instant in ISO UTC. */
export function whenInFull(instant: string): string {
  const at = new Date(instant)
  return `${formatDayInFull(day.format(at))} at ${clock.format(at)}`
}

/** The same of a wall clock's reading, `YYYY-MM-DDTHH:MM:SS`. */
export function readingInFull(reading: string): string {
  return `${formatDayInFull(reading.slice(0, 10))} at ${reading.slice(11, 16)}`
}

/** "820 kB", "1.4 MB": how large a file is, for a person. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1_000))} kB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
