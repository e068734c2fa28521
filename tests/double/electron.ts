/**
 * A stand-in for the `electron` module, for tests only: the built main and preload bundles run unchanged in Node, and their
 * window is a real Chromium page. It has what the app uses and no more, and refuses what Electron would let an app do unsafely.
 *
 * Not as in Electron: `app://` is an https address inside the page; messages must be JSON; the system's own windows (dialogs,
 * menus) are recorded instead of shown; no OS sandbox, no fuses.
 */
import { readFileSync } from 'node:fs'
import { onSteering, record } from './record.ts'

export { app } from './app.ts'
export { BrowserWindow } from './browser-window.ts'
export { protocol } from './scheme.ts'
export { session } from './session.ts'
export { utilityProcess } from './utility-process.ts'
export { ipcMain } from './web-contents.ts'

interface MenuItem {
  readonly id?: string
  readonly label?: string
  readonly role?: string
  readonly accelerator?: string
  readonly submenu?: readonly MenuItem[]
  readonly click?: () => void
}

let shownMenu: readonly MenuItem[] = []

export const Menu = {
  buildFromTemplate: (template: readonly MenuItem[]): readonly MenuItem[] => template,
  setApplicationMenu: (menu: readonly MenuItem[]): void => {
    const items = menu.flatMap((item) => [item, ...(item.submenu ?? [])])
    shownMenu = items
    const labels = items.flatMap((item) => item.label ?? [])
    const chords = items.flatMap(({ id, accelerator }) => (id !== undefined && accelerator ? [[id, accelerator]] : []))
    record({ kind: 'menu', labels, roles: items.flatMap((item) => item.role ?? []), chords })
  },
}

/** One screen, as large as a usual one without its taskbar. */
export const screen = {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }],
}

export const dialog = {
  showErrorBox: (title: string, content: string): void => record({ kind: 'error-box', title, content }),
  showMessageBox: (): Promise<{ response: number }> => Promise.resolve({ response: 0 }),
  showMessageBoxSync: (_window: unknown, { message }: { readonly message: string }): number => {
    record({ kind: 'message-box', message })
    return button
  },
  showOpenDialog: (
    _window: unknown,
    { properties }: { readonly properties: readonly string[] },
  ): Promise<{ canceled: boolean; filePaths: string[] }> => {
    record({ kind: 'open-dialog', properties: [...properties] })
    return Promise.resolve({ canceled: chosen === undefined, filePaths: chosen === undefined ? [] : [chosen] })
  },
}

/** What the system would open is recorded with its bytes as they lie there at that moment. */
export const shell = {
  openPath: (path: string): Promise<string> => {
    record({ kind: 'opened-path', path, bytes: readFileSync(path).toString('base64') })
    return Promise.resolve('')
  },
}

let button = 0
let chosen: string | undefined

onSteering((steering) => {
  if (steering.kind === 'answer-with') button = steering.button
  if (steering.kind === 'choose') chosen = steering.path
  if (steering.kind === 'choose-from-menu') shownMenu.find(({ id }) => id === steering.id)?.click?.()
})
