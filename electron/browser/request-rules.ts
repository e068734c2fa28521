import type { IncomingMessage } from 'node:http'

/**
 * Whether a request may have a file of the page: undefined, or the status to refuse it with. Another name for this machine in
 * `Host` is how a foreign site gets at a local program (DNS rebinding), so exactly one is taken.
 *
 * @param host this server's own, `127.0.0.1:PORT`.
 */
export function mayAskForPage(request: IncomingMessage, host: string): number | undefined {
  if (request.headers.host !== host) return 421
  if (request.method !== 'GET' && request.method !== 'HEAD') return 405
  const { origin } = request.headers
  if (origin !== undefined && origin !== `http://${host}`) return 403
  return isForeign(request) ? 403 : undefined
}

/** Whether a request may open the pipe: a browser always says where it comes from, so an origin must be there and be ours. */
export function mayOpenPipe(request: IncomingMessage, host: string): boolean {
  return request.url === '/pipe' && request.headers.host === host && request.headers.origin === `http://${host}`
}

/** A request that another site's page makes. Following a link to the page is nobody's loss; loading parts of it is refused. */
function isForeign(request: IncomingMessage): boolean {
  const site = request.headers['sec-fetch-site']
  if (site === undefined || site === 'none' || site === 'same-origin') return false
  return request.headers['sec-fetch-mode'] !== 'navigate' || request.headers['sec-fetch-dest'] !== 'document'
}
