import { execFileSync } from 'node:child_process'
import { chmodSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { newId } from '#core/context.ts'
import { dataFileName } from '#db/open-store.ts'
import { aCommittee, aPut, setUp } from '#tests/core/set-up.ts'
import { startBrowserHost, type RunningHost } from '#tests/e2e/app-hosts.ts'
import { fillCouncil } from '#tests/e2e/filled-council.ts'
import { expectAccessible, focusedName } from '#tests/e2e/screen-checks.ts'
import { aDataFolder } from '#tests/hosts/pipe-client.ts'
import { linesInFile, problemsInFile } from './data-file.ts'

/*
 * The disk takes nothing more while a clerk types. In the page the system itself refuses the core's writing, by a limit on
 * the size of its files; SQLite's own word for a full disk comes from a limit on the pages of the file.
 */

it('says that the disk takes nothing more, lets the clerk type on, and keeps it all once there is room', async () => {
  const { host, folder, itemId } = await anOpenItem()
  const { page } = host
  await page.keyboard.type('The planks')
  await expect.poll(() => wordsIn(folder, itemId)).toEqual(['The planks'])
  const core = host.corePid()
  limitFiles(core, statSync(join(folder, `${dataFileName}-wal`)).size)

  await page.keyboard.type(' were loose')
  await page
    .getByText(
      /Not saved since \d\d:\d\d:\d\d\. Kept in this window; trying again\. The disk of .* takes nothing more.* Make room/,
    )
    .first()
    .waitFor()
  await expectAccessible(page, 'meeting, disk full')
  await page.keyboard.type(' since winter.')
  expect(wordsIn(folder, itemId)).toEqual(['The planks'])
  limitFiles(core, 'unlimited')

  await expect.poll(() => wordsIn(folder, itemId)).toEqual(['The planks were loose since winter.'])
  await page.getByText(/^\d\d:\d\d:\d\d$/).waitFor()
  expect(host.corePid()).toBe(core)
  expect(problemsInFile(folder)).toEqual([])
})

it(
  'gives back what was typed in a form that had closed when the disk took nothing more',
  { timeout: 60_000 },
  async () => {
    const { host, folder, itemId } = await anOpenItem()
    const { page } = host
    const { keyboard } = page
    await keyboard.type('The planks')
    await expect.poll(() => wordsIn(folder, itemId)).toEqual(['The planks'])
    // Whoever is not recorded yet has no capacity in which they are there.
    await keyboard.press('F4')
    await keyboard.press('p')
    await page.getByText('Councillor Ada Moss: present').first().waitFor({ state: 'attached' })
    const core = host.corePid()
    limitFiles(core, statSync(join(folder, `${dataFileName}-wal`)).size)

    await keyboard.press('ArrowUp')
    await keyboard.press('i')
    await page.getByLabel('Class').selectOption('Personal')
    await page.getByLabel('Nature').fill('Her brother owns the quarry.')
    await page.getByRole('textbox', { name: 'Items' }).fill('2')
    await keyboard.press('Enter')
    await page.getByText('The interest of Councillor Ada Moss is not kept yet.').waitFor()
    await page
      .locator('.spoken')
      .getByText(/takes nothing more.* above the minutes it can be opened again\.$/)
      .waitFor({ state: 'attached' })
    await keyboard.press('n')
    await page.getByRole('textbox', { name: 'Capacity of Councillor Ada Moss' }).fill('in the chair for item 2')
    await keyboard.press('Enter')
    await page.getByText('The capacity of Councillor Ada Moss is not kept yet.').waitFor()
    await keyboard.press('F2')
    await keyboard.type('Apologies and substitutes')
    await keyboard.press('Enter')
    await page.getByText('The title “Apologies and substitutes” is not kept yet.').waitFor()
    await expectAccessible(page, 'meeting, words of forms given back')
    limitFiles(core, 'unlimited')

    const again = page.getByRole('button', { name: 'Open it again' }).first()
    await again.press('Enter')
    await expect.poll(() => focusedName(page)).toBe('combobox "Class"')
    expect(await page.getByLabel('Class').inputValue()).toBe('Personal')
    expect(await page.getByLabel('Nature').inputValue()).toBe('Her brother owns the quarry.')
    expect(await page.getByRole('textbox', { name: 'Items' }).inputValue()).toBe('2')
    await keyboard.press('Enter')
    await page.getByRole('link', { name: /Slipway repairs.*Interest: Moss/ }).waitFor()
    await again.press('Enter')
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Capacity of Councillor Ada Moss' }).inputValue())
      .toBe('in the chair for item 2')
    await keyboard.press('Enter')
    await page
      .locator('.spoken')
      .getByText('Councillor Ada Moss: in the chair for item 2')
      .first()
      .waitFor({ state: 'attached' })
    await again.press('Enter')
    await expect.poll(() => page.getByLabel('Title of item 1').inputValue()).toBe('Apologies and substitutes')
    await keyboard.press('Enter')
    await page.getByRole('heading', { name: '1 Apologies and substitutes' }).waitFor()
    expect(await again.count()).toBe(0)
  },
)

it('says that the folder cannot be written when the core must open it anew, and keeps it all once it can', async () => {
  const { host, folder, itemId } = await anOpenItem(heedingRights)
  const { page } = host
  await page.keyboard.type('The planks')
  await expect.poll(() => wordsIn(folder, itemId)).toEqual(['The planks'])
  const path = join(folder, dataFileName)
  chmodSync(path, 0o400)
  chmodSync(folder, 0o500)
  onTestFinished(() => chmodSync(folder, 0o700))
  process.kill(host.corePid(), 'SIGKILL')

  await page.keyboard.type(' were loose.')
  const words = page.locator('.connection').getByText(/Minute Book cannot write to .*What you have typed is kept/)
  await words.waitFor()
  await page
    .getByText(/Not saved since/)
    .first()
    .waitFor()
  chmodSync(folder, 0o700)
  chmodSync(path, 0o600)

  await expect.poll(() => wordsIn(folder, itemId)).toEqual(['The planks were loose.'])
  await words.waitFor({ state: 'detached' })
})

it('changes nothing by a save for which the file has no room, and carries the same save out once it has', async () => {
  const { call, core } = setUp()
  const { meetings } = await aCommittee(call, '2016-03-14')
  const { id } = await call.agendaItem.add({ meetingId: meetings[0] ?? '', title: 'Lamps' })
  const { file } = core.context.store
  const room = Number(file.pragma('page_count', { simple: true }))
  const save = { id, saveId: newId(), puts: [aPut('The lamps were dark. '.repeat(2_000))], removes: [] }
  file.pragma(`max_page_count = ${room}`)

  await expect(call.agendaItem.save(save)).rejects.toMatchObject({
    data: { code: 'no_room' },
    message: expect.stringContaining('Make room there'),
  })
  expect((await call.agendaItem.get({ id })).blocks).toEqual([])
  file.pragma(`max_page_count = ${room + 1_000}`)
  await call.agendaItem.save(save)
  await call.agendaItem.save(save)
  expect((await call.agendaItem.get({ id })).blocks).toMatchObject([{ version: 1 }])
})

/** Root may write everywhere: without that privilege the rights of a folder hold for it too. */
const heedingRights =
  process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-dac_override,-dac_read_search', '--inh-caps=-all'] : []

async function anOpenItem(under: readonly string[] = []): Promise<{
  readonly host: RunningHost
  readonly folder: string
  readonly itemId: string
}> {
  const folder = aDataFolder()
  const council = await fillCouncil(folder)
  const host = await startBrowserHost({ dataFolder: folder, under })
  onTestFinished(() => host.close())
  const { page } = host
  page.setDefaultTimeout(15_000)
  await page.goto(`${new URL(page.url()).origin}/#/meetings/${council.march}/items/${council.apologies}`)
  await page.locator('.minute-editor').focus()
  return { host, folder, itemId: council.apologies }
}

/** The largest size, in bytes, to which a process may make any file grow. */
function limitFiles(pid: number, bytes: number | 'unlimited'): void {
  execFileSync('prlimit', [`--pid=${pid}`, `--fsize=${bytes}:`])
}

function wordsIn(folder: string, itemId: string): readonly string[] {
  return [...linesInFile(folder, itemId).values()]
}
