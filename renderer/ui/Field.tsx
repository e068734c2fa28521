import { useId, type ReactNode, type Ref } from 'react'
import { Icon } from './Icon.tsx'

export type FieldFrame = {
  readonly label: string
  /** What helps before typing; always read out with the field. */
  readonly hint?: ReactNode | undefined
  /** What is wrong and what to do, in words. What was typed stays. */
  readonly error?: string | null | undefined
  /** The label is read out but not shown, where the place says it already. */
  readonly isLabelHidden?: boolean | undefined
}

export type FieldProps = FieldFrame & {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur?: (() => void) | undefined
  readonly onKeyDown?: ((event: React.KeyboardEvent<HTMLInputElement>) => void) | undefined
  readonly onPaste?: ((event: React.ClipboardEvent<HTMLInputElement>) => void) | undefined
  readonly placeholder?: string | undefined
  readonly isRequired?: boolean | undefined
  /** What stands in it cannot be read (yet), so a form waits for it. */
  readonly isUnread?: boolean | undefined
  readonly ref?: Ref<HTMLInputElement> | undefined
}

/** One line of text with its label, its hint and, in words, what is wrong with it. */
export function Field({ label, hint, error, isLabelHidden, onChange, isRequired, isUnread, ...input }: FieldProps) {
  const names = useFieldNames(hint, error)
  return (
    <div className="field">
      <FieldLabel id={names.id} label={label} isHidden={isLabelHidden} />
      <input
        className="control"
        type="text"
        autoComplete="off"
        required={isRequired ?? false}
        data-unread={isUnread ?? false}
        onChange={(event) => onChange(event.target.value)}
        {...names.attributes}
        {...input}
      />
      <FieldNotes names={names} hint={hint} error={error} />
    </div>
  )
}

export function FieldLabel({ id, label, isHidden }: { id: string; label: string; isHidden?: boolean | undefined }) {
  return (
    <label htmlFor={id} className={isHidden === true ? 'vh' : undefined}>
      {label}
    </label>
  )
}

export function FieldNotes({ names, hint, error }: Pick<FieldFrame, 'hint' | 'error'> & { names: FieldNames }) {
  return (
    <>
      {hint !== undefined && (
        <p className="field-hint" id={names.hintId}>
          {hint}
        </p>
      )}
      {isGiven(error) && (
        <p className="field-error" id={names.errorId} role="alert">
          <Icon name="warn" /> <span>{error}</span>
        </p>
      )}
    </>
  )
}

export type FieldNames = ReturnType<typeof useFieldNames>

/** Ties a control to its hint and its error for those who listen. */
export function useFieldNames(hint: ReactNode, error: string | null | undefined) {
  const id = useId()
  const hintId = `${id}hint`
  const errorId = `${id}error`
  const described = [hint === undefined ? null : hintId, isGiven(error) ? errorId : null].filter(
    (name) => name !== null,
  )
  const attributes = {
    id,
    'aria-invalid': isGiven(error),
    ...(described.length === 0 ? {} : { 'aria-describedby': described.join(' ') }),
  }
  return { id, hintId, errorId, attributes }
}

function isGiven(error: string | null | undefined): error is string {
  return error !== undefined && error !== null && error !== ''
}
