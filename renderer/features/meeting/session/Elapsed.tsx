import { useEffect, useState } from 'react'
import { elapsedIn, elapsedWords } from '#shared/domain/session/elapsed.ts'
import type { Stretch } from '#shared/domain/session/course.ts'

type ElapsedProps = { readonly label: string; readonly stretches: readonly Stretch[]; readonly className: string }

/** How long the meeting has sat, or the item has lasted. It looks at the clock once a minute, and draws nothing but itself. */
export function Elapsed({ label, stretches, className }: ElapsedProps) {
  const isRunning = stretches.some(({ to }) => to === null)
  const [, setMinute] = useState(0)
  const elapsed = elapsedIn(stretches, Date.now())
  useEffect(() => {
    if (!isRunning) return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const wait = (): void => {
      const toNext = 60_000 - (elapsedIn(stretches, Date.now()) % 60_000) + 50
      timer = setTimeout(() => {
        setMinute((minute) => minute + 1)
        wait()
      }, toNext)
    }
    wait()
    return () => clearTimeout(timer)
  }, [isRunning, stretches])
  return (
    <div className={className}>
      <dt>{label}</dt>
      <dd>{elapsedWords(elapsed)}</dd>
    </div>
  )
}
