import { useEffect, useRef, useState } from 'react'
import {
  consequences,
  consequenceWords,
  declarationClasses,
  readItemNumbers,
  usualConsequence,
  type Consequence,
} from '#shared/domain/room/declaration.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Field } from '#renderer/ui/Field.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import type { AgendaEntry } from '../meeting-data.ts'
import type { NewInterest } from './declaring.ts'
import type { Declaration } from './room-data.ts'

type InterestFormProps = {
  readonly person: { readonly personId: string; readonly name: string }
  /** What is declared already, where it is changed. */
  readonly known?: Declaration | undefined
  /** What was typed before, and refused. */
  readonly typed?: NewInterest | undefined
  readonly items: readonly Pick<AgendaEntry, 'id' | 'number'>[]
  /** The item offered, by its number; empty for the whole meeting. */
  readonly itemNumber: string
  readonly keep: (interest: NewInterest) => void
  readonly leave: () => void
  /** Takes the declaration out, where there is one. */
  readonly takeOut?: (() => void) | undefined
}

const otherClass = 'Other'

/** One interest: what it is, in which items, and what the member does. Enter keeps it, from any field; Escape leaves. */
export function InterestForm({ person, known, typed, items, itemNumber, keep, leave, takeOut }: InterestFormProps) {
  const first = useRef<HTMLSelectElement>(null)
  const itemsField = useRef<HTMLInputElement>(null)
  const start = typed ?? known
  const isOwn = start !== undefined && !declarationClasses.some(({ name }) => name === start.class)
  const [kind, setKind] = useState<string>(isOwn ? otherClass : (start?.class ?? 'DPI'))
  const [ownKind, setOwnKind] = useState(isOwn ? start.class : '')
  const [nature, setNature] = useState(start?.nature ?? '')
  const [typedItems, setTypedItems] = useState(itemNumber)
  const [chosen, setChosen] = useState<Consequence | null>(start?.consequence ?? null)
  const [dispensation, setDispensation] = useState(start?.dispensation ?? '')
  const [isTried, setTried] = useState(false)
  useEffect(() => first.current?.focus(), [])
  const { itemIds, unknown } = readItemNumbers(typedItems, items)
  const consequence = chosen ?? usualConsequence(kind)
  const wrong =
    unknown.length === 0
      ? null
      : `No item is numbered ${unknown.join(', ')}. Write numbers from the agenda, such as 6, 11.`

  const submit = (): void => {
    setTried(true)
    if (wrong !== null) return itemsField.current?.focus()
    const granted = dispensation.trim()
    keep({
      personId: person.personId,
      class: kind === otherClass ? ownKind.trim() : kind,
      nature: nature.trim(),
      dispensation: granted === '' ? null : granted,
      consequence,
      itemIds,
    })
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears Enter and Escape for its fields
    <form
      className="room-form"
      aria-label={`Interest of ${person.name}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
      onKeyDown={(event) => {
        const isOnButton = event.target instanceof HTMLButtonElement
        if (event.key === 'Escape') leave()
        else if (event.key === 'Enter' && !isOnButton && !event.nativeEvent.isComposing) submit()
        else return
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      <p className="room-title">Interest of {person.name}</p>
      <Select
        ref={first}
        label="Class"
        value={kind}
        options={[...declarationClasses.map(({ name }) => name), otherClass].map((value) => ({ value, words: value }))}
        onChange={setKind}
      />
      {kind === otherClass && <Field label="Which" value={ownKind} onChange={setOwnKind} />}
      <Field label="Nature" value={nature} onChange={setNature} hint="As it will be printed; can be left empty" />
      <Field
        ref={itemsField}
        label="Items"
        value={typedItems}
        onChange={setTypedItems}
        hint={
          itemIds.length === 0 && typedItems.trim() === ''
            ? 'The whole meeting'
            : 'Such as 6, 11; empty for the whole meeting'
        }
        error={isTried ? wrong : null}
      />
      <Select
        label="What the member does"
        value={consequence}
        options={consequences.map((value) => ({ value, words: consequenceWords[value] }))}
        onChange={setChosen}
      />
      <Field label="Dispensation, if any" value={dispensation} onChange={setDispensation} />
      <div className="buttons">
        <Button type="submit" isSmall keys="Enter">
          {known === undefined ? 'Declare' : 'Keep'}
        </Button>
        <Button look="plain" isSmall keys="Esc" onPress={leave}>
          Cancel
        </Button>
        {takeOut !== undefined && (
          <Button look="plain" isSmall icon="cross" onPress={takeOut}>
            Take it out
          </Button>
        )}
      </div>
    </form>
  )
}
