import { useEditorState, type Editor } from '@tiptap/react'
import { useEffect, useState, type RefObject } from 'react'
import { useChangeSettings, useSettings } from '#renderer/app/settings.ts'
import { attributesOf } from '../editor/line.ts'
import { LineOverlay } from '../line/LineOverlay.tsx'
import type { PickerKeys } from '../pickers/picker-keys.ts'
import { leaveWord, replaceWord, spellingKey, type AskedWord } from './misspellings.ts'
import type { SpellingBoard } from './spelling-board.ts'

type SpellingPickerProps = {
  readonly editor: Editor
  readonly picker: PickerKeys
  readonly board: SpellingBoard
  readonly frame: RefObject<HTMLDivElement | null>
  readonly say: (words: string) => void
}

type Choice = { readonly id: string; readonly words: string; readonly act: () => void }

/** What a marked word could have been, and the way to say that it is right. The focus stays in the line. */
export function SpellingPicker({ editor, picker, board, frame, say }: SpellingPickerProps) {
  const asked = useEditorState({
    editor,
    selector: ({ editor: now }) => spellingKey.getState(now.state)?.asked ?? null,
  })
  const lineId = useEditorState({
    editor,
    selector: ({ editor: now }) => attributesOf(now.state.selection.$head.parent).id,
  })
  const settings = useSettings()
  const change = useChangeSettings()
  const suggestions = useSuggestions(board, asked)
  const [chosen, setChosen] = useState<{ readonly word: AskedWord | null; readonly at: number }>({ word: null, at: 0 })
  const at = chosen.word === asked ? chosen.at : 0
  const setAt = (next: number): void => setChosen({ word: asked, at: next })
  const isOpen = asked !== null && lineId !== null

  const replaceBy = (words: string) => (): void => {
    editor.view.dispatch(replaceWord(editor.state, words))
    say(`Now ${words}`)
  }
  const add = (): void => {
    if (asked === null || settings === undefined) return
    editor.view.dispatch(leaveWord(editor.state))
    void change({ words: [...settings.words, asked.text] }).then(
      () => say(`${asked.text} is one of your words now`),
      () => say(`${asked.text} could not be kept among your words`),
    )
  }
  const choices: readonly Choice[] = [
    ...(suggestions ?? []).map((words, index) => ({ id: `spelling-${index}`, words, act: replaceBy(words) })),
    { id: 'spelling-add', words: `Add “${asked?.text ?? ''}” to your words`, act: add },
  ]
  const current = Math.min(at, choices.length - 1)
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => setAt((current + 1) % choices.length),
    ArrowUp: () => setAt((current + choices.length - 1) % choices.length),
    Escape: () => editor.view.dispatch(leaveWord(editor.state)),
    Enter: () => choices[current]?.act(),
  }
  useEffect(() => {
    picker.handledBy((key) => {
      const act = keys[key]
      if (!isOpen || act === undefined) return false
      act()
      return true
    })
  })
  useEffect(() => {
    const { dom } = editor.view
    if (!isOpen) return undefined
    dom.setAttribute('aria-controls', 'spelling-picker')
    dom.setAttribute('aria-activedescendant', choices[current]?.id ?? '')
    return () => {
      dom.removeAttribute('aria-controls')
      dom.removeAttribute('aria-activedescendant')
    }
  })
  if (!isOpen) return null
  return (
    <LineOverlay editor={editor} frame={frame} lineId={lineId}>
      <div className="finding-picker spelling-picker">
        {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a <select> would take the focus out of the line */}
        <div role="listbox" id="spelling-picker" aria-label={`Instead of ${asked.text}`}>
          {choices.map((choice, index) => (
            <Option key={choice.id} choice={choice} isChosen={index === current} />
          ))}
        </div>
        {suggestions === null && <p className="quiet">Looking…</p>}
        <footer>
          <span>
            <kbd>↑</kbd> <kbd>↓</kbd> choose
          </span>
          <span>
            <kbd>Enter</kbd> take it
          </span>
          <span>
            <kbd>Esc</kbd> leave it
          </span>
        </footer>
      </div>
    </LineOverlay>
  )
}

function Option({ choice, isChosen }: { readonly choice: Choice; readonly isChosen: boolean }) {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the editor keeps the focus and hands the keys over
    <div
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an <option> stands in a <select> only
      role="option"
      id={choice.id}
      aria-selected={isChosen}
      onMouseDown={(event) => event.preventDefault()}
      onClick={choice.act}
    >
      <span className="words">{choice.words}</span>
    </div>
  )
}

/** Null while they are looked for. */
function useSuggestions(board: SpellingBoard, asked: AskedWord | null): readonly string[] | null {
  const [found, setFound] = useState<{ readonly word: string; readonly words: readonly string[] } | null>(null)
  const word = asked?.text ?? null
  useEffect(() => {
    if (word === null) return undefined
    let isStill = true
    void board.suggest(word).then((words) => isStill && setFound({ word, words }))
    return () => {
      isStill = false
    }
  }, [board, word])
  return found !== null && found.word === word ? found.words : null
}
