import { ORPCError, onError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import type { PagePort } from '#core/page-port.ts'
import { productVersion } from '#core/product.ts'
import { RuleBroken } from '#shared/errors.ts'
import { copyOfAttachment } from '#electron/host/attachment-copy.ts'
import { os, type HostContext } from '#electron/host/host-procedure.ts'
import {
  passphraseProcedures,
  placeProcedures,
  restoreProcedures,
  secondCopyProcedures,
} from '#electron/host/safekeeping-procedures.ts'

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
})

const handler = new RPCHandler(hostRouter, {
  interceptors: [
    // The page is told that something went wrong; what went wrong is for this log alone.
    onError((error) => {
      if (!(error instanceof ORPCError) || !error.defined) console.error(error)
    }),
  ],
})

/** Answers what a page asks of its host, until the port closes. */
export function answerHostCalls(port: PagePort, context: HostContext): void {
  handler.upgrade(port, { context })
}
