import { EventEmitter } from 'node:events'
import { mkdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext } from 'playwright-core'
import { launchChromium } from './chromium.ts'

class App extends EventEmitter {
  readonly #paths = new Map([['temp', tmpdir()]])
  readonly #ready = Promise.withResolvers<void>()
  #isQuitting = false

  enableSandbox(): void {}

  getVersion(): string {
    return '0.0.0'
  }

  getPath(name: string): string {
    return this.#paths.get(name) ?? tmpdir()
  }

  setPath(name: string, path: string): void {
    this.#paths.set(name, path)
  }

  whenReady(): Promise<void> {
    return this.#ready.promise
  }

  becomeReady(): void {
    this.#ready.resolve()
    this.emit('ready', {})
  }

  /** One holder for each `userData` folder; a second one is refused, and the first one hears of it. */
  requestSingleInstanceLock(): boolean {
    const folder = this.getPath('userData')
    mkdirSync(folder, { recursive: true })
    const lock = join(folder, 'instance')
    const call = 'second-instance'
    if (isRunning(lock)) {
      writeFileSync(join(folder, call), '')
      return false
    }
    writeFileSync(lock, String(process.pid))
    rmSync(join(folder, call), { force: true })
    watch(folder, (_event, name) => {
      if (name === call) this.emit(call, {}, [], '')
    }).unref()
    return true
  }

  quit(): void {
    if (this.#isQuitting) return
    this.#isQuitting = true
    let isPrevented = false
    this.emit('will-quit', { preventDefault: () => void (isPrevented = true) })
    if (!isPrevented) this.exit(0)
  }

  exit(code = 0): void {
    if (!hasStarted) process.exit(code)
    void chromiumReady.then((context) => context.close()).finally(() => process.exit(code))
  }

  windowClosed(): void {
    if (!this.#isQuitting) this.emit('window-all-closed')
  }
}

export const app = new App()

const started = Promise.withResolvers<BrowserContext>()
let hasStarted = false

export const chromiumReady: Promise<BrowserContext> = started.promise

// Chromium starts once the main bundle has run to its end, as Electron becomes ready.
setImmediate(() => {
  hasStarted = true
  void becomeReady()
})

// The test that started this has gone: nothing is left to drive the window.
process.once('disconnect', () => app.quit())
process.once('SIGTERM', () => app.quit())

async function becomeReady(): Promise<void> {
  try {
    started.resolve(await launchChromium())
    app.becomeReady()
  } catch (error) {
    console.error(error)
    process.exit(1)
  }
}

function isRunning(lock: string): boolean {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0)
    return true
  } catch {
    return false
  }
}
