import type { HostEvent } from '#shared/contract/window-contract.ts'
import type { HostClient } from './api-client.ts'

/** Listens to what the host tells by itself, and listens again when the line was torn. */
export async function followHostEvents(
  host: HostClient,
  signal: AbortSignal,
  onEvent: (event: HostEvent) => void,
): Promise<void> {
  while (!signal.aborted) {
    try {
      for await (const event of await host.events(undefined, { signal })) onEvent(event)
    } catch {
      // The host went away or the page is leaving; the line below the page says so.
    }
    if (!signal.aborted) await new Promise((done) => setTimeout(done, 1_000))
  }
}
