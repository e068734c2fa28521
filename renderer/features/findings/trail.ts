import type { findingLink } from '#shared/contract/finding-contract.ts'
import type { z } from 'zod'

export type FindingLink = z.infer<typeof findingLink>

type TrailItem = {
  readonly key: string
  readonly href: string
  readonly title: string
  readonly links: readonly FindingLink[]
}

export type TrailMeeting = {
  readonly meetingId: string
  readonly heldOn: string | null
  readonly committeeName: string
  readonly items: readonly TrailItem[]
}

/** What was minuted about a finding, meeting by meeting, newest first; within a meeting by agenda item. */
export function trailOf(links: readonly FindingLink[]): readonly TrailMeeting[] {
  const byMeeting = Map.groupBy(links, (link) => link.meetingId)
  return [...byMeeting]
    .map(([meetingId, of]) => ({
      meetingId,
      heldOn: of[0]?.heldOn ?? null,
      committeeName: of[0]?.committeeName ?? '',
      items: itemsOf(meetingId, of),
    }))
    .toSorted((a, b) => (b.heldOn ?? '9999').localeCompare(a.heldOn ?? '9999'))
}

export const targetWords: Record<FindingLink['targetKind'], { readonly sign: string; readonly word: string }> = {
  item: { sign: '#', word: 'Item' },
  block: { sign: '•', word: 'Line' },
  resolution: { sign: '§', word: 'Resolved' },
  action: { sign: '→', word: 'Action' },
}

function itemsOf(meetingId: string, links: readonly FindingLink[]): readonly TrailItem[] {
  const byItem = Map.groupBy(links, (link) => link.agendaItemId)
  return [...byItem].map(([itemId, of]) => ({
    key: itemId ?? meetingId,
    href: itemId === null ? `/meetings/${meetingId}` : `/meetings/${meetingId}/items/${itemId}`,
    title: of[0]?.itemTitle ?? 'The meeting as a whole',
    links: of,
  }))
}
