import { BrowserWindow, ipcMain, shell } from 'electron'
import type { CoreKeeper } from '#electron/host/core-keeper.ts'
import type { HostShell } from '#electron/host/host-procedure.ts'
import { answerHostCalls } from '#electron/host/host-procedures.ts'
import type { Safekeeping } from '#electron/host/safekeeping/safekeeping.ts'
import { openPageSession } from '#electron/host/page-session.ts'
import { pageAddress } from '#electron/main/app-scheme.ts'
import { closeWhenKept } from '#electron/main/closing.ts'
import { choosePath } from '#electron/main/choose-path.ts'
import { isFromOurPage } from '#electron/main/guards.ts'

export interface WindowOptions {
  readonly keeper: CoreKeeper
  readonly dataFolder: string
  readonly safekeeping: Safekeeping
  /** The built preload script. */
  readonly preload: string
}

/** Opens the one window and carries its page's messages to and from the core. */
export async function openWindow({ preload, ...hosting }: WindowOptions): Promise<BrowserWindow> {
  const window = new BrowserWindow({
    title: 'Minute Book',
    width: 1280,
    height: 860,
    minWidth: 480,
    minHeight: 400,
    show: false,
    backgroundColor: '#f4f4f1',
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      // Only macOS checks spelling by itself; elsewhere a dictionary would be fetched from outside.
      spellcheck: process.platform === 'darwin',
    },
  })
  window.once('ready-to-show', () => window.show())
  reloadAfterCrash(window)
  closeWhenKept(window)
  carryMessages(window, hosting)
  await window.loadURL(pageAddress)
  return window
}

function carryMessages(window: BrowserWindow, hosting: Omit<WindowOptions, 'preload'>): void {
  const page = window.webContents
  const owner: HostShell = {
    host: 'electron',
    openFile: (file) => shell.openPath(file),
    choosePath: (what) => choosePath(window, what),
  }
  const pageSession = openPageSession({
    keeper: hosting.keeper,
    answer: (port) => answerHostCalls(port, { shell: owner, ...hosting }),
    send: (text) => {
      if (!page.isDestroyed()) page.send('pipe', text)
    },
    // Nothing else can reach this channel: the window itself is the permission.
    admit: () => undefined,
    onRefused: () => console.error('the page broke the rules of the pipe; its messages are no longer carried'),
  })
  ipcMain.on('pipe', (event, text: unknown) => {
    if (isFromOurPage(event, page) && typeof text === 'string') pageSession.receive(text)
  })
  window.once('closed', () => pageSession.close())
}

/** What was typed is in the data file to within 300 ms, so a page that crashed is simply shown again; not for ever. */
function reloadAfterCrash(window: BrowserWindow): void {
  let crashes = 0
  window.webContents.on('render-process-gone', (_event, details) => {
    console.error(`the page ended: ${details.reason}`)
    crashes += 1
    if (crashes <= 3) window.webContents.reload()
  })
}
