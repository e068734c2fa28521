import { ORPCError, onError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import type { PagePort } from '#core/page-port.ts'
import { productVersion } from '#core/product.ts'
import type { Settings } from '#shared/contract/settings-contract.ts'
import { RuleBroken } from '#shared/errors.ts'
import { copyOfAttachment } from '#electron/host/attachment-copy.ts'
import { openBook } from '#electron/host/book.ts'
import { accountName } from '#electron/host/data-folder.ts'
import { openHostEvents } from '#electron/host/host-events.ts'
import { os, type HostContext } from '#electron/host/host-procedure.ts'
import {
  passphraseProcedures,
  placeProcedures,
  restoreProcedures,
  secondCopyProcedures,
} from '#electron/host/safekeeping-procedures.ts'
import { openSettings } from '#electron/host/settings-file.ts'

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

  openAttachment: os.openAttachment.handler(async ({ context, input }) => {
    const { openFile } = context.shell
    if (openFile === undefined) return { outcome: 'download' }
    const file = await copyOfAttachment(context, input.id)
    const problem = await openFile(file)
    if (problem === '') return { outcome: 'opened' }
    throw new RuleBroken(
      'attachment_not_opened',
      `The file could not be opened (${problem}). Save a copy and open it in the program for it.`,
    )
  }),
  place: placeProcedures,
  secondCopy: secondCopyProcedures,
  restore: restoreProcedures,
  passphrase: passphraseProcedures,

  events: os.events.handler(({ context, signal }) => context.events.listen(signal)),

  settings: {
    get: os.settings.get.handler(({ context }) => ({ ...context.settings.read(), accountName: accountName() })),
    change: os.settings.change.handler(({ context, input }) => {
      context.settings.change(definedOf(input))
      if (input.keys !== undefined) context.shell.keysChanged?.(context.settings.read().keys)
      context.events.tell({ kind: 'settings' })
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
    throwSampleAway: os.book.throwSampleAway.handler(async ({ context }) => {
      await context.book.throwSampleAway()
      return {}
    }),
  },
})

const steps = { '1': 1, '-1': -1, '0': 0 } as const

function definedOf(changes: { readonly [Key in keyof Settings]?: Settings[Key] | undefined }): Partial<Settings> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
}

const handler = new RPCHandler(hostRouter, {
  interceptors: [
    // The page is told that something went wrong; what went wrong is for this log alone.
    onError((error) => {
      if (!(error instanceof ORPCError) || !error.defined) console.error(error)
    }),
  ],
})

export interface HostStart extends Pick<HostContext, 'shell' | 'keeper' | 'safekeeping'> {
  /** The council's own. */
  readonly dataFolder: string
  /** Which book is open at the start. */
  readonly first: 'own' | 'sample'
}

/** What both hosts bring to every page: the settings, the open book, and what there is to tell. */
export function openHostContext({ shell, keeper, safekeeping, dataFolder, first }: HostStart): HostContext {
  const book = openBook(keeper, dataFolder, first)
  return {
    shell,
    keeper,
    safekeeping,
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
