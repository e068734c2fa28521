import type { Ref } from 'react'
import { FieldLabel, FieldNotes, useFieldNames, type FieldFrame } from '#renderer/ui/Field.tsx'

type PassphraseFieldProps = FieldFrame & {
  readonly value: string
  readonly onChange: (value: string) => void
  /** Whether what is typed can be read on the screen; the choice stands below the field where `onShow` is given. */
  readonly isShown: boolean
  readonly onShow?: ((isShown: boolean) => void) | undefined
  readonly ref?: Ref<HTMLInputElement> | undefined
}

/** A passphrase, hidden unless the clerk asks to see what is typed. */
export function PassphraseField({ label, hint, error, value, onChange, isShown, onShow, ref }: PassphraseFieldProps) {
  const names = useFieldNames(hint, error)
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
      {onShow !== undefined && (
        <label className="passphrase-show">
          <input type="checkbox" checked={isShown} onChange={(event) => onShow(event.target.checked)} />
          Show what is typed
        </label>
      )}
      <FieldNotes names={names} hint={hint} error={error} />
    </div>
  )
}
