import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { connect } from '#db/connection.ts'
import { dataFileName } from '#db/open-store.ts'
import { aDataFolder, afterThisFile } from '#tests/hosts/pipe-client.ts'
import { manyOldMinutes } from '#tests/old-minutes-generator.ts'
import type { RunningHost } from './app-hosts.ts'
import type { FilledCouncil } from './filled-council.ts'
import { startFilledHost } from './filled-host.ts'
import { expectAccessible } from './screen-checks.ts'

/*
 * Ten thousand lines of old minutes come in while somebody minutes a meeting in another window of the same minute book.
 */

const after = afterThisFile()
const folder = aDataFolder(after)
const files = manyOldMinutes(25, 10_000).map(asUpload)
let host: RunningHost
let council: FilledCouncil
let before: Readonly<Record<string, number>>

beforeAll(async () => {
  ;({ host, council } = await startFilledHost(after, folder))
  host.page.setDefaultTimeout(20_000)
  before = rowsInFile()
})

it('leaves nothing in the data file when it is cancelled', { timeout: 120_000 }, async () => {
  const { page } = host
  await begin(page)
  await page.getByText(/^[3-9] of 25 files/).waitFor()
  expect(rowsInFile()['block']).toBeGreaterThan(before['block'] ?? 0)
  await page.getByRole('button', { name: 'Cancel, and keep nothing' }).click()

  await page.getByText('Cancelled. Nothing of these files was kept.').waitFor()
  await expectAccessible(page, 'many files, cancelled')
  await expect.poll(rowsInFile).toEqual(before)
})

it('leaves nothing when the core dies half-way, and says what happened', { timeout: 120_000 }, async () => {
  const { page } = host
  await begin(page)
  await page.getByText(/^[3-9] of 25 files/).waitFor()
  process.kill(host.corePid(), 'SIGKILL')

  await page.getByRole('alert').getByText('is not answering').waitFor()
  await expect.poll(rowsInFile).toEqual(before)
})

it('shows nothing before the last file is read, and lets a clerk type meanwhile', { timeout: 240_000 }, async () => {
  const { page } = host
  const minuting = await secondWindow()
  await typeFor(minuting, 'a few words ', async () => false)
  const alone = await typeFor(minuting, 'before any import ', async () => false)
  await begin(page)
  await page.getByText(/^[1-9]\d* of 25 files/).waitFor()
  const seen: string[] = []
  const look = async (): Promise<boolean> => {
    const inSight = `${rowsInSight('meeting')} meetings, ${rowsInSight('import')} imports`
    const [progress = '25'] = await page.getByText(/^\d+ of 25 files/).allInnerTexts()
    const read = Number.parseInt(progress)
    // Files that were still to be read after the look: whatever was in sight was so before the last of them.
    if (read < 25) seen.push(inSight)
    return read < 25
  }
  await look()
  const during = await typeFor(minuting, 'the slipway was mended ', look)
  await page.getByRole('heading', { level: 2, name: 'What was brought in' }).waitFor({ timeout: 90_000 })

  console.log(
    `main-thread time of a keystroke, p95: ${during.p95} ms of ${during.count} while importing, ${alone.p95} ms alone`,
  )
  expect(new Set(seen)).toEqual(new Set(['3 meetings, 0 imports']))
  expect(during.count).toBeGreaterThan(60)
  // A computer that is busy with other things takes longer without any import too: then it may take no longer than that.
  expect(during.p95).toBeLessThan(Math.max(16, alone.p95 * 1.5))
  await expect.poll(savedWords).toContain(during.typed.trim())
  await page.getByText(/25 meetings kept/).waitFor()
  expect([rowsInSight('meeting'), rowsInSight('import')]).toEqual([28, 25])
  await expectAccessible(page, 'many files, done')
})

it('takes a whole import of many files back again', { timeout: 120_000 }, async () => {
  const { page } = host
  await page.getByRole('button', { name: 'Undo this import' }).click()

  await expect.poll(() => [rowsInSight('meeting'), rowsInSight('import')]).toEqual([3, 0])
  await expect.poll(() => rowsInSight('block'), { timeout: 60_000 }).toBeLessThan(100)
})

async function begin(page: Page): Promise<void> {
  await page.goto(`${new URL(host.address ?? '').origin}/#/`)
  await page.goto(`${new URL(host.address ?? '').origin}/#/import`)
  await page.getByRole('heading', { level: 1, name: 'Import old minutes' }).waitFor()
  const leave = page.getByRole('button', { name: 'Leave them' })
  if ((await leave.count()) > 0) await leave.click()
  await page.locator('input[type=file]').setInputFiles([...files])
  await page.getByRole('heading', { level: 2, name: '25 files' }).waitFor()
  await page.getByRole('combobox', { name: /Committee/ }).fill('Harbour Scrutiny Panel')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Bring in 25 files' }).click()
}

async function secondWindow(): Promise<Page> {
  const page = await host.page.context().newPage()
  page.setDefaultTimeout(20_000)
  await page.goto(host.address ?? '')
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.goto(`${new URL(host.address ?? '').origin}/#/meetings/${council.march}/items/${council.slipway}`)
  await page.locator('.minute-editor').focus()
  await page.keyboard.press('Control+End')
  return page
}

/**
 * Types the words at least four times, and on while asked to after each time. Measures how long each keystroke keeps the main
 * thread of its page at work until the next frame is drawn: keys, saving and drawing. It is the thread's own time, so that
 * whatever else the computer does is not counted.
 */
async function typeFor(page: Page, words: string, isToGoOn: () => Promise<boolean>) {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  const spent = async (): Promise<number> => {
    const { metrics } = await cdp.send('Performance.getMetrics')
    return (metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? 0) * 1_000
  }
  const times: number[] = []
  let typed = ''
  let goesOn = true
  do {
    for (const key of words) {
      const from = await spent()
      await page.keyboard.press(key === ' ' ? 'Space' : key)
      await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))')
      times.push((await spent()) - from)
    }
    typed += words
    goesOn &&= await isToGoOn()
  } while (typed.length < 4 * words.length || (typed.length < 600 && goesOn))
  await cdp.detach()
  const p95 = times.toSorted((one, other) => one - other)[Math.floor(times.length * 0.95)] ?? Number.NaN
  return { typed, count: times.length, p95: Math.round(p95 * 10) / 10 }
}

const tables = [
  'committee',
  'meeting',
  'agenda_item',
  'block',
  'resolution_limb',
  'action',
  'import',
  'import_part',
  'import_batch',
  'search_document',
]

/** Every row of the file, in sight or not. */
function rowsInFile(): Readonly<Record<string, number>> {
  return Object.fromEntries(tables.map((table) => [table, countIn(table)]))
}

function rowsInSight(table: string): number {
  return countIn(`live_${table}`)
}

function countIn(table: string): number {
  return withFile((file) => Number(file.prepare(`SELECT count(*) FROM ${table}`).pluck().get()))
}

function savedWords(): string {
  return withFile((file) => String(file.prepare('SELECT group_concat(text) FROM live_block').pluck().get())).replaceAll(
    /\s+/g,
    ' ',
  )
}

function withFile<Value>(ask: (file: ReturnType<typeof connect>) => Value): Value {
  const file = connect(join(folder, dataFileName), { readonly: true })
  try {
    return ask(file)
  } finally {
    file.close()
  }
}

function asUpload({ name, text }: { readonly name: string; readonly text: string }) {
  return { name, mimeType: 'text/plain', buffer: Buffer.from(text) }
}
