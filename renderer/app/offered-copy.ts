import { create } from 'zustand'

type OfferedCopy = {
  readonly handle: string | null
  readonly offer: (handle: string) => void
  readonly taken: () => void
}

/** A copy of a minute book that was opened outside, until the screen that shows copies takes it. */
export const useOfferedCopy = create<OfferedCopy>((set) => ({
  handle: null,
  offer: (handle) => set({ handle }),
  taken: () => set({ handle: null }),
}))
