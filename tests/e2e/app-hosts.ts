import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import { corePidOf } from './core-pid.ts'
import { recordedSchema, type Recorded, type Steering } from '#tests/double/record.ts'

/** The built app under one of its hosts, with its page in Chromium: the same script can drive either. */
export interface RunningHost {
  readonly page: Page
  /** The browser host's address with its token. */
  readonly address?: string
  /** The host's own process. */
  readonly process: ChildProcess
  corePid(): number
  /** What the page's console called an error, and what its scripts threw. */
  readonly errors: readonly string[]
  /** Requests for anything outside this machine: all refused. */
  readonly outside: readonly string[]
  close(): Promise<void>
}

export interface ElectronHost extends RunningHost {
  readonly recorded: readonly Recorded[]
  steer(steering: Steering): void
}

export interface HostOptions {
  readonly dataFolder: string
  readonly args?: readonly string[]
  /** Added to the surroundings that the host is started in. */
  readonly env?: Readonly<Record<string, string>>
  /** A command that starts the host in its own place. */
  readonly under?: readonly string[]
  /** Lets the browser host open a window of its own, which it otherwise does not. */
  readonly opensWindow?: boolean
}

const project = join(import.meta.dirname, '../..')

/** A host that was started, before there is any page: what it has printed so far, and how it ended. */
export interface StartedProcess {
  readonly process: ChildProcess
  output(): string
  /** The first match in what it prints; rejects when it ends without one. */
  printed(pattern: RegExp): Promise<RegExpExecArray>
  readonly ended: Promise<number | null>
}

/** Starts the built browser host alone, as `npm start -- --browser --no-open` does. */
export function spawnBrowserHost({ dataFolder, args = [], env, under, opensWindow }: HostOptions): StartedProcess {
  const open = opensWindow ? [] : ['--no-open']
  return spawnHost([join(project, 'out/main/browser.js'), ...open, '--data', dataFolder, ...args], env, under)
}

/** Starts the built Electron main bundle over the stand-in for the `electron` module. */
export function spawnElectronHost({ dataFolder, args = [], env }: HostOptions): StartedProcess {
  const standIn = join(project, 'tests/double/register.mjs')
  return spawnHost(['--import', standIn, join(project, 'out/main/index.js'), '--data', dataFolder, ...args], env)
}

export async function startBrowserHost(options: HostOptions): Promise<RunningHost> {
  const host = spawnBrowserHost(options)
  const [, address = ''] = await host.printed(/Minute Book is ready at (\S+)/)
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] })
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 } })
  const outside: string[] = []
  const own = new URL(address).origin
  await context.route('**/*', (route) => {
    const url = route.request().url()
    if (url.startsWith(`${own}/`)) return route.continue()
    outside.push(url)
    return route.abort('internetdisconnected')
  })
  const page = await context.newPage()
  const errors = collectErrors(page)
  if (answerDelay > 0) await slowAnswers(page, () => answerDelay)
  await page.goto(address)
  const close = async (): Promise<void> => {
    await browser.close()
    await end(host)
  }
  return { page, address, process: host.process, corePid: () => corePidOf(host.process), errors, outside, close }
}

export async function startElectronHost(options: HostOptions): Promise<ElectronHost> {
  const host = spawnElectronHost(options)
  const recorded = recordingOf(host)
  const { port } = await recorded.first('debugging')
  await recorded.first('shown')
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  const page = onlyPage(browser)
  const errors = collectErrors(page)
  const close = async (): Promise<void> => {
    await page.close().catch(() => {})
    await end(host)
  }
  return {
    page,
    process: host.process,
    corePid: () => corePidOf(host.process),
    errors,
    get outside() {
      return recorded.entries.flatMap((entry) => (entry.kind === 'request-denied' ? entry.url : []))
    },
    recorded: recorded.entries,
    steer: (steering) => void host.process.send(steering),
    close,
  }
}

export function spawnHost(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  under: readonly string[] = [],
): StartedProcess {
  const [program = process.execPath, ...rest] = [...under, process.execPath, ...args]
  const child = spawn(program, rest, {
    cwd: project,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, ...env },
  })
  let output = ''
  const heard = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text
      for (const listener of heard) listener()
    })
  }
  const ended = new Promise<number | null>((resolve) => void child.once('close', resolve))
  const printed = (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const match = pattern.exec(output)
        if (match) resolve(match)
      }
      heard.add(look)
      look()
      void ended.then((code) => reject(new Error(`ended with ${code} before ${pattern}:\n${output}`)))
    })
  return { process: child, output: () => output, printed, ended }
}

export interface Recording {
  readonly entries: readonly Recorded[]
  /** The first entry of a kind, now or later; rejects when the host ends without one. */
  first<Kind extends Recorded['kind']>(kind: Kind): Promise<Extract<Recorded, { kind: Kind }>>
}

export function recordingOf(host: StartedProcess): Recording {
  const entries: Recorded[] = []
  const heard = new Set<() => void>()
  host.process.on('message', (message) => {
    entries.push(recordedSchema.parse(message))
    for (const listener of heard) listener()
  })
  return {
    entries,
    first: <Kind extends Recorded['kind']>(kind: Kind) =>
      new Promise<Extract<Recorded, { kind: Kind }>>((resolve, reject) => {
        const look = (): void => {
          const entry = entries.find((one): one is Extract<Recorded, { kind: Kind }> => one.kind === kind)
          if (entry) resolve(entry)
        }
        heard.add(look)
        look()
        void host.ended.then((code) => reject(new Error(`ended with ${code} before ${kind}:\n${host.output()}`)))
      }),
  }
}

/** Milliseconds that each answer is on its way to every page: what depends on a quick answer shows itself. */
const answerDelay = Number(process.env['SLOW_ANSWERS'] ?? 0)

/** From the page's next opening on, whatever the host sends it comes so many milliseconds later, in its order. */
export async function slowAnswers(page: Page, delay: () => number): Promise<void> {
  await page.routeWebSocket(/\/pipe$/, (toPage) => {
    const toHost = toPage.connectToServer()
    toPage.onMessage((text) => toHost.send(text))
    toHost.onMessage((text) => void setTimeout(() => toPage.send(text), delay()))
  })
}

function collectErrors(page: Page): readonly string[] {
  const errors: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  page.on('pageerror', (error) => errors.push(String(error)))
  return errors
}

function onlyPage(browser: Browser): Page {
  const page = browser.contexts()[0]?.pages()[0]
  if (!page) throw new Error('the window has no page')
  return page
}

async function end(host: StartedProcess): Promise<void> {
  if (host.process.exitCode === null && host.process.signalCode === null) host.process.kill('SIGTERM')
  await host.ended
}

function chromiumPath(): string {
  const path = process.env['CHROMIUM_PATH']
  if (!path) throw new Error('CHROMIUM_PATH is set by tests/global-setup.ts')
  return path
}

/**
 * On which hosts the parts of a meeting are tried one by one. The whole of a meeting is always minuted on both
 * (`live-capture.test.ts`); `HOSTS=both` tries each part on both as well.
 */
export const hostsForParts: readonly (readonly [string, (options: HostOptions) => Promise<RunningHost>])[] =
  process.env['HOSTS'] === 'both'
    ? [
        ['the browser host', startBrowserHost],
        ['the Electron bundles', startElectronHost],
      ]
    : [['the browser host', startBrowserHost]]
