import { useEffect, useState } from 'react'
import { elapsedIn, elapsedWords } from '#shared/domain/session/elapsed.ts'
import type { Stretch } from '#shared/domain/session/course.ts'

type ElapsedProps = { readonly label: string; readonly stretches: readonly Stretch[]; readonly className: string }

/** How long the meeting has sat, or the item has lasted. */
export function Elapsed({ label, stretches, className }: ElapsedProps) {
  const last = stretches.at(-1)
  return (
    <div className={className}>
      <dt>{label}</dt>
      <dd>
        <Minutes key={`${last?.from}${last?.to}`} stretches={stretches} />
      </dd>
    </div>
  )
}

/** Looks at the clock when the next minute is full, and draws nothing but these words. */
function Minutes({ stretches }: Pick<ElapsedProps, 'stretches'>) {
  const [elapsed, setElapsed] = useState(() => elapsedIn(stretches, Date.now()))
  const isRunning = stretches.some(({ to }) => to === null)
  useEffect(() => {
    if (!isRunning) return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const untilNext = (): void => {
      const now = elapsedIn(stretches, Date.now())
      setElapsed(now)
      timer = setTimeout(untilNext, minute - (now % minute) + 50)
    }
    timer = setTimeout(untilNext, minute - (elapsedIn(stretches, Date.now()) % minute) + 50)
    return () => clearTimeout(timer)
  }, [isRunning, stretches])
  return elapsedWords(elapsed)
}

const minute = 60_000
