import type { Page } from 'playwright-core'
import { expect } from 'vitest'

type Council = { readonly meetingId: string; readonly slipway: string }

const shot = process.env['MOTION_SHOTS']

/** Presses keys one after another and waits for nothing between them; a word is typed letter by letter. Answers how many. */
async function press(page: Page, ...keys: readonly string[]): Promise<number> {
  let count = 0
  for (const key of keys) {
    const isWord = /^[a-z]{2,}$|^\d+$/.test(key)
    if (isWord) await page.keyboard.type(key)
    else await page.keyboard.press(key)
    count += isWord ? key.length : 1
  }
  return count
}

export async function minuteAMotion(page: Page, { meetingId, slipway }: Council) {
  await page.evaluate(`location.hash = '#/meetings/${meetingId}/items/${slipway}'`)
  const editor = page.locator('.minute-editor')
  await editor.waitFor()
  await editor.focus()
  await page.keyboard.press('Control+.')
  await page.keyboard.press('m')
  await page.keyboard.type('That the slipway be mended and the ferries be counted.')
  const named = await press(page, 'F9', 'oj', 'Enter', 'cllr', ' ', 'sm', 'Enter')
  await look(page, 'menu')
  await page.keyboard.press('Escape')
  await fact(page, 'Moved Councillor Ben Ojo Seconded Councillor Fay Smith')

  // One amendment is lost on a show of hands.
  await press(page, 'F9', 'E')
  await page.locator('.minute-line.here[data-kind=amendment]').waitFor()
  await page.keyboard.press('Home')
  await page.keyboard.press('Control+ArrowRight')
  await page.keyboard.press('End')
  for (let back = 0; back < ' and the ferries be counted.'.length; back += 1) await page.keyboard.press('Backspace')
  await page.keyboard.type('.')
  await press(page, 'F9', 'dee', 'Enter', 'eli', 'Enter')
  await look(page, 'amendment')
  await press(page, 'V', 'H', '2', 'Enter', '4', 'Enter', '0', 'Enter', 'Escape')
  await page.getByText('✕ Lost').waitFor()
  await look(page, 'lost')

  // One is carried without a vote, and the motion stands as amended below it.
  await press(page, 'F9', 'Escape')
  await page.keyboard.press('ArrowUp')
  await press(page, 'F9', 'E')
  await page.locator('.minute-line.here[data-kind=amendment]').waitFor()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.type(' each week')
  await press(page, 'F9', 'cai', 'Enter', 'dee', 'Enter', 'V', 'A', 'Escape')
  await page.getByText('As amended', { exact: true }).waitFor()
  await look(page, 'carried')

  // The motion as amended, on a recorded vote with a casting vote.
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => page.locator('.minute-line.here').getAttribute('data-kind')).toBe('motion')
  const recorded = await press(page, 'F9', 'V', 'R', 'f', 'f', 'f', 'a', 'a', 'a')
  await look(page, 'recorded')
  const vote = await press(page, 'Enter', 'F', 'R')
  await page.getByText('Resolved:').waitFor()
  await look(page, 'resolved')
  return { named, vote, recorded }
}

async function fact(page: Page, words: string): Promise<void> {
  await expect
    .poll(async () => (await page.locator('.line-facts-said').first().innerText()).replaceAll(/\s+/g, ' ').trim())
    .toBe(words)
}

async function look(page: Page, name: string): Promise<void> {
  if (shot === undefined) return
  await page.waitForTimeout(400)
  await page.screenshot({ path: `${shot}/${name}.png` })
}
