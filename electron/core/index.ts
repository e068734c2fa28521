import { ORPCError, onError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import { openCore } from '#core/core.ts'
import { findParentChannel, toCoreSchema } from '#core/parent-channel.ts'
import { router } from '#core/router.ts'
import { fillSample } from '#core/sample/fill-sample.ts'
import { serveCore } from '#core/serve.ts'

const channel = findParentChannel(toCoreSchema)
if (!channel) {
  console.error('This is a part of Minute Book. Start Minute Book with: npm start')
  process.exit(1)
}

// Ctrl+C in a terminal reaches every process there; the parent closes this one in its own time.
process.on('SIGINT', () => {})
process.on('SIGHUP', () => {})

const handler = new RPCHandler(router, {
  interceptors: [
    // The page is told that something went wrong; what went wrong is for this log alone.
    onError((error) => {
      if (!(error instanceof ORPCError) || !error.defined) console.error(error)
    }),
  ],
})

serveCore(channel, {
  open: async ({ dataFolder, author, passphrase, isSample }) => {
    const core = openCore({ dataFolder, author, passphrase, holdsWindow: true })
    if (isSample) await fillSample(core.context)
    return core
  },
  answer: (port, context) => handler.upgrade(port, { context }),
})
