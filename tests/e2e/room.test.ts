import { expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { temporaryFolder } from '#tests/temporary-folder.ts'
import { hostsForParts } from './app-hosts.ts'
import { inStore } from './filled-council.ts'
import { expectAccessible, focusedName } from './screen-checks.ts'

const names = ['Jo Odell', 'Wim Wray', 'Pat Peel', 'Ida Vaughan', 'Sue Marsh']

/** A committee of five of whom four are needed, and an agenda of three items. */
function aCouncil(dataFolder: string): Promise<string> {
  return inStore(dataFolder, async (call) => {
    const { id: committeeId } = await call.committee.add({ name: 'Harbour Panel' })
    for (const [at, name] of names.entries()) {
      const role = at === 0 ? 'chair' : 'member'
      await call.committee.addMember({ committeeId, name: `Cllr ${name}`, role })
    }
    await call.committee.addMember({ committeeId, name: 'Cllr Hal Brook', role: 'substitute' })
    await call.committee.update({ id: committeeId, quorum: 4 })
    const { id: meetingId } = await call.meeting.add({ committeeId, heldOn: '2016-05-10' })
    for (const title of ['Declarations of interest', 'Short-break grants', 'Work programme']) {
      await call.agendaItem.add({ meetingId, title })
    }
    return meetingId
  })
}

it.for(hostsForParts)(
  'records who comes, goes and declares, by keyboard alone, on %s',
  { timeout: 240_000 },
  async ([, start]) => {
    const dataFolder = temporaryFolder()
    const meetingId = await aCouncil(dataFolder)
    const host = await start({ dataFolder })
    const { page } = host
    page.setDefaultTimeout(10_000)
    try {
      await page.setViewportSize({ width: 1440, height: 900 })
      await page.evaluate(`location.hash = '#/meetings/${meetingId}'`)
      await page.getByRole('textbox', { name: 'Minutes of item 1' }).waitFor()
      await theRoomBeforehand(page)
      await twoInterests(page)
      await changingWhatWasDeclared(page)
      await comingAndGoing(page)
      await losingTheQuorum(page)
      expect([host.errors, host.outside]).toEqual([[], []])
    } catch (error) {
      await page.screenshot({ path: 'node_modules/.cache/room-failed.png' })
      throw error
    } finally {
      await host.close()
    }
    const stored = await inStore(dataFolder, async (call) => ({
      room: await call.room.get({ meetingId }),
      declared: await call.declaration.list({ meetingId }),
      problems: (await call.store.check()).problems,
    }))
    const found = (surname: string) => stored.room.people.find(({ name }) => name.endsWith(surname))
    expect(stored.problems).toEqual([])
    expect(found('Vaughan')?.events.map(({ kind }) => kind)).toEqual(['lateness', 'arrived'])
    expect(found('Brook')?.substituteFor).toBe(found('Peel')?.personId)
    expect(found('Marsh')?.events.map(({ kind }) => kind)).toEqual(['recorded', 'left', 'returned'])
    expect(stored.declared.declarations.map(({ class: kind, nature }) => [kind, nature])).toEqual([
      ['DPI', 'owner of the hall and its yard'],
      ['Personal', ''],
    ])
    expect(found('Wray')?.note).toBe('Portfolio holder')
    expect(stored.room.losses).toHaveLength(1)
    expect(stored.room.people.flatMap(({ events }) => events).filter(({ blockId }) => blockId !== null)).toHaveLength(5)
  },
)

const row = (name: string) => new RegExp(`^button "Cllr ${name}`)
/** In the list of interests a name is followed by a colon, where what is said of the focus ends. */
const declaredBy = (name: string) => new RegExp(`^button "Cllr ${name}: `)
const quorum = (page: Page) => page.locator('.room-quorum')

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** Vaughan is late, Peel sends apologies, Brook comes in Peel's place; all others are there. */
async function theRoomBeforehand(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Minutes of item 1' }).focus()
  await press(page, 'F4')
  expect(await focusedName(page)).toMatch(row('Jo Odell'))
  await expectAccessible(page, 'the room, opened')
  await press(page, 'v')
  expect(await focusedName(page)).toMatch(row('Ida Vaughan'))
  await press(page, 't')
  await page.getByText('Coming late').first().waitFor()
  await press(page, 'Shift+P', 's')
  expect(await focusedName(page)).toContain('Who stands in for Cllr Pat Peel?')
  await expectAccessible(page, 'a substitute')
  await page.keyboard.type('bro')
  await press(page, 'Enter')
  expect(await focusedName(page)).toMatch(row('Pat Peel'))
  await page.getByText('For Cllr Pat Peel', { exact: true }).waitFor()
  await press(page, 'Escape')
  expect(await focusedName(page)).toBe('textbox "Minutes of item 1"')
  await byName(page, 'start the meeting')
  await quorum(page).getByText('4 present, 4 needed: at the limit').first().waitFor()
  expect(await quorum(page).locator('.warning').count()).toBe(1)
}

async function twoInterests(page: Page): Promise<void> {
  await press(page, 'F4', 'm')
  await press(page, 'i')
  expect(await focusedName(page)).toBe('combobox "Class"')
  await expectAccessible(page, 'an interest')
  await press(page, 'Tab')
  await page.keyboard.type('owner of the hall')
  await press(page, 'Tab')
  await page.keyboard.type('2, 9')
  await press(page, 'Enter')
  await page.getByText('No item is numbered 9').first().waitFor()
  expect(await focusedName(page)).toContain('textbox "Items"')
  await press(page, 'Backspace', 'Backspace', 'Backspace', 'Enter')
  await page.getByRole('link', { name: /Short-break grants.*Interest: Marsh/ }).waitFor()
  expect(await focusedName(page)).toMatch(row('Sue Marsh'))
  await press(page, 'Escape')
  await byName(page, 'declare an int')
  expect(await focusedName(page)).toContain('Who declares an interest?')
  await page.keyboard.type('wray')
  await press(page, 'Enter')
  await page.keyboard.type('Pers')
  await press(page, 'Tab', 'Tab')
  await page.keyboard.type('2')
  await press(page, 'Enter')
  await page.getByRole('link', { name: /Interest: Marsh Interest: Wray/ }).waitFor()
  expect(await focusedName(page)).toBe('textbox "Minutes of item 1"')
  await page.getByText('declared a personal interest in item 2.').first().waitFor()
}

/** Below the people: Enter changes an interest, Delete takes one out; the notes follow, and each goes back by Ctrl+Z. */
async function changingWhatWasDeclared(page: Page): Promise<void> {
  await press(page, 'F4', 'Tab')
  expect(await focusedName(page)).toMatch(declaredBy('Sue Marsh'))
  await press(page, 'Enter', 'Tab', 'End')
  await page.keyboard.type(' and its yard')
  await expectAccessible(page, 'an interest that is changed')
  await press(page, 'Enter')
  expect(await focusedName(page)).toMatch(declaredBy('Sue Marsh'))
  await page.getByText('in item 2: owner of the hall and its yard.').first().waitFor()
  await press(page, 'ArrowDown', 'Delete')
  expect(await focusedName(page)).toMatch(declaredBy('Sue Marsh'))
  await page.getByText('declared a personal interest in item 2.').waitFor({ state: 'detached' })
  await page.locator('.spoken').getByText('Interest of Cllr Wim Wray taken out').first().waitFor({ state: 'attached' })
  await press(page, 'Control+z')
  await page.getByText('declared a personal interest in item 2.').first().waitFor()
  await press(page, 'Escape', 'F4', 'w', 'n')
  await page.keyboard.type('(Portfolio holder)')
  await press(page, 'Enter')
  expect(await focusedName(page)).toMatch(row('Wim Wray'))
  await page.getByText('Cllr Wim Wray: Portfolio holder.').first().waitFor()
  await press(page, 'Escape')
}

async function comingAndGoing(page: Page): Promise<void> {
  await press(page, 'Control+ArrowDown')
  const editor = page.getByRole('textbox', { name: 'Minutes of item 2' })
  await editor.waitFor()
  await editor.focus()
  await page.keyboard.type('The officer spoke')
  await page.getByText('Cllr Sue Marsh is to leave for this item').first().waitFor()
  await expectAccessible(page, 'an interest in the item')
  await press(page, 'Shift+F4')
  await page
    .getByText(/Having declared an interest in item 2, Councillor Sue Marsh left/)
    .first()
    .waitFor()
  await quorum(page).getByText('3 present: no quorum').first().waitFor()
  await press(page, 'F4', 'v', 'j')
  await page
    .getByText(/Councillor Ida Vaughan joined the meeting at/)
    .first()
    .waitFor()
  await quorum(page).getByText('at the limit').first().waitFor()
  expect(await focusedName(page)).toMatch(row('Ida Vaughan'))
  await press(page, 'l')
  await page
    .getByText(/Councillor Ida Vaughan left the meeting at/)
    .first()
    .waitFor()
  await press(page, 'Control+z')
  await page.getByText(/Councillor Ida Vaughan left the meeting at/).waitFor({ state: 'detached' })
  await press(page, 'Escape')
  await undoneInTheMinutesAlone(page)
  // The caret is where it was, so that the sentence goes on.
  await page.keyboard.type(' of last year.')
  await page.getByText('The officer spoke of last year.').first().waitFor()
  await press(page, 'Control+ArrowDown')
  await page.getByRole('textbox', { name: 'Minutes of item 3' }).focus()
  await page.getByText('left for an interest that does not concern this item').first().waitFor()
  await press(page, 'Shift+F4')
  await page
    .getByText(/Councillor Sue Marsh returned to the meeting at/)
    .first()
    .waitFor()
  await quorum(page).getByText('5 present, 4 needed').first().waitFor()
}

/** Ctrl+Z in the minutes takes out the note and not the event, which is said; one key takes that back too. */
async function undoneInTheMinutesAlone(page: Page): Promise<void> {
  await press(page, 'F4', 'o', 'l', 'Escape')
  await page
    .getByText(/Councillor Jo Odell left the meeting at/)
    .first()
    .waitFor()
  await press(page, 'Control+z')
  await page
    .getByText(/The note is out of the minutes. Still recorded: Cllr Jo Odell left/)
    .first()
    .waitFor()
  await press(page, 'Control+y')
  await page
    .getByText(/Councillor Jo Odell left the meeting at/)
    .first()
    .waitFor()
  await press(page, 'Control+z')
  await page.getByRole('button', { name: 'Take that back too' }).waitFor()
  await press(page, 'Shift+F8')
  await quorum(page).getByText('at the limit').first().waitFor()
  expect(await focusedName(page)).toBe('textbox "Minutes of item 2"')
}

async function losingTheQuorum(page: Page): Promise<void> {
  await press(page, 'F4', 'w', 'l', 'Shift+O', 'l')
  await quorum(page).getByText('3 present: no quorum').first().waitFor()
  expect(await quorum(page).locator('.danger').count()).toBe(1)
  expect(await page.locator('.spoken').getByRole('alert').textContent()).toContain('3 present: no quorum')
  await expectAccessible(page, 'the quorum lost')
  await press(page, 'Escape')
  await byName(page, 'loss of quor')
  await page
    .getByText(/ceased to be quorate at/)
    .first()
    .waitFor()
  await quorum(page)
    .getByText(/minuted \d\d:\d\d/)
    .waitFor()
  expect(await focusedName(page)).toBe('textbox "Minutes of item 3"')
  for (const [width, height] of [
    [1024, 700],
    [720, 450],
    [320, 640],
  ] as const) {
    await page.setViewportSize({ width, height })
    await press(page, 'F4')
    expect(await focusedName(page)).toMatch(/^button "Cllr/)
    await expectAccessible(page, `the room at ${width}`)
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    await press(page, 'Escape')
    expect(await focusedName(page)).toBe('textbox "Minutes of item 3"')
  }
}

/** By its name in the palette, which goes away again. */
async function byName(page: Page, words: string): Promise<void> {
  await press(page, 'Control+k')
  const palette = page.getByRole('dialog', { name: 'Find or do' })
  await palette.getByRole('combobox').waitFor()
  await page.keyboard.type(words)
  await press(page, 'Enter')
  await palette.waitFor({ state: 'detached' })
}
