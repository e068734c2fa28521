import type { Page } from 'playwright-core'

/** The numbers before the limbs of the open item, as they are drawn: the style sheet counts them, and no element has them. */
export async function limbNumbers(page: Page): Promise<readonly string[]> {
  const browser = await page.context().newCDPSession(page)
  const { documents, strings } = await browser.send('DOMSnapshot.captureSnapshot', { computedStyles: [] })
  await browser.detach()
  const drawn = documents.flatMap(({ layout }) => layout.text.map((at) => strings[at] ?? ''))
  const texts = drawn.filter((text) => text !== '')
  return texts.filter((text, at) => /^\d+$/.test(text) && texts[at + 1] === '.')
}
