import { z } from 'zod'

/** Milliseconds of the main thread's own time that one keydown cost. */
export type KeyTime = {
  /** Until what it changed was handed over to be shown. */
  readonly untilDrawn: number
  /** All that was done until the next key, such as saving: what a key could have had to wait for. */
  readonly untilNext: number
}

const eventSchema = z.object({
  name: z.string(),
  pid: z.number(),
  tid: z.number(),
  ts: z.number(),
  dur: z.number().optional(),
  tdur: z.number().optional(),
  args: z.object({ data: z.object({ type: z.string().optional() }).optional().catch(undefined) }).optional(),
})
type Event = z.infer<typeof eventSchema>

export const traced = ['devtools.timeline', 'disabled-by-default-devtools.timeline']

/**
 * Reads a browser's trace. The time is the thread's own, so that nothing counts that other programs took from it.
 *
 * @returns for each page that heard keys, in the order in which they first did, what each of its keydowns cost.
 */
export function keyTimesIn(trace: Buffer): readonly (readonly KeyTime[])[] {
  const { traceEvents } = z.object({ traceEvents: z.array(eventSchema) }).parse(JSON.parse(trace.toString('utf8')))
  const events = traceEvents.toSorted((one, other) => one.ts - other.ts)
  const keydowns = events.filter(({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'keydown')
  return [...Map.groupBy(keydowns, threadOf).entries()].map(([thread, keys]) => {
    const own = events.filter((event) => threadOf(event) === thread)
    const tasks = own.filter(({ name }) => name === 'RunTask')
    const commits = own.filter(({ name }) => name === 'Commit')
    return keys.map((key, at) => {
      const next = keys[at + 1]?.ts ?? Number.POSITIVE_INFINITY
      const commit = commits.find(({ ts }) => ts > key.ts && ts < next)
      const until = (end: number) => sumOf(tasks.filter((task) => endOf(task) > key.ts && task.ts < end))
      return { untilDrawn: until(commit === undefined ? next : endOf(commit)), untilNext: until(next) }
    })
  })
}

function threadOf({ pid, tid }: Event): string {
  return `${pid}/${tid}`
}

function endOf({ ts, dur = 0 }: Event): number {
  return ts + dur
}

function sumOf(tasks: readonly Event[]): number {
  return tasks.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1_000
}
