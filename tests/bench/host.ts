import { setup } from '#tests/global-setup.ts'
import { startBrowserHost, type RunningHost } from '#tests/e2e/app-hosts.ts'

/** Lends a browser host on a data folder, with its page in Chromium, to a piece of work. */
export async function withHost<Result>(folder: string, work: (host: RunningHost) => Promise<Result>): Promise<Result> {
  await setup()
  const host = await startBrowserHost({ dataFolder: folder })
  try {
    return await work(host)
  } finally {
    await host.close()
  }
}

/** Goes to an address of the app within the page, and waits until an item's minutes can be typed in. */
export async function openItem({ page }: RunningHost, meetingId: string, itemId: string): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/#/meetings/${meetingId}/items/${itemId}`)
  await page.locator('.minute-editor').waitFor()
}
