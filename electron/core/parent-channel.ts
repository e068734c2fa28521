/** What the core is told by the process that started it. `page` is one connection of one page. */
export type ToCore =
  | { readonly kind: 'open'; readonly dataFolder: string; readonly author: string }
  | { readonly kind: 'rpc'; readonly page: string; readonly data: string }
  | { readonly kind: 'page-closed'; readonly page: string }
  | { readonly kind: 'close' }

/** What the core tells the process that started it. */
export type FromCore =
  | { readonly kind: 'opened' }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string }
  | { readonly kind: 'rpc'; readonly page: string; readonly data: string }

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
  const { parentPort } = process as unknown as { readonly parentPort?: ParentPort }
  if (parentPort) return overParentPort(parentPort)
  return process.send ? overFork(process.send.bind(process)) : undefined
}

interface ParentPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void
  on(event: 'close', listener: () => void): void
}

function overParentPort(port: ParentPort): ParentChannel {
  return {
    send: (message) => port.postMessage(message),
    // The parent is this program's own other half: its messages are taken at their word.
    onMessage: (listener) => port.on('message', (event) => listener(event.data as ToCore)),
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
    onMessage: (listener) => process.on('message', (message) => listener(message as ToCore)),
    onGone: (listener) => process.once('disconnect', listener),
    // Disconnecting waits for what was sent; with the channel gone nothing keeps the process.
    end: () => {
      process.exitCode = 0
      if (process.connected) process.disconnect()
      setTimeout(() => process.exit(0), 1000).unref()
    },
  }
}
