import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useCommands } from '#renderer/app/commands/command-acts.ts'
import { useApi } from '#renderer/app/api.tsx'
import { useItemSessions } from '#renderer/features/meeting/saving/use-item-sessions.ts'

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

/** Locks from every screen, while typing too. */
export function LockCommand() {
  const lock = useLock()
  useCommands({ 'book.lock': () => void lock() })
  return null
}

/** While the book is locked the page holds nothing of it: what was asked for is forgotten. */
export function useForgetting(): void {
  const queryClient = useQueryClient()
  useEffect(() => queryClient.clear(), [queryClient])
}
