import { useEffect, useRef, type RefObject } from 'react'

type SessionKeys = {
  readonly previousItem: () => void
  readonly nextItem: () => void
  readonly nextPanel: (isBack: boolean) => void
  readonly attendance: () => void
  readonly rename: () => void
  readonly allKeys: () => void
  readonly closeDrawer: () => void
}

/** The keys that work anywhere on the screen in session. A key that a field or a picker has used is not used again. */
export function useSessionKeys(screen: RefObject<HTMLElement | null>, keys: SessionKeys): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const element = screen.current
    const onKeyDown = (event: KeyboardEvent): void => {
      const act = event.defaultPrevented || event.isComposing ? null : actFor(event, latest.current)
      if (act === null) return
      event.preventDefault()
      act()
    }
    // Also while nothing has the focus: a clerk who has clicked beside everything still goes on by key.
    const target: HTMLElement | Document = element === null ? document : element.ownerDocument
    const listener = (event: Event): void => void (event instanceof KeyboardEvent && onKeyDown(event))
    target.addEventListener('keydown', listener)
    return () => target.removeEventListener('keydown', listener)
  }, [screen])
}

function actFor(event: KeyboardEvent, keys: SessionKeys): (() => void) | null {
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
  const isChord = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
  if (document.querySelector('[role="dialog"][aria-modal="true"], .dialog') !== null) return null
  if (isChord && event.key === 'ArrowUp') return keys.previousItem
  if (isChord && event.key === 'ArrowDown') return keys.nextItem
  if (isChord && event.key === '/') return keys.allKeys
  if (isPlain && event.key === 'F6') return () => keys.nextPanel(event.shiftKey)
  if (isPlain && event.key === 'F4') return keys.attendance
  if (isPlain && event.key === 'F2') return keys.rename
  if (isPlain && event.key === 'Escape') return keys.closeDrawer
  return null
}
