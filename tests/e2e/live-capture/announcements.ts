import type { Page } from 'playwright-core'

/** What a screen reader is told, in order, from now on. What breaks in, over anything that is being read, begins with "! ". */
export type Announcements = { said(): Promise<readonly string[]> }

/**
 * Listens to every live region of the page: what is put into one is heard, as it would be read out. Of a region that is read
 * as a whole all its words are heard anew, of any other what was added.
 */
export async function listenTo(page: Page): Promise<Announcements> {
  await page.evaluate(`(() => {
    const live = 'output, [role=status], [role=alert], [role=log], [aria-live]'
    const said = (globalThis.saidAloud = [])
    const last = new WeakMap()
    const hear = (node) => {
      const element = node instanceof Element ? node : node.parentElement
      const region = element?.closest(live) ?? null
      if (region === null || region.ariaLive === 'off') return
      const isWhole = region.matches('output, [role=status], [role=alert]') && region.ariaAtomic !== 'false'
      const from = isWhole ? region : element
      const words = from.textContent.trim().replace(/\\s+/g, ' ')
      if (words === last.get(from) || words === '') return
      last.set(from, words)
      said.push(region.matches('[role=alert], [aria-live=assertive]') ? '! ' + words : words)
    }
    new MutationObserver((changes) => {
      for (const { type, target, addedNodes } of changes) {
        if (type === 'characterData' && target.isConnected) hear(target)
        for (const node of addedNodes) {
          if (!node.isConnected) continue
          hear(node)
          if (node instanceof Element) for (const region of node.querySelectorAll(live)) hear(region)
        }
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })()`)
  return { said: async () => (await page.evaluate('globalThis.saidAloud')) as readonly string[] }
}
