import { readHostMessage, type HostMessage, type PageMessage } from '#shared/contract/pipe.ts'
import type { EpochPort, Pipe, PipeState } from './pipe-end.ts'

export interface Epochs extends Pipe {
  /** A text from the host. */
  readonly receive: (text: string) => void
  /** The line to the host is torn. */
  readonly tear: () => void
}

/** Keeps the pipe's state from what the host says, and a fresh port for each life of the core. */
export function openEpochs(send: (message: PageMessage) => void): Epochs {
  const listeners = new Set<() => void>()
  let state: PipeState = { kind: 'connecting' }
  let current: OpenEpoch | undefined
  /** To the host itself: from its first word until the line is torn, whatever becomes of the core. */
  let host: OpenEpoch | undefined
  let wasReady = false

  const enter = (next: PipeState, epoch?: number): void => {
    const ended = current
    current = epoch === undefined ? undefined : openEpoch((data) => send({ kind: 'rpc', epoch, data }))
    state = next
    wasReady ||= next.kind === 'ready'
    ended?.end()
    for (const listener of listeners) listener()
  }

  const obey = (message: HostMessage): void => {
    if (message.kind === 'ready' || message.kind === 'core') host ??= openEpoch((data) => send({ kind: 'host', data }))
    switch (message.kind) {
      case 'ready':
        return enter({ kind: 'ready', book: message.book ?? 0 }, message.epoch)
      case 'rpc':
        return current?.deliver(message.data)
      case 'host':
        return host?.deliver(message.data)
      case 'core':
        if (message.state === 'back') return enter({ kind: 'ready', book: message.book ?? 0 }, message.epoch)
        if (message.state === 'locked') return enter({ kind: 'locked' })
        return enter({ kind: 'core-gone', ...(message.reason !== undefined && { reason: message.reason }) })
      case 'refused':
        // A page that was let in before speaks to a new start of the host: its own has gone, and its words must stay in sight.
        if (wasReady) return enter({ kind: 'host-gone' })
        return enter({ kind: 'refused', code: message.code, message: message.message })
    }
  }

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    port: () => current?.port,
    hostPort: () => host?.port,
    receive: (text) => {
      const message = readHostMessage(text)
      if (message) obey(message)
    },
    // A refusal is followed by the line's end; the refusal is what the clerk must read.
    tear: () => {
      host?.end()
      host = undefined
      if (state.kind !== 'refused') enter({ kind: 'host-gone' })
    },
  }
}

interface OpenEpoch {
  readonly port: EpochPort
  deliver(data: string): void
  end(): void
}

function openEpoch(carry: (data: string) => void): OpenEpoch {
  const messageListeners: ((data: unknown) => void)[] = []
  const endListeners: (() => void)[] = []
  let hasEnded = false
  return {
    port: {
      onMessage: { addListener: (listener) => void messageListeners.push(listener) },
      // One who comes too late hears it all the same: a call made on an ended port must not wait for an answer.
      onDisconnect: { addListener: (listener) => (hasEnded ? listener() : void endListeners.push(listener)) },
      postMessage: (data) => {
        if (typeof data !== 'string') throw new TypeError('a call must be JSON text: encode bytes as base64')
        if (hasEnded) throw new Error('this life of the core has ended')
        carry(data)
      },
    },
    deliver: (data) => {
      for (const listener of messageListeners) listener(data)
    },
    end: () => {
      hasEnded = true
      for (const listener of endListeners) listener()
    },
  }
}
