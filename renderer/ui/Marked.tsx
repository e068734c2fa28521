import type { ReactNode } from 'react'

type MarkedProps = {
  readonly text: string
  /** What to mark: offsets in UTF-16 units, in order, never overlapping. */
  readonly marks: readonly { readonly start: number; readonly end: number }[]
}

/** Words with what was looked for marked: underlined as well as tinted. */
export function Marked({ text, marks }: MarkedProps): ReactNode {
  const parts: ReactNode[] = []
  let at = 0
  for (const { start, end } of marks) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>)
    at = end
  }
  return [...parts, text.slice(at)]
}
