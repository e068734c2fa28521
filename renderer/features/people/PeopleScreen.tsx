import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback, useDeferredValue, useState } from 'react'
import { useLocation } from 'wouter'
import { memberRoleWords } from '#shared/domain/committee.ts'
import { personKinds, personKindWords, type PersonKind } from '#shared/domain/person/person.ts'
import { Answer } from '#renderer/app/Answer.tsx'
import { keepText } from '#renderer/app/keep-file.ts'
import { useApi } from '#renderer/app/api.tsx'
import { count } from '#renderer/app/count.ts'
import { useAct } from '#renderer/app/use-act.ts'
import { Button, ButtonLink } from '#renderer/ui/Button.tsx'
import { Field } from '#renderer/ui/Field.tsx'
import { LongGrid } from '#renderer/ui/LongGrid.tsx'
import { Notice } from '#renderer/ui/Notice.tsx'
import { PageHead } from '#renderer/ui/PageHead.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { AddPersonDialog } from './AddPersonDialog.tsx'
import { PostsPanel } from './PostsPanel.tsx'
import './people.css'
import '#renderer/ui/long-grid.css'

type Summary = {
  readonly id: string
  readonly name: string
  readonly kind: PersonKind
  readonly party: string | null
  readonly seats: readonly { readonly committeeName: string; readonly role: keyof typeof memberRoleWords }[]
  readonly posts: readonly string[]
}

/** Rows asked for at once; the ones in view are never more. */
const stretch = 100

/** The register of people: found as one types, ten or ten thousand. */
export function PeopleScreen() {
  const { client, query } = useApi()
  const [, navigate] = useLocation()
  const { act, problem } = useAct()
  const [words, setWords] = useState('')
  const [kind, setKind] = useState<PersonKind | 'any'>('any')
  const [committeeId, setCommitteeId] = useState('any')
  const [state, setState] = useState<'current' | 'retired'>('current')
  const [from, setFrom] = useState(0)
  const [active, setActive] = useState(0)
  const [isAdding, setAdding] = useState(false)
  const asked = {
    words: useDeferredValue(words).slice(0, 2_000),
    kind: kind === 'any' ? null : kind,
    committeeId: committeeId === 'any' ? null : committeeId,
    isRetired: state === 'retired',
  }
  const committees = useQuery(query.committee.list.queryOptions())
  const people = useQuery(
    query.person.list.queryOptions({
      input: { ...asked, from, count: 2 * stretch },
      placeholderData: keepPreviousData,
      select: (found) => ({ ...found, from }),
    }),
  )
  const onShow = useCallback((first: number) => setFrom(Math.max(0, Math.floor(first / stretch) * stretch)), [])
  const isAsking = words !== '' || kind !== 'any' || committeeId !== 'any' || state !== 'current'
  const isEmpty = people.data?.total === 0 && !isAsking

  const ask = (change: () => void) => {
    change()
    setActive(0)
  }
  async function keepTable() {
    const kept = await act(() => client.person.table())
    if (kept.kind === 'done') keepText(kept.value.fileName, kept.value.text)
  }

  return (
    <div className="people-page">
      <PageHead
        title="People"
        second="Councillors, officers, partners and members of the public: by whatever name minutes call them."
      >
        {!isEmpty && (
          <>
            <ButtonLink href="/people/import" icon="list">
              Bring in a list
            </ButtonLink>
            <Button icon="file" onPress={() => void keepTable()}>
              Save as CSV
            </Button>
            <Button look="main" icon="plus" onPress={() => setAdding(true)}>
              Add a person
            </Button>
          </>
        )}
      </PageHead>
      {problem !== null && (
        <Notice status="danger" isUrgent>
          <p>{problem}</p>
        </Notice>
      )}
      <Answer query={people} what="the people">
        {(found) =>
          isEmpty ? (
            <div className="people-empty">
              <p>
                Nobody is here yet. Bring in the list of councillors and committees that your council publishes, and see
                how each line is understood before anything is saved; or add the members on a committee’s page.
              </p>
              <ButtonLink look="main" href="/people/import" icon="list">
                Bring in a list
              </ButtonLink>
            </div>
          ) : (
            <div className="people-work">
              <section className="people-register" aria-label="Register">
                <search className="people-filters">
                  <Field
                    label="Find by name, alias or post"
                    value={words}
                    onChange={(next) => ask(() => setWords(next))}
                  />
                  <Select
                    label="Kind"
                    value={kind}
                    options={[{ value: 'any', words: 'Everybody' }, ...kindOptions]}
                    onChange={(next) => ask(() => setKind(next))}
                  />
                  <Select
                    label="Committee"
                    value={committeeId}
                    options={[
                      { value: 'any', words: 'Any or none' },
                      ...(committees.data ?? []).map(({ id, name }) => ({ value: id, words: name })),
                    ]}
                    onChange={(next) => ask(() => setCommitteeId(next))}
                  />
                  <Select
                    label="Show"
                    value={state}
                    options={[
                      { value: 'current', words: 'Current' },
                      { value: 'retired', words: 'Retired' },
                    ]}
                    onChange={(next) => ask(() => setState(next))}
                  />
                  <p className="people-count quiet" aria-live="polite">
                    {found.total === 0 ? 'Nobody is found by that.' : count(found.total, 'person', 'people')}
                  </p>
                </search>
                <LongGrid<Summary>
                  label="People, by surname"
                  className="people-grid"
                  columns={columns}
                  total={found.total}
                  rowAt={(at) => found.people[at - found.from]}
                  onShow={onShow}
                  active={Math.min(active, Math.max(0, found.total - 1))}
                  onActive={setActive}
                  onOpen={(row) => navigate(`/people/${row.id}`)}
                />
              </section>
              <PostsPanel />
            </div>
          )
        }
      </Answer>
      {isAdding && <AddPersonDialog onClose={() => setAdding(false)} />}
    </div>
  )
}

const kindOptions = personKinds.map((kind) => ({ value: kind, words: personKindWords[kind] }))

const columns = [
  { key: 'name', heading: 'Name', cell: (row: Summary) => <b>{row.name}</b> },
  { key: 'kind', heading: 'Kind', cell: (row: Summary) => personKindWords[row.kind] },
  { key: 'party', heading: 'Party', cell: (row: Summary) => row.party ?? '' },
  { key: 'seats', heading: 'Committees and posts', cell: (row: Summary) => sits(row) },
]

function sits({ seats, posts }: Summary): string {
  const named = seats.map(({ committeeName, role }) =>
    role === 'member' ? committeeName : `${committeeName} (${memberRoleWords[role]})`,
  )
  return [...named, ...posts].join('; ')
}
