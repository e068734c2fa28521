import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useApi } from '#renderer/app/api.tsx'
import type { ReadItem } from './saving/item-session.ts'
import { useItemSessions } from './saving/use-item-sessions.ts'
import type { AgendaEntry } from './meeting-data.ts'

/** One agenda item with its lines, asked for again whenever the data has changed, with what was acknowledged by then. */
export function useItem(itemId: string | undefined) {
  const reading = useReading()
  return useQuery({ ...reading(itemId ?? ''), enabled: itemId !== undefined })
}

/**
 * Reads the other items of a meeting ahead, the nearest first and one at a time, with what F9 asks of them: Ctrl+arrow
 * finds each of them ready, however often it is pressed, and what is typed next goes there.
 *
 * @param isReady the item that is open has been read: it comes before all others.
 */
export function useItemsAhead(items: readonly AgendaEntry[], itemId: string | undefined, isReady: boolean): void {
  const { query } = useApi()
  const known = useQueryClient()
  const reading = useReading()
  const ids = items.map(({ id }) => id).join(' ')
  useEffect(() => {
    if (!isReady) return undefined
    let isLeft = false
    const readAhead = async (): Promise<void> => {
      for (const id of nearestFirst(ids.split(' '), itemId)) {
        const input = { agendaItemId: id }
        await known.prefetchQuery({ ...reading(id), ...kept })
        await known.prefetchQuery({ ...query.motion.list.queryOptions({ input }), ...kept })
        await known.prefetchQuery({ ...query.motion.room.queryOptions({ input }), ...kept })
        if (isLeft) return
      }
    }
    void readAhead()
    return () => {
      isLeft = true
    }
    // What is there already is not read again, wherever the clerk goes.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [ids, isReady])
  useEffect(() => {
    const all = ids.split(' ')
    return () => {
      for (const id of all) known.removeQueries({ queryKey: keyOf(id), type: 'inactive' })
    }
  }, [ids, known])
}

/** Until the meeting is left. What is older than a change is shown at once, and then asked for again. */
const kept = { staleTime: Infinity, gcTime: Infinity }

const keyOf = (itemId: string): readonly string[] => ['minuting', 'item', itemId]

function useReading() {
  const { client } = useApi()
  const sessions = useItemSessions()
  return (itemId: string) => ({
    queryKey: keyOf(itemId),
    queryFn: async ({ signal }: { readonly signal: AbortSignal }): Promise<ReadItem> => {
      const generation = sessions.find(itemId)?.queue.generation() ?? 0
      return { item: await client.agendaItem.get({ id: itemId }, { signal }), generation }
    },
  })
}

function nearestFirst(ids: readonly string[], from: string | undefined): readonly string[] {
  const at = ids.findIndex((id) => id === from)
  return ids.toSorted((one, other) => Math.abs(ids.indexOf(one) - at) - Math.abs(ids.indexOf(other) - at))
}
