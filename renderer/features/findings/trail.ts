import type { findingLink } from '#shared/contract/finding-contract.ts'
import type { z } from 'zod'

export type FindingLink = z.infer<typeof findingLink>

type TrailItem = {
  readonly key: string
  /** Null where there is nothing to go to: the action came from a list kept before. */
  readonly href: string | null
  readonly title: string
  readonly links: readonly FindingLink[]
}

export type TrailMeeting = {
  /** A meeting; or, for an action from a list kept before, the action. */
  readonly key: string
  readonly isMeeting: boolean
  readonly heldOn: string | null
  readonly committeeName: string
  readonly items: readonly TrailItem[]
}

/** What was minuted about a finding, meeting by meeting, newest first; within a meeting by agenda item. */
export function trailOf(links: readonly FindingLink[]): readonly TrailMeeting[] {
  const byMeeting = Map.groupBy(links, (link) => link.meetingId ?? link.targetId)
  return [...byMeeting]
    .map(([key, of]) => ({
      key,
      isMeeting: of[0]?.meetingId !== null,
      heldOn: of[0]?.heldOn ?? null,
      committeeName: of[0]?.committeeName ?? '',
      items: itemsOf(key, of),
    }))
    .toSorted((a, b) => (b.heldOn ?? '9999').localeCompare(a.heldOn ?? '9999'))
}

export const targetWords: Record<FindingLink['targetKind'], { readonly sign: string; readonly word: string }> = {
  item: { sign: '#', word: 'Item' },
  block: { sign: '•', word: 'Line' },
  resolution: { sign: '§', word: 'Resolved' },
  action: { sign: '→', word: 'Action' },
}

function itemsOf(key: string, links: readonly FindingLink[]): readonly TrailItem[] {
  const byItem = Map.groupBy(links, (link) => link.agendaItemId)
  return [...byItem].map(([itemId, of]) => {
    const meetingId = of[0]?.meetingId ?? null
    return {
      key: itemId ?? key,
      href: hrefOf(meetingId, itemId),
      title: of[0]?.itemTitle ?? (meetingId === null ? 'From the list kept before' : 'The meeting as a whole'),
      links: of,
    }
  })
}

function hrefOf(meetingId: string | null, itemId: string | null): string | null {
  if (meetingId === null) return null
  return itemId === null ? `/meetings/${meetingId}` : `/meetings/${meetingId}/items/${itemId}`
}
