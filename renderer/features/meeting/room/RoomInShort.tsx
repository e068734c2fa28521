import { useState } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '#renderer/ui/Button.tsx'
import { InlineName } from '#renderer/ui/InlineName.tsx'
import { exceptionWords, surnameOf } from './people-words.ts'
import type { AttendanceEvent, PersonNow } from './room-data.ts'
import type { RoomPanel } from './use-room-panel.ts'

type RoomInShortProps = {
  readonly people: readonly PersonNow[]
  readonly panel: RoomPanel
  readonly itemNumber: (itemId: string | null) => string | null
}

/** Exceptions before the rule: who came late, left or stands in is listed; those present from the start are one line. */
export function RoomInShort({ people, panel, itemNumber }: RoomInShortProps) {
  const told = people.map((person) => ({ person, words: exceptionWords(person, people, itemNumber) }))
  const usual = told.filter(({ person, words }) => person.status === 'present' && words === '')
  const fromStart = usual.filter(({ person }) => person.isMember).map(({ person }) => withRole(person))
  const also = usual
    .filter(({ person }) => !person.isMember)
    .map(({ person: { name, note } }) => (note === null || note === '' ? name : `${name} (${note})`))
  const having = (status: PersonNow['status']) =>
    people.filter((person) => person.status === status).map(({ name }) => surnameOf(name))
  const coming = people.filter(({ status, isLateApology }) => status === null && isLateApology)
  return (
    <>
      <ul className="room-exceptions">
        {told.map(
          ({ person, words }) =>
            words !== '' && <Exception key={person.personId} person={person} words={words} panel={panel} />,
        )}
      </ul>
      <Names word="From the start" names={fromStart} />
      <Names word="Also" names={also} />
      <Names word="Apologies" names={having('apologies')} />
      <Names word="Absent" names={having('absent')} />
      <Names word="Coming late" names={coming.map(({ name }) => surnameOf(name))} />
    </>
  )
}

function Names({ word, names }: { readonly word: string; readonly names: readonly string[] }) {
  return (
    names.length > 0 && (
      <p className="small second room-names">
        {word}: {names.join(', ')}.
      </p>
    )
  )
}

function withRole({ name, role }: PersonNow): string {
  if (role === 'chair') return `${surnameOf(name)} (Chair)`
  return role === 'vice-chair' ? `${surnameOf(name)} (Vice-Chair)` : surnameOf(name)
}

type ExceptionProps = { readonly person: PersonNow; readonly words: string; readonly panel: RoomPanel }

/** What happened, with its last time as a button that corrects it. */
function Exception({ person, words, panel }: ExceptionProps) {
  const [editing, setEditing] = useState<AttendanceEvent | null>(null)
  const [isWrong, setWrong] = useState(false)
  const timed = person.events.findLast(({ kind, time }) => time !== null && /^(?:arrived|left|returned)$/.test(kind))
  if (editing !== null) {
    const correct = (typed: string): void => {
      const time = readTime(typed)
      if (time === null) return setWrong(true)
      flushSync(() => setEditing(null))
      void panel.correctTime(person, editing.id, time, () => setEditing({ ...editing, time }))
    }
    return (
      <li>
        <InlineName
          label={isWrong ? 'Write the time as 19:31' : `Time of ${person.name}`}
          start={editing.time ?? ''}
          keep={correct}
          leave={() => setEditing(null)}
        />
      </li>
    )
  }
  return (
    <li>
      <span>{person.name}</span>{' '}
      {timed === undefined ? (
        <span className="small">{words}</span>
      ) : (
        <Button
          look="plain"
          isSmall
          label={`${person.name} ${words}. Correct the time`}
          onPress={() => setEditing(timed)}
        >
          {words}
        </Button>
      )}
    </li>
  )
}

/** "19:31", "19.31" or "1931" as `HH:MM`; null for anything else. */
function readTime(typed: string): string | null {
  const [, hour = '', minute = ''] = /^([01]?\d|2[0-3])[:.]?([0-5]\d)$/.exec(typed.trim()) ?? []
  return minute === '' ? null : `${hour.padStart(2, '0')}:${minute}`
}
