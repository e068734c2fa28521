import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import { aDataFolder } from '#tests/hosts/pipe-client.ts'
import { startBrowserHost, startElectronHost, type ElectronHost, type RunningHost } from './app-hosts.ts'
import { expectAccessible, focusedName } from './screen-checks.ts'

export const passphrase = 'plain quiet harbour stone'

/** A host and the way in which its clerk chooses a folder or a file: in the system's dialog, or in the page's. */
export type Driven = {
  readonly host: RunningHost
  /** The names on the way from where looking begins, and the path that they make. */
  readonly choose: (button: string, names: readonly string[], path: string) => Promise<void>
}

export async function drivenBrowser(dataFolder: string, home: string): Promise<Driven> {
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
    if (names.at(-1)?.endsWith('.minutebook') === true) return
    await expect.poll(() => focusedName(page)).toBe('button "Use this folder"')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  return { host, choose }
}

export async function drivenElectron(dataFolder: string, home: string): Promise<Driven> {
  const host: ElectronHost = await startElectronHost({ dataFolder, env: { HOME: home } })
  onTestFinished(() => host.close())
  host.page.setDefaultTimeout(60_000)
  const choose = async (button: string, _names: readonly string[], path: string): Promise<void> => {
    host.steer({ kind: 'choose', path })
    await press(host.page, 'button', button)
  }
  return { host, choose }
}

export async function setPassphrase(page: Page): Promise<void> {
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

export async function unlock(page: Page): Promise<void> {
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

export function aHome(): string {
  const home = aDataFolder()
  mkdirSync(join(home, 'Documents', 'Copies'), { recursive: true })
  return home
}

export async function press(page: Page, role: 'button' | 'link', name: string): Promise<void> {
  await page.getByRole(role, { name }).first().focus()
  await page.keyboard.press('Enter')
}

/** Looks into the only copy and puts it in place; `committee` is one that the copy has and the present book has not. */
export async function restoreElsewhere({ host, choose }: Driven, copies: string, committee: string): Promise<void> {
  const { page } = host
  const [copy = ''] = readdirSync(copies)
  await press(page, 'link', 'Choose a folder')
  await choose('Choose a copy', ['Documents', 'Copies', copy], join(copies, copy))
  await page.getByLabel('Passphrase of this copy').waitFor()
  await expectAccessible(page, 'a sealed copy')
  expect(await focusedName(page)).toBe('textbox "Passphrase of this copy"')
  await page.keyboard.type(passphrase)
  await page.keyboard.press('Enter')
  await page.getByRole('row', { name: /^Committees .+ None$/ }).waitFor()
  await expectAccessible(page, 'a copy looked into')
  await press(page, 'button', 'Put this copy in place')
  await page.getByText(/is in place since/).waitFor()
  await expectAccessible(page, 'a copy in place')
  await page.getByRole('link', { name: 'Minute Book' }).first().click()
  await page.getByRole('link', { name: committee, exact: true }).waitFor()
}

/** The files in the folders that hold any of the words as plain text. */
export function plainFiles(words: readonly string[], ...folders: readonly string[]): readonly string[] {
  const forms = words.flatMap((word) => [Buffer.from(word), Buffer.from(word, 'utf16le')])
  return folders
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
    .filter((path) => existsSync(path) && statSync(path).isFile())
    .filter((path) => forms.some((form) => readFileSync(path).includes(form)))
}
