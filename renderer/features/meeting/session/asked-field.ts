import { holdKeys } from '#renderer/ui/held-keys.ts'

/** A field that an act brings up, and that the clerk means to write in at once. */
export type AskedField = ReturnType<typeof createAskedField>

export function createAskedField() {
  let asked: { readonly itemId: string; readonly release: () => void } | null = null
  return {
    /** Its keys wait until it is there; where it never comes, until the returned function is called. */
    ask: (itemId: string): (() => void) => {
      asked?.release()
      const mine = { itemId, release: holdKeys() }
      asked = mine
      return () => {
        mine.release()
        if (asked === mine) asked = null
      }
    },
    /** It is on the screen now, and has the focus if it was asked for. */
    arrived: (itemId: string, field: HTMLElement | null): void => {
      if (asked?.itemId !== itemId) return
      field?.focus()
      asked.release()
      asked = null
    },
  }
}
