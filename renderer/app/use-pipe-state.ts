import { useSyncExternalStore } from 'react'
import { useApi } from './api.tsx'
import type { PipeState } from './pipe.ts'

export function usePipeState(): PipeState {
  const { pipe } = useApi()
  return useSyncExternalStore(
    (onChange) => pipe.subscribe(onChange),
    () => pipe.state(),
  )
}
