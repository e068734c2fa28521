import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { aDataFolder, afterThisFile } from '#tests/hosts/pipe-client.ts'
import type { RunningHost } from './app-hosts.ts'
import { inStore, type FilledCouncil } from './filled-council.ts'
import { startFilledHost } from './filled-host.ts'
import { tabTo } from './keyboard.ts'
import { expectAccessible, focusedName } from './screen-checks.ts'

const after = afterThisFile()
let folder: string
let host: RunningHost
let page: Page
let council: FilledCouncil

beforeAll(async () => {
  folder = aDataFolder(after)
  ;({ host, council } = await startFilledHost(after, folder))
  page = host.page
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
})

describe('by keyboard alone', { timeout: 120_000 }, () => {
  it('finds a resolution by its words, copies them, and opens its minute at the line', async () => {
    await goTo('/', 'Meetings')
    await tabTo(page, /^link "Resolutions"/)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Resolutions' }).waitFor()
    await page.locator('.register-row').first().waitFor()
    await page.getByRole('region', { name: 'What came of 2 resolutions' }).waitFor()
    await expectAccessible(page, 'resolutions')
    await tabTo(page, /^textbox "Find in the words"/)
    await page.keyboard.type('ferries count')
    await page.getByText('1 of 2 hold').waitFor()
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => focusedName(page)).toMatch(/^option ".*That the ferries be counted\.|^listbox/)
    await tabTo(page, /^button "Copy exact words"/)
    await page.keyboard.press('Enter')
    await page.getByText('Copied.').waitFor()
    await expectAccessible(page, 'resolutions, one found')

    expect(await page.evaluate('navigator.clipboard.readText()')).toBe('That the ferries be counted.')
    await tabTo(page, /^textbox "Find in the words"/, 'back')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.locator('.minute-editor').waitFor()
    await expect.poll(lineWithCaret).toBe('That the ferries be counted.')
    expect(await focusedName(page)).toMatch(/^textbox "Minutes of item 2"/)
    await page.goBack()
    await expect.poll(() => page.getByLabel('Find in the words').inputValue()).toBe('ferries count')
  })

  it.for([
    ['the list', () => page.keyboard.press('ArrowDown')],
    ['the palette', leaveByPalette],
  ] as const)('keeps what was looked for when it is left at once, by %s', async ([, leave]) => {
    await goTo('/resolutions', 'Resolutions')
    await page.getByLabel('Find in the words').focus()
    await page.keyboard.type('ferries')
    await page.getByText('1 of 2 hold “ferries”').waitFor()
    await leave()
    await page.keyboard.press('Enter')
    await page.locator('.register').waitFor({ state: 'detached' })
    await page.goBack()
    await expect.poll(() => page.getByLabel('Find in the words').inputValue()).toBe('ferries')
  })

  it('leaves what is not looked for out, and says what to try when nothing is left', async () => {
    await goTo('/resolutions', 'Resolutions')
    await page.getByLabel('From', { exact: true }).fill('Janu')
    await page.getByText('Not read as a date yet').waitFor()
    await page.getByLabel('From', { exact: true }).fill('April 2016')
    await page.getByText('from 1 April 2016').waitFor()
    await page.getByText('No resolution is left').waitFor()
    await expectAccessible(page, 'resolutions, none left')
    await page.getByRole('button', { name: 'Show all resolutions' }).press('Enter')
    await expect.poll(() => page.locator('.register-row').count()).toBe(2)
  })

  it('searches everything, and opens a hit at its line', async () => {
    await goTo('/search', 'Search')
    await expectAccessible(page, 'search, nothing asked')
    expect(await focusedName(page)).toMatch(/^textbox "Find"/)
    await page.keyboard.type('planks wint')
    await page.getByRole('heading', { level: 2, name: 'Lines of minutes' }).waitFor()
    await expectAccessible(page, 'search, found')
    expect(await page.locator('mark').allInnerTexts()).toEqual(['planks', 'winter'])
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.locator('.minute-editor').waitFor()
    await expect.poll(lineWithCaret).toBe('The planks had been loose since winter.')
    await goTo('/search?words=xylophone', 'Search')
    await page.getByText('Nothing holds this word').waitFor()
    await expectAccessible(page, 'search, nothing found')
    await goTo('/search?words=Ferry%20Scrutiny%20May', 'Search')
    await page.getByRole('heading', { level: 2, name: 'Meetings' }).waitFor()
  })

  it('puts an earlier text of a line back, and a line that was taken out', async () => {
    await openMinutes()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' And weighed.')
    await page.keyboard.press('Control+Shift+H')
    const panel = page.getByRole('region', { name: 'Earlier texts of this line' })
    await panel.getByRole('button', { name: 'Put back “That the ferries be counted.”' }).waitFor()
    expect(await panel.locator('del').allInnerTexts()).toContainEqual(expect.stringContaining('And weighed.'))
    await expectAccessible(page, 'meeting, earlier texts')
    await tabTo(page, /^button "Put back “That the ferries be counted\.”"/)
    await page.keyboard.press('Enter')
    await expect.poll(lineWithCaret).toBe('That the ferries be counted.')
    expect(await focusedName(page)).toMatch(/^textbox "Minutes of item 2"/)
    await stored('That the ferries be counted.')

    await page.keyboard.press('Control+z')
    await stored('That the ferries be counted. And weighed.')
    await page.keyboard.press('Control+y')
    await stored('That the ferries be counted.')

    await page.keyboard.press('Home')
    await page.keyboard.press('Shift+End')
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Control+Shift+H')
    const back = /^button "Put back the line “That the ferries be counted\.”"/
    await page.getByRole('button', { name: /^Put back the line/ }).waitFor()
    await expectAccessible(page, 'meeting, lines taken out')
    await tabTo(page, back)
    await page.keyboard.press('Enter')
    await stored('That the ferries be counted.')
  })

  it('leaves the earlier texts with Escape, at the same caret', async () => {
    await openMinutes()
    await page.keyboard.press('Control+Shift+H')
    await page.getByRole('heading', { name: 'Lines taken out of this item' }).waitFor()
    await page.keyboard.press('Escape')
    expect(await focusedName(page)).toMatch(/^textbox "Minutes of item 2"/)
    expect(await page.getByRole('heading', { name: 'Lines taken out of this item' }).count()).toBe(0)
  })

  it('purges a line for good: asked with what goes and stays, for a reason, and no byte is left', async () => {
    const name = 'Wilhelmaria'
    await openMinutes()
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Enter')
    await page.keyboard.type(`${name} was named by mistake.`)
    await stored(`${name} was named by mistake.`)
    await page.keyboard.press('Control+Shift+H')
    await page.getByRole('link', { name: 'Purge this line for good…' }).waitFor()
    await tabTo(page, /^link "Purge this line for good…"/)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Purge for good' }).waitFor()
    await page.getByText('Every backup and every Word file').waitFor()
    await expectAccessible(page, 'purge')
    await tabTo(page, /^button "Purge for good"/)
    await page.keyboard.press('Enter')
    await page.getByText('Say why it is purged').waitFor()
    await expectAccessible(page, 'purge, no reason')
    await tabTo(page, /^textbox "Reason"/, 'back')
    await page.keyboard.type('A child was named')
    await tabTo(page, /^button "Purge for good"/)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Purged' }).waitFor()
    await expectAccessible(page, 'purged')

    await expect.poll(() => filesHolding(name)).toEqual([])
    await tabTo(page, /^link "Back to the minutes"/)
    await page.keyboard.press('Enter')
    await page.locator('.minute-editor').waitFor()
    await expect.poll(() => page.locator('.minute-editor').innerText()).not.toContain(name)
    expect(filesHolding(name)).toEqual([])

    await goTo('/safekeeping', 'Safe keeping')
    await page.getByRole('cell', { name: 'A child was named' }).waitFor()
    await expectAccessible(page, 'safe keeping, something was purged')
    expect([host.errors, host.outside]).toEqual([[], []])
  })
})

async function goTo(path: string, heading: string): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/#${path}`)
  await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor()
  await page.waitForLoadState('networkidle')
}

async function leaveByPalette(): Promise<void> {
  await page.keyboard.press('Control+K')
  await page.keyboard.type('settings')
  await page.getByRole('option', { name: 'Settings' }).first().waitFor()
}

async function openMinutes(): Promise<void> {
  await goTo(`/meetings/${council.march}/items/${council.slipway}`, 'Ferry Scrutiny Panel')
  await page.locator('.minute-editor').waitFor()
  await page.locator('.minute-editor').focus()
}

/** Tab, or Shift and Tab, until something has the focus. */
function lineWithCaret(): Promise<unknown> {
  return page.evaluate("document.querySelector('.minute-line.here p')?.textContent ?? null")
}

function minuted(): Promise<readonly string[]> {
  return inStore(folder, async (call) =>
    (await call.agendaItem.get({ id: council.slipway })).blocks.map(({ body }) =>
      body.map(({ text }) => text).join(''),
    ),
  )
}

async function stored(words: string): Promise<void> {
  await expect.poll(minuted, { timeout: 10_000 }).toContain(words)
}

function filesHolding(words: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(folder, name)
    if (!statSync(path).isFile()) return false
    const bytes = readFileSync(path)
    return [words, words.toLowerCase()].some((form) => bytes.includes(form))
  })
}
