import { randomBytes } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type { CDPSession, Frame, Page, Route } from 'playwright-core'
import { mainWorldScript, preloadWorld, preloadWorldScript, sendBinding } from './preload-world.ts'
import { onSteering, record } from './record.ts'
import { toAppUrl } from './scheme.ts'
import { z } from 'zod'

/** Messages from pages to the main process. */
export const ipcMain = new EventEmitter()

interface SenderFrame {
  readonly url: string
  readonly parent: SenderFrame | null
}

type OpenHandler = (details: { readonly url: string }) => { readonly action: 'allow' | 'deny' }

export class WebContents extends EventEmitter {
  openHandler: OpenHandler = () => ({ action: 'allow' })
  #page: Page | undefined
  #cdp: CDPSession | undefined
  #answered: Promise<unknown> = Promise.resolve()
  #preloadContext: number | undefined
  #expected = ''
  #zoomLevel = 0

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler
  }

  isDestroyed(): boolean {
    return this.#page === undefined || this.#page.isClosed()
  }

  send(channel: string, ...args: unknown[]): void {
    record({ kind: 'pushed', channel, text: String(args[0]).slice(0, 200) })
    if (!this.#cdp || this.#preloadContext === undefined) return
    const push = {
      executionContextId: this.#preloadContext,
      functionDeclaration: '(channel, args) => globalThis.electronPush(channel, args)',
      arguments: [{ value: channel }, { value: structuredClone(args) }],
    }
    // The page may be closing: what it is told then is lost, as it would be under Electron.
    this.#cdp.send('Runtime.callFunctionOn', push).catch(() => {})
  }

  getZoomLevel(): number {
    return this.#zoomLevel
  }

  setZoomLevel(level: number): void {
    this.#zoomLevel = level
    record({ kind: 'zoomed', level })
  }

  /** Says where the words are: twice on every page, and first at the first place. */
  findInPage(words: string): void {
    record({ kind: 'looked-for', words })
    this.emit('found-in-page', {}, { activeMatchOrdinal: 1, matches: 2 })
  }

  stopFindInPage(_action: string): void {}

  /** The page is asked first, as Electron asks it: what it does not let go is put to the app. */
  close(): void {
    // While an earlier question of the page stands, Chromium would drop the next.
    void this.#answered.then(() => this.#page?.close({ runBeforeUnload: true }))
  }

  reload(): void {
    this.#expected = this.#page?.url() ?? ''
    void this.#page?.reload()
  }

  /** Binds these contents to a Chromium page, with the preload in a world of its own. */
  async attach(page: Page, preload: string): Promise<void> {
    this.#page = page
    pages.set(page, this)
    const cdp = await page.context().newCDPSession(page)
    this.#cdp = cdp
    const secret = randomBytes(16).toString('hex')
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === preloadWorld) this.#preloadContext = context.id
    })
    cdp.on('Runtime.bindingCalled', ({ payload }) => this.#receive(payload))
    await cdp.send('Page.enable')
    await cdp.send('Runtime.enable')
    await cdp.send('Runtime.addBinding', { name: sendBinding, executionContextName: preloadWorld })
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: mainWorldScript(secret) })
    const source = preloadWorldScript(secret, readFileSync(preload, 'utf8'))
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName: preloadWorld })
    page.on('dialog', (question) => {
      if (question.type() !== 'beforeunload') return
      let isIgnored = false
      this.emit('will-prevent-unload', { preventDefault: () => void (isIgnored = true) })
      this.#answered = isIgnored ? question.accept() : question.dismiss()
    })
    page.on('crash', () => this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }))
  }

  async load(url: string): Promise<void> {
    this.#expected = url
    await this.#page?.goto(url, { waitUntil: 'load' })
    this.emit('did-finish-load')
  }

  /** Whether the app's listeners refuse a navigation that the page began. */
  denies(url: string, frame: Frame): boolean {
    const isMainFrame = frame === this.#page?.mainFrame()
    if (isMainFrame && toAppUrl(this.#expected) === url) return false
    let isDenied = false
    const event = { url, isMainFrame, preventDefault: () => void (isDenied = true) }
    this.emit('will-frame-navigate', event)
    if (isMainFrame) this.emit('will-navigate', event, url)
    return isDenied
  }

  /** A message as the main process gets it, from this page's main frame unless told otherwise. */
  deliver(channel: string, args: readonly unknown[], senderFrame = this.#mainFrame(), sender: unknown = this): void {
    ipcMain.emit(channel, { sender, senderFrame }, ...args)
  }

  #mainFrame(): SenderFrame {
    return { url: toAppUrl(this.#page?.url() ?? ''), parent: null }
  }

  #receive(payload: string): void {
    const { channel, args } = messageSchema.parse(JSON.parse(payload))
    this.deliver(channel, args)
  }
}

const messageSchema = z.object({ channel: z.string(), args: z.array(z.unknown()) })

const pages = new Map<Page, WebContents>()

/** The contents whose page makes a request; undefined for a window that a page is trying to open. */
export function contentsOf(route: Route): WebContents | undefined {
  try {
    return pages.get(route.request().frame().page())
  } catch {
    // A new window's first request comes before its frame is known.
    return undefined
  }
}

export function findContents(): WebContents | undefined {
  return [...pages.values()][0]
}

onSteering((steering) => {
  const contents = findContents()
  if (steering.kind !== 'forge-message' || !contents) return
  const top = { url: 'app://minute-book/', parent: null }
  switch (steering.from) {
    case 'own-frame':
      return contents.deliver('pipe', [steering.text])
    case 'inner-frame':
      return contents.deliver('pipe', [steering.text], { url: top.url, parent: top })
    case 'other-window':
      return contents.deliver('pipe', [steering.text], top, {})
    case 'foreign-page':
      return contents.deliver('pipe', [steering.text], { url: 'https://elsewhere.example/', parent: null })
  }
})
