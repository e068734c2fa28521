import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { PagePort } from '#core/page-port.ts'
import { contentSecurityPolicy, securityHeaders } from '#electron/host/content-security-policy.ts'
import type { CoreKeeper } from '#electron/host/core-keeper.ts'
import { findPageFile } from '#electron/host/page-files.ts'
import { mayAskForPage, mayOpenPipe } from '#electron/browser/request-rules.ts'
import { openPipeServer } from '#electron/browser/pipe-server.ts'

export interface PageServer {
  readonly port: number
  /** How many pages are connected and admitted. */
  pages(): number
  onPage(listener: () => void): void
  close(): void
}

export interface PageServerOptions {
  readonly keeper: CoreKeeper
  /** 0 for any that is free. */
  readonly port: number
  readonly token: string
  /** Answers what a page asks of the host itself. */
  readonly answer: (port: PagePort) => void
  /** Where the built page lies. */
  readonly pageFolder: string
}

/**
 * Serves the page and its WebSocket to this machine's own browser: on 127.0.0.1 only, to requests for exactly this host and
 * port, from this origin. The page itself is no secret; everything behind it needs the token. Undefined when the port is taken.
 */
export async function openPageServer(options: PageServerOptions): Promise<PageServer | undefined> {
  const { pageFolder } = options
  const http = createServer()
  const port = await listen(http, options.port)
  if (port === undefined) return undefined
  const host = `127.0.0.1:${port}`
  const place = { host, pageFolder, headers: securityHeaders(contentSecurityPolicy(`ws://${host}`)) }
  const pipe = openPipeServer(options)
  http.on('request', (request, response) => void answer(request, response, place))
  http.on('upgrade', (request, socket, head) => {
    if (mayOpenPipe(request, host)) return pipe.accept(request, socket, head)
    socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
  })
  return {
    port,
    pages: () => pipe.pages(),
    onPage: (listener) => pipe.onPage(listener),
    close: () => {
      pipe.close()
      http.close()
      http.closeAllConnections()
    },
  }
}

/** The port listened on, on 127.0.0.1 and nowhere else, or undefined when it is taken. */
function listen(http: Server, port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    http.once('error', () => resolve(undefined))
    http.listen(port, '127.0.0.1', () => {
      const address = http.address()
      resolve(typeof address === 'object' ? address?.port : undefined)
    })
  })
}

interface Place {
  readonly host: string
  readonly headers: Readonly<Record<string, string>>
  readonly pageFolder: string
}

async function answer(request: IncomingMessage, response: ServerResponse, place: Place): Promise<void> {
  const refuse = (status: number): void => {
    response.writeHead(status, { ...place.headers, 'content-type': 'text/plain; charset=utf-8' }).end()
  }
  const refusal = mayAskForPage(request, place.host)
  if (refusal !== undefined) return refuse(refusal)
  // Only the path: the parser of addresses would quietly resolve `..` before it could be refused.
  const file = await findPageFile(place.pageFolder, (request.url ?? '/').split(/[?#]/)[0] ?? '/')
  if (!file) return refuse(404)
  response.writeHead(200, { ...place.headers, 'content-type': file.mimeType, 'content-length': file.body.length })
  response.end(request.method === 'HEAD' ? undefined : file.body)
}
