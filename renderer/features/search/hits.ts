import type { SearchKind } from '#shared/domain/search-words.ts'
import { assertNever } from '#shared/errors.ts'
import type { ApiClient } from '#renderer/app/api-client.ts'
import { formatDay } from '#shared/domain/day.ts'
import { dateToBeConfirmed } from '#shared/domain/meeting.ts'

export type SearchHit = Awaited<ReturnType<ApiClient['search']['find']>>['hits'][number]

export const kindWords: Record<SearchKind, { readonly one: string; readonly many: string }> = {
  resolution: { one: 'Resolution', many: 'Resolutions' },
  block: { one: 'Line of minutes', many: 'Lines of minutes' },
  item: { one: 'Agenda item', many: 'Agenda items' },
  action: { one: 'Action', many: 'Actions' },
  finding: { one: 'Finding', many: 'Findings' },
  meeting: { one: 'Meeting', many: 'Meetings' },
  committee: { one: 'Committee', many: 'Committees' },
  person: { one: 'Person', many: 'People' },
}

/** Where a hit is opened: a line at that very line; an action that came from a list with its committee. */
export function hrefOf({ kind, id, meetingId, agendaItemId, committeeId }: SearchHit): string | null {
  switch (kind) {
    case 'finding':
      return `/findings/${id}`
    case 'committee':
      return `/committees/${id}`
    case 'meeting':
      return `/meetings/${id}`
    case 'person':
      return `/people/${id}`
    case 'item':
      return `/meetings/${meetingId}/items/${id}`
    case 'action':
      if (meetingId === null) return committeeId === null ? null : `/committees/${committeeId}`
      return agendaItemId === null ? `/meetings/${meetingId}` : `/meetings/${meetingId}/items/${agendaItemId}`
    case 'block':
    case 'resolution':
      return `/meetings/${meetingId}/items/${agendaItemId}?line=${id}`
    default:
      return assertNever(kind)
  }
}

/** “Harbour Panel · 14 March 2016 · item 7, res 2”. */
export function whereWords({ kind, committeeName, meetingId, heldOn, minute }: SearchHit): string {
  if (kind === 'meeting' || kind === 'committee') return ''
  const day = meetingId === null ? null : heldOn === null ? dateToBeConfirmed : formatDay(heldOn)
  return [committeeName, day, minute].filter((part) => part !== null && part !== '').join(' · ')
}
