import type { Page } from 'playwright-core'
import { focusedName } from './screen-checks.ts'

/**
 * Goes on, or back, by the Tab key until what has the focus is called so, if it isn't already; a screen with more than 250
 * stops has lost it.
 */
export async function tabTo(page: Page, name: RegExp, way: 'on' | 'back' = 'on'): Promise<void> {
  for (let presses = 0; presses < 250; presses += 1) {
    const isOnPage = await page.evaluate('document.activeElement !== document.body')
    if (isOnPage === true && name.test(await focusedName(page))) return
    await page.keyboard.press(way === 'on' ? 'Tab' : 'Shift+Tab')
  }
  throw new Error(`the Tab key never comes to ${name}`)
}

/** Tabs to a button or link and presses it. */
export async function tabAndPress(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}

/** Goes somewhere, or does something, by its words in the palette. */
export async function byPalette(page: Page, words: string, meant: RegExp): Promise<void> {
  await page.keyboard.press('Control+K')
  const palette = page.getByRole('dialog', { name: 'Find or do' })
  await palette.getByRole('combobox').waitFor()
  await page.keyboard.type(words)
  await palette.getByRole('option').filter({ hasText: meant }).first().waitFor()
  // Enter takes the first row, or the one to which the arrows came.
  let chosen = await palette.getByRole('option').first().innerText()
  for (let presses = 0; !meant.test(chosen); presses += 1) {
    if (presses > 40) throw new Error(`the arrows never come to ${meant}`)
    await page.keyboard.press('ArrowDown')
    chosen = await chosenRow(page)
  }
  await page.keyboard.press('Enter')
  await palette.waitFor({ state: 'detached' })
}

/** The row that Enter takes; it is said to a screen reader a moment later. */
async function chosenRow(page: Page): Promise<string> {
  const row = page.locator('.palette-entry[data-focused]')
  return (await row.count()) === 0 ? '' : row.first().innerText()
}
