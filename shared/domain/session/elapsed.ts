import type { Stretch } from '#shared/domain/session/course.ts'

/**
 * Milliseconds that some stretches come to, the last one up to now. A clock that was set back makes a stretch nothing,
 * never less than nothing.
 */
export function elapsedIn(stretches: readonly Stretch[], now: number): number {
  return stretches.reduce(
    (sum, { from, to }) => sum + Math.max(0, (to === null ? now : Date.parse(to)) - Date.parse(from)),
    0,
  )
}

/** "4 min", "1 h 12 min", "2 h". */
export function elapsedWords(milliseconds: number): string {
  const minutes = Math.floor(Math.max(0, milliseconds) / 60_000)
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return `${rest} min`
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`
}

/** The time on the wall of the meeting room, `HH:MM`, whatever the computer's own zone says. */
export function wallTime(instant: string): string {
  return clock.format(new Date(instant))
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})
