import { createStore, type StoreApi } from 'zustand/vanilla'
import type { AgendaPart } from '#shared/domain/pasted-agenda/pasted-agenda.ts'

/** An agenda that is being pasted, and what the clerk has said about its lines and items. */
export type Pasted = {
  readonly source: string
  readonly corrections: ReadonlyMap<number, AgendaPart>
  /** Items, by their place, that are not to be kept. */
  readonly left: ReadonlySet<number>
  readonly type: (source: string) => void
  readonly correct: (line: number, part: AgendaPart) => void
  readonly tick: (item: number, isTicked: boolean) => void
  readonly clear: () => void
}

const stores = new Map<string, StoreApi<Pasted>>()

/** One for each meeting, for as long as the window lives: looking something up elsewhere loses nothing. */
export function pastedStore(meetingId: string): StoreApi<Pasted> {
  const known = stores.get(meetingId)
  if (known !== undefined) return known
  const made = createPastedStore()
  stores.set(meetingId, made)
  return made
}

function createPastedStore(): StoreApi<Pasted> {
  const nothing = { source: '', corrections: new Map<number, AgendaPart>(), left: new Set<number>() }
  return createStore<Pasted>((set) => ({
    ...nothing,
    // Corrections are of lines by their place; another text has other lines.
    type: (source) => set({ ...nothing, source }),
    // A correction can make more or fewer items, so the ticks begin again.
    correct: (line, part) =>
      set(({ corrections }) => ({ corrections: new Map([...corrections, [line, part]]), left: new Set() })),
    tick: (item, isTicked) =>
      set(({ left }) => ({ left: new Set(isTicked ? [...left].filter((each) => each !== item) : [...left, item]) })),
    clear: () => set(nothing),
  }))
}
