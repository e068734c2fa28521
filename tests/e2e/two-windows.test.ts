import type { Locator, Page } from 'playwright-core'
import { assert, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { plainText } from '#shared/domain/inline.ts'
import { aDataFolder, afterThisFile } from '#tests/hosts/pipe-client.ts'
import type { RunningHost } from './app-hosts.ts'
import { inStore, type FilledCouncil } from './filled-council.ts'
import { startFilledHost } from './filled-host.ts'
import { expectAccessible, focusedName } from './screen-checks.ts'

/*
 * Two windows on one item. What a clerk types in one is never put over what was typed in the other: both stand until one of
 * the two is kept.
 */

const after = afterThisFile()
const folder = aDataFolder(after)
let host: RunningHost
let council: FilledCouncil
let here: Page
let there: Page

beforeAll(async () => {
  ;({ host, council } = await startFilledHost(after, folder))
  here = host.page
  there = await here.context().newPage()
  for (const page of [here, there]) page.setDefaultTimeout(10_000)
})

beforeEach(async () => {
  await openItem(here)
  await here.keyboard.press('Control+a')
  await here.keyboard.press('Delete')
  await here.keyboard.type('The planks')
  await vi.waitFor(async () => assert.deepEqual(await stored(), ['The planks']), 10_000)
  await openItem(there)
  await vi.waitFor(async () => assert.deepEqual(await words(there), ['The planks']), 10_000)
})

describe('words that were typed in both', () => {
  it('stand in both windows, each with its time, until one is kept by keyboard', async () => {
    await typeApart(' were loose.', ' were sound.')

    for (const [page, own, other] of [
      [here, 'The planks were loose.', 'The planks were sound.'],
      [there, 'The planks were sound.', 'The planks were loose.'],
    ] as const) {
      const note = page.getByRole('group', {
        name: /^Above, \d\d:\d\d:\d\d, .*In another window, \d\d:\d\d:\d\d, /,
      })
      await note.waitFor()
      expect(await wordsOf(note)).toBe(other)
      const [was, is] = [own, other].map((text) => /\w+(?=\.$)/.exec(text)?.[0])
      expect(await note.locator('del').textContent()).toBe(` removed: ${was} end of removed. `)
      expect(await note.locator('ins').textContent()).toBe(` added: ${is} end of added. `)
      expect(await words(page)).toEqual([own])
      expect(await page.locator('.spoken p').allInnerTexts()).toContain('Another version of a line stands under it.')
    }
    await expectAccessible(here, 'meeting, two versions of a line')

    await here.bringToFront()
    await here.locator('.minute-editor').focus()
    await here.keyboard.press('Tab')
    expect(await focusedName(here)).toMatch(/^button "Keep this, as it stands in the line/)
    await here.keyboard.press('Enter')

    await expect.poll(() => words(there)).toEqual(['The planks were loose.'])
    await expect.poll(() => here.locator('.line-other').count()).toBe(0)
    await expect.poll(() => there.locator('.line-other').count()).toBe(0)
    expect(await stored()).toEqual(['The planks were loose.'])
    expect(await focusedName(here)).toMatch(/^textbox "Minutes of item/)
  })

  it('are both there after the windows were closed, and the other one is kept by name', async () => {
    await typeApart(' were loose.', ' were sound.')
    await there.locator('.line-other').waitFor()
    await there.reload()
    await here.goto('about:blank')
    const note = there.locator('.line-other')
    await note.waitFor()
    const both = [await wordsOf(note), ...(await words(there))].toSorted()
    expect(both).toEqual(['The planks were loose.', 'The planks were sound.'])
    const other = await wordsOf(note)

    await note.getByRole('button', { name: /^Keep that/ }).click()

    await expect.poll(() => words(there)).toEqual([other])
    await expect.poll(stored).toEqual([other])
  })
})

it('lets a line that was taken out here and written in there stand until the clerk has chosen', async () => {
  await here.keyboard.press('Enter')
  await here.keyboard.type('The rails')
  await expect.poll(() => words(there)).toEqual(['The planks', 'The rails'])
  const resume = await holdSaves(here)
  await here.keyboard.press('Shift+Home')
  await here.keyboard.press('Delete')
  await here.keyboard.press('Backspace')
  await there.bringToFront()
  await there.locator('.minute-editor').focus()
  await there.keyboard.press('Control+End')
  await there.keyboard.type(' were painted.')
  await expect.poll(stored).toEqual(['The planks', 'The rails were painted.'])
  resume()

  const note = here.getByRole('group', { name: /^Taken out in another window/ })
  await note.waitFor()
  expect(await words(here)).toEqual(['The planks', 'The rails were painted.'])
  await note.getByRole('button', { name: /^Take the line out/ }).click()

  await expect.poll(() => words(there)).toEqual(['The planks'])
  expect(await stored()).toEqual(['The planks'])
})

it('keeps the other lines when one was purged in the other window', async () => {
  await here.keyboard.press('Enter')
  await here.keyboard.type('A name')
  await expect.poll(stored).toEqual(['The planks', 'A name'])
  const [, id = ''] = await inStore(folder, async (call) =>
    (await call.agendaItem.get({ id: council.apologies })).blocks.map((block) => block.id),
  )
  const resume = await holdSaves(here)
  await here.keyboard.type(' and more')
  await here.keyboard.press('Enter')
  await here.keyboard.type('Another line')
  await inStore(folder, (call) => call.purge.carryOut({ kind: 'block', id, reason: 'A name', wasIssued: false }))
  resume()

  await expect.poll(stored).toEqual(['The planks', 'Another line'])
  await here.getByRole('group', { name: /was purged meanwhile/ }).waitFor()
  await here.getByRole('button', { name: 'Take the line out' }).click()
  await expect.poll(() => here.locator('.meeting-saved time').count()).toBe(1)
})

/** The words of the other version, without those that only the line has. */
async function wordsOf(note: Locator): Promise<string> {
  const marked = await note.locator('.words').innerHTML()
  return marked
    .replaceAll(/<span class="vh">[^<]*<\/span>/g, '')
    .replaceAll(/<del>.*?<\/del>/g, '')
    .replaceAll(/<[^>]*>/g, '')
}

/** Types in both windows before either hears of the other. */
async function typeApart(typedHere: string, typedThere: string): Promise<void> {
  const resume = await holdSaves(here)
  await here.keyboard.press('Control+End')
  await here.keyboard.type(typedHere)
  await there.bringToFront()
  await there.locator('.minute-editor').focus()
  await there.keyboard.press('Control+End')
  await there.keyboard.type(typedThere)
  await expect.poll(stored).toEqual([`The planks${typedThere}`])
  resume()
}

/** Holds back what a page says to the store, as a slow machine does. */
async function holdSaves(page: Page): Promise<() => void> {
  await page.evaluate(`{
    const send = WebSocket.prototype.send
    window.held = []
    WebSocket.prototype.send = function (data) { window.held.push([this, data]) }
    window.letGo = () => {
      WebSocket.prototype.send = send
      for (const [socket, data] of window.held) send.call(socket, data)
    }
  }`)
  return () => void page.evaluate('window.letGo()')
}

async function openItem(page: Page): Promise<void> {
  const address = new URL(host.address ?? '')
  if (!page.url().startsWith(address.origin)) await page.goto(host.address ?? '')
  await page.bringToFront()
  await page.goto(`${address.origin}/#/meetings/${council.march}/items/${council.apologies}`)
  await page.locator('.minute-editor').waitFor()
  await page.waitForLoadState('networkidle')
  await page.locator('.minute-editor').focus()
}

async function words(page: Page): Promise<readonly string[]> {
  return page.locator('.minute-line > p').allInnerTexts()
}

async function stored(): Promise<readonly string[]> {
  const { blocks } = await inStore(folder, (call) => call.agendaItem.get({ id: council.apologies }))
  return blocks.map(({ body }) => plainText(body))
}
