/** Second copies of the minute book: what they are called, which are let go, and when the last one counts as old. */

/** How many of the latest copies are kept unless the clerk says otherwise. */
export const copiesKeptByDefault = 10

/** Days after which the last good copy is old: a council that meets weekly would lose a meeting. */
const oldAfterDays = 7

const named = /^minute-book-(\d{4}-\d{2}-\d{2})-(\d{2})(\d{2})(\d{2})\.minutebook$/

/**
 * What a copy made at a moment is called.
 *
 * @param at the wall clock of the clerk, `YYYY-MM-DDTHH:MM:SS…`.
 */
export function copyName(at: string): string {
  return `minute-book-${at.slice(0, 10)}-${at.slice(11, 19).replaceAll(':', '')}.minutebook`
}

/** The moment in a copy's name, `YYYY-MM-DDTHH:MM:SS`; undefined for a file of another name, which is nobody's to remove. */
export function copyMadeAt(name: string): string | undefined {
  const [, day, hours, minutes, seconds] = named.exec(name) ?? []
  return day === undefined ? undefined : `${day}T${hours}:${minutes}:${seconds}`
}

/**
 * The copies that may go: all but the latest `keep`, and the last one of each of the twelve months up to the latest copy.
 * Whatever is not named as a copy stays.
 */
export function copiesToLetGo(names: readonly string[], keep: number): readonly string[] {
  const copies = names
    .flatMap((name) => {
      const at = copyMadeAt(name)
      return at === undefined ? [] : [{ name, at }]
    })
    .toSorted((one, other) => (one.at < other.at ? 1 : -1))
  const months = lastYear(copies[0]?.at)
  const lastOfMonth = new Set(months.flatMap((month) => copies.find(({ at }) => at.startsWith(month))?.name ?? []))
  return copies.filter(({ name }, place) => place >= keep && !lastOfMonth.has(name)).map(({ name }) => name)
}

/** `old` after a week. Instants are ISO UTC. */
export function copyAge(lastAt: string | null, now: string): 'never' | 'old' | 'fresh' {
  if (lastAt === null) return 'never'
  return Date.parse(now) - Date.parse(lastAt) > oldAfterDays * 24 * 60 * 60 * 1000 ? 'old' : 'fresh'
}

/** The month of the latest copy and the eleven before it, `YYYY-MM`. */
function lastYear(latest: string | undefined): readonly string[] {
  if (latest === undefined) return []
  const months = Number(latest.slice(0, 4)) * 12 + Number(latest.slice(5, 7)) - 1
  return Array.from({ length: 12 }, (_, back) => {
    const at = months - back
    return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`
  })
}
