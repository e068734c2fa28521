import { existsSync, readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { aDataFolder, afterThisFile } from '#tests/hosts/pipe-client.ts'
import { slowAnswers, startBrowserHost, type RunningHost } from './app-hosts.ts'
import { fillCouncil, inStore, members, type FilledCouncil } from './filled-council.ts'
import { expectAccessible, focusedName } from './screen-checks.ts'

const after = afterThisFile()
const folder = aDataFolder(after)
const newFolder = aDataFolder(after)
let host: RunningHost
let page: Page
let council: FilledCouncil

beforeAll(async () => {
  council = await fillCouncil(folder)
  host = await start(folder)
  page = host.page
})

async function start(dataFolder: string): Promise<RunningHost> {
  const started = await startBrowserHost({ dataFolder })
  after(() => started.close())
  started.page.setDefaultTimeout(10_000)
  return started
}

async function open(path: string, heading: string): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/#${path}`)
  await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor()
  await page.waitForLoadState('networkidle')
}

async function openEditor(): Promise<void> {
  await open(`/meetings/${council.march}/items/${council.apologies}`, 'Ferry Scrutiny Panel')
  const editor = page.locator('.minute-editor')
  await editor.focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
}

const palette = () => page.getByRole('dialog', { name: 'Find or do' })

// axe looks at each state twice, which takes its time.
vi.setConfig({ testTimeout: 120_000 })

describe('the palette', () => {
  it('opens by its key on every screen, does what is typed first, and is clean for everybody', async () => {
    await open('/', 'Meetings')
    await page.keyboard.press('Control+k')
    await palette().getByRole('option', { name: 'Settings' }).waitFor()
    await expectAccessible(page, 'palette')
    await page.keyboard.type('settings')
    await page.keyboard.press('Enter')

    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor()
    expect(await palette().count()).toBe(0)
  })

  it('goes to a meeting by its name, and to where words occur', async () => {
    await open('/', 'Meetings')
    await page.getByRole('button', { name: 'Find or do…' }).click()
    await page.keyboard.type('may ferry')
    await page.keyboard.press('Enter')
    await page.waitForURL(new RegExp(council.may))

    await page.keyboard.press('Control+k')
    await page.keyboard.type('nobody counts')
    await palette()
      .getByRole('option', { name: /Nobody counts the ferries/ })
      .waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Finding 14' }).waitFor()
    expect(await palette().count()).toBe(0)
  })

  it('offers first what was used last', async () => {
    await open('/', 'Meetings')
    await page.keyboard.press('Control+k')

    await palette().getByText('Used last').waitFor()
    expect(await palette().getByRole('option').first().innerText()).toMatch(/Nobody counts|May 2016|Settings/)
    await page.keyboard.press('Escape')
  })

  it('opens a hit at its very line, finds a person by name, and hands the words to Search', async () => {
    await open('/', 'Meetings')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('planks loose')
    const line = palette().getByRole('option', { name: /Ferry Scrutiny Panel · 14 March 2016 · item 2/ })
    await line.first().click()
    await page.waitForURL(/items\/.+\?line=/)
    await page.locator('.minute-editor').getByText('The planks had been loose').waitFor()

    await page.keyboard.press('Control+k')
    await page.keyboard.type('quill')
    await palette()
      .getByRole('option', { name: /Ned Quill/ })
      .click()
    await page.getByRole('heading', { level: 1, name: /Ned Quill/ }).waitFor()

    await page.keyboard.press('Control+k')
    await page.keyboard.type('slipway')
    await palette().getByRole('option', { name: 'Open Search for “slipway”' }).click()
    await page.getByRole('heading', { level: 1, name: 'Search' }).waitFor()
    expect(await page.getByLabel('Find', { exact: true }).inputValue()).toBe('slipway')
  })

  it('does what belongs to the line with the caret, and gives the caret back', async () => {
    await openEditor()
    await page.keyboard.type('The planks ')
    await page.keyboard.press('Control+k')
    await page.keyboard.press('Escape')
    await page.keyboard.type('held.')
    await expect
      .poll(() => page.locator('.minute-editor .minute-line > p').allInnerTexts())
      .toEqual(['The planks held.'])

    await page.keyboard.press('Control+k')
    await page.keyboard.type('change kind')
    await page.keyboard.press('Enter')
    await page.getByRole('listbox', { name: 'Kind of line' }).waitFor()
    await page.keyboard.press('Escape')
    expect(await focusedName(page)).toMatch(/^textbox "Minutes of item/)
  })

  it('says so when nothing is found, and keeps what was typed', async () => {
    await open('/', 'Meetings')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('zzyzx')
    await palette()
      .getByText(/Nothing is called that/)
      .waitFor()
    await expectAccessible(page, 'palette, nothing found')

    expect(await palette().getByRole('combobox').inputValue()).toBe('zzyzx')
    await page.keyboard.press('Escape')
  })
})

describe('Help', () => {
  it('lists every key on a page, and the same over any screen', async () => {
    await open('/help', 'Help')
    const onPage = await page.getByRole('main').locator('kbd').allInnerTexts()
    await expectAccessible(page, 'help')
    await page.keyboard.press('Control+/')
    const dialog = page.getByRole('dialog', { name: 'All keys' })
    await dialog.waitFor()

    expect(await dialog.locator('.key-group kbd').allInnerTexts()).toEqual(onPage)
    expect(onPage).toEqual(expect.arrayContaining(['Ctrl+K', 'Ctrl+;', 'Ctrl+Shift+A', 'Enter', 'F4']))
    await page.keyboard.press('Escape')
  })
})

describe('settings', () => {
  it('keep who is at work: the history of what is written from then on names them', async () => {
    await open('/settings', 'Settings')
    await page.getByLabel('Your name').fill('Ines Albrecht')
    await page.keyboard.press('Tab')
    await page.getByText(/^You are Ines Albrecht\./).waitFor()
    await open(`/meetings/${council.march}/matters-arising`, 'Matters arising')
    await openEditor()
    await page.keyboard.type('Written by Ines.')
    await page.keyboard.press('Control+Shift+A')
    await page.locator('[data-word="Action A3"]').waitFor()

    const made = await inStore(folder, async (call) => {
      const [action] = (await call.action.madeAt({ meetingId: council.march })).toReversed()
      return call.action.get({ id: action?.id ?? '' })
    })
    expect(made.events.map(({ by }) => by)).toEqual(['Ines Albrecht'])
  })

  it('keep the colours when the page is loaded anew, and are clean in high contrast', async () => {
    await open('/settings', 'Settings')
    await page.getByLabel('High contrast').check()
    await page.reload()
    await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('contrast')
    for (const [path, heading] of [
      ['/settings', 'Settings'],
      ['/', 'Meetings'],
      ['/about', 'About Minute Book'],
      [`/meetings/${council.march}`, 'Ferry Scrutiny Panel'],
    ] as const) {
      await open(path, heading)
      await expectAccessible(page, `${path} in high contrast`)
    }
    await open('/settings', 'Settings')
    await page.getByLabel('As the computer').check()
    await expectAccessible(page, 'settings')
  })

  it('take a word of one’s own, once, and give it back after it was removed', async () => {
    await open('/settings', 'Settings')
    for (const word of ['Wharfside', 'Wharfside', ' ']) {
      await page.getByLabel('Add a word of your own').fill(word)
      await page.keyboard.press('Enter')
    }
    const words = page.getByRole('list', { name: 'Your words' })
    await expect.poll(() => words.getByRole('listitem').count()).toBe(1)
    await page.getByRole('button', { name: 'Remove Wharfside' }).click()
    await page.getByRole('button', { name: 'Undo' }).click()

    await words.getByText('Wharfside').waitFor()
  })
})

describe('spelling', () => {
  it('marks a word that is wrong, and puts the right one in its place', async () => {
    await openEditor()
    await page.keyboard.type('The comittee met Councillor Lal at sea.')
    await expect.poll(marked).toEqual(['comittee'])
    await page.keyboard.press('Control+;')
    await page.getByRole('option', { name: 'committee', exact: true }).waitFor()
    await expectAccessible(page, 'meeting, spelling')
    await page.keyboard.press('Enter')
    await page.keyboard.type(' of ferries')

    await expect
      .poll(() => page.locator('.minute-editor .minute-line > p').allInnerTexts())
      .toEqual(['The committee of ferries met Councillor Lal at sea.'])
    await expect.poll(marked).toEqual([])
  })

  it('leaves a word that the clerk adds, and types on after Escape', async () => {
    await openEditor()
    await page.keyboard.type('The hoggin was laid by Quaylee.')
    await expect.poll(marked).toContain('Quaylee')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Control+;')
    await page.getByRole('option', { name: /Add “Quaylee”/ }).click()
    await expect.poll(marked).not.toContain('Quaylee')

    await page.keyboard.press('End')
    await page.keyboard.press('Control+;')
    await page.keyboard.press('Escape')
    await page.keyboard.type(' ')
    expect(await page.getByRole('listbox').count()).toBe(0)
  })

  it('asks the browser for none, and nothing outside', async () => {
    expect(await page.locator('.minute-editor').getAttribute('spellcheck')).toBe('false')
    expect(host.outside).toEqual([])
  })

  it('is silent while it is off', async () => {
    await open('/settings', 'Settings')
    await page.getByRole('checkbox').uncheck()
    await openEditor()
    await page.keyboard.type('The comittee met. ')
    await new Promise((later) => setTimeout(later, 1_500))

    expect(await marked()).toEqual([])
    await open('/settings', 'Settings')
    await page.getByRole('checkbox').check()
  })
})

describe('a fault', () => {
  it('behind the screen is told in one line, and its report holds not one word of the minutes', async () => {
    await open(`/meetings/${council.march}/items/${council.slipway}`, 'Ferry Scrutiny Panel')
    await page.evaluate("void setTimeout(() => { throw new TypeError('The planks had been loose') })")
    await page.getByText('Something went wrong behind this screen.').waitFor()
    await expectAccessible(page, 'fault')
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save a report' }).click()
    const report = readFileSync(await (await saved).path(), 'utf8')

    expect(JSON.parse(report)).toMatchObject({
      screen: '/meetings/:id/items/:id',
      fault: { name: 'TypeError' },
      counts: { committees: 1, meetings: 3, inspections: 1, findings: 2 },
    })
    const own = new Set('council counts report minutes names that holds with what nothing typed fault book'.split(' '))
    const seeded = [...members, 'Ferry Scrutiny Panel Slipway repairs Harbour safety review Nobody counts planks claim']
    const words = seeded
      .flatMap((text) => text.toLowerCase().match(/[a-z]{4,}/g) ?? [])
      .filter((word) => !own.has(word))
    expect(words.filter((word) => report.toLowerCase().includes(word))).toEqual([])
    expect(report).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/)
    await page.getByRole('button', { name: 'Close', exact: true }).last().click()
  })

  it('of the page itself keeps what was typed last, and says so', async () => {
    await openEditor()
    await page.keyboard.type('The last words.')
    await page.evaluate("document.querySelector('.meeting-session').remove()")
    await page.keyboard.press('Control+k')
    await page.evaluate("location.hash = '#/settings'")
    await page.getByRole('heading', { level: 1, name: 'This page stopped working' }).waitFor()
    await page.getByText('Everything that you typed is kept.').waitFor()
    await expectAccessible(page, 'stopped page')
    await page.getByRole('button', { name: 'Start the page again' }).click()
    await page.getByRole('heading', { level: 1, name: 'Meetings' }).waitFor()

    const kept = await inStore(folder, (call) => call.agendaItem.get({ id: council.apologies }))
    expect(kept.blocks.map(({ body }) => body.map(({ text }) => text).join(''))).toEqual(['The last words.'])
  })
})

describe('on paper', () => {
  it.for([
    ['a meeting', () => `/meetings/${council.march}/items/${council.slipway}`, 'Ferry Scrutiny Panel'],
    ['matters arising', () => `/meetings/${council.may}/matters-arising`, 'Matters arising'],
    ['a finding', () => `/findings/${council.findingId}`, 'Finding 12'],
  ] as const)('%s has its words and none of its bars', async ([, path, heading]) => {
    await open(path(), heading)
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    const bars = page.locator('.app-bar, .meeting-agenda, .meeting-context, .meeting-keys, .buttons, button, .panel')
    const isSeen = await Promise.all((await bars.all()).map((bar) => bar.isVisible()))

    expect(isSeen.length).toBeGreaterThan(0)
    expect(isSeen).not.toContain(true)
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true)
    expect(await page.evaluate('getComputedStyle(document.querySelector("h1")).color')).toBe('rgb(26, 29, 33)')
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' })
  })
})

describe('a dropped file', () => {
  it('of old minutes is read where minutes are brought in, several at once too', async () => {
    await open('/settings', 'Settings')
    await drop(['old.txt', 'Ferry Scrutiny Panel\n14 March 2016\n1. Apologies\nNone.'])
    await page.getByRole('heading', { level: 1, name: 'Import old minutes' }).waitFor()
    await page.getByText('Check what each line is').waitFor()
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)

    await open('/settings', 'Settings')
    await drop(['one.txt', 'One'], ['two.docx', 'Two'])
    await page.getByRole('heading', { level: 2, name: '2 files' }).waitFor()
    await page.getByRole('button', { name: 'Leave them' }).click()
  })

  it('that nothing reads is refused in one sentence, and the page stays', async () => {
    await open('/settings', 'Settings')
    await drop(['letter.exe', ''])
    await page.getByRole('alert').getByText('letter.exe').waitFor()
    await expectAccessible(page, 'dropped letter.exe')
    await drop(['people.csv', ''], ['old.txt', ''])
    await page.getByRole('alert').getByText('one at a time').waitFor()

    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Settings')
    await page.getByRole('button', { name: 'Close', exact: true }).click()
  })

  it('that is a list is asked about, and read as what the clerk says it is', async () => {
    await open('/settings', 'Settings')
    await drop(['list.csv', 'Name,Party\nUna Skerry,Independent'])
    await page.getByText('What is in list.csv?').waitFor()
    expect(await focusedName(page)).toBe('button "People"')
    await page.keyboard.press('Enter')
    await page.getByText('Una Skerry').first().waitFor()

    await open('/import', 'Import old minutes')
    await drop(['list.tsv', 'Action\tOwner\nPaint the buoys\tHarbour master'])
    await page.getByRole('button', { name: 'Actions', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Existing actions' }).waitFor()
    await page.getByText('Paint the buoys').first().waitFor()
  })

  it('of Modern.Gov goes to its own screen, and what is wrong with it is said there', async () => {
    await open('/import', 'Import old minutes')
    await drop(['answer.xml', 'no markup'])

    await page.getByRole('heading', { level: 1, name: 'Committees and meetings from Modern.Gov' }).waitFor()
    await page.getByRole('alert').first().waitFor()
    expect(await page.getByRole('alert').first().innerText()).not.toBe('')
  })
})

describe('the sample council', () => {
  it('is one key away at first, stands apart, and is thrown away again', async () => {
    const other = await start(newFolder)
    const { page: first } = other
    // From the next opening on: the page begins anew before it hears how turning to the other book went.
    await slowAnswers(first, () => 150)
    await first.getByRole('heading', { level: 1, name: 'Start your minute book' }).waitFor()
    await expectAccessible(first, 'welcome')
    await first.getByRole('button', { name: /Explore with a sample council/ }).waitFor()
    await first.keyboard.press('1')
    const banner = first.getByRole('complementary', { name: 'Which minute book is open' })
    await banner.getByText('Sample council.').waitFor()
    await first.getByRole('heading', { level: 1, name: 'Meetings' }).waitFor()
    await first.getByText('The sample council is open').waitFor()
    await expectAccessible(first, 'sample council')

    await first.locator('.continue-first').waitFor()
    await first.keyboard.press('1')
    await first.getByRole('navigation', { name: 'Agenda' }).waitFor()
    await banner.waitFor()
    await first.getByRole('link', { name: /^Matters arising \(\d+\)/ }).click()
    await first.getByText('Overdue').first().waitFor()
    await expectAccessible(first, 'sample, matters arising')

    await banner.getByRole('button', { name: 'Back to your own minutes' }).click()
    await first.getByRole('heading', { level: 1, name: 'Start your minute book' }).waitFor()
    expect(await banner.count()).toBe(0)
    expect(existsSync(`${newFolder} sample/sample-council`)).toBe(true)

    await first.getByRole('button', { name: 'Open the sample council' }).click()
    await first.getByRole('button', { name: 'Throw the sample away' }).click()
    await first.getByRole('button', { name: 'Keep it' }).click()
    expect(existsSync(`${newFolder} sample`)).toBe(true)
    await first.getByRole('button', { name: 'Throw the sample away' }).click()
    await expectAccessible(first, 'throwing the sample away')
    await first.getByRole('button', { name: 'Throw it away' }).click()
    await first.getByRole('heading', { level: 1, name: 'Start your minute book' }).waitFor()
    await expect.poll(() => existsSync(`${newFolder} sample`)).toBe(false)
    expect(other.errors).toEqual([])
  })
})

it('says of About what ships, with the text of each licence', async () => {
  await open('/about', 'About Minute Book')
  await page.getByText(/packages ship with it/).waitFor()
  await expectAccessible(page, 'about')
  const react = page.getByRole('listitem').filter({ hasText: /^react \d/ })
  await react.locator('summary').click()

  await react.getByText(/MIT License[\s\S]+Permission is hereby granted/).waitFor()
  expect(await page.locator('.licences summary').count()).toBeGreaterThan(40)
})

it('has called nothing an error, but for the faults that were made', async () => {
  const made = /The planks had been loose|NotFoundError|removeChild/
  expect(host.errors.filter((error) => !made.test(error))).toEqual([])
})

function marked(): Promise<readonly string[]> {
  return page.locator('.misspelt').allInnerTexts()
}

async function drop(...files: readonly (readonly [name: string, text: string])[]): Promise<void> {
  await page.evaluate(`{
    const transfer = new DataTransfer()
    for (const [name, text] of ${JSON.stringify(files)}) transfer.items.add(new File([text], name))
    for (const type of ['dragover', 'drop'])
      (document.querySelector('#main') ?? document.body).firstElementChild.dispatchEvent(
        new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }),
      )
  }`)
}
