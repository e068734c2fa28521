import { useState } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import { useApi } from '#renderer/app/api.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { InlineName } from '#renderer/ui/InlineName.tsx'
import { PanelSection } from '#renderer/ui/Panel.tsx'
import type { Acts } from '../acts.ts'
import type { Attender, Meeting } from '../meeting-data.ts'

type Status = NonNullable<Attender['status']>

const statuses: readonly { readonly status: Status; readonly word: string; readonly key: string }[] = [
  { status: 'present', word: 'Present', key: 'P' },
  { status: 'apologies', word: 'Apologies', key: 'A' },
  { status: 'absent', word: 'Absent', key: 'X' },
]

const roles: Record<Attender['role'], string> = {
  chair: 'Chair',
  'vice-chair': 'Vice-Chair',
  member: '',
  'co-optee-with-vote': 'Co-opted',
  'co-optee-education': 'Co-opted, education',
  'co-optee': 'Co-opted',
  'co-optee-without-vote': 'Co-opted, no vote',
  substitute: 'Substitute',
  observer: 'Observer',
  officer: 'In attendance',
}

type AttendanceProps = { readonly meeting: Meeting; readonly acts: Acts }

/** Who is here. Once everybody is recorded, three lines say it, and the list opens again on asking. */
export function Attendance({ meeting, acts }: AttendanceProps) {
  const { client } = useApi()
  const [isAsked, setAsked] = useState<boolean | null>(null)
  const [isAdding, setAdding] = useState(false)
  const people = meeting.attendance
  const unrecorded = people.filter(({ status }) => status === null).length
  const isOpen = isAsked ?? unrecorded > 0
  const present = people.filter(({ status }) => status === 'present').length

  const record = (personId: string, status: Status) =>
    void acts.act(() => client.attendance.record({ meetingId: meeting.id, personId, status }))
  const addOfficer = async (name: string): Promise<void> => {
    const added = await acts.act(() => client.attendance.addOfficer({ meetingId: meeting.id, name }))
    if (added.kind === 'done') setAdding(false)
  }
  return (
    <PanelSection title="In the room" aside={people.length === 0 ? undefined : `${present} of ${people.length}`}>
      {people.length === 0 && (
        <p className="quiet small">
          The committee has no members yet. Add them on its page, or somebody who is here below.
        </p>
      )}
      {isOpen && people.length > 0 && (
        <p className="small second" aria-hidden="true">
          {statuses.map(({ key, word }) => (
            <span key={key} className="attendance-key">
              <kbd>{key}</kbd> {word}
            </span>
          ))}
        </p>
      )}
      {isOpen ? (
        <ul className="attendance">
          {people.map((person) => (
            <Person key={person.personId} person={person} record={(status) => record(person.personId, status)} />
          ))}
        </ul>
      ) : (
        <Summary people={people} />
      )}
      <div className="buttons">
        {unrecorded > 0 && (
          <Button
            isSmall
            onPress={() => void acts.act(() => client.attendance.recordRestPresent({ meetingId: meeting.id }))}
          >
            {unrecorded === people.length ? 'All present' : 'All others present'}
          </Button>
        )}
        {people.length > 0 && (unrecorded === 0 || isAsked !== null) && (
          <Button isSmall look="plain" onPress={() => setAsked(!isOpen)}>
            {isOpen ? 'Show in short' : 'Change'}
          </Button>
        )}
        {!isAdding && (
          <Button isSmall look="plain" icon="plus" onPress={() => setAdding(true)}>
            Add an officer or guest
          </Button>
        )}
      </div>
      {isAdding && (
        <InlineName
          label="Name, and post if any"
          start=""
          keep={(name) => void addOfficer(name)}
          leave={() => setAdding(false)}
        />
      )}
    </PanelSection>
  )
}

type PersonProps = { readonly person: Attender; readonly record: (status: Status) => void }

/** One person: arrows choose, and so do P, A and X, which go on to the next person. */
function Person({ person, record }: PersonProps) {
  const byLetter = (event: React.KeyboardEvent): void => {
    const chosen = statuses.find(({ key }) => key === event.key.toUpperCase())
    if (chosen === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    record(chosen.status)
    const next = event.currentTarget.nextElementSibling
    next?.querySelector<HTMLInputElement>('input:checked, input')?.focus()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a quicker way to what the radio buttons do
    <li onKeyDown={byLetter}>
      <RadioGroup
        className="attender"
        aria-label={person.name}
        orientation="horizontal"
        value={person.status}
        onChange={(value) => {
          const chosen = statuses.find(({ status }) => status === value)
          if (chosen !== undefined) record(chosen.status)
        }}
      >
        <span className="attender-name">
          {person.name} {roles[person.role] !== '' && <span className="small quiet">{roles[person.role]}</span>}
        </span>
        <span className="attender-status">
          {statuses.map(({ status, word, key }) => (
            <Radio key={status} value={status} className="attender-choice" aria-label={word}>
              {key}
            </Radio>
          ))}
        </span>
      </RadioGroup>
    </li>
  )
}

/** Exceptions before the rule: who is not here comes first. */
function Summary({ people }: { readonly people: readonly Attender[] }) {
  return (
    <dl className="attendance-summary">
      {statuses.toReversed().map(({ status, word }) => {
        const names = people.filter((person) => person.status === status)
        return (
          names.length > 0 && (
            <div key={status}>
              <dt>{word}</dt>
              <dd>{names.map(({ name, role }) => (role === 'chair' ? `${name} (Chair)` : name)).join(', ')}</dd>
            </div>
          )
        )
      })}
    </dl>
  )
}
