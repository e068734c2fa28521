import { implement, ORPCError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import type { PagePort } from '#core/page-port.ts'
import { productVersion } from '#core/product.ts'
import { hostContract } from '#shared/contract/host-contract.ts'
import type { Settings } from '#shared/contract/settings-contract.ts'
import { RuleBroken } from '#shared/errors.ts'
import { openBook, type Book } from '#electron/host/book.ts'
import type { CoreKeeper } from '#electron/host/core-keeper.ts'
import { accountName } from '#electron/host/data-folder.ts'
import { openHostEvents, type HostEvents } from '#electron/host/host-events.ts'
import { openSettings, type SettingsFile } from '#electron/host/settings-file.ts'

/** What the window's owner can do for a page; each host brings its own. */
interface HostShell {
  readonly host: 'electron' | 'browser'
  /** The window, where it is the host's own and not a browser's. */
  readonly window?: HostWindow
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
  readonly book: Book
  readonly settings: SettingsFile
  readonly events: HostEvents
}

/** A broken rule crosses to the page as data, as it does from the core. */
const os = implement(hostContract)
  .$context<HostContext>()
  .use(async ({ next }) => {
    try {
      return await next()
    } catch (error) {
      if (!(error instanceof RuleBroken)) throw error
      throw new ORPCError('REFUSED', {
        defined: true,
        status: 422,
        message: error.message,
        data: { code: error.code },
        cause: error,
      })
    }
  })

const hostRouter = os.router({
  about: os.about.handler(({ context }) => ({
    host: context.shell.host,
    platform: process.platform,
    versions: {
      'Minute Book': productVersion(),
      ...Object.fromEntries(
        ['electron', 'chrome', 'node'].flatMap((name) => {
          const version = process.versions[name]
          return version === undefined ? [] : [[name, version]]
        }),
      ),
    },
  })),

  events: os.events.handler(({ context, signal }) => context.events.listen(signal)),

  settings: {
    get: os.settings.get.handler(({ context }) => ({ ...context.settings.read(), accountName: accountName() })),
    change: os.settings.change.handler(({ context, input }) => {
      context.settings.change(definedOf(input))
      if (input.name !== undefined) context.keeper.renameAuthor(input.name ?? accountName())
      return {}
    }),
    used: os.settings.used.handler(({ context, input }) => {
      const others = context.settings.read().recent.filter((key) => key !== input.key)
      context.settings.change({ recent: [input.key, ...others].slice(0, 30) })
      return {}
    }),
  },

  window: {
    zoom: os.window.zoom.handler(({ context, input }) => ({
      percent: context.shell.window?.zoom(steps[input.by]) ?? 100,
    })),
    find: os.window.find.handler(({ context, input }) => {
      context.shell.window?.find(input.words, input)
      return {}
    }),
    leaveFinding: os.window.leaveFinding.handler(({ context }) => {
      context.shell.window?.leaveFinding()
      return {}
    }),
  },

  book: {
    open: os.book.open.handler(({ context }) => ({ kind: context.book.kind(), hasSample: context.book.hasSample() })),
    openSample: os.book.openSample.handler(async ({ context }) => {
      await context.book.openSample()
      return {}
    }),
    leaveSample: os.book.leaveSample.handler(async ({ context }) => {
      await context.book.leaveSample()
      return {}
    }),
    resetSample: os.book.resetSample.handler(async ({ context }) => {
      await context.book.resetSample()
      return {}
    }),
  },
})

const steps = { '1': 1, '-1': -1, '0': 0 } as const

function definedOf(changes: { readonly [Key in keyof Settings]?: Settings[Key] | undefined }): Partial<Settings> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
}

const handler = new RPCHandler(hostRouter)

export interface HostStart {
  readonly shell: HostShell
  readonly keeper: CoreKeeper
  /** The council's own. */
  readonly dataFolder: string
  /** Which book is open at the start. */
  readonly first: 'own' | 'sample'
}

/** What both hosts bring to every page: the settings, the open book, and what there is to tell. */
export function openHostContext({ shell, keeper, dataFolder, first }: HostStart): HostContext {
  const book = openBook(keeper, dataFolder, first)
  return {
    shell,
    keeper,
    book,
    settings: openSettings(dataFolder),
    events: openHostEvents(),
    get dataFolder() {
      return book.folder()
    },
  }
}

/** Answers what a page asks of its host, until the port closes. */
export function answerHostCalls(port: PagePort, context: HostContext): void {
  handler.upgrade(port, { context })
}
