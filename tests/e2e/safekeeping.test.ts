import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { aDataFolder } from '#tests/hosts/pipe-client.ts'
import { startBrowserHost, startElectronHost, type ElectronHost, type RunningHost } from './app-hosts.ts'
import { fillCouncil } from './filled-council.ts'
import { expectAccessible, focusedName } from './screen-checks.ts'

const passphrase = 'plain quiet harbour stone'

/** A host and the way in which its clerk chooses a folder or a file: in the system's dialog, or in the page's. */
type Driven = {
  readonly host: RunningHost
  /** The names on the way from where looking begins, and the path that they make. */
  readonly choose: (button: string, names: readonly string[], path: string) => Promise<void>
}

describe.for([
  ['the browser host', drivenBrowser],
  ['the Electron bundles', drivenElectron],
] as const)('on %s', ([, start]) => {
  it('a clerk makes a copy, sets a passphrase, and gets the copy back elsewhere', { timeout: 240_000 }, async () => {
    const home = aHome()
    const copies = join(home, 'Documents', 'Copies')
    const folder = aDataFolder()
    await fillCouncil(folder)

    const first = await start(folder, home)
    const { page } = first.host
    await page.getByText('No second copy yet.').waitFor()
    await press(page, 'link', 'Choose a folder')
    await page.getByRole('heading', { level: 1, name: 'Safe keeping' }).waitFor()
    await expectAccessible(page, 'safe keeping, no folder')
    await first.choose('Choose a folder', ['Documents', 'Copies'], copies)
    await press(page, 'button', 'Make a copy now')
    await page.getByText('The copy is made and was read back.').waitFor({ state: 'attached' })
    expect(readdirSync(copies)).toEqual([expect.stringMatching(/^minute-book-\d{4}-\d\d-\d\d-\d{6}\.sqlite$/)])
    await expectAccessible(page, 'safe keeping, a copy')

    await setPassphrase(page)
    await page.getByText('1 older copy').waitFor()
    await expectAccessible(page, 'safe keeping, sealed')
    expect(plainFiles(folder)).toEqual([])
    await press(page, 'button', 'Seal them with the passphrase')
    await page.getByText('1 older copy').waitFor({ state: 'detached' })
    expect(plainFiles(copies)).toEqual([])
    expect([first.host.errors, first.host.outside]).toEqual([[], []])
    await first.host.close()

    const second = await start(folder, home)
    await unlock(second.host.page)
    await second.host.page.getByRole('heading', { level: 1, name: 'Meetings' }).waitFor()
    expect(plainFiles(folder, copies)).toEqual([])
    await second.host.close()

    await restoreElsewhere(await start(aDataFolder(), home), copies)
  })
})

it('says that the folder for copies is gone, and makes the copy once it is back', { timeout: 120_000 }, async () => {
  const { host, copies } = await withAFolder()
  const { page } = host
  await press(page, 'button', 'Make a copy now')
  await page.getByText('The copy is made and was read back.').waitFor({ state: 'attached' })

  renameSync(copies, `${copies}-pulled`)
  await press(page, 'button', 'Make a copy now')
  await page
    .getByRole('alert')
    .getByText(/is not there\. Nothing is lost/)
    .waitFor()
  await expectAccessible(page, 'safe keeping, folder gone')

  renameSync(`${copies}-pulled`, copies)
  await expect.poll(() => readdirSync(copies).length, { timeout: 40_000 }).toBe(2)
  await page.getByRole('alert').waitFor({ state: 'detached' })
})

it('makes a copy when a meeting is closed, and opens the meeting again', { timeout: 120_000 }, async () => {
  const { host, copies } = await withAFolder()
  const { page } = host
  await page.getByRole('link', { name: 'Minute Book' }).first().click()
  await page.getByRole('link', { name: 'Monday 14 March 2016', exact: true }).click()
  await page.locator('.minute-editor').waitFor()

  await press(page, 'button', 'Close the meeting')
  await page.getByText('Closed. A second copy is made.').waitFor()
  expect(readdirSync(copies)).toHaveLength(1)
  await expectAccessible(page, 'meeting, closed')

  await press(page, 'button', 'Open it again')
  await page.getByRole('button', { name: 'Close the meeting' }).waitFor()
})

it('locks at once by its key, in the middle of a line, and has the line afterwards', { timeout: 120_000 }, async () => {
  const { host } = await withAFolder()
  const { page } = host
  await setPassphrase(page)
  await page.getByRole('link', { name: 'Minute Book' }).first().click()
  await page.getByRole('link', { name: 'Monday 14 March 2016', exact: true }).click()
  await page.locator('.minute-editor').waitFor()
  await page.keyboard.type('Councillor Moss sent apologies.')

  await page.keyboard.press('Control+Shift+L')
  await page.getByRole('heading', { level: 1, name: 'Your minute book is locked' }).waitFor()
  expect(await page.getByText('Councillor Moss').count()).toBe(0)
  expect(await focusedName(page)).toBe('textbox "Passphrase"')
  await page.keyboard.type(passphrase)
  await page.keyboard.press('Enter')

  await page.locator('.minute-editor').getByText('Councillor Moss sent apologies.').waitFor()
})

it('opens a sealed book again by itself when its core has died', { timeout: 120_000 }, async () => {
  const { host } = await withAFolder()
  await setPassphrase(host.page)
  const before = host.corePid()
  process.kill(before, 'SIGKILL')

  await expect.poll(() => corePid(host)).not.toBe(before)
  await host.page.getByRole('link', { name: 'Minute Book' }).first().click()
  await host.page.getByRole('link', { name: 'Monday 14 March 2016', exact: true }).waitFor()
})

async function drivenBrowser(dataFolder: string, home: string): Promise<Driven> {
  const host = await startBrowserHost({ dataFolder, env: { HOME: home } })
  onTestFinished(() => host.close())
  host.page.setDefaultTimeout(60_000)
  const choose = async (button: string, names: readonly string[]): Promise<void> => {
    const { page } = host
    await press(page, 'button', button)
    await page.getByRole('dialog').waitFor()
    await expectAccessible(page, 'the dialog of folders')
    for (const name of names) {
      await page.getByRole('dialog').getByRole('row', { name }).first().waitFor()
      await expect.poll(() => focusedName(page)).toMatch(/^row/)
      // The first letters of a name go to it.
      await page.keyboard.type(name.slice(0, 4))
      await expect.poll(() => focusedName(page)).toContain(name)
      await page.keyboard.press('Enter')
    }
    if (names.at(-1)?.endsWith('.sqlite') === true) return
    await expect.poll(() => focusedName(page)).toBe('button "Use this folder"')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  return { host, choose }
}

async function drivenElectron(dataFolder: string, home: string): Promise<Driven> {
  const host: ElectronHost = await startElectronHost({ dataFolder, env: { HOME: home } })
  onTestFinished(() => host.close())
  host.page.setDefaultTimeout(60_000)
  const choose = async (button: string, _names: readonly string[], path: string): Promise<void> => {
    host.steer({ kind: 'choose', path })
    await press(host.page, 'button', button)
  }
  return { host, choose }
}

async function withAFolder(): Promise<{ host: RunningHost; copies: string }> {
  const home = aHome()
  const folder = aDataFolder()
  await fillCouncil(folder)
  const driven = await drivenBrowser(folder, home)
  await press(driven.host.page, 'link', 'Choose a folder')
  const copies = join(home, 'Documents', 'Copies')
  await driven.choose('Choose a folder', ['Documents', 'Copies'], copies)
  await driven.host.page.getByRole('button', { name: 'Make a copy now' }).waitFor()
  return { host: driven.host, copies }
}

async function setPassphrase(page: Page): Promise<void> {
  await press(page, 'button', 'Set a passphrase')
  await page.keyboard.type('short')
  await page.getByText(/short enough to be guessed/).waitFor()
  await expectAccessible(page, 'a new passphrase')
  await page.getByLabel('New passphrase').focus()
  await page.keyboard.press('Control+A')
  await page.keyboard.type(passphrase)
  await page.getByLabel('The same again').focus()
  await page.keyboard.type('another')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').getByText('The two are not the same').waitFor()
  await page.keyboard.press('Control+A')
  await page.keyboard.type(passphrase)
  await page.keyboard.press('Enter')
  await page.getByText('The passphrase is set, and the data file is sealed.').waitFor()
}

async function unlock(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1, name: 'Your minute book is locked' }).waitFor()
  await expectAccessible(page, 'locked')
  expect(await focusedName(page)).toBe('textbox "Passphrase"')
  await page.keyboard.type('not this one')
  await page.keyboard.press('Enter')
  await page
    .getByRole('alert')
    .getByText(/That is not the passphrase/)
    .waitFor()
  await expectAccessible(page, 'locked, a wrong passphrase')
  await page.keyboard.type(passphrase)
  await page.keyboard.press('Enter')
}

async function restoreElsewhere({ host, choose }: Driven, copies: string): Promise<void> {
  const { page } = host
  const [copy = ''] = readdirSync(copies)
  await press(page, 'link', 'Choose a folder')
  await choose('Choose a copy', ['Documents', 'Copies', copy], join(copies, copy))
  await page.getByLabel('Passphrase of this copy').waitFor()
  await expectAccessible(page, 'a sealed copy')
  expect(await focusedName(page)).toBe('textbox "Passphrase of this copy"')
  await page.keyboard.type(passphrase)
  await page.keyboard.press('Enter')
  await page.getByRole('row', { name: 'Committees Ferry Scrutiny Panel None' }).waitFor()
  await expectAccessible(page, 'a copy looked into')
  await press(page, 'button', 'Put this copy in place')
  await page.getByText(/is in place since/).waitFor()
  await expectAccessible(page, 'a copy in place')
  await page.getByRole('link', { name: 'Minute Book' }).first().click()
  await page.getByRole('link', { name: 'Ferry Scrutiny Panel', exact: true }).waitFor()
}

function aHome(): string {
  const home = aDataFolder()
  mkdirSync(join(home, 'Documents', 'Copies'), { recursive: true })
  return home
}

async function press(page: Page, role: 'button' | 'link', name: string): Promise<void> {
  await page.getByRole(role, { name }).first().focus()
  await page.keyboard.press('Enter')
}

/** The files in the folders that hold the words of the council as plain text. */
function plainFiles(...folders: readonly string[]): readonly string[] {
  const words = ['Ferry Scrutiny', 'slipway', 'Ada Moss']
  const forms = words.flatMap((word) => [Buffer.from(word), Buffer.from(word, 'utf16le')])
  return folders
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
    .filter((path) => existsSync(path) && statSync(path).isFile())
    .filter((path) => forms.some((form) => readFileSync(path).includes(form)))
}

function corePid(host: RunningHost): number {
  try {
    return host.corePid()
  } catch {
    return 0
  }
}
