import type { Editor } from '@tiptap/react'
import { useState } from 'react'
import { useApi } from '#renderer/app/api.tsx'
import { findDueExpressions } from '#shared/domain/due-date.ts'
import { ActionFields, type ActionWords } from './ActionFields.tsx'
import { findBlock } from './editor/block-commands.ts'
import type { ItemSession } from './item-session.ts'
import type { Meeting } from './meeting-data.ts'
import { useActs } from './use-act.ts'

type ActionFormProps = {
  readonly meeting: Meeting
  readonly editor: Editor
  readonly lineId: string
  readonly session: ItemSession
  /** Back to the caret; the words are read out. */
  readonly back: (words?: string) => void
}

/** Makes an action of a line: its words to start with, an owner and when, both of which can wait. */
export function ActionForm({ meeting, editor, lineId, session, back }: ActionFormProps) {
  const { client } = useApi()
  const acts = useActs()
  const [start] = useState(() => startFrom(findBlock(editor.state.doc, lineId)?.node.textContent ?? '', meeting.heldOn))

  const keep = async ({ text, owner, due }: ActionWords): Promise<void> => {
    let number = 0
    const isDone = await acts.run(async () => {
      await session.queue.settled(lineId)
      const made = await client.action.add({
        meetingId: meeting.id,
        agendaItemId: session.itemId,
        blockId: lineId,
        text,
        owner: owner === '' ? null : owner,
        due: due === '' ? null : due,
      })
      number = made.number
    })
    if (isDone) back(`Action A${number} made`)
  }
  return (
    <ActionFields
      title="Make an action of this line"
      start={start}
      heldOn={meeting.heldOn}
      problem={acts.problem}
      keepWord="Make the action"
      keep={(words) => void keep(words)}
      leave={() => back()}
    />
  )
}

/** "That the plan be brought" offers "The plan be brought": the resolution's own first word says nothing in a list of actions. */
function startFrom(text: string, heldOn: string | null): ActionWords {
  const words = text.trim().replace(/^that\s+/i, '')
  const [due] = findDueExpressions(text, heldOn)
  return { text: words.charAt(0).toUpperCase() + words.slice(1), owner: '', due: due?.text ?? '' }
}
