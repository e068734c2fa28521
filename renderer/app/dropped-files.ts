import { useEffect } from 'react'
import { create } from 'zustand'

/** What a dropped file is for: old minutes, a list of people or of a committee's actions, or an answer of Modern.Gov. */
type DroppedKind = 'minutes' | 'people' | 'actions' | 'modern-gov'

type DroppedFiles = {
  readonly waiting: { readonly kind: DroppedKind; readonly files: readonly File[] } | null
  readonly put: (kind: DroppedKind, files: readonly File[]) => void
  /** Hands the files over, once. */
  readonly take: (kind: DroppedKind) => readonly File[]
}

/** Files dropped on the window, until the screen that they belong to takes them. */
export const useDroppedFiles = create<DroppedFiles>((set, get) => ({
  waiting: null,
  put: (kind, files) => set({ waiting: { kind, files } }),
  take: (kind) => {
    const { waiting } = get()
    if (waiting?.kind !== kind) return []
    set({ waiting: null })
    return waiting.files
  },
}))

/** The screen takes what was dropped for it, whether it was dropped before the screen was there or while it is. */
export function useDropped(kind: DroppedKind, onFiles: (files: readonly File[]) => void): void {
  const isWaiting = useIsDropped(kind)
  useEffect(() => {
    const files = isWaiting ? useDroppedFiles.getState().take(kind) : []
    if (files.length > 0) onFiles(files)
    // oxlint-disable-next-line react/exhaustive-deps -- what is done with the files is no reason to take them again
  }, [isWaiting, kind])
}

export function useIsDropped(kind: DroppedKind): boolean {
  return useDroppedFiles(({ waiting }) => waiting?.kind === kind)
}

/** What dropped files are taken for, by the endings of their names; a list may be one of people or one of actions. */
type DropReading =
  | { readonly kind: 'minutes' | 'modern-gov' }
  | { readonly kind: 'table' }
  /** The file that cannot be taken. */
  | { readonly kind: 'unread'; readonly name: string }
  /** Only minutes are taken several at once. */
  | { readonly kind: 'too-many' }

export function readDrop(names: readonly string[]): DropReading {
  const kinds = names.map(kindOfFile)
  const unread = names[kinds.indexOf(null)]
  if (unread !== undefined) return { kind: 'unread', name: unread }
  const [kind] = kinds
  if (kinds.every((each) => each === 'minutes')) return { kind: 'minutes' }
  return kinds.length > 1 || kind == null ? { kind: 'too-many' } : { kind }
}

function kindOfFile(name: string): 'minutes' | 'table' | 'modern-gov' | null {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase()
  if (ending === 'txt' || ending === 'docx') return 'minutes'
  if (ending === 'csv' || ending === 'tsv') return 'table'
  return ending === 'xml' ? 'modern-gov' : null
}
