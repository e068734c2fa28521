import { useQuery } from '@tanstack/react-query'
import { useApi } from '#renderer/app/api.tsx'
import type { ReadItem } from './saving/item-session.ts'
import { useItemSessions } from './saving/use-item-sessions.ts'

/** One agenda item with its lines, asked for again whenever the data has changed, with what was acknowledged by then. */
export function useItem(itemId: string | undefined) {
  const { client } = useApi()
  const sessions = useItemSessions()
  return useQuery({
    queryKey: ['minuting', 'item', itemId],
    enabled: itemId !== undefined,
    queryFn: async ({ signal }): Promise<ReadItem> => {
      const generation = itemId === undefined ? 0 : (sessions.find(itemId)?.queue.generation() ?? 0)
      return { item: await client.agendaItem.get({ id: itemId ?? '' }, { signal }), generation }
    },
  })
}
