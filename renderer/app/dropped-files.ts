import { create } from 'zustand'

type DroppedFiles = {
  /** Text or a Word file, for the screen that reads old minutes. */
  readonly minutes: File | null
  /** A list of people or of actions, for the screen that reads it. */
  readonly table: File | null
  readonly put: (kind: 'minutes' | 'table', file: File) => void
  /** Hands a file over, once. */
  readonly take: (kind: 'minutes' | 'table') => File | null
}

/** Files dropped on the window, until the screen that they belong to takes them. */
export const useDroppedFiles = create<DroppedFiles>((set, get) => ({
  minutes: null,
  table: null,
  put: (kind, file) => set({ [kind]: file }),
  take: (kind) => {
    const file = get()[kind]
    set({ [kind]: null })
    return file
  },
}))

/** What a dropped file is taken for, by the ending of its name; null for what no screen reads. */
export function kindOfFile(name: string): 'minutes' | 'table' | null {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase()
  if (ending === 'txt' || ending === 'docx' || ending === 'md') return 'minutes'
  return ending === 'csv' || ending === 'tsv' || ending === 'xlsx' ? 'table' : null
}
