import type { Editor } from '@tiptap/react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { setKind, toggleExempt } from '../editor/block-commands.ts'
import { attributesOf } from '../editor/line.ts'
import { kindChoices, type KindChoice } from './kinds.ts'

type KindMenuProps = {
  readonly editor: Editor
  /** Back to the caret, where what the line is now is read out. */
  readonly back: () => void
}

/** The kinds of line: one letter chooses, arrows and Enter as well; Escape goes back to the same caret. */
export function KindMenu({ editor, back }: KindMenuProps) {
  const now = attributesOf(editor.state.selection.$from.parent)
  const current = kindChoices.find(
    (choice) => choice.kind === now.kind && (choice.kind !== 'point' || choice.depth === Math.min(now.depth, 1)),
  )

  const choose = (choice: KindChoice): void => {
    setKind(choice.kind, choice.depth)(editor.state, editor.view.dispatch)
    back()
  }
  const exempt = (): void => {
    toggleExempt(editor.state, editor.view.dispatch)
    back()
  }
  const byKey = (key: string): boolean => {
    if (key === 'Escape') back()
    else if (key.toUpperCase() === 'X') exempt()
    else {
      const choice = kindChoices.find(({ letter }) => letter === key.toUpperCase())
      if (choice === undefined) return false
      choose(choice)
    }
    return true
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears the letters before the list's own first-letter search
    <div
      className="minute-kinds"
      onKeyDownCapture={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey || !byKey(event.key)) return
        event.preventDefault()
        event.stopPropagation()
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) back()
      }}
    >
      <ListBox
        aria-label="Kind of line"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- opened by the clerk's own chord, and Escape goes back to the caret
        autoFocus
        selectionMode="single"
        selectedKeys={current === undefined ? [] : [current.letter]}
        onAction={(key) => void byKey(String(key))}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : [...keys]
          if (key !== undefined) byKey(String(key))
        }}
        layout="grid"
      >
        {kindChoices.map(({ letter, word }) => (
          <ListBoxItem key={letter} id={letter} textValue={word}>
            <kbd>{letter}</kbd> {word}
          </ListBoxItem>
        ))}
        <ListBoxItem key="X" id="X" textValue="Exempt">
          <kbd>X</kbd> {now.isExempt ? 'Open again' : 'Exempt'}
        </ListBoxItem>
      </ListBox>
    </div>
  )
}
