import { createStore } from 'zustand/vanilla'
import { readTextFile } from '#shared/domain/text-file.ts'
import type { ActionListField } from '#shared/domain/action-list/action-list-field.ts'
import { RuleBroken } from '#shared/errors.ts'

type Columns = readonly (ActionListField | null)[]

type ActionListDraft = {
  /** The list as it came, character for character. */
  readonly source: string
  readonly fileName: string | null
  /** What the clerk chose for each column; null while the headings say. */
  readonly columns: Columns | null
  /** The lines whose rows are not to be kept. */
  readonly unticked: ReadonlySet<number>
  /** Why the last file was not taken; what stood there before still stands. */
  readonly fileProblem: string | null
  /** What was kept of it. */
  readonly kept: { readonly id: string; readonly count: number } | null
}

type ActionListActs = {
  readonly write: (source: string) => void
  readonly takeFile: (name: string, bytes: Uint8Array) => void
  readonly chooseColumns: (columns: Columns) => void
  readonly tick: (lines: readonly number[], isTicked: boolean) => void
  readonly markKept: (kept: ActionListDraft['kept']) => void
  readonly beginAgain: () => void
}

export type ActionListStore = ReturnType<typeof createActionListStore>

const nothing: ActionListDraft = {
  source: '',
  fileName: null,
  columns: null,
  unticked: new Set(),
  fileProblem: null,
  kept: null,
}

/** A list that is being brought in. It lives as long as the window, so that looking something up elsewhere loses nothing. */
export function createActionListStore() {
  return createStore<ActionListDraft & ActionListActs>((set, get) => ({
    ...nothing,
    write: (source) => set({ ...nothing, source }),
    takeFile: (name, bytes) => {
      try {
        refuseWorkbook(name)
        set({ ...nothing, source: readTextFile(bytes), fileName: name })
      } catch (error) {
        if (!(error instanceof RuleBroken)) throw error
        set({ fileProblem: `${name}: ${error.message}` })
      }
    },
    chooseColumns: (columns) => set({ columns }),
    tick: (lines, isTicked) => {
      const unticked = new Set(get().unticked)
      for (const line of lines) {
        if (isTicked) unticked.delete(line)
        else unticked.add(line)
      }
      set({ unticked })
    },
    markKept: (kept) => set({ kept }),
    beginAgain: () => set(nothing),
  }))
}

const stores = new Map<string, ActionListStore>()

/** The draft of a committee's list. */
export function actionListStoreOf(committeeId: string): ActionListStore {
  const store = stores.get(committeeId) ?? createActionListStore()
  stores.set(committeeId, store)
  return store
}

/** A workbook is no text; saying so by its name is kinder than saying what its bytes are. */
function refuseWorkbook(name: string): void {
  if (!/\.(?:xlsx?|xlsm|ods|numbers)$/i.test(name)) return
  throw new RuleBroken(
    'not_text',
    'This is a workbook. Open it in its own program and copy the rows with their headings, or save the sheet as CSV, and bring that in.',
  )
}
