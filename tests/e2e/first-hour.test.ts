import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { aDataFolder } from '#tests/hosts/pipe-client.ts'
import { temporaryFolder } from '#tests/temporary-folder.ts'
import { actionsTable, agendaText, committees, councillorsCsv, oldMinutes, remembered } from './first-hour-papers.ts'
import { byPalette, tabAndPress, tabTo } from './keyboard.ts'
import {
  aHome,
  drivenBrowser,
  drivenElectron,
  plainFiles,
  restoreElsewhere,
  setPassphrase,
  unlock,
} from './safekeeping-clerk.ts'
import { expectAccessible } from './screen-checks.ts'

const panel = committees[0]

it.for([
  ['the browser host', drivenBrowser],
  ['the Electron bundles', drivenElectron],
] as const)(
  'brings a whole council in, finds a resolution again and keeps it all safe, by keyboard, on %s',
  { timeout: 420_000 },
  async ([, start]) => {
    const home = aHome()
    const copies = join(home, 'Documents', 'Copies')
    const folder = aDataFolder()
    const first = await start(folder, home)
    const { page, errors, outside } = first.host
    page.setDefaultTimeout(20_000)
    try {
      await bringInCouncillors(page)
      await makeTheNextMeeting(page)
      await pasteTheAgenda(page)
      await bringInActions(page)
      await bringInOldMinutes(page)
      await findAResolution(page)

      await byPalette(page, 'safe keeping', /Safe keeping/)
      await page.getByRole('heading', { level: 1, name: 'Safe keeping' }).waitFor()
      await first.choose('Choose a folder', ['Documents', 'Copies'], copies)
      await tabAndPress(page, /^button "Make a copy now"/)
      await page.getByText('The copy is made and was read back.').waitFor({ state: 'attached' })
      await setPassphrase(page)
      await tabAndPress(page, /^button "Seal them with the passphrase"/)
      await page.getByText('1 older copy').waitFor({ state: 'detached' })
      expect([errors, outside]).toEqual([[], []])
    } catch (error) {
      await page.screenshot({ path: 'node_modules/.cache/first-hour-failed.png' })
      throw error
    }
    await first.host.close()
    expect(plainFiles([panel, 'Ashgrove', remembered], folder, copies)).toEqual([])

    const again = await start(folder, home)
    await unlock(again.host.page)
    await again.host.page.getByRole('link', { name: panel, exact: true }).waitFor()
    await again.host.close()

    expect(readdirSync(copies)).toHaveLength(1)
    const elsewhere = await start(aDataFolder(), home)
    await restoreElsewhere(elsewhere, copies, panel)
    await findAResolution(elsewhere.host.page)
  },
)

async function bringInCouncillors(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1, name: 'Start your minute book' }).waitFor()
  await page.keyboard.press('3')
  await page.getByRole('heading', { level: 1, name: 'Bring in a list of people' }).waitFor()
  await tabTo(page, /^textbox "Rows of the list"/)
  await page.keyboard.insertText(councillorsCsv())
  await tabAndPress(page, /^button "See how it is understood"/)
  await page.getByText('6 new committees').waitFor()
  await tabAndPress(page, /^button "Save 55 rows"/)
  await page.getByText(/^Saved: 55 new people/).waitFor()
}

async function makeTheNextMeeting(page: Page): Promise<void> {
  await byPalette(page, 'meetings', /^Meetings/)
  await page.getByRole('heading', { level: 1, name: 'Meetings' }).waitFor()
  await expectAccessible(page, 'start, six committees')
  await tabAndPress(page, new RegExp(`^button "New meeting of ${panel}"`))
  await page.getByRole('dialog').getByLabel('Date').waitFor()
  await page.keyboard.type('9/3/2027')
  await tabAndPress(page, /^button "Make the meeting"/)
  await page.getByRole('navigation', { name: 'Agenda' }).waitFor()
}

async function pasteTheAgenda(page: Page): Promise<void> {
  await byPalette(page, 'prepare the agenda', /Prepare the agenda/)
  await page.getByRole('heading', { level: 1, name: 'Prepare the agenda' }).waitFor()
  await tabAndPress(page, /^button "Paste an agenda"/)
  await page.getByLabel('Text of the agenda').waitFor()
  await page.keyboard.insertText(agendaText())
  await tabAndPress(page, /^button "Put 12 items on the agenda"/)
  await page.getByText('12 items put on the agenda.').waitFor()
}

async function bringInActions(page: Page): Promise<void> {
  await byPalette(page, panel, new RegExp(`^${panel}(?!,)`))
  await page.getByRole('heading', { level: 1, name: panel }).waitFor()
  await tabAndPress(page, /^link "Bring in existing actions"/)
  await page.getByRole('heading', { level: 1, name: 'Existing actions' }).waitFor()
  await tabTo(page, /^textbox "The list of actions"/)
  await page.keyboard.insertText(actionsTable())
  await tabAndPress(page, /^button "Keep 40 actions"/)
  await page.getByRole('heading', { name: '40 actions kept' }).waitFor()
  await tabAndPress(page, /^link "See the matters arising"/)
  await page.getByRole('heading', { level: 1, name: 'Matters arising' }).waitFor()
  await expect.poll(() => page.locator('[data-action]').count()).toBe(40)
  await expectAccessible(page, 'matters arising, forty actions')
}

async function bringInOldMinutes(page: Page): Promise<void> {
  await byPalette(page, 'import old minutes', /^Import old minutes/)
  await page.getByRole('heading', { level: 1, name: 'Import old minutes' }).waitFor()
  const folder = mkdtempSync(join(temporaryFolder(), 'old-minutes-'))
  const files = oldMinutes().map(({ name, text }) => {
    const path = join(folder, name)
    writeFileSync(path, text)
    return path
  })
  const chooser = page.waitForEvent('filechooser')
  await tabAndPress(page, /^button "Choose (?:text|files|.*Word)/)
  await (await chooser).setFiles(files)
  await page.getByRole('heading', { level: 2, name: '10 files' }).waitFor()
  await tabTo(page, /^combobox "Committee/)
  await page.keyboard.press('Control+A')
  await page.keyboard.type(panel)
  await page.keyboard.press('Escape')
  await tabAndPress(page, /^button "Bring in 10 files"/)
  await page.getByRole('heading', { level: 2, name: 'What was brought in' }).waitFor({ timeout: 60_000 })
  await page.getByText(/^10 meetings kept/).waitFor()
  await expectAccessible(page, 'old minutes, ten files brought in')
}

async function findAResolution(page: Page): Promise<void> {
  await byPalette(page, 'resolutions', /^Resolutions/)
  await page.getByRole('heading', { level: 1, name: 'Resolutions' }).waitFor()
  await tabTo(page, /^textbox "Find in the words"/)
  await page.keyboard.type(`${remembered} of 2021`)
  await page.getByRole('option', { name: new RegExp(`${remembered} of 2021`) }).waitFor()
  await expectAccessible(page, 'resolutions, one found')
  await tabAndPress(page, /^link "Open the minute"/)
  await page.locator('.minute-editor').getByText(`That the ${remembered} of 2021 be shared with the Panel.`).waitFor()
}
