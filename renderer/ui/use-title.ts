import { useEffect } from 'react'

/** Keeps the window's title: what is on the screen first, for the taskbar and for those who listen. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Minute Book`
  }, [title])
}
