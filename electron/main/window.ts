import { BrowserWindow, ipcMain, shell } from 'electron'
import type { HostEvent } from '#shared/contract/window-contract.ts'
import type { CoreKeeper } from '#electron/host/core-keeper.ts'
import type { HostContext } from '#electron/host/host-procedure.ts'
import { answerHostCalls, openHostContext } from '#electron/host/host-procedures.ts'
import type { Safekeeping } from '#electron/host/safekeeping/safekeeping.ts'
import { openPageSession } from '#electron/host/page-session.ts'
import { pageAddress } from '#electron/main/app-scheme.ts'
import { closeWhenKept } from '#electron/main/closing.ts'
import { choosePath } from '#electron/main/choose-path.ts'
import { isFromOurPage } from '#electron/main/guards.ts'
import { setMenu } from '#electron/main/menu.ts'
import { hostWindowOf } from '#electron/main/page-window.ts'
import { keepWindowState, readWindowState } from '#electron/main/window-state.ts'

export interface WindowOptions {
  readonly keeper: CoreKeeper
  /** The council's own. */
  readonly dataFolder: string
  /** Which book is open at the start. */
  readonly first: 'own' | 'sample'
  readonly safekeeping: Safekeeping
  /** The built preload script. */
  readonly preload: string
}

export interface OpenedWindow {
  comeForward(): void
  /** Shows what is in a copy of a minute book; nothing is replaced before the clerk says so. */
  offerCopy(path: string): void
}

/** Opens the one window and carries its page's messages to and from the core. */
export async function openWindow(options: WindowOptions): Promise<OpenedWindow> {
  const { preload, ...hosting } = options
  const state = readWindowState(hosting.dataFolder)
  const window = new BrowserWindow({
    title: 'Minute Book',
    ...state.bounds,
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
      // The page checks spelling itself, by a dictionary that ships with it: a system's own may ask elsewhere.
      spellcheck: false,
    },
  })
  window.once('ready-to-show', () => {
    if (state.isMaximised) window.maximize()
    window.show()
  })
  const onZoomed = keepWindowState(window, hosting.dataFolder, state)
  const told = { tell: (event: HostEvent) => context.events.tell(event), onZoomed }
  const context: HostContext = openHostContext({
    ...hosting,
    shell: {
      host: 'electron',
      window: hostWindowOf(window, told),
      openFile: (file) => shell.openPath(file),
      choosePath: (what) => choosePath(window, what),
      keysChanged: (keys) => setMenu(context.events, keys),
    },
  })
  setMenu(context.events, context.settings.read().keys)
  reloadAfterCrash(window)
  closeWhenKept(window)
  carryMessages(window, context)
  await window.loadURL(pageAddress)
  return {
    comeForward: () => {
      if (window.isMinimized()) window.restore()
      window.focus()
    },
    offerCopy: (path) => {
      hosting.safekeeping.offer(path)
      context.events.tell({ kind: 'copy' })
    },
  }
}

function carryMessages(window: BrowserWindow, context: HostContext): void {
  const page = window.webContents
  const pageSession = openPageSession({
    keeper: context.keeper,
    answer: (port) => answerHostCalls(port, context),
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
