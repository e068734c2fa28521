import { useEffect, useRef } from 'react'

/**
 * Puts the focus on what a selector names, and puts it there again if redrawing took the element away (a row that went to
 * another table is another element). Wherever else the focus has gone in the meantime, it stays.
 */
export function useFocusOn(): (selector: string) => void {
  const wanted = useRef<string | null>(null)
  useEffect(() => {
    if (wanted.current !== null && document.activeElement === document.body) focusOn(wanted.current)
  })
  return (selector) => {
    wanted.current = selector
    focusOn(selector)
  }
}

function focusOn(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus()
}
