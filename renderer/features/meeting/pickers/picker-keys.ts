/** The keys of a picker, for which the editor asks before it uses its own. */
export type PickerKeys = {
  readonly handle: (key: string) => boolean
  readonly handledBy: (handler: (key: string) => boolean) => void
}

export function createPickerKeys(): PickerKeys {
  let handler: ((key: string) => boolean) | null = null
  return {
    handle: (key) => handler?.(key) ?? false,
    handledBy: (next) => {
      handler = next
    },
  }
}
