import type { WebSocket } from 'playwright-core'
import { expect, it, onTestFinished } from 'vitest'
import { plainText } from '#shared/domain/inline.ts'
import { cli } from '#tests/cli/run-cli.ts'
import { aDataFolder } from '#tests/hosts/pipe-client.ts'
import { startBrowserHost, type RunningHost } from '#tests/e2e/app-hosts.ts'
import { fillCouncil, inStore, type FilledCouncil } from '#tests/e2e/filled-council.ts'
import { expectAccessible } from '#tests/e2e/screen-checks.ts'

it('is back within two seconds when the store is killed while a clerk types, and says meanwhile that it is away', async () => {
  const { host, folder, council } = await inItem('apologies')
  const { page } = host
  const seen = await followSavedState(host)
  const sentence = 'The planks had been loose since winter, and nobody had counted the ferries.'
  const [before, during, after] = [sentence.slice(0, 25), sentence.slice(25, 50), sentence.slice(50)]

  await page.keyboard.type(before)
  const killedAt = performance.now()
  process.kill(host.corePid(), 'SIGKILL')
  await page.keyboard.type(during, { delay: 5 })
  await expect.poll(() => textInStore(folder, council.apologies), { interval: 50 }).toEqual([before + during])
  const backAfter = performance.now() - killedAt
  await page.keyboard.type(after)

  await expect.poll(() => textInStore(folder, council.apologies)).toEqual([sentence])
  await page.getByText(/^\d\d:\d\d:\d\d$/).waitFor()
  expect(backAfter).toBeLessThan(2_000)
  expect(await seen()).toMatch(/store is not answering/)
  expect(await page.locator('.minute-editor').innerText()).toBe(sentence)
  expect((await cli(folder, ['check'])).answer).toMatchObject({ ok: true })
})

it('says what is not kept while the store does not answer, and sends each save again once', async () => {
  const { host, folder, council } = await inItem('apologies')
  const { page } = host
  const saves = await followSaves(host)
  const core = host.corePid()
  process.kill(core, 'SIGSTOP')

  await page.keyboard.type('Councillor Moss sent apologies.')
  await expect.poll(saves).toHaveLength(1)
  await page.keyboard.press('Control+ArrowDown')
  await page.keyboard.type(' [noted]')
  await expect.poll(saves).toHaveLength(2)
  await page
    .getByText(/Not saved/)
    .first()
    .waitFor()
  const alarm = page.locator('.spoken').getByRole('alert')
  expect(await alarm.allInnerTexts()).toEqual([expect.stringMatching(/^Not saved.*Kept in this window/)])
  await expectAccessible(page, 'meeting, store not answering')
  process.kill(core, 'SIGKILL')

  const [apologies, slipway] = [council.apologies, council.slipway]
  await expect.poll(() => textInStore(folder, apologies)).toEqual(['Councillor Moss sent apologies.'])
  await expect.poll(() => textInStore(folder, slipway)).toContain('Members asked about the following: [noted]')
  await page
    .locator('.spoken')
    .getByText(/^Saved \d\d:\d\d:\d\d$/)
    .first()
    .waitFor({ state: 'attached' })
  // The two without an answer were sent twice; what was typed behind them is a save of its own, sent once.
  const times = [...Map.groupBy(saves(), (id) => id).values()].map((same) => same.length)
  expect(times).toEqual([2, 2, ...times.slice(2).map(() => 1)])
})

it('shows within two seconds what the command line has changed', async () => {
  const { host, folder, council } = await inItem('slipway')
  const { page } = host
  const asked = ['action', 'add', '--meeting', council.march, '--text', 'Paint the railings']

  await page.getByRole('link', { name: /^Matters arising/ }).waitFor()
  await page.goto(`${new URL(page.url()).origin}/#/meetings/${council.may}/matters-arising`)
  await page.getByText('Mend the slipway').first().waitFor()
  expect((await cli(folder, asked)).exit).toBe(0)
  const changedAt = performance.now()
  await page.getByText('Paint the railings').first().waitFor()

  expect(performance.now() - changedAt).toBeLessThan(2_000)
})

async function inItem(item: 'apologies' | 'slipway'): Promise<{
  readonly host: RunningHost
  readonly folder: string
  readonly council: FilledCouncil
}> {
  const folder = aDataFolder()
  const council = await fillCouncil(folder)
  const host = await startBrowserHost({ dataFolder: folder })
  onTestFinished(() => host.close())
  const { page } = host
  page.setDefaultTimeout(10_000)
  await page.goto(`${new URL(page.url()).origin}/#/meetings/${council.march}/items/${council[item]}`)
  await page.locator('.minute-editor').waitFor()
  // The neighbours are there, so that an item can be left while nothing answers.
  await page.waitForLoadState('networkidle')
  return { host, folder, council }
}

/** All that the bar and the line at the foot have said since. */
async function followSavedState({ page }: RunningHost): Promise<() => Promise<string>> {
  await page.evaluate(`{
    window.said = []
    const note = () => {
      for (const place of ['.meeting-saved', '.connection']) window.said.push(document.querySelector(place)?.innerText)
    }
    new MutationObserver(note).observe(document.body, { subtree: true, childList: true, characterData: true })
  }`)
  return async () => String(await page.evaluate('window.said.join(" ")'))
}

/** The id of each save that the page has sent, as often as it was sent. */
async function followSaves({ page }: RunningHost): Promise<() => readonly string[]> {
  const ids: string[] = []
  const listen = (socket: WebSocket): void => {
    socket.on('framesent', ({ payload }) => {
      const saveId = /\\"saveId\\":\\"([0-9a-f-]{36})/.exec(String(payload))?.[1]
      if (saveId !== undefined) ids.push(saveId)
    })
  }
  page.on('websocket', listen)
  await page.reload()
  await page.locator('.minute-editor').waitFor()
  return () => ids
}

/** The words of an item's lines, as another process reads them from the file. */
async function textInStore(folder: string, id: string): Promise<readonly string[]> {
  const { blocks } = await inStore(folder, (call) => call.agendaItem.get({ id }))
  return blocks.map(({ body }) => plainText(body))
}
