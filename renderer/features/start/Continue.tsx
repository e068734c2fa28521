import { useQueries } from '@tanstack/react-query'
import { Link, useLocation } from 'wouter'
import { useApi } from '#renderer/app/api.tsx'
import { nextMeetingOf } from '#renderer/app/commands/next-meeting.ts'
import { count } from '#renderer/app/count.ts'
import { useSettings } from '#renderer/app/settings.ts'
import { today } from '#renderer/app/today.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { Tag } from '#renderer/ui/Tag.tsx'
import { useKeys } from '#renderer/ui/use-keys.ts'
import { formatDayInFull } from '#shared/domain/day.ts'
import type { CommitteeEntry } from './committee-entry.ts'

type MeetingEntry = {
  readonly id: string
  readonly title: string
  readonly heldOn: string | null
  readonly items: number
  readonly committee: string
}

/** How many of the meetings opened last stand below the next one. */
const mostRecent = 3

/** Where work most likely goes on: today's meeting or the next one, by one key; then what was opened last. */
export function Continue({ meetings }: { readonly meetings: readonly MeetingEntry[] }) {
  const [, navigate] = useLocation()
  const recent = useSettings()?.recent ?? []
  const next = nextMeetingOf(meetings, today())
  const opened = recent
    .flatMap((key) => meetings.find(({ id }) => key === `/meetings/${id}` && id !== next?.id) ?? [])
    .slice(0, mostRecent)
  const first = next ?? opened[0] ?? null
  useKeys({ 1: () => first !== null && navigate(`/meetings/${first.id}`) })
  if (first === null) return null
  const others = opened.filter(({ id }) => id !== first.id)
  return (
    <section className="continue" aria-labelledby="continue">
      <h2 id="continue">{headingOf(next)}</h2>
      <Link className="continue-first" href={`/meetings/${first.id}`}>
        <Icon name="book" />
        <span>
          <b>{titleOf(first)}</b>
          <span className="second">
            {first.committee}, {count(first.items, 'item')}
          </span>
        </span>
        <kbd aria-hidden="true">1</kbd>
        <Icon name="right" className="go" />
      </Link>
      <p className="continue-ways">
        <Link href={`/meetings/${first.id}/agenda`} aria-label={`Agenda, ${first.title}`}>
          Agenda
        </Link>
        <Link href={`/meetings/${first.id}/matters-arising`} aria-label={`Matters arising, ${first.title}`}>
          Matters arising
        </Link>
      </p>
      {others.length > 0 && (
        <ul className="continue-others" aria-label="Opened last">
          {others.map((meeting) => (
            <li key={meeting.id}>
              <Link href={`/meetings/${meeting.id}`}>{titleOf(meeting)}</Link>
              <span className="quiet">{meeting.committee}</span>
              {meeting.heldOn === today() && <Tag look="success">Today</Tag>}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function headingOf(next: MeetingEntry | null): string {
  if (next === null) return 'Opened last'
  return next.heldOn === today() ? 'Today' : 'Next meeting'
}

function titleOf({ heldOn, title }: MeetingEntry): string {
  return heldOn === null ? title : formatDayInFull(heldOn)
}

/** The meetings of all committees, for what stands above their lists. */
export function useAllMeetings(committees: readonly CommitteeEntry[]): readonly MeetingEntry[] {
  const { query } = useApi()
  const lists = useQueries({
    queries: committees.map(({ id }) => query.meeting.list.queryOptions({ input: { committeeId: id } })),
  })
  return lists.flatMap((list, at) =>
    (list.data ?? []).map((meeting) => ({ ...meeting, committee: committees[at]?.name ?? '' })),
  )
}
