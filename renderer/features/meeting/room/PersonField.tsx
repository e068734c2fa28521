import { useEffect, useId, useRef, useState } from 'react'

type Option = { readonly id: string; readonly words: string }

type PersonFieldProps = {
  readonly label: string
  readonly options: readonly Option[]
  /** Takes a name that is not among the options. */
  readonly takeNew?: ((name: string) => void) | undefined
  readonly take: (option: Option) => void
  readonly leave: () => void
}

const mostShown = 8

/** Part of a name and Enter; arrows choose, Escape leaves. The focus never leaves the field. */
export function PersonField({ label, options, takeNew, take, leave }: PersonFieldProps) {
  const [words, setWords] = useState('')
  const [at, setAt] = useState(0)
  const field = useRef<HTMLInputElement>(null)
  const list = useId()
  useEffect(() => field.current?.focus(), [])
  const typed = words.trim().toLowerCase()
  const found = options.filter((option) => option.words.toLowerCase().includes(typed)).slice(0, mostShown)
  const move = (by: number): void => {
    if (found.length > 0) setAt((at + by + found.length) % found.length)
  }
  const choose = (): void => {
    const option = found[at]
    if (option !== undefined) take(option)
    else if (typed !== '') takeNew?.(words.trim())
  }
  const keys: Readonly<Record<string, () => void>> = {
    Enter: choose,
    Escape: leave,
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
  }
  return (
    <div className="room-field">
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
      <div role="listbox" id={list} aria-label={`${label}: people`} className="room-options">
        {found.map((option, index) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the field keeps the focus and hears the keys
          <div
            key={option.id}
            id={`${list}-${index}`}
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an <option> stands in a <select> only
            role="option"
            aria-selected={index === at}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(option)}
          >
            {option.words}
          </div>
        ))}
      </div>
      {found.length === 0 && (
        <p className="small quiet">
          {takeNew === undefined || typed === ''
            ? 'Nobody here is called that.'
            : `Enter takes ${words.trim()} as a new name.`}
        </p>
      )}
    </div>
  )
}
