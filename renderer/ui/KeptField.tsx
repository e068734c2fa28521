import { useRef, useState, type ReactNode } from 'react'
import { Field } from './Field.tsx'

type KeptFieldProps = {
  readonly label: string
  /** What is kept now. */
  readonly kept: string | null
  readonly hint?: ReactNode | undefined
  readonly error: string | null
  /** Said when it is emptied, where it cannot be empty. */
  readonly emptyError?: string | undefined
  /** Keeps it, on leaving the field or by Enter; false when it was refused. */
  readonly onKeep: (value: string | null) => Promise<boolean>
}

/** A line that keeps itself. It shows what is kept until something is typed; what is typed stays until it is kept. */
export function KeptField({ label, kept, hint, error, emptyError, onKeep }: KeptFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  // Enter may move the focus too, so that the field is left while it is being kept.
  const onItsWay = useRef<{ readonly value: string | null } | null>(null)
  const isMissing = emptyError !== undefined && typed !== null && typed.trim() === ''

  async function leave() {
    if (typed === null || isMissing) return
    const next = typed.trim() === '' ? null : typed.trim()
    if (onItsWay.current?.value === next) return
    onItsWay.current = { value: next }
    const isKept = next === kept || (await onKeep(next))
    onItsWay.current = null
    // What has been typed since stays.
    if (isKept) setTyped((now) => (now === typed ? null : now))
  }

  return (
    <Field
      label={label}
      value={typed ?? kept ?? ''}
      onChange={setTyped}
      onBlur={() => void leave()}
      onKeyDown={(event) => event.key === 'Enter' && void leave()}
      hint={hint}
      error={isMissing ? emptyError : error}
    />
  )
}
