import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { cli } from '#tests/cli/run-cli.ts'
import { temporaryFolder } from '#tests/temporary-folder.ts'
import { readWordParagraphs } from '../../scripts/docx-paragraphs.ts'
import { startBrowserHost, startElectronHost, type ElectronHost, type RunningHost } from './app-hosts.ts'
import { tabTo } from './keyboard.ts'
import { expectAccessible, focusedName } from './screen-checks.ts'

const pasted = `Thornmere Council
Part I
1. Apologies for absence
2. Declarations of interest
3. Minutes of the last meeting (Pages 5 - 10)
4. First visits after referral
To consider the recovery plan.
Report of the Director of Services
RECOMMENDED:
(a) That the plan be noted.
(b) That an update be brought in May.
5. Slipway survey
Ada Moss will speak
6. Ferry timetable
7. Harbour lights
8. Quay wall
9. Lost moorings
10. Settlement of a claim
11. Work programme
12. Date of next meeting`

const survey = Buffer.from('%PDF-1.4 the slipway is worn')

it.for([
  ['the browser host', startBrowserHost],
  ['the Electron bundles', startElectronHost],
] as const)('lets a clerk prepare an agenda by keyboard alone on %s', { timeout: 240_000 }, async ([, start]) => {
  const dataFolder = temporaryFolder()
  await cli(dataFolder, ['committee', 'add', '--name', 'Harbour Panel'])
  await cli(dataFolder, ['meeting', 'add', '--committee', 'Harbour Panel', '--date', '2016-03-14'])
  const host = await start({ dataFolder })
  const { page } = host
  page.setDefaultTimeout(10_000)
  try {
    await openEmptyAgenda(page)
    await pasteAndCorrect(page)
    await moveAnItem(page)
    await makeExempt(page)
    await makeUrgent(page)
    await attachAndOpen(host)
    await makeWord(page)
    await putDraftsIntoMinutes(page)
    expect([host.errors, host.outside]).toEqual([[], []])
  } catch (error) {
    await page.screenshot({ path: 'node_modules/.cache/agenda-failed.png' })
    throw error
  } finally {
    await host.close()
  }
})

async function openEmptyAgenda(page: Page): Promise<void> {
  await tabTo(page, /^link "Agenda, Monday 14 March 2016"/)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Prepare the agenda' }).waitFor()
  await expectAccessible(page, 'agenda, empty')
}

async function pasteAndCorrect(page: Page): Promise<void> {
  await tabTo(page, /^button "Paste an agenda"/)
  await page.keyboard.press('Enter')
  await expect.poll(() => focusedName(page)).toMatch(/^textbox "Text of the agenda"/)
  await page.keyboard.insertText('Dear all, see you on Monday.')
  await page.getByText('No agenda item was recognised').waitFor()
  await expectAccessible(page, 'agenda, nothing recognised')
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText(pasted)
  await page.getByRole('button', { name: 'Put 12 items on the agenda' }).waitFor()
  await expectAccessible(page, 'agenda, pasted')

  await tabTo(page, /^row "Left out, Thornmere Council"/)
  while (!(await focusedName(page)).includes('Ada Moss')) await page.keyboard.press('ArrowDown')
  expect(await focusedName(page)).toMatch(/^row "Purpose, Ada Moss will speak"/)
  await page.keyboard.press('l')
  await expect.poll(() => focusedName(page)).toMatch(/^row "Lead, Ada Moss will speak"/)

  await tabTo(page, /^checkbox "3\. Minutes of the last meeting"/)
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Put 11 items on the agenda' }).waitFor()
  await page.keyboard.press('Space')
  await tabTo(page, /^button "Put 12 items on the agenda"/, 'back')
  await page.keyboard.press('Enter')
  await page.getByText('12 items put on the agenda.').waitFor()
  await expect.poll(() => focusedName(page)).toMatch(/^row "1 Apologies for absence"/)
  await expectAccessible(page, 'agenda, filled')
  expect(await page.getByRole('row', { name: 'Slipway survey' }).innerText()).toContain('Ada Moss will speak')
}

async function moveAnItem(page: Page): Promise<void> {
  await arrowTo(page, 'Quay wall')
  await page.keyboard.press('Alt+Shift+ArrowUp')
  await expect.poll(() => titles(page)).toEqual(expect.arrayContaining(['Quay wall', 'Harbour lights']))
  await expect.poll(async () => (await titles(page)).slice(6, 8)).toEqual(['Quay wall', 'Harbour lights'])
  await expect.poll(() => focusedName(page)).toMatch(/^row "7 Quay wall"/)
}

async function makeExempt(page: Page): Promise<void> {
  await arrowTo(page, 'Settlement of a claim')
  await page.keyboard.press('Enter')
  await expect.poll(() => focusedName(page)).toMatch(/^textbox "Title"/)
  await tabTo(page, /^checkbox "This item is exempt"/)
  await page.keyboard.press('Space')
  await page.getByText('Say under which paragraph of Schedule 12A the item is exempt.').waitFor()
  await expectAccessible(page, 'agenda, exempt without its paragraphs')
  for (const paragraph of [/^checkbox "1\. Information/, /^checkbox "2\. Information/]) {
    await tabTo(page, paragraph)
    await page.keyboard.press('Space')
  }
  await tabTo(page, /^textbox "Public interest"/)
  await page.keyboard.type('The claimant would be known.')
  await tabTo(page, /^textbox "Title on the public agenda"/)
  await page.keyboard.type('A claim against the council')
  await page.keyboard.press('Tab')
  await page.getByText('Exempt, 1, 2').waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => focusedName(page)).toMatch(/^row "10 Settlement of a claim"/)
}

async function makeUrgent(page: Page): Promise<void> {
  await arrowTo(page, 'Lost moorings', 'ArrowUp')
  await page.keyboard.press('Enter')
  await expect.poll(() => focusedName(page)).toMatch(/^textbox "Title"/)
  await tabTo(page, /^combobox "Kind"/)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.getByText('Record the special circumstances that make the item urgent').waitFor()
  await expectAccessible(page, 'agenda, urgent without its reasons')
  await tabTo(page, /^textbox "The chair’s opinion"/)
  await page.keyboard.type('It cannot wait until May.')
  await tabTo(page, /^textbox "Special circumstances"/)
  await page.keyboard.type('The storm of Friday.')
  await page.keyboard.press('Tab')
  await page.getByText('Record the special circumstances that make the item urgent').waitFor({ state: 'detached' })
  await page.keyboard.press('Escape')
}

async function attachAndOpen(host: RunningHost | ElectronHost): Promise<void> {
  const { page } = host
  await arrowTo(page, 'Slipway survey', 'ArrowUp')
  await attach(page, 'virus.exe')
  await page.getByRole('alert').getByText('Files that end in .exe can do harm').waitFor()
  await expectAccessible(page, 'agenda, a file refused')
  await attach(page, 'Survey.pdf')
  await page.getByRole('list', { name: 'Attached files' }).getByText('Survey.pdf').waitFor()
  await expectAccessible(page, 'agenda, a file attached')
  await tabTo(page, /^button "Open Survey\.pdf"/, 'back')
  expect(await gotBack(host)).toEqual({ name: 'Survey.pdf', bytes: survey })
  await page.getByText(/A copy of Survey.pdf is opened|Survey.pdf is saved/).waitFor()
}

async function attach(page: Page, name: string): Promise<void> {
  // Asked for first: the browser is told, a moment later, to hand the chooser over.
  const choosing = page.waitForEvent('filechooser')
  await tabTo(page, /^button "Attach files"/)
  await page.keyboard.press('Enter')
  await (await choosing).setFiles({ name, mimeType: 'application/pdf', buffer: survey })
}

/** What the system was told to open, or the browser saved, at the press of Enter. */
async function gotBack(host: RunningHost | ElectronHost): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const { page } = host
  if ('recorded' in host) {
    await page.keyboard.press('Enter')
    const find = () => host.recorded.find((entry) => entry.kind === 'opened-path')
    await expect.poll(() => find()?.kind).toBe('opened-path')
    const opened = find()
    return { name: basename(opened?.path ?? ''), bytes: Buffer.from(opened?.bytes ?? '', 'base64') }
  }
  const download = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  const file = await download
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
}

async function makeWord(page: Page): Promise<void> {
  const printed = async (choice: RegExp) => {
    await tabTo(page, /^button "Agenda in Word"/, 'back')
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: choice }).waitFor()
    if (choice.source.includes('Full')) await page.keyboard.press('ArrowDown')
    await expectAccessible(page, 'agenda, Word menu')
    const download = page.waitForEvent('download')
    await page.keyboard.press('Enter')
    const file = await (await download).path()
    await page.getByText('is made.').waitFor()
    return readWordParagraphs(new Uint8Array(readFileSync(file))).map(({ text }) => text)
  }
  const forAll = await printed(/^Public agenda/)
  expect(forAll).toEqual(expect.arrayContaining(['7. Quay wall', '10. A claim against the council']))
  expect(forAll.join('\n')).not.toContain('Settlement')
  await expectAccessible(page, 'agenda, Word made')
  expect(await printed(/^Full agenda/)).toEqual(
    expect.arrayContaining([
      '10. Settlement of a claim',
      'Urgent: special circumstances: The storm of Friday.',
      'Papers: Survey.pdf',
    ]),
  )
}

async function putDraftsIntoMinutes(page: Page): Promise<void> {
  await tabTo(page, /^link "Open the meeting"/)
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Minutes of item 1', exact: true }).waitFor()
  for (const item of [2, 3, 4]) {
    await page.keyboard.press('Control+ArrowDown')
    await page.getByRole('textbox', { name: `Minutes of item ${item}`, exact: true }).waitFor()
  }
  await page.getByRole('button', { name: 'Put in the draft resolutions' }).waitFor()
  await expectAccessible(page, 'meeting, draft resolutions offered')
  await page.keyboard.press('Control+Shift+D')
  const minutes = page.getByRole('textbox', { name: 'Minutes of item 4' })
  await expect
    .poll(() => minutes.locator('p').allInnerTexts())
    .toEqual(['Resolved:', 'That the plan be noted.', 'That an update be brought in May.'])
  await page.getByRole('button', { name: 'Put in the draft resolutions' }).waitFor({ state: 'detached' })
  await page
    .getByText(/^(Saved )?\d\d:\d\d:\d\d$/)
    .first()
    .waitFor()
}

async function titles(page: Page): Promise<readonly string[]> {
  return page.locator('.agenda-title').allInnerTexts()
}

/** Goes along the rows of the list until the one with the words has the focus. */
async function arrowTo(page: Page, words: string, key: 'ArrowDown' | 'ArrowUp' = 'ArrowDown'): Promise<void> {
  if (!(await focusedName(page)).startsWith('row')) await tabTo(page, /^row "/, 'back')
  for (let step = 0; step < 40; step += 1) {
    if ((await focusedName(page)).includes(words)) return
    await page.keyboard.press(key)
  }
  throw new Error(`no row with ${words}; the focus is on ${await focusedName(page)}`)
}
