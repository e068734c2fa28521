import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { startElectronHost, type ElectronHost } from '#tests/e2e/app-hosts.ts'
import { allCommands } from '#shared/commands.ts'
import { aDataFolder, afterThisFile } from './pipe-client.ts'

const after = afterThisFile()
const folder = aDataFolder(after)
let host: ElectronHost

beforeAll(async () => {
  host = await startElectronHost({ dataFolder: folder })
  after(() => host.close())
  await host.page.getByRole('heading', { level: 1 }).waitFor()
})

describe('the menu', () => {
  it('has every command that is meant for it, with the chord that the page hears too', () => {
    const menu = host.recorded.find((entry) => entry.kind === 'menu')
    const meant = allCommands.filter((command) => command.menu !== null)

    expect(menu?.labels).toEqual(expect.arrayContaining(meant.map(({ words }) => words)))
    expect(menu?.chords).toEqual(
      expect.arrayContaining([
        ['palette', 'CmdOrCtrl+K'],
        ['help.keys', 'CmdOrCtrl+/'],
        ['page.print', 'CmdOrCtrl+P'],
      ]),
    )
  })

  it('asks the page, which carries the command out', async () => {
    const { page } = host
    await chooseFromMenu('go.settings', () => page.getByRole('heading', { level: 1, name: 'Settings' }).isVisible())
    await chooseFromMenu('palette', () => page.getByRole('dialog', { name: 'Find or do' }).isVisible())
    await page.keyboard.press('Escape')
    expect(await page.getByRole('dialog').count()).toBe(0)
    await chooseFromMenu('view.dark', async () => (await page.locator('html').getAttribute('data-theme')) === 'dark')
  })
})

it('makes the text larger by its key, says how large, and keeps it for the next start', async () => {
  const { page } = host
  await page.keyboard.press('Control+=')
  await expect.poll(() => host.recorded).toContainEqual({ kind: 'zoomed', level: 1 })

  await expect.poll(() => keptState()).toMatchObject({ zoom: 1 })
  await page.goto(page.url().replace(/#.*/, '#/settings'))
  await page.getByRole('button', { name: 'Larger' }).click()
  await page.getByText('144 per cent').waitFor()
})

it('finds words on the page, and says how often they are there', async () => {
  const { page } = host
  await page.keyboard.press('Control+f')
  await page.keyboard.type('council')

  await page.getByRole('search').getByText('1 of 2').waitFor()
  expect(host.recorded).toContainEqual({ kind: 'looked-for', words: 'council' })
  await page.keyboard.press('Escape')
  expect(await page.getByRole('search').count()).toBe(0)
})

describe('the window', () => {
  it('opens where and as it was left', async () => {
    const dataFolder = aDataFolder()
    const bounds = { x: 200, y: 100, width: 900, height: 700 }
    const first = await startElectronHost({ dataFolder })
    first.steer({ kind: 'put-window', bounds })
    first.steer({ kind: 'maximise' })
    await expect.poll(() => keptState(dataFolder)).toMatchObject({ bounds, isMaximised: true })
    await first.close()

    const second = await startElectronHost({ dataFolder })
    onTestFinished(() => second.close())

    expect(second.recorded.find((entry) => entry.kind === 'window')?.options).toMatchObject(bounds)
    expect(second.recorded).toContainEqual({ kind: 'maximised' })
  })

  it('comes back onto the screen when its own has gone, and opens although what was kept is nonsense', async () => {
    for (const kept of [
      '{"bounds":{"x":5000,"y":9,"width":4000,"height":3000},"isMaximised":false,"zoom":0}',
      'no {',
    ]) {
      const dataFolder = aDataFolder()
      writeFileSync(join(dataFolder, 'window.json'), kept)

      const started = await startElectronHost({ dataFolder })
      await started.close()

      const options = started.recorded.find((entry) => entry.kind === 'window')?.options
      expect(options).not.toHaveProperty('x')
      expect(Number(options?.['width'])).toBeLessThanOrEqual(1920)
    }
  })
})

/** Until it has happened: the page listens a moment after it is there. */
async function chooseFromMenu(id: string, hasHappened: () => Promise<boolean>): Promise<void> {
  await expect
    .poll(async () => {
      if (!(await hasHappened())) host.steer({ kind: 'choose-from-menu', id })
      await new Promise((later) => setTimeout(later, 300))
      return hasHappened()
    })
    .toBe(true)
}

function keptState(dataFolder = folder): unknown {
  try {
    return JSON.parse(readFileSync(join(dataFolder, 'window.json'), 'utf8'))
  } catch {
    return null
  }
}
