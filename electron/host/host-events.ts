import { EventPublisher } from '@orpc/server'
import type { HostEvent } from '#shared/contract/window-contract.ts'

/** What the host has to tell its pages. */
export interface HostEvents {
  tell(event: HostEvent): void
  /** What is told from now on, until the signal ends it. */
  listen(signal: AbortSignal | undefined): AsyncGenerator<HostEvent>
}

export function openHostEvents(): HostEvents {
  const publisher = new EventPublisher<{ told: HostEvent }>()
  return {
    tell: (event) => publisher.publish('told', event),
    listen: (signal) => publisher.subscribe('told', signal === undefined ? {} : { signal }),
  }
}
