import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** A word, an icon and a colour: who sees no colour reads how it stands. */
const shown = {
  met: { words: /^\d+ present, \d+ needed$/, colour: '--text' },
  'at the limit': { words: /^\d+ present, \d+ needed: at the limit$/, colour: '--warning' },
  lost: { words: /^\d+ present: no quorum$/, colour: '--danger' },
} as const

/** How the quorum stands in the bar: its words, and amber at the limit and red below it as the screen draws them. */
export async function expectQuorum(page: Page, state: keyof typeof shown): Promise<void> {
  await page.locator(`.room-quorum[data-state="${state}"]`).waitFor()
  const { words, colour } = shown[state]
  const fact = page.locator('.room-quorum dd > span').first()
  expect((await fact.innerText()).trim()).toMatch(words)
  expect(await fact.locator('svg').count()).toBe(1)
  const drawn = (of: string) =>
    page.evaluate(`getComputedStyle(document.querySelector('.room-quorum dd > span ${of}')).color`)
  expect(await drawn('span')).toBe(await meant(page, colour))
}

/** A colour of the house as the theme on the screen has it. */
function meant(page: Page, name: string): Promise<unknown> {
  return page.evaluate(`(() => {
    const probe = document.body.appendChild(document.createElement('i'))
    probe.style.color = 'var(${name})'
    const { color } = getComputedStyle(probe)
    probe.remove()
    return color
  })()`)
}
