import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useApi } from '#renderer/app/api.tsx'
import { useItemSessions } from '#renderer/features/meeting/use-item-sessions.ts'

/** Milliseconds that the last words have to be kept before the book is locked; they are sent again after unlocking else. */
const settleWithin = 2_000

/** Locks the book: what was typed is kept first. Nothing happens where there is no passphrase. */
export function useLock(): () => Promise<void> {
  const { host } = useApi()
  const sessions = useItemSessions()
  return async () => {
    sessions.flush()
    const since = performance.now()
    while (!sessions.isSettled() && performance.now() - since < settleWithin) {
      await new Promise((later) => setTimeout(later, 50))
    }
    await host.passphrase.lock().catch(() => {})
  }
}

/** Ctrl+Shift+L locks from every screen, while typing too. */
export function LockKey() {
  const lock = useLock()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || !event.shiftKey || event.altKey || event.key.toLowerCase() !== 'l')
        return
      event.preventDefault()
      void lock()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  })
  return null
}

/** While the book is locked the page holds nothing of it: what was asked for is forgotten. */
export function useForgetting(): void {
  const queryClient = useQueryClient()
  useEffect(() => queryClient.clear(), [queryClient])
}
