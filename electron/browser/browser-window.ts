import { spawn } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { findBrowser } from '#electron/browser/find-browser.ts'
import { browserArguments, browserPreferences } from '#electron/browser/browser-settings.ts'
import type { PageServer } from '#electron/browser/page-server.ts'

export interface BrowserWindowOptions {
  readonly address: string
  readonly dataFolder: string
  readonly server: PageServer
  readonly say: (line: string) => void
  /** The clerk has closed the window. */
  readonly onClosed: () => void
}

/**
 * Opens the page in the installed browser, as a window of its own with a profile of its own.
 *
 * Arguments stand in the process list, which on many systems every account can read, so the address with its token must not be
 * one. The browser is told to open a file in the data folder instead (mode 0600 in a folder of mode 0700), which sends it on;
 * the file is removed once the page has said hello, or after a minute. A one-use address would not do: it is as readable
 * as the token, and whoever reads it first can use it first.
 */
export async function openBrowserWindow(options: BrowserWindowOptions): Promise<void> {
  const { address, dataFolder, server, say, onClosed } = options
  const browser = hasDisplay() ? await findBrowser() : undefined
  if (!browser) return say('Open this address in a browser on this computer.')
  const way = join(dataFolder, 'open.html')
  const profile = join(dataFolder, 'browser-profile')
  prepareProfile(profile)
  writeWay(way, address)

  const child = spawn(browser, browserArguments({ profile, way: pathToFileURL(way).href }), { stdio: 'ignore' })
  const removeWay = (): void => rmSync(way, { force: true })
  let wasShown = false
  server.onPage(() => {
    removeWay()
    wasShown = true
  })
  process.once('exit', removeWay)
  setTimeout(removeWay, 60_000).unref()

  const cannot = (): void => say('The browser could not be opened: open this address yourself.')
  child.once('error', cannot)
  child.once('exit', () => {
    // A browser that hands its window to another process of its own ends at once too: only a window without a page is closed.
    if (wasShown) setTimeout(() => server.pages() === 0 && onClosed(), 2_000)
    else setTimeout(() => wasShown || cannot(), 5_000)
  })
}

function hasDisplay(): boolean {
  if (process.platform === 'win32') return true
  if (process.platform === 'darwin') return process.env['SSH_CONNECTION'] === undefined
  return [process.env['DISPLAY'], process.env['WAYLAND_DISPLAY']].some(Boolean)
}

/** The settings that have no argument are written before the browser's first start; later it keeps its own. */
function prepareProfile(profile: string): void {
  mkdirSync(join(profile, 'Default'), { recursive: true, mode: 0o700 })
  const file = join(profile, 'Default', 'Preferences')
  try {
    writeFileSync(file, JSON.stringify(browserPreferences), { flag: 'wx', mode: 0o600 })
  } catch {
    // The profile has been used before.
  }
}

function writeWay(file: string, address: string): void {
  rmSync(file, { force: true })
  const page = `<!doctype html><meta charset="utf-8"><title>Minute Book</title><meta http-equiv="refresh" content="0;url=${address}">`
  writeFileSync(file, page, { flag: 'wx', mode: 0o600 })
}
