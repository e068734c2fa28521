import type { Page } from 'playwright-core'
import { expect, it, onTestFinished } from 'vitest'
import { temporaryFolder } from '#tests/temporary-folder.ts'
import { hostsForParts, slowAnswers, startBrowserHost, type RunningHost } from './app-hosts.ts'
import { inStore } from './filled-council.ts'
import { expectAccessible, focusedName } from './screen-checks.ts'

const titles = ['Apologies', 'Slipway repairs', 'Ferry timetable', 'Lamps on the pier', 'Work programme']

/** A panel with a meeting on a day long gone, its agenda prepared and nothing minuted. */
async function aPreparedMeeting(dataFolder: string) {
  return inStore(dataFolder, async (call) => {
    const { id: committeeId } = await call.committee.add({ name: 'Ferry Scrutiny Panel' })
    for (const [name, role] of [
      ['Councillor Ada Moss', 'chair'],
      ['Councillor Ben Ojo', 'vice-chair'],
      ['Councillor Cai Rees', 'member'],
    ] as const) {
      await call.committee.addMember({ committeeId, name, role })
    }
    const { id: meetingId } = await call.meeting.add({ committeeId, heldOn: '2016-03-14' })
    for (const title of titles) await call.agendaItem.add({ meetingId, title })
    return meetingId
  })
}

/** A host on a folder with that meeting, and its page before the meeting is opened; ended with the test. */
async function startOnMeeting(start: typeof startBrowserHost = startBrowserHost) {
  const dataFolder = temporaryFolder()
  const meetingId = await aPreparedMeeting(dataFolder)
  const host = await start({ dataFolder })
  onTestFinished(() => host.close())
  return { dataFolder, meetingId, host, page: host.page }
}

async function open({ page }: RunningHost, meetingId: string): Promise<void> {
  page.setDefaultTimeout(10_000)
  await page.goto(`${new URL(page.url()).origin}/#/meetings/${meetingId}`)
  await page.locator('.minute-editor').waitFor()
}

/** Does something by its name, as a clerk does who keeps the hands on the keys. */
async function byName(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill(words)
  await page.getByRole('option', { name: words }).first().waitFor()
  await page.keyboard.press('Enter')
}

async function facts(page: Page): Promise<readonly string[]> {
  const all = await page.locator('.meeting-agenda li .facts').allInnerTexts()
  return all.map((words) => words.trim().replaceAll(/\d\d:\d\d/g, 'TIME'))
}

const lines = async (page: Page) =>
  (await page.locator('.minute-line > p').allInnerTexts()).map((words) => words.trim())
async function inEditor(page: Page): Promise<void> {
  await expect.poll(() => focusedName(page)).toMatch(/^textbox "Minutes of item/)
}
const said = (page: Page, words: RegExp) =>
  page.locator('.spoken').getByText(words).first().waitFor({ state: 'attached' })

/** In light and in dark, and no wider than the window at each of the sizes; the window stays at the last one. */
async function expectFit(page: Page, screen: string): Promise<void> {
  for (const [width, height] of [
    [1440, 900],
    [1024, 700],
    [720, 450],
    [320, 500],
    [1280, 860],
  ] as const) {
    await page.setViewportSize({ width, height })
    const beyond = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')
    expect([screen, width, beyond]).toEqual([screen, width, 0])
    if (width === 1440 || width === 720) await expectAccessible(page, `${screen}, ${width}`)
  }
}

it.for(hostsForParts)(
  'lets a clerk lead a meeting from its start to its close by keyboard on %s',
  { timeout: 240_000 },
  async ([, start]) => {
    const { dataFolder, meetingId, host, page } = await startOnMeeting(start)
    await open(host, meetingId)
    await expectFit(page, 'planned')

    await byName(page, 'Start the meeting')
    await said(page, /^Meeting started at \d\d:\d\d today, not on 14 March 2016\.$/)
    await page.getByText(/^In session since \d\d:\d\d$/).waitFor()
    await inEditor(page)
    expect(await facts(page)).toEqual(['Now, since TIME', 'To come', 'To come', 'To come', 'To come'])
    await page.getByText('3 of 3').waitFor()
    await expectFit(page, 'in session')

    await page.keyboard.type('None were received.')
    await page.keyboard.press('Control+ArrowDown')
    await page.getByRole('textbox', { name: 'Minutes of item 2' }).waitFor()
    await page.keyboard.type('The slipway was worn.')
    await expect.poll(() => facts(page)).toEqual(['Done TIME', 'Now, since TIME', 'To come', 'To come', 'To come'])

    await correctTimes(page)

    // A glance at another item, and putting right one that is done, are not business.
    await page.keyboard.press('Control+ArrowDown')
    await page.getByRole('textbox', { name: 'Minutes of item 3' }).waitFor()
    await page.keyboard.press('Control+ArrowUp')
    await page.keyboard.press('Control+ArrowUp')
    await page.getByText(/item 2 is before the meeting/).waitFor()
    await page.keyboard.type(' And two more.')
    await page.waitForTimeout(500)
    expect(await facts(page)).toEqual(['Done TIME', 'Now, since TIME', 'To come', 'To come', 'To come'])
    await expectFit(page, 'a done item')

    await page.getByRole('link', { name: /Lamps/ }).click()
    await page.getByRole('textbox', { name: 'Minutes of item 4' }).waitFor()
    await byName(page, 'Take the item now')
    await expect.poll(() => lines(page)).toEqual(['(This item was taken after item 2 and before item 3.)', ''])
    await inEditor(page)
    await page.keyboard.type('The lamps were dark.')

    await byName(page, 'Adjourn the meeting')
    await said(page, /^Meeting adjourned at \d\d:\d\d\.$/)
    await expect.poll(() => lines(page)).toHaveLength(3)
    expect((await lines(page)).at(-1)).toMatch(/^\(The meeting adjourned at [\d.]+ [ap]m\.\)$/)
    await page.getByLabel('Reason, if it is to be minuted').fill('a fire alarm')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await lines(page)).at(-1)).toMatch(/ [ap]m because of a fire alarm\.\)$/)
    await inEditor(page)
    await expectFit(page, 'adjourned')
    await byName(page, 'Resume the meeting')
    await said(page, /^Meeting resumed at \d\d:\d\d\.$/)
    await expect
      .poll(async () => (await lines(page)).at(-1))
      .toMatch(/because of a fire alarm and resumed at [\d.]+ [ap]m\.\)$/)
    await inEditor(page)
    await page.keyboard.type(' Still.')
    await expect.poll(() => lines(page)).toContain('The lamps were dark. Still.')

    await page.keyboard.press('Control+ArrowUp')
    await page.getByRole('textbox', { name: 'Minutes of item 3' }).waitFor()
    await byName(page, 'Defer the item')
    await expect.poll(() => focusedName(page)).toBe('textbox "This item was deferred to"')
    await page.keyboard.type('the May meeting')
    await expectFit(page, 'deferred')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await facts(page))[2]).toBe('Deferred to the May meeting')
    await inEditor(page)
    await page.getByRole('link', { name: /Work programme/ }).click()
    await byName(page, 'Withdraw the item')
    await expect.poll(async () => (await facts(page))[4]).toBe('Withdrawn')
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(async () => (await facts(page))[4]).toBe('To come')

    await byName(page, 'Add an urgent item')
    await expect.poll(() => focusedName(page)).toBe('textbox "Title of the urgent item"')
    await page.keyboard.type('Sea wall')
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: 'Minutes of item 6' }).waitFor()
    await inEditor(page)
    await page.keyboard.type('The sea wall was looked at.')
    await page.getByLabel('Special circumstances').fill('It fell on Sunday.')
    await page.keyboard.press('Tab')
    await expectFit(page, 'urgent')

    await byName(page, 'Close the meeting')
    await said(page, /^Meeting closed at \d\d:\d\d\.$/)
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText(/^In session since \d\d:\d\d$/).waitFor()
    await byName(page, 'Close the meeting')
    await page.getByText(/Closed \d\d:\d\d/).waitFor()
    await expectFit(page, 'closed')
    expect(await facts(page)).toEqual([
      'Done TIME',
      'Done TIME',
      'Deferred to the May meeting',
      'Done TIME',
      'Not taken',
      'Done TIME',
    ])

    expect([host.errors, host.outside]).toEqual([[], []])
    await inStore(dataFolder, async (call) => {
      const session = await call.session.get({ meetingId })
      expect(session.items.map(({ outcome, takenOrder }) => [outcome, takenOrder])).toEqual([
        ['taken', 1],
        ['taken', 2],
        ['deferred', null],
        ['taken', 3],
        ['planned', null],
        ['taken', 4],
      ])
      expect(session.items[5]).toMatchObject({ isUrgent: true, specialCircumstances: 'It fell on Sunday.' })
      expect(session).toMatchObject({ state: 'closed', presiding: { name: 'Councillor Ada Moss' } })
      expect((await call.store.check()).problems).toEqual([])
    })
  },
)

/** The start is put right, and the end of item 1 with the beginning of item 2, which is odd and said, and taken back. */
async function correctTimes(page: Page): Promise<void> {
  await byName(page, 'Correct the times of the meeting')
  await expect.poll(() => focusedName(page)).toMatch(/^textbox "The meeting started"/)
  const started = await page.getByLabel('The meeting started').inputValue()
  await page.keyboard.type('soon')
  await page.keyboard.press('Enter')
  await page.getByText('Write the time as 19:31.').waitFor()
  await expectFit(page, 'a time that cannot be read')
  const earlier = minutesBefore(started, 1)
  await page.getByLabel('The meeting started').fill(earlier)
  await page.keyboard.press('Enter')
  await inEditor(page)
  await page.getByText(`In session since ${earlier}`).waitFor()
  await said(page, new RegExp(`^The meeting started at ${earlier}\\.$`))

  await byName(page, 'Correct the times of the item')
  await expect.poll(() => focusedName(page)).toMatch(/^textbox "Item 2 began"/)
  await page.keyboard.type(minutesBefore(started, 3))
  await page.keyboard.press('Enter')
  await page.getByText(`That is before the meeting started at ${earlier}. It is kept as you wrote it.`).waitFor()
  await said(page, /^Item 1 ended and item 2 began at/)
  await page.keyboard.press('Escape')
  await inEditor(page)
  await page.keyboard.press('Shift+F8')
  await said(page, /^Undone: Item 1 ended and item 2 began at/)
}

function minutesBefore(time: string, minutes: number): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const all = (hour * 60 + minute - minutes + 1440) % 1440
  return [Math.floor(all / 60), all % 60].map((part) => String(part).padStart(2, '0')).join(':')
}

it(
  'takes an item after ten seconds of looking, since the clerk came; its clocks leave the minutes alone',
  { timeout: 120_000 },
  async () => {
    const { meetingId, host, page } = await startOnMeeting()
    await page.clock.install()
    await open(host, meetingId)
    await page.getByRole('button', { name: 'Start the meeting' }).click()
    await page.getByText(/^In session since/).waitFor()
    await page.getByRole('link', { name: /Slipway/ }).click()
    await page.getByRole('textbox', { name: 'Minutes of item 2' }).waitFor()
    await page.clock.fastForward(9_000)
    await page.waitForTimeout(300)
    expect((await facts(page))[1]).toBe('To come')
    await page.clock.fastForward(2_000)
    await expect.poll(async () => (await facts(page))[1]).toMatch(/^Now, since/)

    await page.evaluate(`
    globalThis.changes = 0
    new MutationObserver((all) => { globalThis.changes += all.length })
      .observe(document.querySelector('.meeting-minutes'), { subtree: true, childList: true, attributes: true, characterData: true })`)
    await page.clock.fastForward(180_000)
    await expect.poll(() => page.locator('.meeting-elapsed dd').innerText()).toBe('3 min')
    expect(await page.evaluate('globalThis.changes')).toBe(0)
  },
)

it(
  'changes who presides from the menu, and puts back a start that was pressed by mistake',
  { timeout: 120_000 },
  async () => {
    const { meetingId, host, page } = await startOnMeeting()
    await open(host, meetingId)
    await page.getByRole('button', { name: 'Start the meeting' }).click()
    await page.getByText(/^In session since/).waitFor()
    await byName(page, 'Who presides')
    await page.getByRole('menuitemradio', { name: 'Councillor Ada Moss', checked: true }).waitFor()
    await expect.poll(() => focusedName(page)).toMatch(/^menuitemradio "Councillor Ada Moss"/)
    await expectAccessible(page, 'who presides')
    await page.getByRole('menuitemradio', { name: 'Councillor Ben Ojo' }).click()
    await page.getByText('Councillor Ben Ojo presiding').waitFor()
    await said(page, /^Councillor Ben Ojo presides since \d\d:\d\d\.$/)
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => page.getByText('Councillor Ben Ojo presiding').count()).toBe(0)
    expect(host.errors).toEqual([])
  },
)

it(
  'shows what was done last, however late the answers to what was done before it come',
  { timeout: 120_000 },
  async () => {
    const { meetingId, host, page } = await startOnMeeting()
    let delay = 0
    await slowAnswers(page, () => delay)
    await page.reload()
    await open(host, meetingId)
    await byName(page, 'Start the meeting')
    await page.getByText(/^In session since/).waitFor()
    await inEditor(page)
    await byName(page, 'Adjourn the meeting')
    await said(page, /^Meeting adjourned at/)
    delay = 1_000
    await byName(page, 'Resume the meeting')
    await expect.poll(async () => (await lines(page)).join()).toMatch(/ and resumed at /)
    await page.keyboard.press('Control+ArrowDown')
    await page.getByRole('textbox', { name: 'Minutes of item 2' }).waitFor()
    await byName(page, 'Defer the item')
    await page.keyboard.type('the May meeting')
    await expect.poll(() => focusedName(page)).toBe('textbox "This item was deferred to"')
    await page.waitForTimeout(3_000)
    expect(await page.getByLabel('This item was deferred to').inputValue()).toBe('the May meeting')
    expect(await focusedName(page)).toBe('textbox "This item was deferred to"')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await facts(page))[1]).toBe('Deferred to the May meeting')
    expect(host.errors).toEqual([])
  },
)
