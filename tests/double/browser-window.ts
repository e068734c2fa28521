import { EventEmitter } from 'node:events'
import { app, chromiumReady } from './app.ts'
import { onSteering, record } from './record.ts'
import { toPageUrl } from './scheme.ts'
import { WebContents } from './web-contents.ts'

interface WindowOptions {
  readonly title?: string
  readonly x?: number
  readonly y?: number
  readonly width?: number
  readonly height?: number
  readonly webPreferences?: Readonly<Record<string, unknown>>
}

/** The settings that open a window to its page; the stand-in refuses to make such a window at all. */
const unsafe: Readonly<Record<string, boolean>> = {
  contextIsolation: false,
  sandbox: false,
  webSecurity: false,
  nodeIntegration: true,
  nodeIntegrationInSubFrames: true,
  webviewTag: true,
  allowRunningInsecureContent: true,
}

export class BrowserWindow extends EventEmitter {
  readonly webContents = new WebContents()
  readonly #opened: Promise<void>
  #isDestroyed = false
  #isMaximised = false
  #bounds = { x: 320, y: 90, width: 1280, height: 860 }

  constructor(options: WindowOptions = {}) {
    super()
    for (const [setting, value] of Object.entries(unsafe)) {
      if (options.webPreferences?.[setting] === value) throw new Error(`refused: webPreferences.${setting} is ${value}`)
    }
    record({ kind: 'window', options: structuredClone({ ...options }) })
    app.emit('web-contents-created', {}, this.webContents)
    const { x = this.#bounds.x, y = this.#bounds.y, width = 1280, height = 860 } = options
    this.#bounds = { x, y, width, height }
    this.#opened = this.#open(options)
  }

  async loadURL(url: string): Promise<void> {
    await this.#opened
    await this.webContents.load(toPageUrl(url))
    this.emit('ready-to-show')
  }

  isDestroyed(): boolean {
    return this.#isDestroyed
  }

  close(): void {
    this.webContents.close()
  }

  getNormalBounds(): { x: number; y: number; width: number; height: number } {
    return this.#bounds
  }

  isMaximized(): boolean {
    return this.#isMaximised
  }

  maximize(): void {
    this.#isMaximised = true
    record({ kind: 'maximised' })
    this.emit('maximize')
  }

  isMinimized(): boolean {
    return false
  }

  restore(): void {}

  show(): void {
    record({ kind: 'shown' })
  }

  focus(): void {
    record({ kind: 'focused' })
  }

  async #open({ webPreferences }: WindowOptions): Promise<void> {
    const context = await chromiumReady
    // A persistent profile starts with one blank page: that is the window.
    const page = context.pages()[0] ?? (await context.newPage())
    await this.webContents.attach(page, String(webPreferences?.['preload']))
    onSteering((steering) => {
      if (steering.kind === 'close-window') this.close()
      if (steering.kind === 'maximise') this.maximize()
      if (steering.kind === 'put-window') {
        this.#bounds = steering.bounds
        this.emit('resize')
      }
    })
    page.once('close', () => {
      this.emit('close')
      this.#isDestroyed = true
      this.emit('closed')
      app.windowClosed()
    })
  }
}
