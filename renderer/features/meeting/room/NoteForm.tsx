import { useEffect, useRef, useState } from 'react'
import { Button } from '#renderer/ui/Button.tsx'
import { Field } from '#renderer/ui/Field.tsx'
import { leavesByEscape } from '#renderer/ui/leaves-by-escape.ts'
import type { PersonNow } from './room-data.ts'

type NoteFormProps = {
  readonly person: PersonNow
  /** What was typed before, and refused; undefined where nothing was. */
  readonly typed: string | null | undefined
  readonly keep: (note: string | null) => void
  readonly leave: () => void
}

/** In what capacity somebody is there, as it is printed after the name. Enter keeps it, emptied it is taken off; Escape leaves. */
export function NoteForm({ person, typed: before, keep, leave }: NoteFormProps) {
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState((before === undefined ? person.note : before) ?? '')
  const [isTried, setTried] = useState(false)
  useEffect(() => field.current?.select(), [])
  const submit = (): void => {
    setTried(true)
    if (person.status === null) return field.current?.focus()
    const words = typed.trim().replace(/^\((.*)\)$/s, '$1')
    keep(words === '' ? null : words)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears Escape for its field
    <form
      className="room-form"
      aria-label={`Capacity of ${person.name}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
      onKeyDown={leavesByEscape(leave)}
    >
      <Field
        ref={field}
        label={`Capacity of ${person.name}`}
        value={typed}
        onChange={setTyped}
        hint="Printed after the name, such as Portfolio holder, or in the Chair for item 4"
        error={
          isTried && person.status === null
            ? `Nothing is recorded of ${person.name} yet. Press Esc, record whether they are here, and come back.`
            : null
        }
      />
      <div className="buttons">
        <Button type="submit" isSmall keys="Enter">
          Keep
        </Button>
        <Button look="plain" isSmall keys="Esc" onPress={leave}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
