import { z } from 'zod'

/** The port on which the core answers one page, in the shape that the contract's handler takes. */
export interface PagePort {
  readonly onMessage: { addListener(listener: (data: unknown) => void): void }
  readonly onDisconnect: { addListener(listener: () => void): void }
  postMessage(data: unknown): void
}

/** The host's end of a page's port. */
export interface PagePortEnd {
  readonly port: PagePort
  /** Hands a page's text to the handler. A text that is no call is dropped; false says so. */
  deliver(data: string): boolean
  /** The page has gone: calls still running are told to stop. */
  close(): void
}

/** @param send carries an answer, JSON text, to the page. */
export function openPagePort(send: (data: string) => void): PagePortEnd {
  const messageListeners: ((data: unknown) => void)[] = []
  const closeListeners: (() => void)[] = []
  let isOpen = true
  return {
    port: {
      onMessage: { addListener: (listener) => void messageListeners.push(listener) },
      onDisconnect: { addListener: (listener) => void closeListeners.push(listener) },
      postMessage: (data) => {
        if (typeof data !== 'string') throw new TypeError('an answer must be JSON text: encode bytes as base64')
        if (isOpen) send(data)
      },
    },
    deliver: (data) => {
      if (!isCall(data)) return false
      for (const listener of messageListeners) listener(data)
      return true
    },
    close: () => {
      isOpen = false
      for (const listener of closeListeners) listener()
    },
  }
}

/**
 * The library's decoder throws, outside any handler, on a message that it did not write; that would end the process.
 * Bodies are JSON only, so the headers by which it decodes forms and files are refused too.
 */
const callSchema = z.union([
  z.strictObject({
    i: z.union([z.string(), z.number()]),
    p: z.strictObject({
      u: z.string().startsWith('/'),
      m: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']).optional(),
      b: z.unknown().optional(),
      h: z
        .looseObject({
          'content-type': z.literal('text/event-stream').optional(),
          'content-disposition': z.never().optional(),
        })
        .optional(),
    }),
  }),
  z.strictObject({ i: z.union([z.string(), z.number()]), t: z.literal(3), p: z.looseObject({ e: z.string() }) }),
  z.strictObject({ i: z.union([z.string(), z.number()]), t: z.literal(4), p: z.unknown().optional() }),
])

function isCall(data: string): boolean {
  try {
    return callSchema.safeParse(JSON.parse(data)).success
  } catch {
    return false
  }
}
