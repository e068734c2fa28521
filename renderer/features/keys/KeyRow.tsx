import { useEffect, useRef } from 'react'
import { chordOf, chordWords, type Command, type CommandId } from '#shared/commands.ts'
import { Button } from '#renderer/ui/Button.tsx'

type KeyRowProps = {
  readonly command: Command<CommandId>
  readonly chords: readonly string[]
  readonly isChanged: boolean
  /** The next key pressed is to be the command’s. */
  readonly isAsked: boolean
  readonly refusal: string | null
  readonly ask: () => void
  readonly leave: () => void
  readonly press: (chord: string) => void
  readonly reset: () => void
}

/** A command with its keys. While it asks for a key, Escape leaves it as it was and Tab goes on as everywhere. */
export function KeyRow(props: KeyRowProps) {
  const { command, chords, isChanged, isAsked, refusal, ask, leave, press, reset } = props
  const change = useRef<HTMLButtonElement>(null)
  const wasAsked = useRef(false)
  useEffect(() => {
    if (wasAsked.current && !isAsked) change.current?.focus()
    wasAsked.current = isAsked
  }, [isAsked])
  return (
    <li className="key-row">
      <span className="words">{command.words}</span>
      <span className="key-chords">
        {chords.length === 0 && <span className="quiet">no key</span>}
        {chords.map((chord) => (
          <kbd key={chord}>{chordWords(chord)}</kbd>
        ))}
      </span>
      <span className="buttons">
        {isAsked && <KeyCatcher name={command.words} leave={leave} press={press} />}
        {!isAsked && !command.isChordOfHost && (
          <Button ref={change} isSmall look="plain" label={`Change the key of ${command.words}`} onPress={ask}>
            Change
          </Button>
        )}
        {!isAsked && command.isChordOfHost && <span className="quiet small">answered by the window</span>}
        {!isAsked && isChanged && (
          <Button isSmall look="plain" label={`Give ${command.words} its own key back`} onPress={reset}>
            Own key
          </Button>
        )}
      </span>
      {refusal !== null && (
        <p className="key-refusal" role="alert">
          {refusal}
        </p>
      )}
    </li>
  )
}

type KeyCatcherProps = {
  readonly name: string
  readonly leave: () => void
  readonly press: (chord: string) => void
}

function KeyCatcher({ name, leave, press }: KeyCatcherProps) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [])
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.key === 'Tab' && !event.ctrlKey) return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') leave()
    else if (!isHolding(event.key)) press(withAltGraph(event) ? `Ctrl+Alt+${event.key}` : chordOf(pressOf(event)))
  }
  return (
    <button
      ref={button}
      type="button"
      className="button key-catcher"
      aria-label={`Press the new key for ${name}. Escape leaves it as it is.`}
      onKeyDown={onKeyDown}
      onBlur={leave}
    >
      Press the new key
    </button>
  )
}

/** Keys that are held for others say nothing by themselves yet. */
function isHolding(key: string): boolean {
  return ['Control', 'Shift', 'Alt', 'AltGraph', 'Meta'].includes(key)
}

function withAltGraph(event: React.KeyboardEvent): boolean {
  return event.getModifierState('AltGraph')
}

function pressOf({ key, code, ctrlKey, metaKey, altKey, shiftKey }: React.KeyboardEvent) {
  return { key, code, ctrlKey, metaKey, altKey, shiftKey }
}
