import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Settings } from '#shared/contract/settings-contract.ts'
import { useApi } from './api.tsx'
import { keepLooks } from './theme.ts'

/** How the clerk likes the window; undefined until the host has answered. */
export function useSettings() {
  const { hostQuery } = useApi()
  return useQuery({ ...hostQuery.settings.get.queryOptions(), staleTime: Infinity }).data
}

/** Changes on their way to the host. */
let underway = 0

/** Changes settings: shown at once, and kept by the host. What was asked for before must not show again for a moment. */
export function useChangeSettings(): (changes: Partial<Settings>) => Promise<void> {
  const { host, hostQuery } = useApi()
  const queryClient = useQueryClient()
  return async (changes) => {
    const { queryKey } = hostQuery.settings.get.queryOptions()
    underway += 1
    await queryClient.cancelQueries({ queryKey })
    queryClient.setQueryData(queryKey, (before) => (before === undefined ? before : { ...before, ...changes }))
    const { words, recent, keys, ...rest } = changes
    try {
      await host.settings.change({
        ...rest,
        ...(words === undefined ? {} : { words: [...words] }),
        ...(recent === undefined ? {} : { recent: [...recent] }),
        ...(keys === undefined ? {} : { keys: copyOf(keys) }),
      })
    } finally {
      underway -= 1
      if (underway === 0) await queryClient.invalidateQueries()
    }
  }
}

function copyOf(keys: Settings['keys']): Record<string, string[]> {
  return Object.fromEntries(Object.entries(keys).map(([id, chords]) => [id, [...chords]]))
}

/** Shows the page as the settings say, also when they are changed. */
export function useLooks(): void {
  const settings = useSettings()
  useEffect(() => {
    if (settings !== undefined) keepLooks(settings)
  }, [settings])
}

/** Keeps what was used last: a command's id, or an address in the page. It is a comfort: where it fails, nothing is said. */
export function useUsed(): (key: string) => void {
  const { host, hostQuery } = useApi()
  const queryClient = useQueryClient()
  return (key) => {
    void host.settings
      .used({ key })
      .then(() => queryClient.invalidateQueries({ queryKey: hostQuery.settings.get.key() }))
      .catch(() => undefined)
  }
}
