import { beforeAll, describe, expect, it } from 'vitest'
import { aDataFolder, afterThisFile } from '#tests/hosts/pipe-client.ts'
import { startBrowserHost, type RunningHost } from './app-hosts.ts'
import { fillCouncil, type FilledCouncil } from './filled-council.ts'
import { expectAccessible, focusedName, tabStops } from './screen-checks.ts'
import { screens } from './screens.ts'

const after = afterThisFile()
let empty: RunningHost
let filled: RunningHost
let council: FilledCouncil

beforeAll(async () => {
  const folder = aDataFolder(after)
  council = await fillCouncil(folder)
  const start = async (dataFolder: string): Promise<RunningHost> => {
    const host = await startBrowserHost({ dataFolder })
    after(() => host.close())
    host.page.setDefaultTimeout(10_000)
    return host
  }
  empty = await start(aDataFolder(after))
  filled = await start(folder)
})

describe('with nothing in it yet', () => {
  it.for([
    ['/', 'Start your minute book'],
    ['/committees/new', 'New committee'],
    ['/resolutions', 'Resolutions'],
    ['/search', 'Search'],
    ['/findings', 'Findings'],
    ['/people', 'People'],
    ['/people/import', 'Bring in a list of people'],
    ['/import', 'Import old minutes'],
  ] as const)('%s says what will be here, to everybody', async ([path, heading]) => {
    await open(empty, path, heading)

    expect(await empty.page.getByRole('heading', { level: 1 }).count()).toBe(1)
    await expectAccessible(empty.page, `${path}, empty`)
  })
})

describe.for(screens)('$name', ({ name, path, heading, title, stops }) => {
  it('has one heading, its title, its stops in order, and nothing that WCAG forbids', async () => {
    const { page } = filled
    await open(filled, path(council), heading)

    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
    await expect.poll(() => page.title()).toBe(title)
    // What a screen asks for comes a moment after its heading.
    await expect.poll(() => tabStops(page), { timeout: 15_000 }).toEqual(stops)
    await expectAccessible(page, name)
  })

  it('is never wider than the window', async () => {
    const { page } = filled
    for (const size of [
      { width: 1024, height: 700 },
      { width: 720, height: 450 },
      { width: 320, height: 500 },
    ]) {
      await page.setViewportSize(size)
      await open(filled, path(council), heading)
      const beyond = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')
      expect([name, size.width, beyond]).toEqual([name, size.width, 0])
    }
    await page.setViewportSize({ width: 1280, height: 860 })
  })
})

describe('refusing', () => {
  it('a second committee of the same name keeps what was typed, and says why', async () => {
    const { page } = filled
    await open(filled, '/committees/new', 'New committee')
    await page.keyboard.type('ferry scrutiny panel')
    await page.keyboard.press('Enter')

    await page.getByRole('alert').waitFor()
    expect(await page.getByLabel('Name of the committee').inputValue()).toBe('ferry scrutiny panel')
    expect(await focusedName(page)).toMatch(/^textbox "Name of the committee"/)
    await expectAccessible(page, 'new committee, refused')
  })

  it.for([
    ['a file that is not text', Buffer.from([0x89, 0x50, 3, 4, 0, 0, 1]), /is not text/],
    ['a file without a letter', Buffer.from('12 34\n--'), /not one letter/],
    ['a file over 10 MB', Buffer.alloc(10 * 1024 * 1024 + 1, 'a'), /over 10 MB/],
  ] as const)('%s leaves the text that was there', async ([, buffer, sentence]) => {
    const { page } = filled
    await open(filled, '/import', 'Import old minutes')
    await page.getByLabel('Text of the minutes').fill('The slipway was worn.')
    await page.locator('input[type=file]').setInputFiles({ name: 'old.txt', mimeType: 'text/plain', buffer })

    await page.getByRole('alert').getByText(sentence).waitFor()
    expect(await page.getByLabel('Text of the minutes').inputValue()).toBe('The slipway was worn.')
    await expectAccessible(page, 'import, refused')
  })

  it('public minutes of a meeting with an exempt line, in one sentence that covers nothing', async () => {
    const { page } = filled
    await open(filled, `/meetings/${council.march}`, 'Ferry Scrutiny Panel')
    const before = await page.locator('.minute-frame').boundingBox()
    await page.getByRole('button', { name: 'Export to Word' }).click()
    await page.getByRole('menuitem', { name: /^Public/ }).click()

    await page
      .getByRole('contentinfo')
      .getByText(/exempt/)
      .waitFor()
    expect(await page.locator('.minute-frame').boundingBox()).toEqual(before)
    await expectAccessible(page, 'meeting, export refused')
    await page.getByRole('contentinfo').getByRole('button', { name: 'Close' }).click()
    expect(await focusedName(page)).toMatch(/^textbox "Minutes of item/)
  })

  it.for(['/committees/', '/meetings/', '/inspections/', '/findings/'])(
    'an address under %s that leads to nothing, with a way back',
    async (path) => {
      const { page } = filled
      await page.goto(`${new URL(page.url()).origin}/#${path}00000000-0000-7000-8000-000000000000`)

      await page.getByRole('heading', { level: 1, name: 'This cannot be shown' }).waitFor()
      expect(await page.getByRole('main').getByRole('link').allInnerTexts()).toEqual(['Your meetings'])
      await expectAccessible(page, `${path}, not found`)
    },
  )
})

it.for([
  ['New meeting', (): string => `/committees/${council.committeeId}`, 'Ferry Scrutiny Panel'],
  ['Details', (): string => `/meetings/${council.march}`, 'Ferry Scrutiny Panel'],
  ['All keys', (): string => `/meetings/${council.march}`, 'Ferry Scrutiny Panel'],
  ['Add an inspection', (): string => '/findings', 'Findings'],
  ['Correct the words', (): string => `/findings/${council.findingId}`, 'Finding 12'],
] as const)('gives the focus back to “%s” when its dialog is left', async ([name, path, heading]) => {
  const { page } = filled
  await open(filled, path(), heading)
  await page.getByRole('button', { name, exact: true }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
  await expectAccessible(page, `the dialog of ${name}`)
  await page.keyboard.press('Escape')

  expect(await focusedName(page)).toBe(`button "${name}"`)
  expect(await page.getByRole('dialog').count()).toBe(0)
})

it('changes a role and a standing item in place, and takes the role back', async () => {
  const { page } = filled
  await open(filled, `/committees/${council.committeeId}`, 'Ferry Scrutiny Panel')
  const role = page.getByLabel('Role of Councillor Ada Moss')
  await role.selectOption('Vice-Chair')
  await page.getByText('Councillor Ada Moss is now Vice-Chair.').waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => role.inputValue()).toBe('chair')

  await page.getByRole('button', { name: 'Rename Slipway repairs' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Slipway')
  await page.keyboard.press('Enter')

  await expect.poll(() => focusedName(page)).toBe('button "Rename Slipway"')
})

async function open({ page }: RunningHost, path: string, heading: string): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/#${path}`)
  await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor()
  // What is asked for after the heading is there too, and in a meeting the editor.
  await page.waitForLoadState('networkidle')
  if (/^\/meetings\/[^/]+($|\/items)/.test(path)) await page.locator('.minute-editor').waitFor()
  if (path === '/resolutions') await page.locator('.register-row, .register-empty').first().waitFor()
  if (path.startsWith('/search')) await page.locator('.search-hit, .search-none').first().waitFor()
}
