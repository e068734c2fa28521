import { useRef, useState } from 'react'
import { useApi } from '#renderer/app/api.tsx'
import { useAct } from '#renderer/app/use-act.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Field } from '#renderer/ui/Field.tsx'

type NewItemProps = { readonly meetingId: string; readonly added: (id: string) => void }

/** An item typed by hand, put at the end; the field is ready for the next one. */
export function NewItem({ meetingId, added }: NewItemProps) {
  const { client } = useApi()
  const { act, problem, forget } = useAct()
  const [title, setTitle] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const add = async (): Promise<void> => {
    const words = title.trim()
    if (words === '') return
    const made = await act(() => client.agendaItem.add({ meetingId, title: words, afterId: null }))
    if (made.kind === 'done') {
      setTitle('')
      added(made.value.id)
    }
    field.current?.focus()
  }
  return (
    <form
      className="add-line agenda-new"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <Field
        ref={field}
        label="Add an item"
        value={title}
        onChange={(next) => {
          setTitle(next)
          forget()
        }}
        hint="Its title; it is put at the end"
        error={problem}
      />
      <Button type="submit" label="Add the item">
        Add
      </Button>
    </form>
  )
}
