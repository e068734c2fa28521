import { createStore } from 'zustand/vanilla'
import type { LineKind } from '#shared/domain/minutes-draft/minutes-draft.ts'

/** The lines to which the clerk gave another kind, by their number in the source. */
export type KindChanges = ReadonlyMap<number, LineKind | 'join'>

/** Owner and due date of a suggested action, as the clerk has put them. */
export type ActionEdit = { readonly owner: string; readonly due: string }

/** What is being brought in, and all that the clerk has done to it so far. */
export type OldMinutesWork = {
  /** The text as it came, character for character. */
  readonly source: string
  readonly fileName: string | null
  /** What was noticed on opening the file. */
  readonly fileWarnings: readonly string[]
  /** The text is being written or changed; its lines are shown when that is done. */
  readonly isWriting: boolean
  readonly kinds: KindChanges
  /** The changes before each change, so that it can be undone. */
  readonly before: readonly KindChanges[]
  readonly ticked: ReadonlySet<string>
  readonly edits: ReadonlyMap<string, ActionEdit>
  /** Null where nothing was typed: the heading's is offered. */
  readonly committee: string | null
  /** Undefined where nothing was typed: the heading's is offered. */
  readonly heldOn: string | null | undefined
  /** The meeting on whose agenda they go; null for a new one, undefined where nothing was chosen. */
  readonly meetingId: string | null | undefined
}

type OldMinutes = OldMinutesWork & {
  /** Why the last file was not taken; what stood there before still stands. */
  readonly fileProblem: string | null
  /** What a file or beginning again took the place of. */
  readonly replaced: OldMinutesWork | null
}

type OldMinutesActs = {
  readonly write: (source: string) => void
  /** The lines of a text: of what was written, or of a file. */
  readonly take: (text: { source: string; fileName: string | null; fileWarnings: readonly string[] }) => void
  readonly refuse: (problem: string) => void
  readonly writeAgain: () => void
  readonly setKind: (line: number, kind: LineKind | 'join') => void
  readonly undoKind: () => void
  readonly tick: (keys: readonly string[], isTicked: boolean) => void
  readonly editAction: (key: string, edit: ActionEdit) => void
  readonly choose: (choice: Partial<Pick<OldMinutesWork, 'committee' | 'heldOn' | 'meetingId'>>) => void
  readonly beginAgain: () => void
  readonly putBack: () => void
  /** After they are kept the next ones begin with nothing; gives what there was, for an undo. */
  readonly clear: () => OldMinutesWork
  readonly restore: (work: OldMinutesWork) => void
}

export type OldMinutesStore = ReturnType<typeof createOldMinutesStore>

const nothing: OldMinutesWork = {
  source: '',
  fileName: null,
  fileWarnings: [],
  isWriting: true,
  kinds: new Map(),
  before: [],
  ticked: new Set(),
  edits: new Map(),
  committee: null,
  heldOn: undefined,
  meetingId: undefined,
}

/** What is being brought in. It lives as long as the window, so that looking something up elsewhere loses nothing. */
export function createOldMinutesStore() {
  return createStore<OldMinutes & OldMinutesActs>((set, get) => ({
    ...nothing,
    fileProblem: null,
    replaced: null,
    // Once something is written, putting back the text before would take it away again.
    write: (source) => set({ source, fileProblem: null, replaced: null }),
    take: (text) =>
      set({
        ...nothing,
        ...placeOf(get()),
        ...text,
        isWriting: false,
        fileProblem: null,
        replaced: replacedBy(get(), text),
      }),
    refuse: (fileProblem) => set({ fileProblem }),
    writeAgain: () => set({ isWriting: true }),
    setKind: (line, kind) =>
      set(({ kinds, before }) => ({ kinds: withLast(kinds, line, kind), before: [...before, kinds] })),
    undoKind: () => set(({ kinds, before }) => ({ kinds: before.at(-1) ?? kinds, before: before.slice(0, -1) })),
    tick: (keys, isTicked) => set(({ ticked }) => ({ ticked: withKeys(ticked, keys, isTicked) })),
    editAction: (key, edit) => set(({ edits }) => ({ edits: new Map(edits).set(key, edit) })),
    choose: (choice) => set(choice),
    beginAgain: () => set({ ...nothing, ...placeOf(get()), fileProblem: null, replaced: workOf(get()) }),
    putBack: () => set(({ replaced }) => ({ ...replaced, replaced: null })),
    clear: () => {
      const work = workOf(get()) ?? nothing
      set({ ...nothing, committee: get().committee, fileProblem: null, replaced: null })
      return work
    },
    restore: (work) => set({ ...work, replaced: null }),
  }))
}

/** The committee stays chosen for the next minutes. */
function placeOf({ committee }: OldMinutes): Pick<OldMinutesWork, 'committee'> {
  return { committee }
}

function workOf(state: OldMinutes): OldMinutesWork | null {
  if (state.source === '') return null
  const { source, fileName, fileWarnings, isWriting, kinds, before, ticked, edits, committee, heldOn, meetingId } =
    state
  return { source, fileName, fileWarnings, isWriting, kinds, before, ticked, edits, committee, heldOn, meetingId }
}

/** The line that was changed last stands last. */
function withLast(kinds: KindChanges, line: number, kind: LineKind | 'join'): KindChanges {
  const next = new Map(kinds)
  next.delete(line)
  return next.set(line, kind)
}

/** The same text looked at again takes the place of nothing. */
function replacedBy(state: OldMinutes, { source }: { readonly source: string }): OldMinutesWork | null {
  return state.source === source ? null : workOf(state)
}

function withKeys(all: ReadonlySet<string>, keys: readonly string[], isIn: boolean): ReadonlySet<string> {
  const next = new Set(all)
  for (const key of keys) {
    if (isIn) next.add(key)
    else next.delete(key)
  }
  return next
}
