import type { Database } from 'better-sqlite3'
import { versionOf } from './migrator.ts'

/** What a minute book holds, in numbers that a clerk knows: to tell one copy from another before one replaces the other. */
export type Summary = {
  readonly version: number
  readonly council: string | null
  readonly committees: readonly string[]
  readonly meetings: number
  /** The day of the latest meeting, `YYYY-MM-DD`. */
  readonly lastMeetingOn: string | null
  readonly openActions: number
  readonly lines: number
  /** When anything was last written in it, ISO UTC. */
  readonly lastWrittenAt: string | null
}

/** Reads tables by the columns that every version of the file has, so that an older copy can be looked into too. */
export function summarise(file: Database): Summary {
  const one = (query: string): unknown => file.prepare(query).pluck().get()
  const count = (query: string) => Number(one(query) ?? 0)
  const text = (query: string) => {
    const value = one(query)
    return typeof value === 'string' ? value : null
  }
  return {
    version: versionOf(file),
    council: text('SELECT name FROM authority LIMIT 1'),
    committees: file
      .prepare('SELECT name FROM committee WHERE deleted_at IS NULL ORDER BY name LIMIT 50')
      .pluck()
      .all() as readonly string[],
    meetings: count('SELECT count(*) FROM meeting WHERE deleted_at IS NULL'),
    lastMeetingOn: text('SELECT max(held_on) FROM meeting WHERE deleted_at IS NULL'),
    openActions: count("SELECT count(*) FROM action WHERE deleted_at IS NULL AND state = 'open'"),
    lines: count('SELECT count(*) FROM block WHERE deleted_at IS NULL'),
    lastWrittenAt: text(
      `SELECT max(at) FROM (SELECT max(updated_at) AS at FROM block UNION ALL SELECT max(updated_at) FROM action
         UNION ALL SELECT max(updated_at) FROM agenda_item UNION ALL SELECT max(updated_at) FROM meeting)`,
    ),
  }
}
