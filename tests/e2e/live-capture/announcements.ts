import type { Page } from 'playwright-core'

/** What a screen reader is told, in order, from now on. */
export type Announcements = { said(): Promise<readonly string[]> }

/** Listens to every live region of the page: what is put into one is heard, as it would be read out. */
export async function listenTo(page: Page): Promise<Announcements> {
  await page.evaluate(`(() => {
    const live = 'output, [role=status], [role=alert], [role=log], [aria-live=polite], [aria-live=assertive]'
    const said = (globalThis.saidAloud = [])
    const last = new WeakMap()
    const hear = (node) => {
      const region = (node instanceof Element ? node : node.parentElement)?.closest(live)
      const words = region?.textContent.trim().replace(/\\s+/g, ' ') ?? ''
      if (region == null || words === last.get(region)) return
      last.set(region, words)
      if (words !== '') said.push(words)
    }
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        hear(target)
        for (const node of addedNodes) {
          if (!(node instanceof Element)) continue
          hear(node)
          for (const region of node.querySelectorAll(live)) hear(region)
        }
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })()`)
  return { said: async () => (await page.evaluate('globalThis.saidAloud')) as readonly string[] }
}
