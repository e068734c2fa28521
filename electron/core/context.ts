import { v7 as uuid } from 'uuid'
import type { IsoDate } from '#shared/domain/day.ts'
import type { Reader, Store, Writer } from '#db/store.ts'
import type { ChangeFeed } from './change-feed.ts'

/** What a procedure works with. Only the clock and the ids are replaced in tests. */
export type CoreContext = {
  readonly reader: Reader
  /** One transaction: all of the work is kept, or none; then everyone who watches is told. */
  write<Result>(work: (writer: Writer) => Result): Result
  readonly store: Store
  readonly changes: ChangeFeed
  readonly authorityId: string
  /** Who is at work. */
  readonly author: string
  readonly dataFolder: string
  readonly clock: Clock
  newId(): string
}

export type Clock = {
  /** Now, ISO 8601 in UTC. */
  now(): string
  /** The day in the United Kingdom. */
  today(): IsoDate
}

export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today: () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date()),
}

/** UUIDv7: ids sort by the time at which they were made. */
export const newId = (): string => uuid()

/** The times that every new row carries. */
export function stamps(context: Pick<CoreContext, 'clock'>): {
  readonly createdAt: string
  readonly updatedAt: string
} {
  const at = context.clock.now()
  return { createdAt: at, updatedAt: at }
}
