import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app, dialog } from 'electron'
import { keepCore } from '#electron/host/core-keeper.ts'
import { placeOf } from '#electron/host/book.ts'
import { chooseDataFolder } from '#electron/host/data-folder.ts'
import { openSafekeeping } from '#electron/host/safekeeping/safekeeping.ts'
import { authorOf } from '#electron/host/settings-file.ts'
import { registerAppScheme, servePage } from '#electron/main/app-scheme.ts'
import { startCoreProcess, startJobProcess } from '#electron/main/core-process.ts'
import { closeSession, refuseWhatNoPageNeeds } from '#electron/main/guards.ts'
import { openWindow, type OpenedWindow } from '#electron/main/window.ts'

const built = join(import.meta.dirname, '..')
const dataFolder = chooseDataFolder(process.argv.slice(1))
const first = process.argv.includes('--sample') ? 'sample' : 'own'

app.enableSandbox()
registerAppScheme()
refuseWhatNoPageNeeds()
keepProfileWithData()

// One window for a data folder: a second start brings the first one forward.
// Not awaited here: Electron is not ready before this file has run to its end.
if (app.requestSingleInstanceLock()) void run()
else app.quit()

async function run(): Promise<void> {
  let window: OpenedWindow | undefined
  let waiting = copyAmong(process.argv.slice(1))
  const offerCopy = (path: string | undefined): void => {
    if (path === undefined) return
    if (window) window.offerCopy(path)
    else waiting = path
  }
  app.on('second-instance', (_event, args) => {
    window?.comeForward()
    offerCopy(copyAmong(args))
  })
  // macOS names a file that is opened by an event, also before the app is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault()
    offerCopy(path)
  })
  app.on('window-all-closed', () => app.quit())

  await app.whenReady()
  const keeper = keepCore({
    start: () => startCoreProcess(join(built, 'main/core.js')),
    place: placeOf(first, dataFolder),
    author: authorOf(dataFolder),
  })
  const startJob = () => startJobProcess(join(built, 'main/safekeeping.js'))
  const safekeeping = openSafekeeping({ keeper, dataFolder, startJob })
  app.once('will-quit', (event) => {
    event.preventDefault()
    safekeeping.close()
    void keeper.close().finally(() => app.exit(0))
  })
  const refusal = await keeper.opened
  if (refusal) {
    dialog.showErrorBox('Minute Book', refusal.message)
    app.exit(1)
    return
  }
  closeSession()
  servePage(join(built, 'renderer'))
  window = await openWindow({ keeper, dataFolder, first, safekeeping, preload: join(built, 'preload/index.cjs') })
  offerCopy(waiting)
}

/** The window's own files lie beside the data, not in a roaming profile; a folder that cannot be made is the core's to refuse. */
function keepProfileWithData(): void {
  const profile = join(dataFolder, 'electron-profile')
  try {
    mkdirSync(profile, { recursive: true, mode: 0o700 })
    app.setPath('userData', profile)
  } catch {
    app.setPath('userData', app.getPath('temp'))
  }
}

/** The copy of a minute book that was double-clicked, among the words that the program was started with. */
function copyAmong(args: readonly string[]): string | undefined {
  return args.find((arg) => arg.toLowerCase().endsWith('.minutebook'))
}
