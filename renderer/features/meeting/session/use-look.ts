import { useEffect, useEffectEvent } from 'react'
import { useApi } from '#renderer/app/api.tsx'
import { useKeepSession, type Session } from './use-session.ts'

/** Milliseconds after which looking at an item is more than a glance. */
const glance = 10_000

/**
 * In session, an item to come that the clerk has moved to is taken: from the first key typed into it, or after ten seconds of
 * looking at it, and then since the moment at which the clerk came to it. A glance at another item stamps nothing, and
 * neither does putting right the minutes of an item that is done; that one is taken up again by asking for it.
 */
export function useLook(session: Session | undefined, itemId: string | undefined): void {
  const { client } = useApi()
  const keep = useKeepSession()
  const isInSession = session?.state === 'in session'
  const take = useEffectEvent((id: string, cameAt: number): void => {
    const outcome = session?.items.find((item) => item.id === id)?.outcome
    if (outcome !== 'planned' && outcome !== 'not reached') return
    const cameAgo = Math.min(Math.round(performance.now() - cameAt), 600_000)
    // What fails now is tried again with the next look; the words are not in danger.
    client.session.moveTo({ itemId: id, cameAgo }).then(
      (done) => keep(done.session),
      () => {},
    )
  })
  // Once for each coming to an item: what is taken off it again is not stamped anew because the page still shows it.
  useEffect(() => {
    if (!isInSession || itemId === undefined) return undefined
    const cameAt = performance.now()
    const over = new AbortController()
    const once = (): void => {
      over.abort()
      take(itemId, cameAt)
    }
    const typed = (event: Event): void => {
      if (event.target instanceof Element && event.target.closest('.minute-editor') !== null) once()
    }
    const listening = { capture: true, passive: true, signal: over.signal }
    document.addEventListener('beforeinput', typed, listening)
    document.addEventListener('paste', typed, listening)
    const timer = setTimeout(() => document.visibilityState === 'visible' && document.hasFocus() && once(), glance)
    over.signal.addEventListener('abort', () => clearTimeout(timer))
    return () => over.abort()
  }, [isInSession, itemId])
}
