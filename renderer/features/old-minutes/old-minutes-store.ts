import { createStore } from 'zustand/vanilla'
import { readTextFile } from '#shared/domain/text-file.ts'
import { RuleBroken } from '#shared/errors.ts'

export type OldMinutes = {
  /** The text as it came, character for character. */
  readonly source: string
  readonly fileName: string | null
  readonly committee: string
  readonly heldOn: string | null
  readonly makesActions: boolean
  /** Why the last file was not taken; what stood there before still stands. */
  readonly fileProblem: string | null
}

type OldMinutesActs = {
  readonly change: (change: Partial<Pick<OldMinutes, 'source' | 'committee' | 'heldOn' | 'makesActions'>>) => void
  readonly takeFile: (name: string, bytes: Uint8Array) => void
  readonly clear: () => void
}

export type OldMinutesStore = ReturnType<typeof createOldMinutesStore>

const nothing: OldMinutes = {
  source: '',
  fileName: null,
  committee: '',
  heldOn: null,
  makesActions: false,
  fileProblem: null,
}

/** What is being brought in. It lives as long as the window, so that looking something up elsewhere loses nothing. */
export function createOldMinutesStore() {
  return createStore<OldMinutes & OldMinutesActs>((set) => ({
    ...nothing,
    change: (change) => set({ ...change, fileProblem: null }),
    takeFile: (name, bytes) => {
      try {
        set({ source: readTextFile(bytes), fileName: name, fileProblem: null })
      } catch (error) {
        if (!(error instanceof RuleBroken)) throw error
        set({ fileProblem: `${name}: ${error.message}` })
      }
    },
    clear: () => set(nothing),
  }))
}
