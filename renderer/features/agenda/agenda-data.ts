import type { z } from 'zod'
import type { preparedAgenda } from '#shared/contract/agenda-contract.ts'
import type { AgendaItemKind } from '#shared/domain/agenda.ts'

/** The agenda as the core answers it. */
export type PreparedAgenda = z.infer<typeof preparedAgenda>
export type PreparedItem = PreparedAgenda['items'][number]
export type Attachment = PreparedItem['attachments'][number]

export const kindWords: Readonly<Record<AgendaItemKind, string>> = {
  standing: 'Standing item',
  substantive: 'Matter of substance',
  'to-note': 'To note',
  urgent: 'Urgent',
}

export type SectionRun = { readonly key: string; readonly section: string | null; readonly items: PreparedItem[] }

/** Items that follow each other under one heading; a heading that comes again begins a new run. */
export function sectionRuns(items: readonly PreparedItem[]): readonly SectionRun[] {
  const runs: SectionRun[] = []
  for (const item of items) {
    const last = runs.at(-1)
    if (last !== undefined && last.section === item.section) last.items.push(item)
    else runs.push({ key: `${item.section ?? ''} ${item.id}`, section: item.section, items: [item] })
  }
  return runs
}

/** Where an item goes: before another (or last, null), under a heading. */
export type Move = { readonly beforeId: string | null; readonly section: string | null }

/**
 * One step up or down. At the edge of a section the item first goes over into the neighbour's section and keeps its place;
 * the next step passes the neighbour. Null where there is nowhere to go.
 */
export function stepOf(items: readonly PreparedItem[], id: string, by: -1 | 1): Move | null {
  const at = items.findIndex((item) => item.id === id)
  const item = items[at]
  const neighbour = items[at + by]
  if (item === undefined || neighbour === undefined) return null
  if (neighbour.section !== item.section) return { beforeId: items[at + 1]?.id ?? null, section: neighbour.section }
  return { beforeId: (by === -1 ? neighbour : items[at + 2])?.id ?? null, section: item.section }
}

/** Where a dropped item goes: it takes the heading of the item that it was dropped beside. */
export function dropOf(
  items: readonly PreparedItem[],
  id: string,
  targetId: string,
  side: 'before' | 'after',
): Move | null {
  const others = items.filter((item) => item.id !== id)
  const at = others.findIndex((item) => item.id === targetId)
  const target = others[at]
  if (target === undefined) return null
  return { beforeId: (side === 'before' ? target : others[at + 1])?.id ?? null, section: target.section }
}
