import type { SessionEvent } from '#shared/domain/session/session-event.ts'
import { adjournmentNote, resumptionNote } from '#shared/domain/session/session-words.ts'

type NotedEvent = SessionEvent & { readonly blockId: string | null }

/**
 * What the lines that tell of adjournments say, as they were put in, each by its id: one line for an adjournment and its end
 * where the resumption was added to it, else one for each.
 */
export function adjournmentNotes(events: readonly NotedEvent[]): ReadonlyMap<string, string> {
  return new Map(
    events.flatMap((event, at): readonly (readonly [string, string])[] => {
      if (event.kind !== 'adjourned') return []
      const end = events.slice(at + 1).find(({ kind }) => ends.includes(kind))
      const resumed = end?.kind === 'resumed' && end.blockId !== null ? end : null
      const isOne = resumed !== null && resumed.blockId === event.blockId
      const apart = resumed === null || isOne ? null : resumed
      return [
        ...(event.blockId === null
          ? []
          : [[event.blockId, adjournmentNote(event.at, isOne ? resumed.at : null, event.words)] as const]),
        ...(apart?.blockId == null ? [] : [[apart.blockId, resumptionNote(apart.at)] as const]),
      ]
    }),
  )
}

const ends: readonly SessionEvent['kind'][] = ['resumed', 'adjourned', 'closed']
