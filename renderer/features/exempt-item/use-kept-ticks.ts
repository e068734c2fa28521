import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'

/** Ticks that keep themselves: those made in quick succession build on each other, and not on what was kept before them. */
export function useKeptTicks(kept: readonly number[], keep: (ticks: readonly number[]) => Promise<unknown>) {
  const [ticked, setTicked] = useState<readonly number[] | null>(null)
  const latest = useRef<readonly number[]>(kept)
  const change = async (next: readonly number[]): Promise<void> => {
    latest.current = next
    flushSync(() => setTicked(next))
    await keep(next)
    if (latest.current === next) setTicked(null)
  }
  return { ticked: ticked ?? kept, change: (next: readonly number[]) => void change(next) }
}
