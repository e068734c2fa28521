import { useState } from 'react'
import { flushSync } from 'react-dom'
import { wallTime } from '#shared/domain/session/elapsed.ts'
import { correctedTogether, instantAt, orderWarning, timeWords } from '#shared/domain/session/times.ts'
import type { CourseTools } from './course-tools.ts'
import type { Session } from './use-session.ts'

export type CourseTime = Session['times'][number]

/** What the form for times is open for: an item by its id, or the meeting itself. */
type TimesOf = { readonly kind: 'meeting' } | { readonly kind: 'item'; readonly itemId: string }

/** Correcting when something happened. The form stands above the minutes and goes back to the caret. */
export function useTimes({ client, meetingId, session, acts, desk, keep }: CourseTools) {
  const [of, setOf] = useState<TimesOf | null>(null)
  const all = session?.times ?? []
  return {
    /** Every time of the meeting, in the order of what happened. */
    all,
    /** Those that the form asks for; null while it isn't open. */
    asked: of === null ? null : all.filter((time) => isAsked(time, of, all)),
    ofItem: (itemId: string) => all.filter((time) => time.itemId === itemId),
    open: (next: TimesOf): void => flushSync(() => setOf(next)),
    close: (): void => {
      desk.focus()
      flushSync(() => setOf(null))
    },
    /** What is odd about a time as typed (`HH:MM`), in a sentence; null where nothing is. */
    oddityOf: (time: CourseTime, to: string): string | null => {
      const at = instantAt(time.at, to)
      return at === null ? null : orderWarning(all, time.id, at, new Date().toISOString())
    },
    correct: async (time: CourseTime, to: string): Promise<boolean> => {
      const words = together(all, time)
      const outcome = await acts.act(async () => {
        const done = await client.session.correctTime({ meetingId, eventId: time.id, to })
        keep(done.session)
        const stands = done.line === 'stands' ? '. Its note stands as you wrote it' : ''
        const said = `${words} at ${wallTime(done.at)}${stands}`
        acts.offerUndoBeside(`${said}.`, async () => {
          keep((await client.session.correctTime({ meetingId, eventId: time.id, to: done.before })).session)
        })
      })
      return outcome.kind === 'done'
    },
  }
}

/** What the start stamped with it is corrected with it. */
function isAsked(time: CourseTime, of: TimesOf, all: readonly CourseTime[]): boolean {
  if (of.kind === 'item') return time.itemId === of.itemId
  const start = all.find(({ kind }) => kind === 'started')
  return time.itemId === null && (time.kind !== 'presiding' || time.actId !== start?.actId)
}

/** "Item 1 ended and item 2 began", "The meeting closed": what one correction says. */
function together(all: readonly CourseTime[], time: CourseTime): string {
  const moved = time.itemId === null ? [time] : correctedTogether(all, time.id)
  const words = moved.map(timeWords).join(' and ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
