import type { ResolutionOutcome } from '#shared/domain/resolution-register.ts'
import { readPeriodEnd } from '#shared/domain/resolution-register.ts'
import { formatDay } from '#shared/domain/day.ts'
import { dateToBeConfirmed } from '#shared/domain/meeting.ts'
import type { ApiClient } from '#renderer/app/api-client.ts'
import { today } from '#renderer/app/today.ts'
import type { IconName } from '#renderer/ui/Icon.tsx'

type Listed = Awaited<ReturnType<ApiClient['resolution']['list']>>
export type RegisterPage = Listed
export type RegisterRow = Listed['rows'][number]
export type Resolution = Awaited<ReturnType<ApiClient['resolution']['get']>>
export type Reference = NonNullable<Resolution['supersededBy']>

/** What the register was asked for, as typed and chosen; empty for anything. */
export const askedNames = ['words', 'committee', 'outcomes', 'from', 'to', 'finding', 'exempt'] as const
export type Asked = Record<(typeof askedNames)[number], string>

export const outcomeWords: Record<
  ResolutionOutcome,
  { readonly words: string; readonly look?: 'danger' | 'warning' | 'success'; readonly icon?: IconName }
> = {
  overdue: { words: 'Open, overdue', look: 'danger', icon: 'warn' },
  'no-action': { words: 'No action made', look: 'warning', icon: 'info' },
  open: { words: 'Open', icon: 'clock' },
  reported: { words: 'Open, reported complete', icon: 'clock' },
  done: { words: 'Done', look: 'success', icon: 'check' },
  'noting-only': { words: 'Noting only' },
  superseded: { words: 'Superseded' },
}

export function chosenOutcomes(asked: Asked): readonly string[] {
  return asked.outcomes === '' ? [] : asked.outcomes.split(',')
}

/** What the core is asked for. */
export function filterOf(asked: Asked) {
  const from = readPeriodEnd(asked.from, 'from', today())
  const to = readPeriodEnd(asked.to, 'to', today())
  const chosen = chosenOutcomes(asked)
  const outcomes = Object.keys(outcomeWords).filter((each): each is ResolutionOutcome => chosen.includes(each))
  return {
    ...(asked.words.trim() === '' ? {} : { words: asked.words.slice(0, 2_000) }),
    ...(asked.committee === '' ? {} : { committeeId: asked.committee }),
    ...(asked.finding === '' ? {} : { findingId: asked.finding }),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    ...(asked.exempt === 'without' ? { exempt: 'without' as const } : {}),
    ...(outcomes.length === 0 ? {} : { outcomes }),
  }
}

export function minuteHref({ meetingId, agendaItemId, id }: Reference | RegisterRow): string {
  return `/meetings/${meetingId}/items/${agendaItemId}?line=${id}`
}

/** “Item 7, res 2 · 14 March 2016”. */
export function referenceWords({ minute, heldOn }: Pick<RegisterRow, 'minute' | 'heldOn'>): string {
  return `${minute.charAt(0).toUpperCase()}${minute.slice(1)} · ${heldOn === null ? dateToBeConfirmed : formatDay(heldOn)}`
}
