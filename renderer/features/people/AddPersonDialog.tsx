import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { readName } from '#shared/domain/person/person-name.ts'
import { personKinds, personKindWords, type PersonKind } from '#shared/domain/person/person.ts'
import { useApi } from '#renderer/app/api.tsx'
import { refusalCodeOf } from '#renderer/app/refusal.ts'
import { useAct } from '#renderer/app/use-act.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Field } from '#renderer/ui/Field.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { partWords } from './part-words.ts'

/** Somebody by hand. Below the name stands how it is read. */
export function AddPersonDialog({ onClose }: { readonly onClose: () => void }) {
  const { client } = useApi()
  const [, navigate] = useLocation()
  const { act, problem, progress, forget } = useAct()
  const [name, setName] = useState('')
  const [kind, setKind] = useState<PersonKind>('councillor')
  const [party, setParty] = useState('')
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])

  async function add(isAnother: boolean) {
    const given = party.trim() === '' ? null : party.trim()
    const added = await act(() => client.person.add({ name: name.trim(), kind, party: given, isAnother }))
    if (added.kind === 'done') navigate(`/people/${added.value.id}`)
    else first.current?.focus()
  }
  const isThere = progress.kind === 'failed' && refusalCodeOf(progress.error) === 'already_exists'

  return (
    <Dialog title="Add a person" isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <form
        className="people-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() === '') first.current?.focus()
          else if (progress.kind !== 'working') void add(false)
        }}
      >
        <Field
          ref={first}
          label="Name, as minutes print it"
          value={name}
          onChange={(next) => {
            setName(next)
            forget()
          }}
          hint={name.trim() === '' ? 'For example Councillor Dr Ada Fennick MBE' : partWords(readName(name))}
          error={problem}
        />
        <Select
          label="Kind"
          value={kind}
          options={personKinds.map((value) => ({ value, words: personKindWords[value] }))}
          onChange={setKind}
        />
        <Field label="Party group, if any" value={party} onChange={setParty} />
        <div className="dialog-end">
          {isThere && <Button onPress={() => void add(true)}>This is another person</Button>}
          <Button slot="close">Cancel</Button>
          <Button look="main" type="submit" keys="Enter">
            Add
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
