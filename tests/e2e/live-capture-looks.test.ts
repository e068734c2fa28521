import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { startBrowserHost } from './app-hosts.ts'
import { playEvening } from './live-capture/evening.ts'
import { script } from './live-capture/whole-meeting.ts'

/*
 * The same clerk at other sizes and in the dark. In an ordinary run each plays a third of the script; `LIVE_CAPTURE=whole`
 * plays all of it.
 */
const items = process.env['LIVE_CAPTURE'] === 'whole' ? script : script.filter(({ isShort }) => isShort === true)

it.for([
  ['at 200 % zoom', (page: Page) => page.setViewportSize({ width: 720, height: 450 })],
  [
    'at 1024 × 700 and in the dark',
    async (page: Page) => {
      await page.setViewportSize({ width: 1024, height: 700 })
      await page.emulateMedia({ colorScheme: 'dark' })
    },
  ],
] as const)('minutes the meeting by the same keys %s', { timeout: 300_000 }, async ([name, look]) => {
  const states = await playEvening({ name, start: startBrowserHost, items, look })

  expect(states).toContain('an exempt item')
})
