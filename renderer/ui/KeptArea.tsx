import { useState, type ReactNode } from 'react'
import { TextArea } from './TextArea.tsx'

type KeptAreaProps = {
  readonly label: string
  readonly kept: string | null
  readonly hint?: ReactNode | undefined
  readonly error: string | null
  readonly rows?: number | undefined
  readonly isLabelHidden?: boolean | undefined
  /** Keeps it on leaving the field; false when it was refused. */
  readonly onKeep: (value: string | null) => Promise<boolean>
}

/** Some lines that keep themselves: what is typed stays until it is kept. */
export function KeptArea({ kept, onKeep, ...area }: KeptAreaProps) {
  const [typed, setTyped] = useState<string | null>(null)
  async function leave() {
    if (typed === null) return
    const next = typed.trim() === '' ? null : typed.trim()
    if (next === kept || (await onKeep(next))) setTyped(null)
  }
  return <TextArea {...area} value={typed ?? kept ?? ''} onChange={setTyped} onBlur={() => void leave()} />
}
