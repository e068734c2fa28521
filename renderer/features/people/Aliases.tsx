import { useRef, useState } from 'react'
import { useApi } from '#renderer/app/api.tsx'
import { useAct } from '#renderer/app/use-act.ts'
import { useUndo } from '#renderer/app/use-undo.ts'
import { AddLine } from '#renderer/ui/AddLine.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Field } from '#renderer/ui/Field.tsx'
import { UndoLine } from '#renderer/ui/UndoLine.tsx'
import type { Person } from './person-data.ts'

/** Other names by which minutes call the person; offered from the name, kept when the clerk says so. */
export function Aliases({ person }: { readonly person: Person }) {
  const { client } = useApi()
  const { act, problem, forget } = useAct()
  const { last, offer } = useUndo()
  const [alias, setAlias] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const { aliases } = person
  const keep = (next: readonly string[]) => act(() => client.person.update({ id: person.id, aliases: [...next] }))

  async function add(words: string) {
    const kept = await keep([...aliases, words])
    if (kept.kind === 'done') setAlias('')
    field.current?.focus()
  }
  async function remove(words: string) {
    const kept = await keep(aliases.filter((each) => each !== words))
    if (kept.kind === 'done') offer(`“${words}” is no longer an alias.`, () => keep(aliases))
    field.current?.focus()
  }

  return (
    <section aria-labelledby="person-aliases">
      <div className="person-part-head">
        <h2 id="person-aliases">Other names</h2>
        <UndoLine last={last} />
      </div>
      {aliases.length === 0 ? (
        <p className="quiet">None yet. A list or a minute that uses one is then understood to mean this person.</p>
      ) : (
        <ul className="person-list" aria-label="Other names">
          {aliases.map((each) => (
            <li key={each}>
              <span className="words">{each}</span>
              <Button look="plain" isSmall onPress={() => void remove(each)} label={`Take off ${each}`}>
                Take off
              </Button>
            </li>
          ))}
        </ul>
      )}
      <AddLine canAdd={alias.trim() !== ''} add={() => void add(alias.trim())}>
        <Field
          ref={field}
          label="Add another name"
          value={alias}
          onChange={(next) => {
            setAlias(next)
            forget()
          }}
          error={problem}
        />
        <Button type="submit" label="Add the other name">
          Add
        </Button>
      </AddLine>
      {person.suggested.length > 0 && (
        <fieldset className="buttons person-suggested" aria-label="Names that nobody else has">
          {person.suggested.map((each) => (
            <Button key={each} isSmall icon="plus" onPress={() => void add(each)} label={`Add ${each}`}>
              {each}
            </Button>
          ))}
        </fieldset>
      )}
    </section>
  )
}
