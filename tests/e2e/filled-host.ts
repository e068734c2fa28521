import type { After } from '#tests/hosts/pipe-client.ts'
import { startBrowserHost, type RunningHost } from './app-hosts.ts'
import { fillCouncil, type FilledCouncil } from './filled-council.ts'

/** The browser host on a council that has been at work, until the file's tests are over. */
export async function startFilledHost(
  after: After,
  dataFolder: string,
): Promise<{ readonly host: RunningHost; readonly council: FilledCouncil }> {
  const council = await fillCouncil(dataFolder)
  const host = await startBrowserHost({ dataFolder })
  after(() => host.close())
  host.page.setDefaultTimeout(10_000)
  return { host, council }
}
