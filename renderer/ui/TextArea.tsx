import type { Ref } from 'react'
import { FieldLabel, FieldNotes, useFieldNames, type FieldFrame } from './Field.tsx'

type TextAreaProps = FieldFrame & {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur?: (() => void) | undefined
  readonly onKeyDown?: ((event: React.KeyboardEvent<HTMLTextAreaElement>) => void) | undefined
  readonly rows?: number | undefined
  readonly placeholder?: string | undefined
  readonly ref?: Ref<HTMLTextAreaElement> | undefined
}

export function TextArea({ label, hint, error, isLabelHidden, onChange, ...area }: TextAreaProps) {
  const names = useFieldNames(hint, error)
  return (
    <div className="field">
      <FieldLabel id={names.id} label={label} isHidden={isLabelHidden} />
      <textarea
        className="control"
        onChange={(event) => onChange(event.target.value)}
        {...names.attributes}
        {...area}
      />
      <FieldNotes names={names} hint={hint} error={error} />
    </div>
  )
}
