import type { Editor } from '@tiptap/react'
import { useEffect, useLayoutEffect, useState, type ReactNode, type RefObject } from 'react'
import { LineOverlay } from '../line/LineOverlay.tsx'
import type { Writing } from '../editor/editor-desk.ts'
import type { PickerKeys } from './picker-keys.ts'
import { closeQuery } from './picker-query.ts'

export type PickerPlace = {
  readonly editor: Editor
  /** The minutes of the item, for what is answered when the clerk has left it. */
  readonly writing: Writing
  readonly picker: PickerKeys
  readonly frame: RefObject<HTMLDivElement | null>
  readonly lineId: string
}

/** One line of a picker: a short mark at its left, what is taken, and quiet words beneath. */
export type Choice = {
  readonly id: string
  readonly lead: ReactNode
  readonly words: ReactNode
  readonly facts: ReactNode
}

/** What a key does with the choice that is marked, or without any. */
type PickerAct = {
  readonly key: 'Enter' | 'Ctrl+Enter' | 'Delete'
  readonly words: string
  /**
   * Null where there is nothing for it to act on: then the key is the line’s. A choice is meant where the clerk has pointed
   * at it, and not only stands first.
   */
  readonly act: ((choice: Choice | undefined, isMeant: boolean) => void) | null
}

type PickerListProps = PickerPlace & {
  /** What is typed: another text begins again at the first choice. */
  readonly typed: string
  readonly label: string
  readonly choices: readonly Choice[]
  readonly acts: readonly PickerAct[]
  /** Said where there is no choice. */
  readonly empty: string
  /** Nothing is found by these words, and none is likely to be: once they are more than one, the picker goes by itself. */
  readonly isHopeless?: boolean
  /** A quiet line beneath the choices. */
  readonly note?: ReactNode
}

/** What can be taken for the words that are typed, beneath their line. The focus stays in the line; its keys come here first. */
export function PickerList(props: PickerListProps) {
  const { editor, picker, frame, lineId, typed, label, choices, acts, empty, note, isHopeless = false } = props
  const [chosen, setChosen] = useState({ typed: '', id: '' })
  // By name, not by place: what is found a moment later may come above it.
  const marked = chosen.typed === typed ? choices.findIndex(({ id }) => id === chosen.id) : -1
  const at = Math.max(marked, 0)
  const current = choices[at]
  const move = (by: number): void => {
    const next = choices[(at + by + choices.length) % choices.length]
    if (next !== undefined) setChosen({ typed, id: next.id })
  }
  // Before the next key, and not a frame later.
  useLayoutEffect(() => {
    picker.handledBy((key) => {
      if (key === 'Escape') editor.view.dispatch(closeQuery(editor.state))
      else if (key === 'ArrowDown' || key === 'ArrowUp') move(key === 'ArrowDown' ? 1 : -1)
      else {
        const act = acts.find((each) => each.key === key)?.act ?? null
        if (act === null) return false
        act(current, marked !== -1)
      }
      return true
    })
  })
  useLayoutEffect(() => () => picker.handledBy(() => false), [picker])
  const isInTheWay = isHopeless && /\s\S/.test(typed.replace(/^\S+\s/, ''))
  useEffect(() => {
    if (isInTheWay) editor.view.dispatch(closeQuery(editor.state))
  }, [editor, isInTheWay])
  useEffect(() => {
    const { dom } = editor.view
    dom.setAttribute('aria-controls', 'line-picker')
    if (current === undefined) dom.removeAttribute('aria-activedescendant')
    else dom.setAttribute('aria-activedescendant', optionId(at))
    document.getElementById(optionId(at))?.scrollIntoView({ block: 'nearest' })
    return () => {
      dom.removeAttribute('aria-controls')
      dom.removeAttribute('aria-activedescendant')
    }
  })
  return (
    <LineOverlay editor={editor} frame={frame} lineId={lineId}>
      <div className="finding-picker line-picker">
        {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a <select> would take the focus out of the line */}
        <div role="listbox" id="line-picker" aria-label={label}>
          {choices.map((choice, index) => (
            <Option
              key={choice.id}
              choice={choice}
              index={index}
              isChosen={index === at}
              take={() => acts.find(({ key }) => key === 'Enter')?.act?.(choice, true)}
            />
          ))}
        </div>
        {choices.length === 0 && <p className="quiet">{empty}</p>}
        {note !== undefined && note !== null && <p className="quiet small">{note}</p>}
        <footer>
          {choices.length > 1 && <Key keys={['↑', '↓']} words="choose" />}
          {acts.map(
            ({ key, words, act }) =>
              act !== null && <Key key={key} keys={key === 'Delete' ? ['Del'] : key.split('+')} words={words} />,
          )}
          <Key keys={['Esc']} words="keep as typed" />
        </footer>
      </div>
    </LineOverlay>
  )
}

function Key({ keys, words }: { readonly keys: readonly string[]; readonly words: string }) {
  return (
    <span>
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}{' '}
      {words}
    </span>
  )
}

type OptionProps = {
  readonly choice: Choice
  readonly index: number
  readonly isChosen: boolean
  readonly take: () => void
}

function Option({ choice, index, isChosen, take }: OptionProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the editor keeps the focus and hands the keys over
    <div
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an <option> stands in a <select> only
      role="option"
      id={optionId(index)}
      aria-selected={isChosen}
      onMouseDown={(event) => event.preventDefault()}
      onClick={take}
    >
      <span className="number">{choice.lead}</span>
      <span>
        <span className="words">{choice.words}</span>
        {choice.facts !== null && <span className="facts">{choice.facts}</span>}
      </span>
    </div>
  )
}

function optionId(index: number): string {
  return `line-picker-${index}`
}
