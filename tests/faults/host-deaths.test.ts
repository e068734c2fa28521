import { chromium, type Page } from 'playwright-core'
import { expect, inject, it, onTestFinished } from 'vitest'
import { spawnBrowserHost, startElectronHost, type StartedProcess } from '#tests/e2e/app-hosts.ts'
import { corePidOf } from '#tests/e2e/core-pid.ts'
import { fillCouncil, type FilledCouncil } from '#tests/e2e/filled-council.ts'
import { aDataFolder } from '#tests/hosts/pipe-client.ts'
import { linesInFile, problemsInFile } from './data-file.ts'
import { killAt, momentOf } from './moments.ts'
import { watchPipe } from './watched-pipe.ts'

/*
 * The host dies with its core, as in a power cut; every other time the host alone, and the core is left to notice. The page
 * can then send nothing again: what it was told is kept must be in the file, and the next start must open it.
 */

const rounds = inject('hostDeaths')

it(
  `keeps all that was acknowledged, and opens again, through ${rounds} deaths of the host and its core`,
  { timeout: 60_000 + rounds * 15_000 },
  async () => {
    const folder = aDataFolder()
    const council = await fillCouncil(folder)
    const browser = await chromium.launch({
      executablePath: process.env['CHROMIUM_PATH'] ?? '',
      args: ['--no-sandbox'],
    })
    onTestFinished(() => browser.close())
    let kept: readonly string[] = ['']
    let stored = 0
    let between = 0

    for (let round = 0; round <= rounds; round += 1) {
      const host = spawnBrowserHost({ dataFolder: folder })
      const page = await browser.newPage()
      const pipe = await watchPipe(page)
      await openItem(page, host, council)
      expect(await page.locator('.minute-editor .minute-line > p').allTextContents()).toEqual(kept)
      if (round === rounds) {
        host.process.kill('SIGTERM')
        break
      }

      const words = `Round ${round}: nobody counted.`
      await page.keyboard.press('Control+End')
      // A line into which nothing came before the last death is there to type in.
      const isFresh = kept.at(-1) === ''
      if (!isFresh) await page.keyboard.press('Enter')
      await expect.poll(() => linesInFile(folder, council.apologies).size).toBe(stored + (isFresh ? 0 : 1))
      await expect.poll(() => pipe.unanswered()).toEqual([])
      const core = corePidOf(host.process)
      const typing = page.keyboard.type(words, { delay: 8 })
      const isBetween = await killAt(momentOf(round), pipe, core, () => {
        host.process.kill('SIGKILL')
        if (round % 2 === 0) process.kill(core, 'SIGKILL')
        else process.kill(core, 'SIGCONT')
      })
      if (isBetween) between += 1
      await typing
      await page.close()
      await expect.poll(() => isRunning(core)).toBe(false)

      const lines = linesInFile(folder, council.apologies)
      for (const [id, text] of pipe.toldLines()) expect(lines.get(id)?.slice(0, text.length)).toBe(text)
      expect(words.startsWith([...lines.values()].at(-1) ?? '')).toBe(true)
      expect(problemsInFile(folder)).toEqual([])
      // An item without a line offers one to type in.
      kept = lines.size === 0 ? [''] : [...lines.values()]
      stored = lines.size
    }
    console.log(`${between} of ${rounds} deaths came between a save and its answer`)
    expect(between).toBeGreaterThanOrEqual(Math.floor(rounds / 2))
  },
)

const electronRounds = Math.ceil(rounds / 5)

it(
  `keeps what was written, and opens again, through ${electronRounds} deaths of the Electron bundles and their core`,
  { timeout: 60_000 + electronRounds * 20_000 },
  async () => {
    const folder = aDataFolder()
    const council = await fillCouncil(folder)
    let kept: readonly string[] = ['']
    let stored = 0

    for (let round = 0; round <= electronRounds; round += 1) {
      const host = await startElectronHost({ dataFolder: folder })
      const { page } = host
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      await page.evaluate(`location.hash = '#/meetings/${council.march}/items/${council.apologies}'`)
      await page.locator('.minute-editor').focus()
      expect(await page.locator('.minute-editor .minute-line > p').allTextContents()).toEqual(kept)
      if (round === electronRounds) {
        await host.close()
        break
      }

      const words = `Round ${round}: nobody rowed.`
      await page.keyboard.press('Control+End')
      const before = kept.at(-1) === '' ? kept.slice(0, -1) : kept
      if (before === kept) await page.keyboard.press('Enter')
      await expect.poll(() => linesInFile(folder, council.apologies).size).toBe(stored + (before === kept ? 1 : 0))
      const core = host.corePid()
      // The window dies with its host, under the clerk's hands.
      const typing = page.keyboard.type(words, { delay: 8 }).catch(() => undefined)
      await new Promise((done) => setTimeout(done, Math.random() * 600))
      host.process.kill('SIGKILL')
      if (round % 2 === 0) process.kill(core, 'SIGKILL')
      await typing
      await expect.poll(() => isRunning(core)).toBe(false)

      const lines = [...linesInFile(folder, council.apologies).values()]
      expect(lines.slice(0, before.length)).toEqual(before)
      expect(lines.length).toBeLessThanOrEqual(before.length + 1)
      expect(words.startsWith(lines[before.length] ?? '')).toBe(true)
      expect(problemsInFile(folder)).toEqual([])
      kept = lines.length === 0 ? [''] : lines
      stored = lines.length
    }
  },
)

it('carries on in the window that was left open, with what was typed in it meanwhile, when it is started again', async () => {
  const folder = aDataFolder()
  const council = await fillCouncil(folder)
  const browser = await chromium.launch({ executablePath: process.env['CHROMIUM_PATH'] ?? '', args: ['--no-sandbox'] })
  onTestFinished(() => browser.close())
  const windows = await browser.newContext()
  const first = spawnBrowserHost({ dataFolder: folder })
  const left = await openItem(await windows.newPage(), first, council)
  await left.keyboard.type('Said before.')
  await expect.poll(() => [...linesInFile(folder, council.apologies).values()]).toEqual(['Said before.'])
  const core = corePidOf(first.process)
  first.process.kill('SIGKILL')
  await expect.poll(() => isRunning(core)).toBe(false)
  await left.keyboard.type(' And while it was closed.')
  await left.getByText('Leave this window open, start Minute Book again').waitFor()

  const second = spawnBrowserHost({ dataFolder: folder })
  onTestFinished(() => void second.process.kill('SIGTERM'))
  // The old window knocks with its old token and is not let in; then a new one is opened.
  await left.waitForTimeout(1_000)
  await openItem(await windows.newPage(), second, council)

  await expect
    .poll(() => [...linesInFile(folder, council.apologies).values()], { timeout: 10_000 })
    .toEqual(['Said before. And while it was closed.'])
  await left.bringToFront()
  await left.keyboard.type(' And after.')
  await expect
    .poll(() => [...linesInFile(folder, council.apologies).values()], { timeout: 10_000 })
    .toEqual(['Said before. And while it was closed. And after.'])
  expect(problemsInFile(folder)).toEqual([])
})

async function openItem(page: Page, host: StartedProcess, council: FilledCouncil): Promise<Page> {
  const [, address = ''] = await host.printed(/Minute Book is ready at (\S+)/)
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.goto(`${new URL(address).origin}/#/meetings/${council.march}/items/${council.apologies}`)
  await page.locator('.minute-editor').focus()
  return page
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
