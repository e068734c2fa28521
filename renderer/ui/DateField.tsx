import { useState, type Ref } from 'react'
import { formatDay } from '#shared/domain/day.ts'
import { Field } from './Field.tsx'
import { formatDayInFull } from '#shared/domain/day.ts'
import { readTypedDay, readTypedTime, type Typed } from './typed-date.ts'

type DateFieldProps = {
  readonly label: string
  /** `YYYY-MM-DD`, or null for no date yet. */
  readonly value: string | null
  /** Called on leaving the field, or on Enter, when what was typed can be read; null when it was emptied. */
  readonly onChange: (value: string | null) => void
  /** Said below while the field is empty. */
  readonly emptyHint?: string | undefined
  readonly error?: string | null | undefined
  readonly ref?: Ref<HTMLInputElement> | undefined
}

/** A day, typed as people type it; below it stands what it means, with the day of the week. */
export function DateField({ label, value, onChange, emptyHint, error, ref }: DateFieldProps) {
  return (
    <TypedField
      label={label}
      value={value}
      shown={formatDay}
      read={readTypedDay}
      means={formatDayInFull}
      emptyHint={emptyHint ?? 'For example 14/3/2026'}
      notRead="That is not a date. Type it as 14/3/2026 or 14 March 2026."
      error={error}
      onChange={onChange}
      fieldRef={ref}
    />
  )
}

/** A time of day; `HH:MM` or null. "7pm" is understood. */
export function TimeField({ label, value, onChange, emptyHint, error, ref }: DateFieldProps) {
  return (
    <TypedField
      label={label}
      value={value}
      shown={(time) => time}
      read={readTypedTime}
      means={(time) => time}
      emptyHint={emptyHint ?? 'For example 19:00 or 7pm'}
      notRead="That is not a time. Type it as 19:00 or 7pm."
      error={error}
      onChange={onChange}
      fieldRef={ref}
    />
  )
}

type TypedFieldProps = Omit<DateFieldProps, 'ref' | 'emptyHint'> & {
  readonly shown: (value: string) => string
  readonly read: (text: string) => Typed
  readonly means: (value: string) => string
  readonly emptyHint: string
  readonly notRead: string
  readonly fieldRef: Ref<HTMLInputElement> | undefined
}

function TypedField({
  label,
  value,
  onChange,
  shown,
  read,
  means,
  emptyHint,
  notRead,
  error,
  fieldRef,
}: TypedFieldProps) {
  const [typing, setTyping] = useState<string | null>(null)
  const [isLeft, setLeft] = useState(false)
  const text = typing ?? (value === null ? '' : shown(value))
  const typed = read(text)
  const isRefused = typed.kind === 'unreadable' && isLeft

  function leave() {
    setLeft(true)
    if (typing === null || typed.kind === 'unreadable') return
    const next = typed.kind === 'read' ? typed.value : null
    setTyping(null)
    if (next !== value) onChange(next)
  }

  return (
    <Field
      {...(fieldRef === undefined ? {} : { ref: fieldRef })}
      label={label}
      value={text}
      hint={
        isRefused ? undefined : typed.kind === 'read' && means(typed.value) !== text ? means(typed.value) : emptyHint
      }
      error={isRefused ? notRead : error}
      onChange={(next) => {
        setTyping(next)
        if (read(next).kind !== 'unreadable') setLeft(false)
      }}
      isUnread={typed.kind === 'unreadable'}
      onBlur={leave}
      onKeyDown={(event) => event.key === 'Enter' && leave()}
    />
  )
}
