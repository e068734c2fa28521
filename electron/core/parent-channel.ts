import { z } from 'zod'

/** What the core is told by the process that started it. `page` is one connection of one page. */
const toCoreSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('open'), dataFolder: z.string(), isSample: z.boolean(), author: z.string() }),
  z.strictObject({ kind: z.literal('author'), author: z.string() }),
  z.strictObject({ kind: z.literal('rpc'), page: z.string(), data: z.string() }),
  z.strictObject({ kind: z.literal('page-closed'), page: z.string() }),
  z.strictObject({ kind: z.literal('close') }),
])

/** What the core tells the process that started it. */
export const fromCoreSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('opened') }),
  z.strictObject({ kind: z.literal('refused'), code: z.string(), message: z.string() }),
  z.strictObject({ kind: z.literal('rpc'), page: z.string(), data: z.string() }),
])

export type ToCore = z.infer<typeof toCoreSchema>
export type FromCore = z.infer<typeof fromCoreSchema>

/** The channel to the process that started the core. */
export interface ParentChannel {
  send(message: FromCore): void
  onMessage(listener: (message: ToCore) => void): void
  /** The parent has gone, however it went. */
  onGone(listener: () => void): void
  /** Ends this process once what was sent has left it. */
  end(): void
}

/**
 * The channel to whichever parent started this process: Electron's utility process, or Node's fork.
 * Undefined when the file was started by hand.
 */
export function findParentChannel(): ParentChannel | undefined {
  // Electron's addition to `process`; the core knows nothing else of Electron.
  const parentPort: ParentPort | undefined = Reflect.get(process, electronsPort)
  if (parentPort) return overParentPort(parentPort)
  return process.send ? overFork(process.send.bind(process)) : undefined
}

// A plain string: the core goes by its own idea of the port, not by Electron's types.
const electronsPort: string = 'parentPort'

interface ParentPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void
  on(event: 'close', listener: () => void): void
}

function overParentPort(port: ParentPort): ParentChannel {
  return {
    send: (message) => port.postMessage(message),
    onMessage: (listener) => port.on('message', (event) => listener(toCoreSchema.parse(event.data))),
    onGone: (listener) => port.on('close', listener),
    // A utility process has no callback for "sent": leave the message time to go.
    end: () => void setTimeout(() => process.exit(0), 200),
  }
}

function overFork(send: (message: FromCore) => boolean): ParentChannel {
  return {
    send: (message) => {
      if (process.connected) send(message)
    },
    onMessage: (listener) => process.on('message', (message) => listener(toCoreSchema.parse(message))),
    onGone: (listener) => process.once('disconnect', listener),
    // Disconnecting waits for what was sent; with the channel gone nothing keeps the process.
    end: () => {
      process.exitCode = 0
      if (process.connected) process.disconnect()
      setTimeout(() => process.exit(0), 1000).unref()
    },
  }
}
