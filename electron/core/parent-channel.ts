import { z } from 'zod'

/** What the core is told by the process that started it. `page` is one connection of one page. */
export const toCoreSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('open'),
    dataFolder: z.string(),
    isSample: z.boolean(),
    author: z.string(),
    /** What the data file is sealed with. It is told here and nowhere else: no argument, no file, no surroundings. */
    passphrase: z.string().optional(),
  }),
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

/** The channel to the process that started this one. */
export interface ParentChannel<Heard = ToCore, Said = FromCore> {
  send(message: Said): void
  onMessage(listener: (message: Heard) => void): void
  /** The parent has gone, however it went. */
  onGone(listener: () => void): void
  /** Ends this process once what was sent has left it. */
  end(): void
}

/**
 * The channel to whichever parent started this process: Electron's utility process, or Node's fork.
 * Undefined when the file was started by hand.
 *
 * @param heard what the parent may say.
 */
export function findParentChannel<Heard, Said = FromCore>(
  heard: z.ZodType<Heard>,
): ParentChannel<Heard, Said> | undefined {
  // Electron's addition to `process`; the core knows nothing else of Electron.
  const parentPort: ParentPort | undefined = Reflect.get(process, electronsPort)
  if (parentPort) return overParentPort(parentPort, heard)
  return process.send ? overFork(process.send.bind(process), heard) : undefined
}

// A plain string: the core goes by its own idea of the port, not by Electron's types.
const electronsPort: string = 'parentPort'

interface ParentPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void
  on(event: 'close', listener: () => void): void
}

function overParentPort<Heard, Said>(port: ParentPort, heard: z.ZodType<Heard>): ParentChannel<Heard, Said> {
  return {
    send: (message) => port.postMessage(message),
    onMessage: (listener) => port.on('message', (event) => listener(heard.parse(event.data))),
    onGone: (listener) => port.on('close', listener),
    // A utility process has no callback for "sent": leave the message time to go.
    end: () => void setTimeout(() => process.exit(0), 200),
  }
}

function overFork<Heard, Said>(send: (message: Said) => boolean, heard: z.ZodType<Heard>): ParentChannel<Heard, Said> {
  return {
    send: (message) => {
      if (process.connected) send(message)
    },
    onMessage: (listener) => process.on('message', (message) => listener(heard.parse(message))),
    onGone: (listener) => process.once('disconnect', listener),
    // Disconnecting waits for what was sent; with the channel gone nothing keeps the process.
    end: () => {
      process.exitCode = 0
      if (process.connected) process.disconnect()
      setTimeout(() => process.exit(0), 1000).unref()
    },
  }
}
