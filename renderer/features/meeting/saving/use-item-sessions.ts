import { v7 } from 'uuid'
import type { ApiClient } from '#renderer/app/api-client.ts'
import { refusalCodeOf, sentenceOf } from '#renderer/app/refusal.ts'
import { useApi } from '#renderer/app/api.tsx'
import { tellOfWriting } from '#renderer/app/unkept.ts'
import { askAgain } from './ask-again.ts'
import { createItemSessions, type ItemSessions } from './item-session.ts'
import type { SaveApi } from './save-queue.ts'

/** The writing of all items, one for the window: it goes on when the screen is left. */
export function useItemSessions(): ItemSessions {
  return sessionsOf(useApi().client)
}

const opened = new WeakMap<ApiClient, ItemSessions>()

function sessionsOf(client: ApiClient): ItemSessions {
  const known = opened.get(client)
  if (known !== undefined) return known
  const api: SaveApi = {
    save: ({ id, saveId, puts, removes }) => {
      const input = {
        id,
        saveId,
        removes: [...removes],
        puts: puts.map(({ body, changes, ...put }) => ({
          ...put,
          body: body.map(copyRun),
          ...(changes === undefined ? {} : { changes: [...changes] }),
        })),
      }
      return askAgain(() => client.agendaItem.save(input))
    },
    refusalOf: (error) => (refusalCodeOf(error) === null ? null : sentenceOf(error)),
  }
  const sessions = createItemSessions(api, v7)
  opened.set(client, sessions)
  guardUnload(sessions)
  tellOfWriting(async () => {
    sessions.flush()
    await sessions.settled()
  })
  return sessions
}

function copyRun({
  text,
  marks,
}: {
  readonly text: string
  readonly marks?: readonly { type: 'bold' | 'italic' }[] | undefined
}) {
  return { type: 'text' as const, text, ...(marks === undefined ? {} : { marks: marks.map(({ type }) => ({ type })) }) }
}

/** Closing the window sends what is left at once, and asks only while something has no answer yet. */
function guardUnload(sessions: ItemSessions): void {
  addEventListener('pagehide', sessions.flush)
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && sessions.flush())
  addEventListener('beforeunload', (event) => {
    sessions.flush()
    if (!sessions.isSettled()) event.preventDefault()
  })
}
