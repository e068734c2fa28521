import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type RawData, type WebSocket } from 'ws'
import type { PagePort } from '#core/page-port.ts'
import { pageMessageLimit } from '#shared/contract/pipe.ts'
import type { CoreKeeper, Refusal } from '#electron/host/core-keeper.ts'
import { openPageSession } from '#electron/host/page-session.ts'

export interface PipeServer {
  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void
  pages(): number
  onPage(listener: () => void): void
  close(): void
}

export interface PipeServerOptions {
  readonly keeper: CoreKeeper
  readonly token: string
  /** Answers what a page asks of the host itself. */
  readonly answer: (port: PagePort) => void
}

/** Carries messages between pages and the core over WebSockets; a page must say hello with the token within five seconds. */
export function openPipeServer({ keeper, token, answer }: PipeServerOptions): PipeServer {
  const server = new WebSocketServer({ noServer: true, maxPayload: pageMessageLimit, perMessageDeflate: false })
  const admitted = new Set<WebSocket>()
  const listeners: (() => void)[] = []
  const changed = (): void => {
    for (const listener of listeners) listener()
  }

  const serve = (socket: WebSocket): void => {
    const late = setTimeout(() => socket.close(policyViolation), helloWithin)
    const page = openPageSession({
      keeper,
      answer,
      send: (text) => socket.send(text),
      admit: (given) => (isToken(given, token) ? undefined : wrongToken),
      onAdmitted: () => {
        clearTimeout(late)
        admitted.add(socket)
        changed()
      },
      onRefused: () => socket.close(policyViolation),
    })
    socket.on('message', (data, isBinary) => {
      if (isBinary) socket.close(policyViolation)
      else page.receive(textOf(data))
    })
    // A message over the limit, or a line torn: the socket says why and closes itself. Cut off here, what is still coming in would
    // make the system throw away the reason that is going out.
    socket.on('error', () => {})
    socket.once('close', () => {
      clearTimeout(late)
      admitted.delete(socket)
      page.close()
      changed()
    })
  }

  return {
    accept: (request, socket, head) => {
      if (server.clients.size >= mostSockets) socket.destroy()
      else server.handleUpgrade(request, socket, head, serve)
    },
    pages: () => admitted.size,
    onPage: (listener) => void listeners.push(listener),
    close: () => {
      for (const socket of server.clients) socket.close(goingAway)
      server.close()
    },
  }
}

/** Milliseconds until a silent socket is closed. */
const helloWithin = 5_000
const mostSockets = 32
/** The WebSocket protocol's own close codes. */
const policyViolation = 1008
const goingAway = 1001

const wrongToken: Refusal = {
  code: 'wrong_token',
  message:
    'This page belongs to an earlier start of Minute Book: close it, and use the window or address of the new start.',
}

/** Compared in constant time: how long a refusal takes says nothing about the token. */
function isToken(given: string | undefined, token: string): boolean {
  const one = Buffer.from(given ?? '')
  const other = Buffer.from(token)
  return one.length === other.length && timingSafeEqual(one, other)
}

function textOf(data: RawData): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString('utf8')
  return Buffer.isBuffer(data) ? data.toString('utf8') : Buffer.from(data).toString('utf8')
}
