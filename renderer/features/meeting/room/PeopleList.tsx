import { useRef, useState } from 'react'
import { Button } from '#renderer/ui/Button.tsx'
import { exceptionWords, roleWords, standingWords, surnameOf } from './people-words.ts'
import type { PersonNow } from './room-data.ts'
import type { RoomPanel } from './use-room-panel.ts'

type PeopleListProps = {
  readonly people: readonly PersonNow[]
  readonly panel: RoomPanel
  readonly itemNumber: (itemId: string | null) => string | null
}

type LetterAct = {
  readonly letter: string
  readonly words: string
  readonly act: (person: PersonNow) => void
  /** The clerk goes through the list by it. */
  readonly goesOn?: boolean
}

/**
 * Everybody, one of whom is chosen: arrows move, a letter acts, and the same stands above as buttons. A letter that does
 * nothing finds a surname; with Shift every letter does.
 */
export function PeopleList({ people, panel, itemNumber }: PeopleListProps) {
  const rows = useRef(new Map<string, HTMLButtonElement>())
  const [chosenId, setChosenId] = useState<string | null>(null)
  const chosen = people.find(({ personId }) => personId === chosenId) ?? people[0]
  const acts = actsOf(panel)
  const focusOn = (person: PersonNow | undefined): void => {
    if (person !== undefined) rows.current.get(person.personId)?.focus()
  }
  const beside = (person: PersonNow, by: number): PersonNow | undefined =>
    people[(people.indexOf(person) + by + people.length) % people.length]
  const find = (person: PersonNow, letter: string): void => {
    const from = people.indexOf(person) + 1
    const inTurn = [...people.slice(from), ...people.slice(0, from)]
    focusOn(inTurn.find(({ name }) => surnameOf(name).toUpperCase().startsWith(letter)))
  }
  const byKey = (event: React.KeyboardEvent, person: PersonNow): void => {
    const key = event.key.length === 1 ? event.key.toUpperCase() : event.key
    const isHeld = event.ctrlKey || event.metaKey
    if (event.altKey || (isHeld && key !== 'Z')) return
    const letterAct = event.shiftKey || isHeld ? undefined : acts.find(({ letter }) => letter === key)
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => focusOn(beside(person, 1)),
      ArrowUp: () => focusOn(beside(person, -1)),
      Home: () => focusOn(people[0]),
      End: () => focusOn(people.at(-1)),
      Escape: panel.leave,
    }
    const move = moves[key]
    if (isHeld) panel.undoLast()
    else if (letterAct !== undefined) {
      letterAct.act(person)
      if (letterAct.goesOn === true && people.at(-1) !== person) focusOn(beside(person, 1))
    } else if (move !== undefined) move()
    else if (/^\p{L}$/u.test(key)) find(person, key)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  if (chosen === undefined) return null
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset would need a legend of its own */}
      <div role="group" aria-label={`For ${chosen.name}`} className="room-acts">
        {acts.map(({ letter, words, act }) => (
          <Button key={letter} isSmall onPress={() => act(chosen)} keys={letter}>
            {words}
          </Button>
        ))}
      </div>
      <ul className="room-list" aria-label="People">
        {people.map((person) => (
          <li key={person.personId}>
            <button
              type="button"
              className="room-person"
              ref={(button) => {
                if (button === null) rows.current.delete(person.personId)
                else rows.current.set(person.personId, button)
              }}
              tabIndex={person === chosen ? 0 : -1}
              aria-current={person === chosen}
              data-presence={person.presence}
              onFocus={() => setChosenId(person.personId)}
              onKeyDown={(event) => byKey(event, person)}
            >
              <span className="room-name">
                {person.name} <span className="small quiet">{roleWords(person)}</span>
              </span>{' '}
              <span className={exceptionWords(person, people, itemNumber) === '' ? 'small quiet' : 'small'}>
                {standingWords(person, people, itemNumber)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

function actsOf(panel: RoomPanel): readonly LetterAct[] {
  return [
    { letter: 'P', words: 'Present', act: (person) => void panel.record(person, 'present'), goesOn: true },
    { letter: 'A', words: 'Apologies', act: (person) => void panel.record(person, 'apologies'), goesOn: true },
    { letter: 'X', words: 'Absent', act: (person) => void panel.record(person, 'absent'), goesOn: true },
    { letter: 'J', words: 'Joined', act: (person) => void panel.arrive(person) },
    { letter: 'L', words: 'Left', act: (person) => void panel.leaveRoom(person, false) },
    { letter: 'B', words: 'Back', act: (person) => void panel.return(person) },
    { letter: 'S', words: 'Substitute', act: ({ personId }) => panel.to({ kind: 'seat', personId }) },
    {
      letter: 'I',
      words: 'Interest',
      act: ({ personId }) => panel.to({ kind: 'interest', personId, isFromList: true }),
    },
    { letter: 'T', words: 'Late, sent word', act: (person) => void panel.turnLate(person) },
    { letter: 'N', words: 'Capacity', act: ({ personId }) => panel.to({ kind: 'note', personId }) },
    { letter: 'R', words: 'Remote', act: (person) => void panel.turnRemote(person) },
  ]
}
