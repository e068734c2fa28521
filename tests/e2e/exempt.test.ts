import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { newId } from '#core/context.ts'
import { inlineFromText } from '#shared/domain/inline.ts'
import type { BlockKind } from '#shared/domain/block-kind.ts'
import { temporaryFolder } from '#tests/temporary-folder.ts'
import { hostsForParts } from './app-hosts.ts'
import { inStore } from './filled-council.ts'
import { byPalette } from './keyboard.ts'
import { expectAccessible, focusedName } from './screen-checks.ts'

it.for(hostsForParts)(
  'lets a clerk exclude the public, mend what is missing and make the public minutes by keyboard alone on %s',
  { timeout: 240_000 },
  async ([name, start]) => {
    const dataFolder = temporaryFolder()
    const council = await fill(dataFolder)
    const host = await start({ dataFolder })
    const { page } = host
    page.setDefaultTimeout(15_000)
    try {
      await openItem(page, council.meetingId, council.lamps)
      await exclude(page)
      await mendTheList(page)
      await lookWhereItIsNarrow(page)
      if (name === 'the browser host') await makePublicMinutes(page)
      expect([host.errors, host.outside]).toEqual([[], []])
    } catch (error) {
      await page.screenshot({ path: 'node_modules/.cache/exempt-failed.png' })
      throw error
    } finally {
      await host.close()
    }
    const { exempt, gaps, problems } = await inStore(dataFolder, async (call) => ({
      exempt: await call.exempt.get({ meetingId: council.meetingId }),
      gaps: await call.afterMeeting.list({ meetingId: council.meetingId }),
      ...(await call.store.check()),
    }))
    expect(exempt.exclusions).toMatchObject([
      { agendaItemId: council.lamps, itemIds: [council.claim], paragraphs: [3], stands: true },
    ])
    expect(exempt.items[1]).toMatchObject({ publicSummary: 'The panel agreed how to go on.', isExcluded: true })
    expect(gaps.open).toEqual([])
    expect(gaps.left.map(({ key }) => key.split(':')[0])).toEqual(['small-number'])
    expect(problems).toEqual([])
  },
)

/** By the palette, with the default items and paragraphs; the caret is where it was, and the words are in the minutes. */
async function exclude(page: Page): Promise<void> {
  await page.keyboard.press('Control+End')
  await byPalette(page, 'exclude', /Exclude the public/)
  const panel = page.getByRole('region', { name: 'Exclude the public' })
  await panel.waitFor()
  await expect.poll(() => focusedName(page)).toMatch(/^checkbox "1 Lamps"/)
  expect(await panel.getByRole('checkbox', { name: '2 Claim of the Osprey' }).isChecked()).toBe(true)
  expect(await panel.getByRole('checkbox', { name: '3. Financial' }).isChecked()).toBe(true)
  await expectAccessible(page, 'exclude the public')
  await page.keyboard.press('Escape')
  await expect.poll(() => focusedName(page)).toMatch(/^textbox "Minutes of item 1"/)

  await byPalette(page, 'exclude', /Exclude the public/)
  await panel.waitFor()
  await expect.poll(() => focusedName(page)).toMatch(/^checkbox "1 Lamps"/)
  await page.keyboard.press('Control+Enter')
  await page.getByText('The exclusion of the public is in the minutes.').first().waitFor()
  await expect.poll(() => focusedName(page)).toMatch(/^textbox "Minutes of item 1"/)
  const words = await page.locator('.minute-editor').innerText()
  expect(words).toContain('during consideration of item 2 (Legal matter)')
  expect(words).not.toContain('Osprey')
}

/** Every row leads to its place, and is gone when it is mended there. */
async function mendTheList(page: Page): Promise<void> {
  await byPalette(page, 'after the meeting', /After the meeting/)
  const list = page.getByRole('grid', { name: 'To look at' })
  await list.waitFor()
  await expect.poll(() => focusedName(page)).toMatch(/^.?row "Decisions/)
  await expectAccessible(page, 'after the meeting')

  const rows = async (): Promise<number> => Number(/(\d+) things?/.exec(await count(page))?.[1] ?? '0')
  const before = await rows()
  await page.keyboard.press('a')
  await expect.poll(rows).toBe(before - 1)
  await expect.poll(() => focusedName(page)).toMatch(/^.?row "/)

  await rowNamed(page, /no summary for the public/)
  await page.keyboard.press('Enter')
  const access = page.getByRole('region', { name: 'Who may read item 2' })
  await access.waitFor()
  await expectAccessible(page, 'who may read the item')
  await access.getByRole('textbox', { name: 'Summary for the public' }).focus()
  await page.keyboard.type('The panel agreed how to go on.')
  await page.keyboard.press('Escape')
  await expect.poll(() => focusedName(page)).toMatch(/^textbox "Minutes of item 2"/)
  await expect.poll(rows).toBe(before - 2)

  await page.keyboard.press('F6')
  await rowNamed(page, /small number/)
  await page.keyboard.press('Enter')
  await expect.poll(() => focusedName(page)).toMatch(/^textbox "Minutes of item 1"/)
  expect(await page.evaluate('getSelection().anchorNode.textContent')).toContain('Three looked after children')
  await page.keyboard.press('F6')
  await rowNamed(page, /small number/)
  await page.keyboard.press('l')
  await page.getByText('1 thing left as they are').waitFor()

  await rowNamed(page, /exempt and no paragraph/)
  await page.keyboard.press('Enter')
  await page.getByRole('region', { name: 'Who may read the line' }).waitFor()
  await page.getByRole('checkbox', { name: '2. Identity of an individual' }).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Escape')

  await page.keyboard.press('F6')
  await rowNamed(page, /has no date/)
  await page.keyboard.press('d')
  await expect.poll(() => focusedName(page)).toMatch(/When is it due/)
  await page.keyboard.type('May 2016')
  const asked = page.locator('.after-meeting .inline-name')
  await expect.poll(() => asked.locator('.field-hint').textContent()).toBe('1–31 May 2016')
  await page.keyboard.press('Enter')
  await expect.poll(() => count(page)).toBe('1 thing to look at.')

  await rowNamed(page, /has no owner/)
  await page.keyboard.press('o')
  await expect.poll(() => focusedName(page)).toMatch(/Who is to do it/)
  await expectAccessible(page, 'an owner asked for in the list')
  await page.keyboard.type('Clerk')
  await page.keyboard.press('Enter')
  await expect.poll(() => count(page)).toBe('Nothing is missing.')
  await page.keyboard.press('Shift+F8')
  await expect.poll(() => count(page)).toBe('1 thing to look at.')
  await byPalette(page, 'after the meeting', /After the meeting/)
  await rowNamed(page, /has no owner/)
  await page.keyboard.press('Enter')
  await expect.poll(() => focusedName(page)).toMatch(/^button "Change action A1"/)
  await page.keyboard.press('Enter')
  await page
    .getByRole('textbox', { name: 'Owner' })
    .or(page.getByRole('combobox', { name: 'Owner' }))
    .first()
    .focus()
  await page.keyboard.type('Clerk')
  await page.keyboard.press('Enter')
  await byPalette(page, 'after the meeting', /After the meeting/)
  await expect.poll(() => count(page)).toBe('Nothing is missing.')
  await expectAccessible(page, 'after the meeting, nothing missing')
  await page.keyboard.press('Escape')
  await expect.poll(() => focusedName(page)).toMatch(/^textbox "Minutes of item/)
}

async function lookWhereItIsNarrow(page: Page): Promise<void> {
  for (const [width, height] of [
    [1024, 700],
    [720, 450],
    [320, 640],
  ] as const) {
    await page.setViewportSize({ width, height })
    await byPalette(page, 'after the meeting', /After the meeting/)
    await page.getByRole('complementary', { name: 'After the meeting' }).waitFor()
    await expectNoSidewaysScroll(page)
    await expectAccessible(page, `after the meeting at ${width}`)
    await page.keyboard.press('Escape')
    await byPalette(page, 'exempt or open: the item', /the item/)
    await page.getByRole('region', { name: /^Who may read item/ }).waitFor()
    await expectNoSidewaysScroll(page)
    await expectAccessible(page, `who may read the item at ${width}`)
    await page.keyboard.press('Escape')
  }
  await page.setViewportSize({ width: 1280, height: 860 })
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
}

async function makePublicMinutes(page: Page): Promise<void> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    byPalette(page, 'public minutes', /Public minutes/),
  ])
  const parts = Object.values(unzipSync(readFileSync(await download.path()))).map((part) =>
    Buffer.from(part).toString('utf8'),
  )
  const text = [download.suggestedFilename(), ...parts].join('\n')
  expect(text).not.toMatch(/Osprey|hundred crowns|keeper/)
  expect(text).toContain('The panel agreed how to go on.')
}

async function openItem(page: Page, meetingId: string, itemId: string): Promise<void> {
  await page.evaluate(`location.hash = '#/meetings/${meetingId}/items/${itemId}'`)
  await expect.poll(() => focusedName(page)).toMatch(/^textbox "Minutes of item 1"/)
}

/** Goes through the rows by the arrow keys. */
async function rowNamed(page: Page, name: RegExp): Promise<void> {
  await expect.poll(() => focusedName(page)).toMatch(/^.?row "/)
  await page.keyboard.press('Home')
  for (let presses = 0; presses < 40; presses += 1) {
    if (name.test(await focusedName(page))) return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`the arrows never come to ${name}`)
}

function count(page: Page): Promise<string> {
  return page.locator('.after-count').innerText()
}

function fill(dataFolder: string) {
  return inStore(dataFolder, async (call) => {
    const { id: committeeId } = await call.committee.add({ name: 'Ferry Scrutiny Panel' })
    await call.committee.addMember({ committeeId, name: 'Councillor Ada Moss', role: 'chair' })
    const { id: meetingId } = await call.meeting.add({ committeeId, heldOn: '2016-03-14' })
    await call.attendance.recordRestPresent({ meetingId })
    const { id: lamps } = await call.agendaItem.add({ meetingId, title: 'Lamps' })
    const { id: claim } = await call.agendaItem.add({ meetingId, title: 'Claim of the Osprey' })
    await call.exempt.changeItem({
      id: claim,
      isExempt: true,
      exemptParagraphs: [3],
      publicTitle: 'Legal matter',
    })
    await call.agendaItem.save({
      id: lamps,
      saveId: newId(),
      removes: [],
      puts: [
        put('a0', 'point', 'Three looked after children had been placed far away.'),
        put('a1', 'point', 'The keeper is ill.', true),
        put('a2', 'paragraph', 'Members thanked the lamplighters.'),
      ],
    })
    await call.agendaItem.save({
      id: claim,
      saveId: newId(),
      removes: [],
      puts: [put('a0', 'point', 'The claim stood at a hundred crowns.')],
    })
    await call.action.add({ meetingId, agendaItemId: claim, text: 'settle it' })
    return { meetingId, lamps, claim }
  })
}

function put(position: string, kind: BlockKind, text: string, isExempt = false) {
  return {
    id: newId(),
    kind,
    position,
    depth: 0,
    printedLabel: null,
    body: inlineFromText(text),
    isExempt,
    baseVersion: 0,
    spellId: newId(),
  }
}
