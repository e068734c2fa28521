import type { Ref } from 'react'
import { FieldLabel, FieldNotes, useFieldNames, type FieldFrame } from './Field.tsx'

type SelectProps<Value extends string> = FieldFrame & {
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly words: string }[]
  readonly onChange: (value: Value) => void
  readonly ref?: Ref<HTMLSelectElement> | undefined
}

/** One of a few, by the system's own list: its first letters choose, and it works by touch and by voice. */
export function Select<Value extends string>({
  label,
  hint,
  error,
  isLabelHidden,
  value,
  options,
  onChange,
  ref,
}: SelectProps<Value>) {
  const names = useFieldNames(hint, error)
  const choose = (chosen: string) => {
    const option = options.find((each) => each.value === chosen)
    if (option !== undefined) onChange(option.value)
  }
  return (
    <div className="field">
      <FieldLabel id={names.id} label={label} isHidden={isLabelHidden} />
      <select
        className="control"
        ref={ref}
        value={value}
        onChange={(event) => choose(event.target.value)}
        {...names.attributes}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
      <FieldNotes names={names} hint={hint} error={error} />
    </div>
  )
}
