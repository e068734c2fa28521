import { useQuery } from '@tanstack/react-query'
import type { Editor } from '@tiptap/react'
import { resolutionLines } from '#shared/domain/draft-resolution.ts'
import { plainText } from '#shared/domain/inline.ts'
import { useApi } from '#renderer/app/api.tsx'
import { useKeyOf } from '#renderer/app/commands/bindings.ts'
import { useCommands } from '#renderer/app/commands/command-acts.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { putInResolution } from '../editor/put-in-resolution.ts'
import type { Meeting, StoredBlock } from '../meeting-data.ts'

type DraftResolutionOfferProps = {
  readonly meeting: Meeting
  readonly itemId: string
  readonly blocks: readonly StoredBlock[]
  readonly editor: Editor
  readonly say: (words: string) => void
}

/** The agenda's draft resolutions as lines of the minutes, by one key; once they are in, nothing more is offered. */
export function DraftResolutionOffer({ meeting, itemId, blocks, editor, say }: DraftResolutionOfferProps) {
  const { query } = useApi()
  const keyOf = useKeyOf()
  const agenda = useQuery(query.agenda.get.queryOptions({ input: { meetingId: meeting.id } }))
  const drafts = agenda.data?.items.find(({ id }) => id === itemId)?.resolutions ?? []
  const lines = resolutionLines(drafts, meeting.committeeStyle)
  const there = new Set(blocks.map(({ body }) => plainText(body)))
  const isIn = lines.every(({ kind, text }) => kind === 'resolutionHeading' || there.has(text))
  const putIn = (): void => {
    if (isIn) return
    editor.view.dispatch(putInResolution(editor.state, lines))
    editor.view.focus()
    say('The draft resolutions are in the minutes')
  }
  useCommands({ 'meeting.drafts': putIn })
  if (isIn) return null
  return (
    <Button look="plain" isSmall keys={keyOf('meeting.drafts')} onPress={putIn}>
      Put in the draft resolutions
    </Button>
  )
}
