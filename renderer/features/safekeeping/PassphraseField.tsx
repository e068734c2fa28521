import { useState, type Ref } from 'react'
import { FieldLabel, FieldNotes, useFieldNames, type FieldFrame } from '#renderer/ui/Field.tsx'

type PassphraseFieldProps = FieldFrame & {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly ref?: Ref<HTMLInputElement> | undefined
}

/** A passphrase, hidden unless the clerk asks to see what is typed. */
export function PassphraseField({ label, hint, error, value, onChange, ref }: PassphraseFieldProps) {
  const names = useFieldNames(hint, error)
  const [isShown, setShown] = useState(false)
  return (
    <div className="field">
      <FieldLabel id={names.id} label={label} />
      <input
        className="control"
        type={isShown ? 'text' : 'password'}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={1_000}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        {...(ref === undefined ? {} : { ref })}
        {...names.attributes}
      />
      <label className="passphrase-show">
        <input type="checkbox" checked={isShown} onChange={(event) => setShown(event.target.checked)} />
        <span>
          Show it<span className="vh">: {label}</span>
        </span>
      </label>
      <FieldNotes names={names} hint={hint} error={error} />
    </div>
  )
}
