import { count } from '#renderer/app/count.ts'
import { Icon, type IconName } from '#renderer/ui/Icon.tsx'
import { wallTime } from '#shared/domain/session/elapsed.ts'
import type { AgendaEntry } from '../meeting-data.ts'
import { InterestTags } from '../room/InterestTags.tsx'
import type { Course } from '../session/use-course.ts'

type AgendaFactsProps = { readonly meetingId: string; readonly item: AgendaEntry; readonly course: Course }

/** What stands below the title of an item: how far it is, and what it is tied to. */
export function AgendaFacts({ meetingId, item, course }: AgendaFactsProps) {
  const standing = standingOf(item, course)
  return (
    <span className="facts">
      {item.minuteNumber !== null && <span className="tag">Min {item.minuteNumber}</span>}
      {standing.icon === null ? (
        standing.words
      ) : (
        <span className={standing.isNow ? 'agenda-now' : undefined}>
          <Icon name={standing.icon} /> {standing.words}
        </span>
      )}
      {item.findings > 0 && <span className="tag">{count(item.findings, 'finding')}</span>}
      {item.isExempt && (
        <span className="tag exempt">
          <Icon name="lock" /> Exempt
        </span>
      )}
      <InterestTags meetingId={meetingId} itemId={item.id} />
    </span>
  )
}

type Standing = { readonly icon: IconName | null; readonly words: string; readonly isNow?: boolean }

/** "Now, since 19:18", "Done 18:32", "Deferred to 14 January", "To come"; before a meeting, how much is written. */
function standingOf(entry: AgendaEntry, { session, item: itemOf }: Course): Standing {
  const item = itemOf(entry.id)
  const lines = { icon: null, words: entry.blocks === 0 ? 'Nothing minuted' : count(entry.blocks, 'line') }
  if (item === undefined || session === undefined) return lines
  if (session.currentItemId === item.id) {
    if (session.state === 'adjourned') return { icon: 'pause', words: 'Adjourned', isNow: true }
    const since = item.stretches.at(-1)?.from ?? item.startedAt
    return { icon: 'now', words: since === null ? 'Now' : `Now, since ${wallTime(since)}`, isNow: true }
  }
  switch (item.outcome) {
    case 'deferred':
      return { icon: 'defer', words: item.deferredTo === null ? 'Deferred' : `Deferred to ${item.deferredTo}` }
    case 'withdrawn':
      return { icon: 'cross', words: 'Withdrawn' }
    case 'not reached':
      return { icon: 'later', words: 'Not reached' }
    case 'taken':
      return { icon: 'check', words: item.endedAt === null ? 'Done' : `Done ${wallTime(item.endedAt)}` }
    default:
      if (session.startedAt === null) return lines
      return { icon: 'later', words: session.state === 'closed' ? 'Not taken' : 'To come' }
  }
}
