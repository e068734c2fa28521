import { Link } from 'wouter'
import { count } from '#renderer/app/count.ts'
import { today } from '#renderer/app/today.ts'
import { Tag } from '#renderer/ui/Tag.tsx'
import { formatDayInFull } from '#shared/domain/day.ts'

type MeetingEntry = {
  readonly id: string
  readonly title: string
  readonly heldOn: string | null
  readonly items: number
}

type MeetingListProps = { readonly meetings: readonly MeetingEntry[]; readonly label: string }

/** Newest first; a meeting without a date is last in time and so comes first. */
export function MeetingList({ meetings, label }: MeetingListProps) {
  return (
    <ul className="meeting-list inset" aria-label={label}>
      {meetings.map((meeting) => (
        <li key={meeting.id}>
          <Link className="meeting-list-open" href={`/meetings/${meeting.id}`}>
            {meeting.heldOn === null ? meeting.title : formatDayInFull(meeting.heldOn)}
          </Link>
          <span className="meeting-list-when">{whenTag(meeting.heldOn)}</span>
          <span className="quiet meeting-list-items">{count(meeting.items, 'item')}</span>
          <Link
            className="meeting-list-agenda"
            href={`/meetings/${meeting.id}/agenda`}
            aria-label={`Agenda, ${meeting.title}`}
          >
            Agenda
          </Link>
          <Link
            className="meeting-list-arising"
            href={`/meetings/${meeting.id}/matters-arising`}
            aria-label={`Matters arising, ${meeting.title}`}
          >
            Matters arising
          </Link>
        </li>
      ))}
    </ul>
  )
}

function whenTag(heldOn: string | null) {
  if (heldOn === null) return null
  if (heldOn === today()) return <Tag look="success">Today</Tag>
  return heldOn > today() ? <Tag>To come</Tag> : null
}
