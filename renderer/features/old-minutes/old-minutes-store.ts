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
  /** The text that a file or beginning again took the place of. */
  readonly replaced: Pick<OldMinutes, 'source' | 'fileName'> | null
}

type OldMinutesActs = {
  readonly change: (change: Partial<Pick<OldMinutes, 'source' | 'committee' | 'heldOn' | 'makesActions'>>) => void
  readonly takeFile: (name: string, bytes: Uint8Array) => void
  readonly beginAgain: () => void
  readonly putBack: () => void
  /** After they are kept: the next ones begin with nothing. */
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
  replaced: null,
}

/** What is being brought in. It lives as long as the window, so that looking something up elsewhere loses nothing. */
export function createOldMinutesStore() {
  return createStore<OldMinutes & OldMinutesActs>((set, get) => ({
    ...nothing,
    // Once something is written, putting back the text before would take it away again.
    change: (change) =>
      set({ ...change, fileProblem: null, ...(change.source === undefined ? {} : { replaced: null }) }),
    takeFile: (name, bytes) => {
      try {
        set({ source: readTextFile(bytes), fileName: name, fileProblem: null, replaced: textOf(get()) })
      } catch (error) {
        if (!(error instanceof RuleBroken)) throw error
        set({ fileProblem: `${name}: ${error.message}` })
      }
    },
    beginAgain: () => set({ source: '', fileName: null, fileProblem: null, replaced: textOf(get()) }),
    putBack: () => set(({ replaced }) => ({ ...replaced, replaced: null })),
    clear: () => set(nothing),
  }))
}

function textOf({ source, fileName }: OldMinutes): OldMinutes['replaced'] {
  return source === '' ? null : { source, fileName }
}
