import { z } from 'zod'
import { id } from './fields.ts'
import { procedure } from './procedure.ts'
import { passphraseContract, placeContract, restoreContract, secondCopyContract } from './safekeeping-contract.ts'
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
  /**
   * Opens a copy of an attachment in the program that the system has for it. The page says which by its id alone, and downloads
   * the bytes itself where the host has no way of opening files.
   */
  openAttachment: procedure
    .input(z.strictObject({ id }))
    .output(z.strictObject({ outcome: z.enum(['opened', 'download']) })),
  place: placeContract,
  secondCopy: secondCopyContract,
  restore: restoreContract,
  passphrase: passphraseContract,
  events: eventsContract,
  settings: settingsContract,
  window: windowContract,
  book: bookContract,
}

export type HostContract = typeof hostContract
