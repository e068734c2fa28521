import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { startBrowserHost, startElectronHost } from './app-hosts.ts'
import { playEvening } from './live-capture/evening.ts'
import { script } from './live-capture/whole-meeting.ts'

/* The page is the same on both hosts: each of its states is looked at in light on the one and in the dark on the other. */
it.for([
  ['the browser host', startBrowserHost, 'light'],
  ['the Electron bundles', startElectronHost, 'dark'],
] as const)(
  'keeps and prints a whole meeting as a clerk minuted it by keyboard alone, on %s',
  { timeout: 300_000 },
  async ([name, start, colorScheme]) => {
    const look = (page: Page) => page.emulateMedia({ colorScheme })

    const states = await playEvening({ name, start, items: script, look })

    expect(states).toContain('the quorum lost')
  },
)
