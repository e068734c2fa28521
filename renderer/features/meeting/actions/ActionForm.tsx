import type { Editor } from '@tiptap/react'
import { useState } from 'react'
import { findDueExpressions } from '#shared/domain/due-date/due-date.ts'
import { ActionFields, type ActionWords } from './ActionFields.tsx'
import { findBlock } from '../editor/block-commands.ts'

type ActionFormProps = {
  readonly heldOn: string | null
  readonly editor: Editor
  readonly lineId: string
  /** What was refused, with the reason: it stands there again, and the caret stays where it is. */
  readonly refused: RefusedAction | null
  readonly make: (words: ActionWords) => void
  readonly leave: () => void
}

export type RefusedAction = { readonly words: ActionWords; readonly problem: string }

/** Makes an action of a line: its words to start with, an owner and when, both of which can wait. */
export function ActionForm({ heldOn, editor, lineId, refused, make, leave }: ActionFormProps) {
  const [start] = useState(
    () => refused?.words ?? startFrom(findBlock(editor.state.doc, lineId)?.node.textContent ?? '', heldOn),
  )
  return (
    <ActionFields
      title="Make an action of this line"
      start={start}
      heldOn={heldOn}
      problem={refused?.problem ?? null}
      keepWord="Make the action"
      keep={make}
      leave={leave}
    />
  )
}

/** "That the plan be brought" offers "The plan be brought": the resolution's own first word says nothing in a list of actions. */
function startFrom(text: string, heldOn: string | null): ActionWords {
  const words = text.trim().replace(/^that\s+/i, '')
  const [due] = findDueExpressions(text, heldOn)
  return { text: words.charAt(0).toUpperCase() + words.slice(1), owner: '', due: due?.text ?? '' }
}
