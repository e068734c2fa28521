import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { Framework } from '#shared/domain/inspection.ts'
import { useApi } from '#renderer/app/api.tsx'
import { useAct } from '#renderer/app/use-act.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Field } from '#renderer/ui/Field.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { frameworkOptions } from './framework.ts'

export function NewInspectionDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Add an inspection" isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <NewInspectionForm />
    </Dialog>
  )
}

function NewInspectionForm() {
  const { client } = useApi()
  const [, navigate] = useLocation()
  const { act, problem, forget, progress } = useAct()
  const [title, setTitle] = useState('')
  const [framework, setFramework] = useState<Framework>('ILACS')
  const [publishedOn, setPublishedOn] = useState<string | null>(null)
  const [isTitleMissing, setTitleMissing] = useState(false)
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])

  async function add() {
    const added = await act(() => client.inspection.add({ title: title.trim(), framework, publishedOn }))
    if (added.kind === 'done') navigate(`/inspections/${added.value.id}`)
  }

  function submit(event: React.FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const unread = event.currentTarget.querySelector<HTMLInputElement>('[data-unread="true"]')
    setTitleMissing(title.trim() === '')
    if (title.trim() === '') first.current?.focus()
    else if (unread !== null) unread.focus()
    else if (progress.kind !== 'working') void add()
  }

  return (
    <form className="findings-form" noValidate onSubmit={submit}>
      <Field
        ref={first}
        label="Title of the report"
        value={title}
        onChange={(next) => {
          setTitle(next)
          setTitleMissing(false)
          forget()
        }}
        hint="As it is called in meetings, such as “Ofsted, children’s services 2024”"
        error={isTitleMissing ? 'Give the report a title.' : problem}
        isRequired
      />
      <div className="findings-pair">
        <Select label="Kind of inspection" value={framework} options={frameworkOptions} onChange={setFramework} />
        <DateField
          label="Published on"
          value={publishedOn}
          onChange={setPublishedOn}
          emptyHint="For example 14/3/2026; it can be left empty"
        />
      </div>
      <div className="dialog-end">
        <Button slot="close">Cancel</Button>
        <Button look="main" type="submit" keys="Enter">
          Add the inspection
        </Button>
      </div>
    </form>
  )
}
