import { expect, it } from 'vitest'
import { temporaryFolder } from '#tests/temporary-folder.ts'
import { startBrowserHost, startElectronHost } from './app-hosts.ts'
import { doTheWholeJob } from './clerk.ts'

it.for([
  ['the browser host', startBrowserHost],
  ['the Electron bundles', startElectronHost],
] as const)('lets a clerk do the whole job by hand on %s', { timeout: 240_000 }, async ([, start]) => {
  const host = await start({ dataFolder: temporaryFolder() })
  try {
    host.page.setDefaultTimeout(10_000)
    await doTheWholeJob(host.page)
    expect([host.errors, host.outside]).toEqual([[], []])
  } catch (error) {
    await host.page.screenshot({ path: 'node_modules/.cache/clerk-failed.png' })
    throw error
  } finally {
    await host.close()
  }
})
