import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useApi } from '#renderer/app/api.tsx'
import { PageAnswer } from '#renderer/app/Answer.tsx'
import { useHeldKeys } from '#renderer/ui/use-held-keys.ts'
import { useUsed } from '#renderer/app/settings.ts'
import { InSession } from './InSession.tsx'
import './meeting.css'

type MeetingScreenProps = {
  readonly meetingId: string
  /** The item to minute; the first one where none is named. */
  readonly itemId: string | undefined
}

/** A meeting while it is minuted: agenda, minutes, and what belongs to the item. */
export function MeetingScreen({ meetingId, itemId }: MeetingScreenProps) {
  const { query } = useApi()
  const meeting = useQuery(query.meeting.get.queryOptions({ input: { id: meetingId } }))
  const input = { meetingId }
  const course = useQuery(query.session.get.queryOptions({ input }))
  const room = useQuery(query.room.get.queryOptions({ input }))
  const declared = useQuery(query.declaration.list.queryOptions({ input }))
  const isReady = meeting.data !== undefined && !course.isPending && !room.isPending && !declared.isPending
  const used = useUsed()
  useHeldKeys(!isReady && !meeting.isError)
  const isThere = meeting.data !== undefined
  useEffect(() => {
    if (isThere) used(`/meetings/${meetingId}`)
    // Once for each meeting that is opened.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [isThere, meetingId])
  // With the room and the course: F4 finds the people there, however soon it is pressed.
  if (isReady && meeting.data !== undefined) return <InSession meeting={meeting.data} itemId={itemId} />
  return (
    <main id="main" className="meeting-waiting">
      <PageAnswer query={meeting} what="the meeting">
        {() => null}
      </PageAnswer>
    </main>
  )
}
