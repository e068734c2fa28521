import { z } from 'zod'
import { procedure } from './procedure.ts'
import { settingsContract } from './settings-contract.ts'
import { bookContract, eventsContract, windowContract } from './window-contract.ts'

/**
 * What only the host can do: dialogs, folders and files, the window. It is answered by the process that owns the window, in
 * both hosts alike, and never carries a path that the page could choose: a place is a handle that the host gave out.
 */
export const hostContract = {
  about: procedure.output(
    z.strictObject({
      host: z.enum(['electron', 'browser']),
      platform: z.string(),
      /** Version by name: the product, Node, Chromium … */
      versions: z.record(z.string(), z.string()),
    }),
  ),
  events: eventsContract,
  settings: settingsContract,
  window: windowContract,
  book: bookContract,
}

export type HostContract = typeof hostContract
