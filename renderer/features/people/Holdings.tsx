import { useRef, useState } from 'react'
import { formatDayShort } from '#shared/domain/day.ts'
import { useApi } from '#renderer/app/api.tsx'
import { today } from '#renderer/app/today.ts'
import { useAct } from '#renderer/app/use-act.ts'
import { useUndo } from '#renderer/app/use-undo.ts'
import { AddLine } from '#renderer/ui/AddLine.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { Field } from '#renderer/ui/Field.tsx'
import { UndoLine } from '#renderer/ui/UndoLine.tsx'
import { dayWords } from './part-words.ts'
import type { Person } from './person-data.ts'

/** The posts that the person holds or held. */
export function Holdings({ person }: { readonly person: Person }) {
  const { client } = useApi()
  const { act, problem, forget } = useAct()
  const { last, offer } = useUndo()
  const [title, setTitle] = useState('')
  const [organisation, setOrganisation] = useState('')
  const [fromOn, setFromOn] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)

  async function add() {
    const added = await act(() => client.post.add({ title: title.trim(), organisation, personId: person.id, fromOn }))
    if (added.kind === 'done') {
      setTitle('')
      setOrganisation('')
      setFromOn(null)
    }
    field.current?.focus()
  }
  async function leave({ holdingId, title: left }: Person['holdings'][number]) {
    const ended = await act(() => client.post.endHolding({ holdingId, toOn: today() }))
    if (ended.kind === 'failed') return
    offer(`${left} is left as of today.`, () => act(() => client.post.endHolding({ holdingId, toOn: null })))
    field.current?.focus()
  }

  return (
    <section aria-labelledby="person-posts">
      <div className="person-part-head">
        <h2 id="person-posts">Posts</h2>
        <UndoLine last={last} />
      </div>
      {person.holdings.length === 0 ? (
        <p className="quiet">Holds no post.</p>
      ) : (
        <ul className="person-list" aria-label="Posts">
          {person.holdings.map((holding) => (
            <li key={holding.holdingId}>
              <span className="words">
                {holding.title}{' '}
                <span className="second">
                  {[holding.organisation ?? '', dayWords(holding.fromOn, holding.toOn, formatDayShort)]
                    .filter((words) => words !== '')
                    .join(', ')}
                </span>
              </span>
              {holding.toOn === null && (
                <Button look="plain" isSmall onPress={() => void leave(holding)} label={`Leave ${holding.title}`}>
                  Leave
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <AddLine canAdd={title.trim() !== ''} add={() => void add()}>
        <Field
          ref={field}
          label="Add a post"
          value={title}
          onChange={(next) => {
            setTitle(next)
            forget()
          }}
          error={problem}
        />
        <Field label="Organisation, if not the council" value={organisation} onChange={setOrganisation} />
        <DateField label="Held since" value={fromOn} onChange={setFromOn} emptyHint="Empty if not known" />
        <Button type="submit" label="Add the post">
          Add
        </Button>
      </AddLine>
    </section>
  )
}
