import { it } from 'vitest'
import { startBrowserHost, startElectronHost } from './app-hosts.ts'
import { playEvening } from './live-capture/evening.ts'
import { script } from './live-capture/meeting-script.ts'

it.for([
  ['the browser host', startBrowserHost],
  ['the Electron bundles', startElectronHost],
] as const)(
  'keeps and prints a whole meeting as a clerk minuted it by keyboard alone, on %s',
  { timeout: 300_000 },
  async ([name, start]) => {
    await playEvening({ name, start, items: script })
  },
)
