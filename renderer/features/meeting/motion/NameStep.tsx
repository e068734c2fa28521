import { useId, useLayoutEffect, useRef, useState } from 'react'
import { matchingPeople } from '#shared/domain/motion/matching-people.ts'
import type { PersonThere } from './motion-data.ts'

type Chosen = { readonly personId: string; readonly name: string } | { readonly words: string }

type NameStepProps = {
  readonly label: string
  readonly people: readonly PersonThere[]
  /** Who is named already; Enter alone keeps it, Delete takes it away. */
  readonly present: string | null
  readonly take: (who: Chosen | null | 'nobody') => void
}

const mostShown = 6

/** Part of a name and Enter: those in the room come first, then other names by which somebody is known. Enter alone goes on. */
export function NameStep({ label, people, present, take }: NameStepProps) {
  const [words, setWords] = useState('')
  const [at, setAt] = useState(0)
  const field = useRef<HTMLInputElement>(null)
  const list = useId()
  useLayoutEffect(() => field.current?.focus(), [])
  const found = matchingPeople(words, people).slice(0, mostShown)
  const move = (by: number): void => {
    if (found.length > 0) setAt((at + by + found.length) % found.length)
  }
  const choose = (): void => {
    const person = found[at]
    if (words.trim() === '' && at === 0) take(null)
    else take(person === undefined ? { words: words.trim() } : person)
  }
  const keys: Readonly<Record<string, () => void>> = {
    Enter: choose,
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    ...(present !== null && words === '' ? { Delete: () => take('nobody') } : {}),
  }
  return (
    <div className="motion-name">
      <label htmlFor={`${list}-field`}>{label}</label>
      <input
        ref={field}
        id={`${list}-field`}
        className="control"
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={found[at] === undefined ? undefined : `${list}-${at}`}
        autoComplete="off"
        spellCheck={false}
        value={words}
        placeholder={present ?? undefined}
        onChange={(event) => {
          setWords(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={(event) => {
          const act = keys[event.key]
          if (act === undefined || event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing)
            return
          event.preventDefault()
          event.stopPropagation()
          act()
        }}
      />
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a <select> would take the focus out of the field */}
      <div role="listbox" id={list} aria-label={`${label}: people`} className="motion-people">
        {found.map((person, index) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the field keeps the focus and hears the keys
          <div
            key={person.personId}
            id={`${list}-${index}`}
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an <option> stands in a <select> only
            role="option"
            aria-selected={index === at}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(person)}
          >
            {person.name} {!person.isPresent && <span className="small quiet">not recorded as here</span>}
          </div>
        ))}
      </div>
      {present !== null && words === '' && (
        <p className="small quiet">
          <kbd>Enter</kbd> keeps {present}, <kbd>Del</kbd> takes the name away.
        </p>
      )}
      {found.length === 0 && <p className="small quiet">Nobody here is called that. Enter keeps the words as typed.</p>}
    </div>
  )
}
