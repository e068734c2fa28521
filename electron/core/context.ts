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

/**
 * Ids that sort after a given one and after each other, whatever becomes of the clock: what happened is told in the order of
 * its ids, and a clock that was set back must not turn that round.
 */
export function idsAfter(latest: string | null): () => string {
  let msecs = latest === null ? 0 : timeOf(latest) + 1
  let seq = 0
  return () => {
    const now = Date.now()
    seq = now > msecs ? 0 : seq + 1
    msecs = Math.max(now, msecs)
    return uuid({ msecs, seq, random: nextRandom() })
  }
}

const bytesOfId = 16

/** Random bytes are asked for many ids at once: asking takes longer than all the rest of an id. */
const randomBytes = new Uint8Array(256 * bytesOfId)
let randomUsed = randomBytes.length

function nextRandom(): Uint8Array {
  if (randomUsed === randomBytes.length) {
    crypto.getRandomValues(randomBytes)
    randomUsed = 0
  }
  randomUsed += bytesOfId
  return randomBytes.subarray(randomUsed - bytesOfId, randomUsed)
}

/** The milliseconds that a UUIDv7 begins with. */
function timeOf(id: string): number {
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) || 0
}

/** The times that every new row carries. */
export function stamps(context: Pick<CoreContext, 'clock'>): {
  readonly createdAt: string
  readonly updatedAt: string
} {
  const at = context.clock.now()
  return { createdAt: at, updatedAt: at }
}
