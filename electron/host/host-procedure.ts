import { implement } from '@orpc/server'
import { hostContract } from '#shared/contract/host-contract.ts'
import { RuleBroken } from '#shared/errors.ts'
import type { KeyBindings } from '#shared/key-bindings.ts'
import type { Book } from '#electron/host/book.ts'
import type { CoreKeeper } from '#electron/host/core-keeper.ts'
import type { HostEvents } from '#electron/host/host-events.ts'
import type { Safekeeping } from '#electron/host/safekeeping/safekeeping.ts'
import { refused } from '#core/refused.ts'
import type { SettingsFile } from '#electron/host/settings-file.ts'

/** What the window's owner can do for a page; each host brings its own. */
interface HostShell {
  readonly host: 'electron' | 'browser'
  /** The window, where it is the host's own and not a browser's. */
  readonly window?: HostWindow
  /** Opens a file in the system's own program for it; a sentence says why it could not. Absent where a host cannot. */
  readonly openFile?: (file: string) => Promise<string>
  /** Told when the clerk has changed keys, so that the window's own menu shows them. */
  readonly keysChanged?: (keys: KeyBindings) => void
  /** Asks for a folder or a copy in the system's own dialog; where there is none, the page draws what the host lists. */
  readonly choosePath?: (what: 'folder' | 'copy') => Promise<string | undefined>
}

export interface HostWindow {
  /** Text one step larger or smaller, or as usual (0). The size that it is now, in per cent. */
  zoom(by: -1 | 0 | 1): number
  find(words: string, options: { readonly isBack: boolean; readonly isNext: boolean }): void
  leaveFinding(): void
}

export interface HostContext {
  readonly shell: HostShell
  readonly keeper: CoreKeeper
  /** The folder of the minute book that is open. */
  readonly dataFolder: string
  /** Copies and passphrase of the council's own book, whichever is open. */
  readonly safekeeping: Safekeeping
  readonly book: Book
  readonly settings: SettingsFile
  readonly events: HostEvents
}

/** A broken rule crosses to the page as data, as it does from the core. */
export const os = implement(hostContract)
  .$context<HostContext>()
  .use(async ({ next }) => {
    try {
      return await next()
    } catch (error) {
      throw error instanceof RuleBroken ? refused(error) : error
    }
  })
