import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { personKinds, personKindWords, type PersonKind } from '#shared/domain/person/person.ts'
import type { PersonName } from '#shared/domain/person/person-name.ts'
import { PageAnswer } from '#renderer/app/Answer.tsx'
import { useApi } from '#renderer/app/api.tsx'
import { count } from '#renderer/app/count.ts'
import { useAct } from '#renderer/app/use-act.ts'
import { useUndo } from '#renderer/app/use-undo.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { KeptField } from '#renderer/ui/KeptField.tsx'
import { Notice } from '#renderer/ui/Notice.tsx'
import { PageHead } from '#renderer/ui/PageHead.tsx'
import { Panel, PanelSection } from '#renderer/ui/Panel.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { UndoLine } from '#renderer/ui/UndoLine.tsx'
import { Aliases } from './Aliases.tsx'
import { Holdings } from './Holdings.tsx'
import { Seats } from './Seats.tsx'
import type { Person } from './person-data.ts'
import './people.css'

/** One person: the name and how it is read, other names, committees, posts. */
export function PersonScreen({ personId }: { readonly personId: string }) {
  const { query } = useApi()
  const person = useQuery(query.person.get.queryOptions({ input: { id: personId } }))
  return (
    <PageAnswer query={person} what="the person">
      {(found) => <PersonPage person={found} />}
    </PageAnswer>
  )
}

function PersonPage({ person }: { readonly person: Person }) {
  const { client } = useApi()
  const { act, problem } = useAct()
  const { last, offer } = useUndo()
  const { id, name } = person

  async function retire() {
    const retired = await act(() => client.person.retire({ id }))
    if (retired.kind === 'failed') return
    offer(`${name} is retired. Everything recorded stays.`, () => act(() => client.person.bringBack({ id })))
  }

  return (
    <>
      <PageHead
        title={name}
        crumbs={[{ words: 'People', href: '/people' }, { words: name }]}
        second={`${personKindWords[person.kind]}${person.party === null ? '' : `, ${person.party}`}; ${count(person.attendances, 'meeting')} on record`}
      >
        <UndoLine last={last} />
        {person.isRetired ? (
          <Button onPress={() => void act(() => client.person.bringBack({ id }))}>Bring back</Button>
        ) : (
          <Button onPress={() => void retire()}>Retire</Button>
        )}
      </PageHead>
      {person.isRetired && (
        <Notice status="info">
          <p>Retired: out of the lists, with all that is recorded.</p>
        </Notice>
      )}
      {problem !== null && (
        <Notice status="danger" isUrgent>
          <p>{problem}</p>
        </Notice>
      )}
      <div className="person-work">
        <div className="person-main">
          <Seats person={person} />
          <Holdings person={person} />
          <Aliases person={person} />
        </div>
        <NamePanel person={person} />
      </div>
    </>
  )
}

type Change = {
  readonly name?: string
  readonly parts?: PersonName
  readonly kind?: PersonKind
  readonly party?: string | null
}

/** Each field is kept as it is left. A part that is corrected changes how the name is printed. */
function NamePanel({ person }: { readonly person: Person }) {
  const { client } = useApi()
  const { act, problem } = useAct()
  const [refused, setRefused] = useState<string | null>(null)
  const keep = async (field: string, change: Change) => {
    const kept = await act(() => client.person.update({ id: person.id, ...change }))
    setRefused(kept.kind === 'failed' ? field : null)
    return kept.kind === 'done'
  }
  const errorAt = (field: string) => (refused === field ? problem : null)
  return (
    <Panel label="Name of the person" className="person-panel">
      <PanelSection title="Name" aside="Kept as you leave each field">
        <div className="people-form">
          <KeptField
            label="As minutes print it"
            kept={person.name}
            error={errorAt('name')}
            emptyError={`A person needs a name. This one is still ${person.name}.`}
            onKeep={(name) => keep('name', { name: name ?? '' })}
          />
          <fieldset className="person-parts">
            <legend className="over">Read as</legend>
            {parts.map(({ part, label }) => (
              <KeptField
                key={part}
                label={label}
                kept={person.parts[part]}
                error={errorAt(part)}
                onKeep={(value) => keep(part, { parts: { ...person.parts, [part]: value ?? '' } })}
              />
            ))}
          </fieldset>
        </div>
      </PanelSection>
      <PanelSection title="Kind and party">
        <div className="people-form">
          <Select
            label="Kind"
            value={person.kind}
            options={personKinds.map((value) => ({ value, words: personKindWords[value] }))}
            onChange={(kind) => void keep('kind', { kind })}
          />
          <KeptField
            label="Party group"
            kept={person.party}
            error={errorAt('party')}
            onKeep={(party) => keep('party', { party })}
          />
        </div>
      </PanelSection>
    </Panel>
  )
}

const parts = [
  { part: 'title', label: 'Title' },
  { part: 'forenames', label: 'Forenames' },
  { part: 'surname', label: 'Surname' },
  { part: 'postNominals', label: 'Letters after it' },
] as const
