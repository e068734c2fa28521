import type { Page } from 'playwright-core'

/** The numbers before the limbs of the open item, as they are drawn: the style sheet counts them. */
export async function limbNumbers(page: Page): Promise<readonly string[]> {
  const tree = await page.context().newCDPSession(page)
  const { nodes } = await tree.send('Accessibility.getFullAXTree')
  await tree.detach()
  const words = nodes.filter(({ role }) => role?.value === 'StaticText').map(({ name }) => String(name?.value).trim())
  return words.filter((each) => /^\d+\.$/.test(each))
}
