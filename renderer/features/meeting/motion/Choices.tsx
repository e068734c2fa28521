import { useLayoutEffect, useRef } from 'react'

export type Choice = { readonly letter: string; readonly words: string; readonly act: () => void }

type ChoicesProps = { readonly label: string; readonly choices: readonly Choice[] }

/** What can be done next: a letter does it, and so do arrows and Enter. */
export function Choices({ label, choices }: ChoicesProps) {
  const buttons = useRef<(HTMLButtonElement | null)[]>([])
  // Before the next key: one that found no focus would be lost.
  useLayoutEffect(() => buttons.current[0]?.focus(), [])
  const byKey = (event: React.KeyboardEvent, at: number): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const chosen = choices.find(({ letter }) => letter === event.key.toUpperCase())
    const to = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key]
    if (chosen !== undefined) chosen.act()
    else if (to !== undefined) buttons.current[(at + to + choices.length) % choices.length]?.focus()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset would need a legend of its own
    <div role="group" aria-label={label} className="motion-choices">
      <p className="motion-title">{label}</p>
      {choices.map(({ letter, words, act }, at) => (
        <button
          key={letter}
          ref={(button) => {
            buttons.current[at] = button
          }}
          type="button"
          className="motion-choice"
          onClick={act}
          onKeyDown={(event) => byKey(event, at)}
        >
          <kbd aria-hidden="true">{letter}</kbd> {words}
        </button>
      ))}
    </div>
  )
}
