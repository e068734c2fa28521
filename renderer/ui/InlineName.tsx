import { useEffect, useRef, useState } from 'react'
import { Button } from './Button.tsx'
import { Field } from './Field.tsx'
import { leavesByEscape } from './leaves-by-escape.ts'

type InlineNameProps = {
  readonly label: string
  readonly start: string
  readonly keep: (name: string) => void
  readonly leave: () => void
  /** What is told beneath, as it is typed. */
  readonly hintOf?: ((typed: string) => string) | undefined
}

/** A name written in place: Enter keeps it, Escape leaves it as it was. */
export function InlineName({ label, start, keep, leave, hintOf }: InlineNameProps) {
  const [name, setName] = useState(start)
  const field = useRef<HTMLInputElement>(null)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    field.current?.select()
    // The field comes into sight by its focus; its buttons would stay beyond the edge of a list that is full.
    form.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <form
      ref={form}
      className="inline-name"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() === '') leave()
        else keep(name.trim())
      }}
    >
      <Field
        ref={field}
        label={label}
        hint={hintOf?.(name)}
        value={name}
        onChange={setName}
        onKeyDown={leavesByEscape(leave)}
      />
      <div className="buttons">
        <Button type="submit" isSmall>
          Keep
        </Button>
        <Button look="plain" isSmall onPress={leave}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
