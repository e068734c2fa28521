/** The name of the world that the preload runs in, apart from the page's own. */
export const preloadWorld = 'electron-preload'

/** The binding by which the preload's `ipcRenderer` reaches the main process. */
export const sendBinding = '__electronSend'

/**
 * Runs in the page's own world before any script of the page: it defines what the preload exposes. The two worlds share the
 * document and nothing else; they speak by events whose detail is text, under a name that the page cannot guess.
 */
export function mainWorldScript(secret: string): string {
  return `(${mainWorld.toString()})(${JSON.stringify(secret)})`
}

/** Runs the built preload in its own world, with the part of \`electron\` that a sandboxed preload has. */
export function preloadWorldScript(secret: string, preload: string): string {
  const run = `(require, module, exports) => {${preload}\n}`
  return `(${isolatedWorld.toString()})(${JSON.stringify(secret)}, ${JSON.stringify(sendBinding)}, ${run})`
}

// The two functions below are sent as text: they may use nothing from this file. They run in a page, which this project
// has no types for, so the page's globals are declared by hand.
interface PageGlobal {
  readonly window: unknown
  readonly top: unknown
  addEventListener(name: string, listener: (event: { readonly detail: string }) => void): void
  dispatchEvent(event: unknown): void
  readonly CustomEvent: new (name: string, init: { detail: string }) => unknown
}

function mainWorld(secret: string): void {
  const page = globalThis as unknown as PageGlobal
  if (page.window !== page.top) return
  const callbacks: ((...values: unknown[]) => void)[] = []
  const call = (name: string, method: string, args: readonly unknown[]): void => {
    const wired = args.map((arg) => {
      if (typeof arg === 'function') return { callback: callbacks.push(arg as () => void) - 1 }
      if (arg !== undefined && JSON.stringify(arg) === undefined) throw new Error('An object could not be cloned.')
      return { value: arg }
    })
    const detail = JSON.stringify({ name, method, args: wired })
    page.dispatchEvent(new page.CustomEvent(`${secret}:call`, { detail }))
  }
  page.addEventListener(`${secret}:expose`, ({ detail }) => {
    const { name, methods } = JSON.parse(detail) as { name: string; methods: string[] }
    const port = methods.map((method) => [method, (...args: unknown[]) => call(name, method, args)] as const)
    Object.defineProperty(globalThis, name, { value: Object.freeze(Object.fromEntries(port)), enumerable: true })
  })
  page.addEventListener(`${secret}:callback`, ({ detail }) => {
    const { callback, values } = JSON.parse(detail) as { callback: number; values: unknown[] }
    callbacks[callback]?.(...values)
  })
}

function isolatedWorld(
  secret: string,
  binding: string,
  run: (require: (name: string) => unknown, module: { exports: object }, exports: object) => void,
): void {
  type Method = (...args: unknown[]) => void
  const page = globalThis as unknown as PageGlobal & Record<string, unknown>
  if (page.window !== page.top) return
  const say = (what: string, detail: unknown): void => {
    page.dispatchEvent(new page.CustomEvent(`${secret}:${what}`, { detail: JSON.stringify(detail) }))
  }
  const exposed = new Map<string, Readonly<Record<string, Method>>>()
  const listeners = new Map<string, Method[]>()
  page.addEventListener(`${secret}:call`, ({ detail }) => {
    const call = JSON.parse(detail) as { name: string; method: string; args: { callback?: number; value?: unknown }[] }
    const args = call.args.map(({ callback, value }) =>
      callback === undefined ? value : (...values: unknown[]) => say('callback', { callback, values }),
    )
    exposed.get(call.name)?.[call.method]?.(...args)
  })
  const ipcRenderer = {
    send: (channel: string, ...args: unknown[]) => (page[binding] as Method)(JSON.stringify({ channel, args })),
    on: (channel: string, listener: Method) =>
      void listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
  }
  const contextBridge = {
    exposeInMainWorld: (name: string, api: Readonly<Record<string, Method>>) => {
      exposed.set(name, api)
      say('expose', { name, methods: Object.keys(api) })
    },
  }
  page['__electronPush'] = (channel: string, args: unknown[]) => {
    for (const listener of listeners.get(channel) ?? []) listener({}, ...args)
  }
  const require = (name: string): unknown => {
    if (name === 'electron') return { contextBridge, ipcRenderer }
    throw new Error(`module not found: ${name}`)
  }
  const module = { exports: {} }
  run(require, module, module.exports)
}
