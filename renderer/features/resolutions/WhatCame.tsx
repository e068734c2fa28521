import { Link } from 'wouter'
import { formatDayShort } from '#shared/domain/day.ts'
import { meansOf } from '#shared/domain/due-date/due-date.ts'
import { outcomeWords, type Resolution } from './register.ts'
import { Tag } from '#renderer/ui/Tag.tsx'

const nothingFollows = {
  'noting-only': 'Nothing was to follow: it notes, receives, approves or agrees.',
  'no-action': 'It asks for something, and no action was made of it yet.',
}

/** From the day of the resolution to today, in order. */
export function WhatCame({ resolution }: { readonly resolution: Resolution }) {
  const { outcome, actions, heldOn, supersededBy } = resolution
  return (
    <>
      <p>
        <Tag look={outcomeWords[outcome].look} icon={outcomeWords[outcome].icon}>
          {outcomeWords[outcome].words}
        </Tag>
      </p>
      {(outcome === 'noting-only' || outcome === 'no-action') && (
        <p className="small quiet">{nothingFollows[outcome]}</p>
      )}
      <ol className="steps">
        <li>
          <time>{day(heldOn)}</time> Resolved
        </li>
        {actions.map((action) => (
          <li key={action.id}>
            <time>{day(action.madeOn)}</time>{' '}
            <Link
              href={`/meetings/${action.meetingId}${action.agendaItemId === null ? '' : `/items/${action.agendaItemId}`}`}
            >
              Action A{action.number}
            </Link>{' '}
            made{action.owner !== null && ` for ${action.owner}`}: {action.text}
            {action.due !== null && (
              <span className="means">
                {action.due.text}
                {means(action.due)}
              </span>
            )}
            {action.closed === null ? (
              <span className={action.isOverdue ? 'means danger' : 'means'}>{standingWords(action)}</span>
            ) : (
              <span className="means">
                Closed at the meeting of{' '}
                <Link href={`/meetings/${action.closed.meetingId}`}>{day(action.closed.heldOn)}</Link>
              </span>
            )}
          </li>
        ))}
        {supersededBy !== null && (
          <li>
            <time>{day(supersededBy.heldOn)}</time> Superseded by {supersededBy.minute}: {supersededBy.text}
          </li>
        )}
      </ol>
    </>
  )
}

function standingWords({ state, isOverdue }: Resolution['actions'][number]): string {
  if (state === 'reported complete') return 'Reported complete, for the committee to close'
  return isOverdue ? 'Overdue' : 'Open'
}

function day(heldOn: string | null): string {
  return heldOn === null ? 'No date yet' : formatDayShort(heldOn)
}

function means(due: NonNullable<Resolution['actions'][number]['due']>): string {
  const words = meansOf({ ...due, warnings: [] })
  return words === null ? '' : ` (${words})`
}
