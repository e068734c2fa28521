import { implement, ORPCError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import type { PagePort } from '#core/page-port.ts'
import { productVersion } from '#core/product.ts'
import { hostContract } from '#shared/contract/host-contract.ts'
import { RuleBroken } from '#shared/errors.ts'
import { copyOfAttachment } from '#electron/host/attachment-copy.ts'
import type { CoreKeeper } from '#electron/host/core-keeper.ts'

/** What the window's owner can do for a page; each host brings its own. */
export interface HostShell {
  readonly host: 'electron' | 'browser'
  /** Opens a file in the system's own program for it; a sentence says why it could not. Absent where a host cannot. */
  readonly openFile?: (file: string) => Promise<string>
}

export interface HostContext {
  readonly shell: HostShell
  readonly keeper: CoreKeeper
  readonly dataFolder: string
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
})

const handler = new RPCHandler(hostRouter)

/** Answers what a page asks of its host, until the port closes. */
export function answerHostCalls(port: PagePort, context: HostContext): void {
  handler.upgrade(port, { context })
}
