import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expectAllowed } from '../screen-checks.ts'
import { listenTo, type Announcements } from './announcements.ts'

/** Somebody who sits beside the clerk, looks at the screen in each of its states and hears what a screen reader says. */
export type Onlooker = Announcements & {
  /** Nothing that WCAG forbids, and nothing wider than the window; once for each state that has a name. */
  sees(state: string): Promise<void>
  /** What was looked at. */
  readonly seen: ReadonlySet<string>
}

export async function anOnlooker(page: Page, name: string): Promise<Onlooker> {
  const announcements = await listenTo(page)
  // What fades from one colour to another is not looked at halfway.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const seen = new Set<string>()
  return {
    ...announcements,
    seen,
    sees: async (state) => {
      if (seen.has(state)) return
      seen.add(state)
      await expectAllowed(page, state)
      await keepPictures(page, name, `${String(seen.size).padStart(2, '0')} ${state}`)
    },
  }
}

/** For who wants to look too: `LIVE_CAPTURE_PICTURES=<folder>` keeps each state at three sizes, in light and in dark. */
async function keepPictures(page: Page, name: string, state: string): Promise<void> {
  const folder = process.env['LIVE_CAPTURE_PICTURES']
  const before = page.viewportSize()
  if (folder === undefined || before === null) return
  mkdirSync(folder, { recursive: true })
  const wasDark = await page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
  for (const [width, height] of sizes) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height })
      await page.emulateMedia({ colorScheme })
      const path = `${folder}/${`${name} ${state} ${width} ${colorScheme}`.replaceAll(/\W+/g, '-')}.png`
      await page.screenshot({ path })
    }
  }
  await page.setViewportSize(before)
  await page.emulateMedia({ colorScheme: wasDark === true ? 'dark' : 'light' })
}

const sizes = [
  [1440, 900],
  [1024, 700],
  [720, 900],
] as const
