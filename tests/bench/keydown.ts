import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import type { RunningHost } from '#tests/e2e/app-hosts.ts'
import { aMeetingWithLines, inFolder, pointText, withCore } from './bench-file.ts'
import { openItem, withHost } from './host.ts'
import { quantile, type Row, type Subject } from './row.ts'
import { keyTimesIn, traced, type KeyTime } from './trace.ts'

const lines = 500
const words = 'and asked when it would be mended '
/** Milliseconds from one key to the next: about ninety words a minute. */
const pace = 110
const rounds = 8
const bound = { times: 1.5 }

/**
 * A key in an item of 500 lines against a key in a bare ProseMirror document of as many paragraphs: two pages of one browser,
 * typed in by turns at a person's pace, in the middle of the text. Each round gives the time that 95 of 100 keys do not pass.
 */
export const keydown: Subject = {
  name: 'key',
  measure: async () => [...(await measureWith('on')), ...(await measureWith('off'))],
}

function measureWith(spelling: 'on' | 'off'): Promise<readonly Row[]> {
  return inFolder(async (folder) => {
    const { meetingId, itemId } = await withCore(folder, (call) => aMeetingWithLines(call, lines))
    writeFileSync(join(folder, 'settings.json'), JSON.stringify({ spelling: spelling === 'on' }))
    return withHost(folder, async (host) => {
      const bare = await openBarePage(host)
      await openItem(host, meetingId, itemId)
      await host.page.waitForTimeout(2_000)
      for (const page of [host.page, bare]) await typeInMiddle(page)
      const measured: (readonly [readonly KeyTime[], readonly KeyTime[]])[] = []
      for (let at = 0; at < rounds; at += 1) measured.push(await typeInBoth(host.page, bare))
      const row = (what: string, part: keyof KeyTime, given: Row['bound']): Row => ({
        what: `${what}, spelling ${spelling}`,
        against: 'bare ProseMirror',
        unit: 'ms',
        rounds: measured.map(([ours, other]) => ({ ours: p95(ours, part), other: p95(other, part) })),
        bound: given,
      })
      return [
        row(`a key in an item of ${lines} lines until it is drawn, p95`, 'untilDrawn', bound),
        row('… with all that is done until the next key, p95', 'untilNext', {}),
      ]
    })
  })
}

function p95(times: readonly KeyTime[], part: keyof KeyTime): number {
  return quantile(
    times.map((time) => time[part]),
    0.95,
  )
}

async function typeInBoth(page: Page, bare: Page): Promise<readonly [readonly KeyTime[], readonly KeyTime[]]> {
  const browser = page.context().browser()
  if (browser === null) throw new Error('the page has a browser')
  await browser.startTracing(page, { categories: traced })
  await typeWords(page)
  await typeWords(bare)
  const [ours, other] = keyTimesIn(await browser.stopTracing())
  if (ours?.length !== words.length || other?.length !== words.length) throw new Error('not every key was traced')
  return [ours, other]
}

async function typeWords(page: Page): Promise<void> {
  await page.bringToFront()
  await page.waitForTimeout(800)
  await page.keyboard.type(words, { delay: pace })
}

/** The caret goes to the end of a line half-way down. */
async function typeInMiddle(page: Page): Promise<void> {
  await page.bringToFront()
  await page.locator('p', { hasText: pointText(lines / 2) }).click()
  await page.keyboard.press('End')
  await page.keyboard.type(' They ')
}

/** A page beside ours in the same browser, made of ProseMirror alone, with the same lines. */
async function openBarePage({ page: ours }: RunningHost): Promise<Page> {
  const page = await ours.context().newPage()
  const texts = JSON.stringify(Array.from({ length: lines }, (_, at) => pointText(at)))
  const body = `<!doctype html><meta charset="utf-8"><title>Bare</title>
    <style>.ProseMirror { white-space: pre-wrap }</style><body>
    <script>const paragraphs = ${texts}</script><script>${await bundle('page/bare-page.ts')}</script>`
  await page.route('http://bare.bench/', (route) => route.fulfill({ contentType: 'text/html', body }))
  await page.goto('http://bare.bench/')
  return page
}

async function bundle(file: string): Promise<string> {
  const input = join(import.meta.dirname, file)
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: { write: false, rollupOptions: { input, output: { format: 'iife' } } },
  })
  const [result] = Array.isArray(built) ? built : [built]
  if (result === undefined || !('output' in result)) throw new Error('the bare page was not bundled')
  return result.output[0].code
}
