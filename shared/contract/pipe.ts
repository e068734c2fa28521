import { z } from 'zod'

/**
 * The messages between the page and its host: JSON text, one object each. The contract's calls travel inside `rpc`,
 * those that the host itself answers (dialogs, folders, the key) inside `host`.
 *
 * An epoch is one life of the core as a page sees it. The host drops a call that was made for an earlier epoch, so that a
 * core started again never answers a question that it was not asked; the page makes such a call again.
 */
const pageMessageSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('hello'), token: z.string().max(128).optional() }),
  z.strictObject({ kind: z.literal('rpc'), epoch: z.int().nonnegative(), data: z.string() }),
  z.strictObject({ kind: z.literal('host'), data: z.string() }),
])

/** Counts up when another book has taken the place of the one that was open: the page then begins anew. */
const book = z.int().nonnegative().optional()

const hostMessageSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ready'), epoch: z.int().nonnegative(), book }),
  z.strictObject({ kind: z.literal('rpc'), data: z.string() }),
  z.strictObject({ kind: z.literal('host'), data: z.string() }),
  z.strictObject({
    kind: z.literal('core'),
    /** `locked`: the data file waits for its passphrase. */
    state: z.enum(['gone', 'back', 'locked']),
    epoch: z.int().nonnegative(),
    book,
    /** Why a core that has gone cannot be started again yet, in one sentence. */
    reason: z.string().optional(),
  }),
  z.strictObject({ kind: z.literal('refused'), code: z.string(), message: z.string() }),
])

export type PageMessage = z.infer<typeof pageMessageSchema>
export type HostMessage = z.infer<typeof hostMessageSchema>

/** The longest message that a page may send, in bytes: a file of 10 MB passes as text inside text inside JSON. */
export const pageMessageLimit = 32 * 1024 * 1024

/** What the host exposes to a page that it has loaded itself: one port, to post to and to listen on. */
export interface HostPort {
  post(text: string): void
  listen(listener: (text: string) => void): void
}

/** The message in a text from the page, or undefined when it is not one: the host then drops the text, or the page. */
export function readPageMessage(text: string): PageMessage | undefined {
  return text.length > pageMessageLimit ? undefined : pageMessageSchema.safeParse(parseJson(text)).data
}

/** The message in a text from the host, or undefined when it is not one. */
export function readHostMessage(text: string): HostMessage | undefined {
  return hostMessageSchema.safeParse(parseJson(text)).data
}

export function writeMessage(message: PageMessage | HostMessage): string {
  return JSON.stringify(message)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
