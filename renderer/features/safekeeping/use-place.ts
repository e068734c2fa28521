import { useState } from 'react'
import { useApi } from '#renderer/app/api.tsx'

export type Entry = {
  readonly handle: string
  readonly name: string
  readonly kind: 'folder' | 'copy'
  readonly changedAt: string | null
  readonly bytes: number | null
}

export type Asking = {
  readonly what: 'folder' | 'copy'
  readonly places: readonly Entry[]
  readonly answer: (handle: string | undefined) => void
}

/** Asks for a folder or a copy: by the system's dialog where the host has one, else in a dialog of the page's own. */
export function usePlace() {
  const { host } = useApi()
  const [asking, setAsking] = useState<Asking | null>(null)
  async function choose(what: 'folder' | 'copy'): Promise<string | undefined> {
    const chosen = await host.place.choose({ what })
    if (chosen.kind === 'chosen') return chosen.handle
    if (chosen.kind === 'cancelled') return undefined
    return new Promise((resolve) => {
      const answer = (handle: string | undefined) => {
        setAsking(null)
        resolve(handle)
      }
      setAsking({ what, places: chosen.places, answer })
    })
  }
  return { choose, asking }
}
