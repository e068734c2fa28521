import { readdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aDataFolder } from '#tests/hosts/pipe-client.ts'
import type { RunningHost } from './app-hosts.ts'
import { fillCouncil } from './filled-council.ts'
import {
  aHome,
  drivenBrowser,
  drivenElectron,
  passphrase,
  plainFiles,
  press,
  restoreElsewhere,
  setPassphrase,
  unlock,
} from './safekeeping-clerk.ts'
import { expectAccessible, focusedName } from './screen-checks.ts'

const words = ['Ferry Scrutiny', 'slipway', 'Ada Moss']

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
    expect(readdirSync(copies)).toEqual([expect.stringMatching(/^minute-book-\d{4}-\d\d-\d\d-\d{6}\.minutebook$/)])
    await expectAccessible(page, 'safe keeping, a copy')

    await setPassphrase(page)
    await page.getByText('1 older copy').waitFor()
    await expectAccessible(page, 'safe keeping, sealed')
    expect(plainFiles(words, folder)).toEqual([])
    await press(page, 'button', 'Seal them with the passphrase')
    await page.getByText('1 older copy').waitFor({ state: 'detached' })
    expect(plainFiles(words, copies)).toEqual([])
    expect([first.host.errors, first.host.outside]).toEqual([[], []])
    await first.host.close()

    const second = await start(folder, home)
    await unlock(second.host.page)
    await second.host.page.getByRole('heading', { level: 1, name: 'Meetings' }).waitFor()
    expect(plainFiles(words, folder, copies)).toEqual([])
    await second.host.close()

    await restoreElsewhere(await start(aDataFolder(), home), copies, 'Ferry Scrutiny Panel')
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

  await press(page, 'button', 'Start the meeting')
  await press(page, 'button', 'Close the meeting')
  await page.getByText('A second copy is made.').waitFor()
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

function corePid(host: RunningHost): number {
  try {
    return host.corePid()
  } catch {
    return 0
  }
}
