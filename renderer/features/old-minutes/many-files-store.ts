import { createStore } from 'zustand/vanilla'
import { largestTextFile } from '#shared/domain/text-file.ts'
import { assertNever } from '#shared/errors.ts'
import { sentenceOf } from '#renderer/app/refusal.ts'
import type { ApiClient } from '#renderer/app/api-client.ts'
import { base64Of } from '#renderer/app/base64.ts'

export type FileOutcome =
  | {
      readonly kind: 'kept'
      readonly name: string
      readonly title: string
      readonly meetingId: string
      readonly items: number
      readonly written: number
      readonly actions: number
      readonly warnings: readonly string[]
    }
  | { readonly kind: 'problem'; readonly name: string; readonly message: string }

export type ManyProgress =
  | { readonly kind: 'none' }
  | { readonly kind: 'chosen'; readonly note: string | null }
  | { readonly kind: 'working'; readonly name: string; readonly done: number; readonly lines: number }
  | { readonly kind: 'done'; readonly batchId: string | null; readonly lines: number }

type ManyFiles = {
  readonly files: readonly File[]
  readonly committee: string
  readonly makesActions: boolean
  readonly progress: ManyProgress
  readonly outcomes: readonly FileOutcome[]
}

type ManyFilesActs = {
  readonly choose: (files: readonly File[], committee: string) => void
  readonly change: (change: Partial<Pick<ManyFiles, 'committee' | 'makesActions'>>) => void
  readonly run: (client: ApiClient) => Promise<void>
  /** Nothing of what was read so far is kept. */
  readonly cancel: () => void
  readonly leave: () => void
}

export type ManyFilesStore = ReturnType<typeof createManyFilesStore>

const nothing: ManyFiles = { files: [], committee: '', makesActions: false, progress: { kind: 'none' }, outcomes: [] }

/** An import of many files. It goes on while the clerk is elsewhere in the app, and can be cancelled until its end. */
export function createManyFilesStore() {
  let leaving = new AbortController()
  return createStore<ManyFiles & ManyFilesActs>((set, get) => ({
    ...nothing,
    choose: (files, committee) => {
      if (get().progress.kind === 'working') return
      set({ ...nothing, files, committee, progress: { kind: 'chosen', note: null } })
    },
    change: (change) => set(change),
    run: async (client) => {
      leaving = new AbortController()
      const { signal } = leaving
      const { files, committee, makesActions } = get()
      set({ outcomes: [], progress: { kind: 'working', name: '', done: 0, lines: 0 } })
      try {
        const input = { committee: committee.trim(), makesActions, files: await Promise.all(files.map(asInput)) }
        for await (const event of await client.oldMinutes.keepMany(input, { signal })) {
          if (signal.aborted) break
          set((state) => after(state, event))
        }
        if (signal.aborted) set({ outcomes: [], progress: { kind: 'chosen', note: cancelled } })
      } catch (error) {
        const note = signal.aborted ? cancelled : sentenceOf(error)
        set({ outcomes: [], progress: { kind: 'chosen', note } })
      }
    },
    cancel: () => {
      leaving.abort()
      set({ outcomes: [], progress: { kind: 'chosen', note: cancelled } })
    },
    leave: () => {
      if (get().progress.kind !== 'working') set(nothing)
    },
  }))
}

const cancelled = 'Cancelled. Nothing of these files was kept.'

type KeepManyEvent =
  Awaited<ReturnType<ApiClient['oldMinutes']['keepMany']>> extends AsyncIterable<infer Event> ? Event : never

function after({ outcomes, progress }: ManyFiles, event: KeepManyEvent): Partial<ManyFiles> {
  const done = progress.kind === 'working' ? progress.done : 0
  switch (event.kind) {
    case 'reading':
      return { progress: { kind: 'working', name: event.name, done, lines: event.lines } }
    case 'kept':
    case 'problem': {
      const next = { kind: 'working' as const, name: event.name, done: done + 1, lines: event.lines }
      return { outcomes: [...outcomes, event], progress: next }
    }
    case 'done':
      return { progress: { kind: 'done', batchId: event.batchId, lines: event.lines } }
    default:
      return assertNever(event)
  }
}

/** Of a file that is too large just enough is sent for the core to say so. */
async function asInput(file: File): Promise<{ name: string; bytes: string }> {
  return { name: file.name, bytes: await base64Of(file.slice(0, largestTextFile + 1)) }
}
