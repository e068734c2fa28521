import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Route } from 'playwright-core'
import { record } from './record.ts'
import { schemeHandler, toAppUrl } from './scheme.ts'
import { session } from './session.ts'
import { contentsOf, findContents, type WebContents } from './web-contents.ts'

/** Starts the real Chromium whose pages are the windows, and tells the test where to connect to drive them. */
export async function launchChromium(): Promise<BrowserContext> {
  const profile = mkdtempSync(join(tmpdir(), 'window-'))
  const executablePath = process.env['CHROMIUM_PATH']
  if (!executablePath) throw new Error('CHROMIUM_PATH says where Chromium is')
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: ['--no-sandbox', '--remote-debugging-port=0'],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    viewport: { width: 1280, height: 860 },
    serviceWorkers: 'block',
    permissions: [],
  })
  await context.route('**/*', serve)
  const [port] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')
  record({ kind: 'debugging', port: Number(port) })
  return context
}

/** Answers each request of a page as Electron would: navigation is asked about, own schemes are served, nothing goes outside. */
async function serve(route: Route): Promise<void> {
  const request = route.request()
  const url = toAppUrl(request.url())
  const contents = contentsOf(route)
  if (!contents) return refuseWindow(route, url)
  if (request.isNavigationRequest() && contents.denies(url, request.frame())) {
    record({ kind: 'navigation-denied', url })
    return route.fulfill({ status: 204 })
  }
  const handler = schemeHandler(url)
  if (!handler || session.defaultSession.cancels(url)) {
    record({ kind: 'request-denied', url })
    return route.abort('internetdisconnected')
  }
  // `Request` knows web schemes only; the handler reads host and path.
  const response = await handler(new Proxy(new Request(request.url(), { method: request.method() }), ownUrl(url)))
  const body = Buffer.from(await response.arrayBuffer())
  return route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body })
}

function ownUrl(url: string): ProxyHandler<Request> {
  return { get: (target, key) => (key === 'url' ? url : Reflect.get(target, key, target)) }
}

async function refuseWindow(route: Route, url: string): Promise<void> {
  const opener: WebContents | undefined = findContents()
  if (opener?.openHandler({ url }).action !== 'deny') throw new Error('the stand-in opens no further windows')
  record({ kind: 'window-denied', url })
  return route.abort('aborted')
}
