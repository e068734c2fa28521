import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Answer } from '#renderer/app/Answer.tsx'
import { Tag } from '#renderer/ui/Tag.tsx'
import { Access } from './exempt/Access.tsx'
import { useHeldKeys } from '#renderer/ui/use-held-keys.ts'
import type { ReadItem } from './saving/item-session.ts'
import type { AgendaEntry, Meeting } from './meeting-data.ts'
import { MinutesEditor } from './editor/MinutesEditor.tsx'
import type { Acts } from './acts.ts'
import { InterestTags } from './room/InterestTags.tsx'
import { useItemSessions } from './saving/use-item-sessions.ts'

type MinutesPaneProps = {
  readonly meeting: Meeting
  readonly entry: AgendaEntry | undefined
  readonly read: UseQueryResult<ReadItem>
  /** All is there with which the editor opens: keys that come before wait for it. */
  readonly isReady: boolean
  readonly acts: Acts
  readonly takeAhead: () => string
  /** What the course of the meeting has to say of the item, below its heading. */
  readonly notes: ReactNode
}

/** The minutes of the item: its heading, and the editor as soon as its lines are there. */
export function MinutesPane({ meeting, entry, read, isReady, acts, takeAhead, notes }: MinutesPaneProps) {
  const sessions = useItemSessions()
  useHeldKeys(entry !== undefined && !isReady && !read.isError)
  if (entry === undefined) {
    return (
      <div className="meeting-empty">
        <h2>No items yet</h2>
        <p>The minutes of each item of the agenda are written here. Add the first item at the left.</p>
      </div>
    )
  }
  return (
    <>
      <header className="meeting-item-head" data-exempt={entry.isExempt}>
        <h2>
          <span className="number">{entry.number}</span> {entry.title}{' '}
          {entry.minuteNumber !== null && <Tag>Minute {entry.minuteNumber}</Tag>}{' '}
          {entry.isExempt && (
            <Tag look="exempt" icon="lock">
              Exempt
            </Tag>
          )}
        </h2>
        <InterestTags meetingId={meeting.id} itemId={entry.id} isInFull />
        <Access meeting={meeting} entry={entry} acts={acts} />
        {entry.purpose !== null && <p>{entry.purpose}</p>}
        {notes}
      </header>
      <Answer query={read} what="the minutes">
        {(data) =>
          isReady &&
          data.item.id === entry.id && (
            <MinutesEditor
              key={entry.id}
              meeting={meeting}
              read={data}
              session={sessions.open(data.item)}
              acts={acts}
              number={entry.number}
              takeAhead={takeAhead}
            />
          )
        }
      </Answer>
    </>
  )
}
