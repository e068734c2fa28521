import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { aMeetingWithLines, inFolder, withCore } from './bench-file.ts'
import { openItem, withHost } from './host.ts'
import type { Round, Row, Subject } from './row.ts'

const lines = 2_000
const bound = { plus: 80 }

/** What the page holds with a long item open, over what it holds with an empty one: of scripts' values, and of its process. */
export const pageMemory: Subject = {
  name: 'memory',
  measure: () =>
    inFolder(async (folder) => {
      const [full, empty] = await withCore(
        folder,
        async (call) => [await aMeetingWithLines(call, lines), await aMeetingWithLines(call, 0)] as const,
      )
      return withHost(folder, async (host) => {
        const measureAt = async (to: typeof full): Promise<Memory> => {
          await host.page.goto(`${new URL(host.page.url()).origin}/#/help`)
          await host.page.reload()
          await openItem(host, to.meetingId, to.itemId)
          return memoryOf(host.page)
        }
        const [values, processes]: Round[][] = [[], []]
        for (let at = 0; at < 6; at += 1) {
          const [other, ours] = [await measureAt(empty), await measureAt(full)]
          values?.push({ ours: ours.values, other: other.values })
          processes?.push({ ours: ours.process, other: other.process })
        }
        return [
          rowOf('values of the page’s scripts', values ?? []),
          rowOf('memory of the page’s process', processes ?? []),
        ]
      })
    }),
}

type Memory = { readonly values: number; readonly process: number }

function rowOf(what: string, rounds: readonly Round[]): Row {
  return { what: `${what}, ${lines} lines open`, against: 'an empty item open', unit: 'MB', rounds, bound }
}

/** Megabytes, after everything that can be freed was freed. */
async function memoryOf(page: Page): Promise<Memory> {
  const cdp = await page.context().newCDPSession(page)
  await page.waitForTimeout(1_500)
  for (let times = 0; times < 3; times += 1) await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize } = await cdp.send('Runtime.getHeapUsage')
  await cdp.detach()
  return { values: usedSize / 2 ** 20, process: await privateMemoryOf(page) }
}

/** What the process of the page has for itself alone: the largest of the browser's processes that draw pages. */
async function privateMemoryOf(page: Page): Promise<number> {
  const browser = page.context().browser()
  if (browser === null) throw new Error('the page has a browser')
  const cdp = await browser.newBrowserCDPSession()
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo')
  await cdp.detach()
  const sizes = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => privateMegabytes(id))
  return Math.max(...sizes)
}

function privateMegabytes(pid: number): number {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
  const kilobytes = [...rollup.matchAll(/^Private_\w+:\s+(\d+) kB$/gm)].map(([, size]) => Number(size))
  return kilobytes.reduce((sum, size) => sum + size, 0) / 1024
}
