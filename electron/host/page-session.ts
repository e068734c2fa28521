import { randomUUID } from 'node:crypto'
import { openPagePort, type PagePort, type PagePortEnd } from '#core/page-port.ts'
import { readPageMessage, writeMessage, type HostMessage } from '#shared/contract/pipe.ts'
import type { CoreKeeper, CoreState, Refusal } from '#electron/host/core-keeper.ts'

/** One page's connection, as its host carries it. */
export interface PageSession {
  receive(text: string): void
  close(): void
}

export interface PageSessionOptions {
  readonly keeper: CoreKeeper
  readonly send: (text: string) => void
  /** Whether a page that says hello with this token may come in; a refusal is told to the page. */
  readonly admit: (token: string | undefined) => Refusal | undefined
  /** Answers what the page asks of the host itself. */
  readonly answer: (port: PagePort) => void
  /** The page came in. */
  readonly onAdmitted?: () => void
  /** The page broke the rules of the pipe, or was not admitted: its host closes the line. */
  readonly onRefused: () => void
}

/** Speaks with one page: first its hello, then its calls. Nothing reaches the core before a hello that is admitted. */
export function openPageSession(options: PageSessionOptions): PageSession {
  const { keeper } = options
  let page = randomUUID()
  let stage: 'new' | 'admitted' | 'closed' = 'new'
  let host: PagePortEnd | undefined
  const send = (message: HostMessage): void => {
    if (stage === 'admitted') options.send(writeMessage(message))
  }

  const refuse = (refusal?: Refusal): void => {
    if (refusal) options.send(writeMessage({ kind: 'refused', ...refusal }))
    close()
    options.onRefused()
  }

  const admit = (token: string | undefined): void => {
    const refusal = options.admit(token)
    if (refusal) return refuse(refusal)
    // A second hello on the same line is the page loaded anew: what the old one asked is nobody's business now.
    if (stage === 'admitted') keeper.disconnect(page)
    stage = 'admitted'
    page = randomUUID()
    keeper.connect(page, (data) => send({ kind: 'rpc', data }))
    keeper.onState(tell)
    host?.close()
    host = openPagePort((data) => send({ kind: 'host', data }))
    options.answer(host.port)
    send(firstWord(keeper.state()))
    options.onAdmitted?.()
  }

  const tell = (state: CoreState): void => send(word(state))

  const receive = (text: string): void => {
    if (stage === 'closed') return
    const message = readPageMessage(text)
    if (!message) return refuse()
    if (message.kind === 'hello') return admit(message.token)
    if (stage === 'new') return refuse()
    if (message.kind === 'host') {
      if (host?.deliver(message.data) !== true) console.error('dropped a message from the page that is not a call')
      return
    }
    const state = keeper.state()
    // A call made for a core that has died since is dropped: the page is being told, and makes it again.
    if (state.kind === 'up' && state.epoch === message.epoch) keeper.ask(page, message.data)
  }

  const close = (): void => {
    if (stage === 'admitted') keeper.disconnect(page)
    keeper.offState(tell)
    host?.close()
    stage = 'closed'
  }

  return { receive, close }
}

function firstWord(state: CoreState): HostMessage {
  return state.kind === 'up' ? { kind: 'ready', epoch: state.epoch, ...bookOf(state.book) } : word(state)
}

function word(state: CoreState): HostMessage {
  if (state.kind === 'up') return { kind: 'core', state: 'back', epoch: state.epoch, ...bookOf(state.book) }
  if (state.kind === 'locked') return { kind: 'core', state: 'locked', epoch: state.epoch }
  return {
    kind: 'core',
    state: 'gone',
    epoch: state.epoch,
    ...(state.reason !== undefined && { reason: state.reason }),
  }
}

/** Said only once another book has taken the place of the first. */
function bookOf(book: number): { readonly book?: number } {
  return book === 0 ? {} : { book }
}
