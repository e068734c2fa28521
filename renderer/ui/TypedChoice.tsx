import { useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react'

type Choice = {
  readonly id: string
  readonly words: string
  /** What must be known besides; quietly, after the words. */
  readonly remark?: string | undefined
}

type TypedChoiceProps<One extends Choice> = {
  readonly label: string
  /** The few that fit what is typed, the likeliest first. */
  readonly find: (typed: string) => readonly One[]
  /** What Enter or a press takes: the choice; undefined where none fits; `isUntouched` where nothing was typed and no arrow pressed. */
  readonly take: (choice: One | undefined, typed: string, isUntouched: boolean) => void
  /** Keys besides Enter and the arrows; what is not named here goes on to what is around. */
  readonly keys?: (typed: string) => Readonly<Record<string, () => void>>
  readonly placeholder?: string | undefined
  readonly renderBelow: (typed: string, isNoneFound: boolean) => ReactNode
}

/** Part of a name and Enter; arrows choose. The focus never leaves the field, which has it as soon as it is there. */
export function TypedChoice<One extends Choice>(props: TypedChoiceProps<One>) {
  const { label, find, take, keys, placeholder, renderBelow } = props
  const [words, setWords] = useState('')
  const [at, setAt] = useState(0)
  const field = useRef<HTMLInputElement>(null)
  const list = useId()
  useLayoutEffect(() => field.current?.focus(), [])
  const typed = words.trim()
  const found = find(typed)
  const move = (by: number): void => {
    if (found.length > 0) setAt((at + by + found.length) % found.length)
  }
  const acts: Readonly<Record<string, () => void>> = {
    Enter: () => take(found[at], typed, typed === '' && at === 0),
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    ...keys?.(typed),
  }
  return (
    <div className="typed-choice">
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
        placeholder={placeholder}
        onChange={(event) => {
          setWords(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={(event) => {
          const act = acts[event.key]
          if (act === undefined || event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing)
            return
          event.preventDefault()
          event.stopPropagation()
          act()
        }}
      />
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a <select> would take the focus out of the field */}
      <div role="listbox" id={list} aria-label={`${label}: people`} className="typed-choices">
        {found.map((choice, index) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the field keeps the focus and hears the keys
          <div
            key={choice.id}
            id={`${list}-${index}`}
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an <option> stands in a <select> only
            role="option"
            aria-selected={index === at}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(choice, typed, false)}
          >
            {choice.words} {choice.remark !== undefined && <span className="small quiet">{choice.remark}</span>}
          </div>
        ))}
      </div>
      {renderBelow(typed, found.length === 0)}
    </div>
  )
}
