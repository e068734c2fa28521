import { beforeAll, beforeEach } from 'vitest'
import { aDataFolder, afterThisFile } from '#tests/hosts/pipe-client.ts'
import type { RunningHost } from './app-hosts.ts'
import { inStore, type FilledCouncil } from './filled-council.ts'
import { startFilledHost } from './filled-host.ts'

/** A host with an item of a filled council on the screen, which is empty before each test of the file; what it stores can be asked. */
export function anEmptyItem() {
  const after = afterThisFile()
  const folder = aDataFolder(after)
  let host: RunningHost
  let council: FilledCouncil

  beforeAll(async () => {
    ;({ host, council } = await startFilledHost(after, folder))
    const { page } = host
    await page.goto(`${new URL(host.address ?? '').origin}/#/meetings/${council.march}/items/${council.apologies}`)
    await page.locator('.minute-editor').waitFor()
  })

  beforeEach(async () => {
    await host.page.locator('.minute-editor').focus()
    await press('Control+a', 'Delete', 'Control+.', 'p')
  })

  async function press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await host.page.keyboard.press(key)
      await caretIsSeen()
    }
  }

  /** The browser tells where the caret has come to a moment after the key. */
  async function caretIsSeen(): Promise<void> {
    await host.page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)))')
  }

  async function blocks() {
    const { blocks: all } = await inStore(folder, (call) => call.agendaItem.get({ id: council.apologies }))
    return all
  }

  return {
    host: () => host,
    page: () => host.page,
    press,
    caretIsSeen,
    blocks,
    /** Waits until a screen reader has been told just that, after what it was told before. */
    heard: (words: string) =>
      host.page.locator('.spoken').getByText(words, { exact: true }).last().waitFor({ state: 'attached' }),
    /** Ties the first finding of the council to a line. */
    tieFinding: (targetId: string) =>
      inStore(folder, (call) => call.link.add({ findingId: council.findingId, targetId })),
  }
}
