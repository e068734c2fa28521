import { useEffect, useRef } from 'react'

type KeyActs = Readonly<Record<string, () => void>>

type KeyOptions = {
  /** For keys that write nothing, such as Escape. */
  readonly alsoWhileTyping?: boolean
}

/** Single keys that do something on a screen, while nothing is being typed and no dialog or menu is open. */
export function useKeys(acts: KeyActs, { alsoWhileTyping = false }: KeyOptions = {}): void {
  const latest = useRef(acts)
  useEffect(() => {
    latest.current = acts
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (!alsoWhileTyping && isTyping(event.target)) return
      const act = latest.current[event.key]
      if (act === undefined || document.querySelector('[role="dialog"], [role="menu"], [role="listbox"]') !== null)
        return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [alsoWhileTyping])
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
}
