import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { meetingTitle } from '#shared/domain/meeting.ts'
import { useApi } from '#renderer/app/api.tsx'
import { count } from '#renderer/app/count.ts'
import { today } from '#renderer/app/today.ts'
import { Button, ButtonLink } from '#renderer/ui/Button.tsx'
import { Notice } from '#renderer/ui/Notice.tsx'

type KeptProps = {
  readonly committeeId: string
  readonly kept: number
  readonly problem: string | null
  readonly onUndo: () => void
  readonly onAnother: () => void
}

/** What was done, where it is seen, and the way back. */
export function Kept({ committeeId, kept, problem, onUndo, onAnother }: KeptProps) {
  const { query } = useApi()
  const meetings = useQuery(query.meeting.list.queryOptions({ input: { committeeId } }))
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const next = nextOf(meetings.data ?? [])
  return (
    <section className="list-kept" aria-labelledby="list-kept">
      <h2 id="list-kept" ref={heading} tabIndex={-1}>
        {count(kept, 'action')} kept
      </h2>
      <p>
        {next === null
          ? 'They stand before the committee’s next meeting as soon as it has a date, and before each later one until they are closed.'
          : `They stand before the meeting of ${meetingTitle(next.heldOn)}, and before each later one until they are closed.`}
      </p>
      {problem !== null && (
        <Notice status="danger" isUrgent>
          <p>{problem}</p>
        </Notice>
      )}
      <div className="buttons">
        {next !== null && (
          <ButtonLink href={`/meetings/${next.id}/matters-arising`} look="main">
            See the matters arising
          </ButtonLink>
        )}
        <Button icon="undo" onPress={onUndo}>
          Undo
        </Button>
        <Button look="plain" onPress={onAnother}>
          Bring in another list
        </Button>
      </div>
    </section>
  )
}

type Meeting = { readonly id: string; readonly heldOn: string | null }

/** The next dated meeting, or the last one while none is planned. The list has the newest first. */
function nextOf(meetings: readonly Meeting[]): Meeting | null {
  const dated = meetings.filter(({ heldOn }) => heldOn !== null)
  return dated.findLast(({ heldOn }) => (heldOn ?? '') >= today()) ?? dated[0] ?? null
}
