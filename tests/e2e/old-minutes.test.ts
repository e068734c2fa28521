import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { aDocx, p } from '#tests/core/import/docx-file.ts'
import { oldMinutesText } from '#tests/old-minutes-generator.ts'
import { temporaryFolder } from '#tests/temporary-folder.ts'
import { startBrowserHost, startElectronHost, type RunningHost } from './app-hosts.ts'
import { inStore } from './filled-council.ts'
import { expectAccessible } from './screen-checks.ts'

const minutes = oldMinutesText({ heldOn: '2015-03-09', lines: 40 })

it.for([
  ['the browser host', startBrowserHost],
  ['the Electron bundles', startElectronHost],
] as const)('lets a clerk bring in old minutes by keyboard on %s', { timeout: 240_000 }, async ([, start]) => {
  const host = await start({ dataFolder: temporaryFolder() })
  const { page } = host
  try {
    page.setDefaultTimeout(15_000)
    await open(host)
    await expectAccessible(page, 'import, empty')
    await page.getByLabel('Text of the minutes').focus()
    await page.keyboard.insertText(minutes)
    await page.keyboard.press('Control+Enter')

    await expect.poll(() => focusedLine(page)).toBe('Line 1, Not used: Not part of the minutes')
    expect(await lost(host)).toBe('0')
    await expectAccessible(page, 'import, lines')
    await changeKinds(host)
    await tickAndEdit(host)
    await saveAndUndo(host)
    expect([host.errors, host.outside]).toEqual([[], []])
  } finally {
    await host.close()
  }
})

it(
  'shows a Word file line by line, refuses what it cannot read, and keeps the lines while the clerk looks elsewhere',
  { timeout: 120_000 },
  async () => {
    const host = await startBrowserHost({ dataFolder: temporaryFolder() })
    const { page } = host
    try {
      page.setDefaultTimeout(15_000)
      await open(host)
      const word = aDocx({
        body: ['1. Slipway', 'The planks were loose.', 'RESOLVED:', '1) That they be mended.']
          .map((words) => p(words))
          .join(''),
      })
      await choose(host, 'minutes.docx', Buffer.from(word))
      await page.getByRole('row', { name: /Title: Slipway/ }).waitFor()
      for (const [name, buffer, sentence] of refused(word)) {
        await choose(host, name, buffer)
        await page.getByRole('alert').getByText(sentence).waitFor()
        await page.getByRole('row', { name: /Title: Slipway/ }).waitFor()
      }
      await expectAccessible(page, 'import, refused')
      await page.getByRole('link', { name: 'Meetings', exact: true }).click()
      await page.getByRole('link', { name: 'Import old minutes' }).first().click()
      await page.getByRole('row', { name: /Title: Slipway/ }).waitFor()
      expect(host.errors).toEqual([])
    } finally {
      await host.close()
    }
  },
)

it('leaves the clerk in the name of the committee when the list of committees changes, and offers what came', async () => {
  const dataFolder = temporaryFolder()
  const host = await startBrowserHost({ dataFolder })
  const { page } = host
  try {
    page.setDefaultTimeout(15_000)
    await open(host)
    await choose(host, 'minutes.txt', Buffer.from(minutes))
    const name = page.getByRole('combobox', { name: 'Committee' })
    await name.fill('')
    await page.keyboard.type('Quay')
    await inStore(dataFolder, (call) => call.committee.add({ name: 'Quay and Harbour Panel' }))
    await page.waitForTimeout(1_000)
    await page.keyboard.type(' a')
    expect(await name.inputValue()).toBe('Quay a')
    await page.getByRole('option', { name: 'Quay and Harbour Panel' }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => name.inputValue()).toBe('Quay and Harbour Panel')
    expect(host.errors).toEqual([])
  } finally {
    await host.close()
  }
})

const seeds = join(import.meta.dirname, '../../../shared/seeds')

it('loses no line of any minutes that stand beside the project', { timeout: 120_000 }, async () => {
  const files = existsSync(seeds) ? readdirSync(seeds).filter((name) => name.endsWith('.txt')) : []
  const host = await startBrowserHost({ dataFolder: temporaryFolder() })
  try {
    host.page.setDefaultTimeout(15_000)
    await open(host)
    for (const name of files) {
      await choose(host, name, readFileSync(join(seeds, name)))
      await host.page.getByRole('row').first().waitFor()
      expect([name, await lost(host)]).toEqual([name, '0'])
    }
    expect(host.errors).toEqual([])
  } finally {
    await host.close()
  }
})

async function open({ page }: RunningHost): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.getByRole('link', { name: 'Import old minutes' }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Import old minutes' }).waitFor()
}

/** By letters, in the line where the focus is; each can be undone. */
async function changeKinds({ page }: RunningHost): Promise<void> {
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('p')
  await expect.poll(() => focusedLine(page)).toMatch(/^Line 3, Paragraph: Minutes of the meeting/)
  await page.keyboard.press('Control+z')
  await expect.poll(() => focusedLine(page)).toMatch(/^Line 3, Not used/)
  const title = page.getByRole('row', { name: /^Line \d+, Title/ }).first()
  await title.click({ position: { x: 20, y: 8 } })
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('j')
  await expect.poll(() => focusedLine(page)).toMatch(/^Line \d+, Paragraph: .* Members raised the following points/)
  await page.keyboard.press('Control+z')
  await page
    .getByRole('row', { name: /Lead-in: Members raised/ })
    .first()
    .waitFor()
}

async function tickAndEdit({ page }: RunningHost): Promise<void> {
  await page
    .getByRole('checkbox', { name: /^That the .* report on/ })
    .first()
    .focus()
  await page.keyboard.press('Space')
  await page.getByRole('textbox', { name: 'Owner' }).fill('Ada Moss')
  await page.getByRole('textbox', { name: 'Due, as worded' }).fill('by the end of June 2015')
  await page
    .getByText(/^30 June? 2015$/)
    .first()
    .waitFor()
  await page.getByRole('button', { name: /^Tick all \d+: Attendance/ }).press('Enter')
  await expectAccessible(page, 'import, ticked')
}

async function saveAndUndo({ page }: RunningHost): Promise<void> {
  await page.getByRole('button', { name: /^Save 35 lines and 1 action/ }).waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByText('Kept: 35 lines and 1 action, Monday 9 March 2015.').waitFor()
  await expectAccessible(page, 'import, kept')
  await page.getByRole('button', { name: 'Undo', exact: true }).press('Enter')
  await page.getByRole('button', { name: /^Save 35 lines and 1 action/ }).waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByText('Kept: 35 lines and 1 action').waitFor()
  await page.getByRole('link', { name: 'Open the meeting' }).press('Enter')
  await page.getByRole('navigation', { name: 'Agenda' }).waitFor()
}

async function choose({ page }: RunningHost, name: string, buffer: Buffer): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
}

function refused(word: Uint8Array): readonly (readonly [string, Buffer, RegExp])[] {
  return [
    ['empty.txt', Buffer.alloc(0), /^empty\.txt: This file is empty/],
    ['picture.txt', Buffer.from([1, 2, 3, 0]), /^picture\.txt: .*not text/],
    ['large.txt', Buffer.alloc(10 * 1024 * 1024 + 1, 'a'), /^large\.txt: .*over 10 MB/],
    ['cut-off.docx', Buffer.from(word.slice(0, 60)), /^cut-off\.docx: .+\./],
  ]
}

/** The count of lines that stand in no line of the draft. */
async function lost({ page }: RunningHost): Promise<string> {
  return page.locator('.old-counts > div', { hasText: 'Lost' }).locator('dd b').innerText()
}

async function focusedLine(page: Page): Promise<string | null> {
  return page.locator(':focus').getAttribute('aria-label')
}
