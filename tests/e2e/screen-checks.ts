import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Looks at a screen as it stands, in light and in dark, for anything that WCAG 2.2 AA forbids; no rule is off. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect([screen, colorScheme, await forbiddenOn(page)]).toEqual([screen, colorScheme, []])
  }
  await page.emulateMedia({ colorScheme: 'light' })
}

/** The same in the one theme in which the screen stands, and whether it is as wide as its window and no wider. */
export async function expectAllowed(page: Page, screen: string): Promise<void> {
  const forbidden = await forbiddenOn(page)
  const beyond = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
  expect([screen, forbidden, beyond]).toEqual([screen, [], 0])
}

async function forbiddenOn(page: Page): Promise<readonly string[]> {
  return (await violationsOn(page)).map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map((node) => node.html)
        .join(' | ')
        .slice(0, 300)}`,
  )
}

/** The checker is put into the page once; from then on a look takes a fraction of a second. */
async function violationsOn(page: Page): Promise<AxeResults['violations']> {
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(axe.source)
  const asked = { runOnly: { type: 'tag', values: standards }, resultTypes: ['violations'] }
  return page.evaluate<AxeResults['violations']>(
    `axe.run(document, ${JSON.stringify(asked)}).then(({ violations }) => violations)`,
  )
}

/** The names by which a screen reader knows the stops of the Tab key, from the top of the page until it is left again. */
export async function tabStops(page: Page): Promise<readonly string[]> {
  const stops: string[] = []
  await page.locator('.skip').focus()
  while (await page.evaluate('document.activeElement !== document.body')) {
    stops.push(await focusedName(page))
    await page.keyboard.press('Tab')
  }
  return stops
}

/** Role and accessible name of what has the focus. */
export async function focusedName(page: Page): Promise<string> {
  const snapshot = await page.locator(':focus').ariaSnapshot()
  const line = (snapshot.split('\n')[0] ?? '').replace(/^- /, '')
  // A name with a colon in it stands in quotation marks of its own.
  const quoted = /^'((?:[^']|'')*)'/.exec(line)?.[1]
  return quoted?.replaceAll("''", "'") ?? line.replace(/(: .*|:)$/, '')
}
