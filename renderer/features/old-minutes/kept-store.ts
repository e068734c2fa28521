import { createStore } from 'zustand/vanilla'
import type { OldMinutesWork } from './old-minutes-store.ts'

/** What was kept last, with the work that it came from, so that taking it back loses nothing of that work. */
export type KeptLast = {
  readonly id: string
  readonly meetingId: string
  readonly title: string
  readonly lines: number
  readonly actions: number
  readonly work: OldMinutesWork
}

export const kept = createStore<{ readonly last: KeptLast | null }>(() => ({ last: null }))
