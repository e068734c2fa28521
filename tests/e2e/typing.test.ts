import { beforeAll, beforeEach, expect, it } from 'vitest'
import { aDataFolder, afterThisFile } from '#tests/hosts/pipe-client.ts'
import type { RunningHost } from './app-hosts.ts'
import type { FilledCouncil } from './filled-council.ts'
import { startFilledHost } from './filled-host.ts'
import { byPalette } from './keyboard.ts'

/*
 * A clerk does not wait for the screen: what is typed right after anything else arrives in the line where the caret was.
 * Nothing below waits between a key and the next.
 */

const after = afterThisFile()
const folder = aDataFolder(after)
let host: RunningHost
let council: FilledCouncil

beforeAll(async () => {
  ;({ host, council } = await startFilledHost(after, folder))
})

beforeEach(async () => {
  await openItem(council.apologies)
  await editor().press('Control+a')
  await host.page.keyboard.press('Delete')
})

it.for([
  ['choosing a kind by its letter', ['Control+.', 'b']],
  ['leaving the kinds', ['Control+.', 'Escape']],
  ['leaving an action', ['Control+Shift+A', 'Escape']],
  ['making an action', ['Control+Shift+A']],
  ['making an action and taking it back', ['Control+Shift+A', 'Control+Shift+A']],
  ['linking a finding', ['#', '1', '2', 'Enter']],
  ['leaving the findings', ['Control+Shift+F', 'Escape']],
  ['leaving the list of keys', ['Control+/', 'Escape']],
  ['leaving the palette', ['Control+k', 'Escape']],
  ['asking for spelling where nothing is wrong', ['Control+;']],
  ['leaving the title of the item', ['F2', 'Escape']],
  ['keeping the title of the item', ['F2', 'Enter']],
  ['going to the agenda and back', ['Shift+F6', 'F6']],
  ['going round the panels', ['F6', 'F6', 'F6']],
  ['going to the next item and back', ['Control+ArrowDown', 'Control+ArrowUp']],
] as const)('loses no key after %s', async ([, keys]) => {
  const { page } = host
  await page.keyboard.type('The planks ')
  for (const key of keys) await page.keyboard.press(key)
  await page.keyboard.type('were loose.')

  await expect.poll(() => words()).toMatch(/^The planks ?were loose\.$/)
})

it('takes what is typed right after “Rename” as the title, and what follows as minutes', async () => {
  const { page } = host
  await page.getByRole('button', { name: /^Change item 1/ }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Rename' }).waitFor()
  await page.getByRole('menuitem', { name: 'Rename' }).press('Enter')
  await page.keyboard.type('Apologies and substitutes')
  await page.keyboard.press('Enter')
  await page.keyboard.type('None.')

  await page.getByRole('heading', { level: 2, name: 'Apologies and substitutes' }).waitFor()
  await expect.poll(words).toBe('None.')
})

it('ties the finding that was asked for by number, although the clerk has typed on', async () => {
  const { page } = host
  await page.keyboard.type('Worn since May #14')
  await page.keyboard.press('Enter')
  await page.keyboard.type(' it was said.')

  await page.getByRole('complementary').getByText('Nobody counts the ferries.').waitFor()
  await expect.poll(() => words()).toBe('Worn since May it was said.')
})

it('takes what is typed right after the title of a new item as its minutes', async () => {
  const { page } = host
  await page.getByRole('button', { name: 'Add an item' }).press('Enter')
  await page.keyboard.type('Fares')
  await page.keyboard.press('Enter')
  await page.keyboard.type('The fares had risen.')

  await page.getByRole('heading', { name: /Fares/ }).waitFor()
  await expect.poll(() => words()).toBe('The fares had risen.')
})

it('types on at the place that was left when an item is opened again, and opens another at its top', async () => {
  const { page } = host
  await page.keyboard.type('The planks .')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.type('he')
  await page.keyboard.press('Control+ArrowDown')
  await page.keyboard.type(' [first]')
  await page.keyboard.press('Control+ArrowUp')
  await page.keyboard.type('ld')

  await expect.poll(() => words()).toBe('The planks held.')
  await openItem(council.slipway)
  await expect.poll(() => words()).toMatch(/^Members asked about the following: \[first\]\n/)
})

it('takes what is typed right after “Defer it” as the day, and what follows as minutes, also on a slow computer', async () => {
  const { page } = host
  const slow = await page.context().newCDPSession(page)
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 6 })
  await byPalette(page, 'defer', /Defer the item/)
  await page.keyboard.type('18 January 2027')
  await page.keyboard.press('Enter')
  await page.keyboard.type('The plan had not come back.')
  await slow.detach()

  await expect.poll(() => words()).toBe('The plan had not come back.')
  expect(await page.getByLabel('This item was deferred to').inputValue()).toBe('18 January 2027')
})

it('leaves the focus in what was opened since, however late it is answered that the public is excluded', async () => {
  const { page } = host
  await byPalette(page, 'exclude', /Exclude the public/)
  await page.getByRole('button', { name: /Put it in the minutes/ }).waitFor()
  const core = host.corePid()
  process.kill(core, 'SIGSTOP')
  for (const key of ['Control+Enter', 'Control+.']) await page.keyboard.press(key)
  process.kill(core, 'SIGCONT')
  await page.locator('.undo-line').getByText('The exclusion of the public is in the minutes.').waitFor()
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
  await page.keyboard.press('b')
  await page.keyboard.type('The lowest bid was read.')

  await expect.poll(() => words()).toMatch(/\nThe lowest bid was read\.$/)
  expect(await editor().locator('.minute-line').last().getAttribute('data-kind')).toBe('point')
})

/** The words of the lines, without what they are tied to. */
async function words(): Promise<string> {
  return (await editor().locator('.minute-line > p').allInnerTexts()).join('\n')
}

function editor() {
  return host.page.locator('.minute-editor')
}

async function openItem(itemId: string): Promise<void> {
  const { page } = host
  await page.goto(`${new URL(host.address ?? '').origin}/#/meetings/${council.march}/items/${itemId}`)
  await page.locator(`.meeting-agenda [aria-current][href$="${itemId}"]`).waitFor()
  await editor().focus()
}
