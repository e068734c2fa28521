import { RuleBroken } from '#shared/errors.ts'
import type { ParentChannel } from '#core/parent-channel.ts'
import { openPagePort, type PagePort, type PagePortEnd } from '#core/page-port.ts'

interface OpenCore<TContext> {
  readonly context: TContext
  renameAuthor(author: string): void
  close(): void
}

/** What to open, and for whom. */
interface Opening {
  readonly dataFolder: string
  readonly author: string
  /** What the data file is sealed with. */
  readonly passphrase?: string | undefined
  /** The folder is the sample council's: what is missing there is made. */
  readonly isSample: boolean
}

export interface Serving<TContext> {
  /** Throws `RuleBroken` when the data folder cannot be used. */
  readonly open: (opening: Opening) => OpenCore<TContext> | Promise<OpenCore<TContext>>
  /** Answers the contract on a page's port, until the port closes. */
  readonly answer: (port: PagePort, context: TContext) => void
}

/**
 * Serves the core to the process that started this one: opens the data folder when told to, then answers any number of
 * pages, each on its own connection. Ends when told to, and when the parent has gone.
 */
export function serveCore<TContext>(channel: ParentChannel, { open, answer }: Serving<TContext>): void {
  const pages = new Map<string, PagePortEnd>()
  let core: OpenCore<TContext> | undefined
  let opening: Promise<void> | undefined

  const portOf = (page: string, context: TContext): PagePortEnd => {
    const known = pages.get(page)
    if (known) return known
    const end = openPagePort((data) => channel.send({ kind: 'rpc', page, data }))
    pages.set(page, end)
    answer(end.port, context)
    return end
  }

  const closePage = (page: string): void => {
    pages.get(page)?.close()
    pages.delete(page)
  }

  const end = async (): Promise<void> => {
    await opening
    await callsInHand()
    for (const page of pages.keys()) closePage(page)
    core?.close()
    core = undefined
    channel.end()
  }

  channel.onGone(() => void end())
  process.once('SIGTERM', () => void end())
  channel.onMessage((message) => {
    switch (message.kind) {
      case 'open':
        opening ??= openOrRefuse(channel, async () => {
          core = await open(message)
        })
        return
      case 'author':
        return core?.renameAuthor(message.author)
      case 'rpc':
        if (core && !portOf(message.page, core.context).deliver(message.data)) {
          console.error('dropped a message from the page that is not a call')
        }
        return
      case 'page-closed':
        return closePage(message.page)
      case 'close':
        return void end()
    }
  })
}

async function openOrRefuse(channel: ParentChannel, open: () => Promise<void>): Promise<void> {
  try {
    await open()
    channel.send({ kind: 'opened' })
  } catch (error) {
    // A bug ends the process, whole in the log; the parent starts it again.
    if (!(error instanceof RuleBroken)) throw error
    channel.send({ kind: 'refused', code: error.code, message: error.message })
    channel.end()
  }
}

/** A page's last save is sent just before the word to close: let what has arrived be carried out first. */
async function callsInHand(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await new Promise((resolve) => void setImmediate(resolve))
}
