import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectAccessible } from './screen-checks.ts'

/** What is asked for may take its time on a busy machine. */
export const patience = { timeout: 10_000 }

type Council = { readonly meetingId: string; readonly slipway: string }

/**
 * A motion with its mover and seconder, one amendment lost on a show of hands, one carried without a vote, the motion as
 * amended put to a recorded vote that is equal, the casting vote, and the resolution. By keyboard alone; nothing waits
 * between a key and the next, but for the caret to be seen where it was sent.
 *
 * @param core the process that is stopped for a moment, to see what the page shows before it answers.
 * @returns how many keys some steps took.
 */
export async function minuteAMotion(page: Page, { meetingId, slipway }: Council, core: number) {
  await page.evaluate(`location.hash = '#/meetings/${meetingId}/items/${slipway}'`)
  const editor = page.locator('.minute-editor')
  await editor.waitFor()
  await editor.focus()
  await press(page, 'Control+.', 'm')
  await page.keyboard.type('That the slipway be mended and the ferries be counted.')
  const named = await press(page, 'F9', 'oj', 'Enter', 'cllr', ' ', 'sm', 'Enter', 'Escape')
  await expectFacts(page, 0, 'Moved Councillor Ben Ojo Seconded Councillor Fay Smith')

  const lost = await loseAnAmendment(page)
  await carryAnAmendment(page)

  await moveTo(page, 3, 'ArrowDown')
  const recorded = await press(page, 'F9', 'V', 'R', 'f', 'f', 'f', 'a', 'a', 'a', 'Enter')
  await expectAccessible(page, 'asking for the casting vote')
  await page.locator('.motion-warnings').waitFor()
  process.kill(core, 'SIGSTOP')
  const cast = await press(page, 'F')
  await page.locator('.motion-panel').getByText('casting vote for').waitFor()
  expect(await page.locator('.motion-warnings').count()).toBe(0)
  process.kill(core, 'SIGCONT')
  const resolved = cast + (await press(page, 'R'))
  await page.getByText('Resolved:').waitFor()
  await expectFacts(page, 3, 'Recorded: 3 for, 3 against, 0 abstained, casting vote for')
  await expect.poll(() => caretLine(page), patience).toBe('resolutionLimb')
  await expectAccessible(page, 'a motion made a resolution')
  await readBack(page)
  return { named, lost, recorded, resolved }
}

async function loseAnAmendment(page: Page): Promise<number> {
  await press(page, 'F9', 'E')
  await expect.poll(() => caretLine(page), patience).toBe('amendment')
  await page.keyboard.press('End')
  for (let back = 0; back < ' and the ferries be counted.'.length; back += 1) await page.keyboard.press('Backspace')
  await page.keyboard.type('.')
  await expect.poll(() => lineText(page, 1), patience).toBe('That the slipway be mended.')
  await press(page, 'F9')
  await expectAccessible(page, 'naming the mover')
  await press(page, 'dee', 'Enter', 'eli', 'Enter')
  await expectAccessible(page, 'what next with a motion')
  await press(page, 'V', 'H')
  await expectAccessible(page, 'counting hands')
  const hands = await press(page, '2', 'Enter', '4', 'Enter', '0', 'Enter', 'Escape')
  await expectFacts(
    page,
    1,
    'Moved Councillor Dee Lal Seconded Councillor Eli Fox Hands: 2 for, 4 against, 0 abstained',
  )
  await page.getByText('✕ Lost').waitFor()
  await expect
    .poll(() => page.locator('.line-facts-difference').first().innerText(), patience)
    .toContain('and the ferries')
  expect(await page.locator('.line-facts-difference[open]').count()).toBe(0)
  const difference = page.locator('.line-facts-difference summary').first()
  expect((await difference.boundingBox())?.height ?? 99).toBeLessThan(30)
  return hands + 2
}

async function carryAnAmendment(page: Page): Promise<void> {
  await moveTo(page, 0, 'ArrowUp')
  await press(page, 'F9', 'E')
  await expect.poll(() => lineText(page, 2), patience).toBe('That the slipway be mended and the ferries be counted.')
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.type(' each week')
  await press(page, 'F9', 'cai', 'Enter', 'dee', 'Enter', 'V', 'A', 'Escape')
  await expect
    .poll(() => lineText(page, 3), patience)
    .toBe('That the slipway be mended and the ferries be counted each week.')
}

/** What was resolved stands alone and large; going back leaves caret and selection as they were, and no letter is lost. */
async function readBack(page: Page): Promise<void> {
  await press(page, 'Home', 'Shift+ArrowRight', 'Shift+ArrowRight')
  const before = await selectionOf(page)
  const large = page.getByRole('region', { name: 'Read back' })
  for (const [open, close] of [
    ['F8', 'Escape'],
    ['Control+Shift+Digit8', 'F8'],
  ] as const) {
    await page.keyboard.press(open)
    await large.getByText('That the slipway be mended and the ferries be counted each week.').waitFor()
    expect(await page.evaluate("getComputedStyle(document.querySelector('.read-back p')).fontSize")).toBe('40px')
    expect(
      await page
        .getByText(/^Read back\. Resolution\. Resolved:/)
        .last()
        .textContent(),
    ).toContain('each week.')
    if (open === 'F8') await expectAccessible(page, 'read back')
    await page.keyboard.press('PageDown')
    await page.keyboard.press(close)
    await large.waitFor({ state: 'detached' })
    expect(await selectionOf(page)).toEqual(before)
  }
  await press(page, 'End', 'F8')
  await large.waitFor()
  await page.keyboard.type(' Now')
  await large.waitFor({ state: 'detached' })
  await expect
    .poll(() => lineText(page, 5), patience)
    .toBe('That the slipway be mended and the ferries be counted each week. Now')
}

async function selectionOf(page: Page): Promise<unknown> {
  return page.evaluate(
    '(({ anchorOffset, focusOffset, anchorNode }) => [anchorOffset, focusOffset, anchorNode.textContent])(getSelection())',
  )
}

/** Presses keys one after another; a word or a number is typed sign by sign. Answers how many there were. */
export async function press(page: Page, ...keys: readonly string[]): Promise<number> {
  let count = 0
  for (const key of keys) {
    const isTyped = /^(?:[a-z]+|\d+)$/.test(key)
    if (isTyped) await page.keyboard.type(key)
    else await page.keyboard.press(key)
    count += isTyped ? key.length : 1
  }
  return count
}

/** Goes up or down until the caret is seen in a line. */
export async function moveTo(page: Page, index: number, key: 'ArrowUp' | 'ArrowDown'): Promise<void> {
  for (let presses = 0; (await caretIndex(page)) !== index; presses += 1) {
    if (presses > 20) throw new Error(`the caret never comes to line ${index}`)
    const before = await caretIndex(page)
    await page.keyboard.press(key)
    await expect.poll(() => caretIndex(page), patience).not.toBe(before)
  }
}

async function caretIndex(page: Page): Promise<number> {
  return Number(
    await page.evaluate(
      "[...document.querySelectorAll('.minute-line')].findIndex((line) => line.classList.contains('here'))",
    ),
  )
}

export async function caretLine(page: Page): Promise<string | null> {
  return page.locator('.minute-line.here').getAttribute('data-kind')
}

export async function lineText(page: Page, index: number): Promise<string> {
  const lines = page.locator('.minute-line > p')
  return (await lines.count()) > index ? lines.nth(index).innerText() : ''
}

async function expectFacts(page: Page, index: number, words: string): Promise<void> {
  const facts = page.locator('.minute-line').nth(index).locator('.line-facts-said')
  await expect
    .poll(
      async () => ((await facts.count()) === 0 ? '' : (await facts.innerText()).replaceAll(/\s+/g, ' ').trim()),
      patience,
    )
    .toBe(words)
}
