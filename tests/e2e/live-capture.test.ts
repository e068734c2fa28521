import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { temporaryFolder } from '#tests/temporary-folder.ts'
import { readWordParagraphs } from '../../scripts/docx-paragraphs.ts'
import { startBrowserHost, startElectronHost, type RunningHost } from './app-hosts.ts'
import { clerkKeys, effortWords, watchForMouse, type ClerkKeys, type Effort } from './live-capture/clerk-keys.ts'
import { aCouncilBeforeTheMeeting } from './live-capture/council.ts'
import { expectedMeeting } from './live-capture/expected-meeting.ts'
import { expectedInWord } from './live-capture/expected-word.ts'
import { script, type ScriptItem } from './live-capture/meeting-script.ts'
import { minuteItem } from './live-capture/scripted-clerk.ts'
import { storedMeeting } from './live-capture/stored-meeting.ts'
import { byPalette } from './keyboard.ts'

it.for([
  ['the browser host', startBrowserHost],
  ['the Electron bundles', startElectronHost],
] as const)(
  'keeps and prints a whole meeting as a clerk minuted it by keyboard alone, on %s',
  { timeout: 240_000 },
  async ([name, start]) => {
    const dataFolder = temporaryFolder()
    const { meetingId } = await aCouncilBeforeTheMeeting(dataFolder)
    const host = await start({ dataFolder })
    try {
      const { page } = host
      page.setDefaultTimeout(10_000)
      await openMeeting(host, meetingId)
      const mouse = await watchForMouse(page)
      const keys = clerkKeys(page)
      const began = performance.now()
      const efforts = await minuteAll(keys, script)
      console.log(`${name}: ${effortWords(keys, (performance.now() - began) / 1000, efforts)}`)
      await allSaved(page)

      expect(await mouse()).toEqual([])
      expect(await storedMeeting(dataFolder, meetingId)).toEqual(expectedMeeting(script))
      expect(await printedItems(page)).toEqual(expectedInWord(script))
      expect([host.errors, host.outside]).toEqual([[], []])
    } catch (error) {
      await host.page.screenshot({ path: 'node_modules/.cache/live-capture-failed.png' })
      throw error
    } finally {
      await host.close()
    }
  },
)

async function openMeeting({ page }: RunningHost, meetingId: string): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.evaluate(`location.hash = '/meetings/${meetingId}'`)
  await page.locator('.minute-editor').waitFor()
  await page.locator('.minute-editor').focus()
}

async function minuteAll(keys: ClerkKeys, items: readonly ScriptItem[]): Promise<readonly Effort[]> {
  const efforts: Effort[] = []
  for (const [at, item] of items.entries()) {
    if (at > 0) await keys.press('Control+ArrowDown')
    efforts.push(...(await minuteItem(keys, item)))
  }
  return efforts
}

async function allSaved(page: Page): Promise<void> {
  await page.locator('.meeting-saved time').waitFor()
}

async function printedItems(page: Page): Promise<readonly (readonly [string | null, string])[]> {
  const download = page.waitForEvent('download')
  await byPalette(page, 'full minutes', /Full minutes in Word/)
  const file = await (await download).path()
  const paragraphs = readWordParagraphs(new Uint8Array(readFileSync(file)))
  const from = paragraphs.findIndex(({ text }) => text.startsWith('1. '))
  const to = paragraphs.findIndex(({ text }, at) => at > from && /^(Date of next meeting|Signed as)/.test(text))
  return paragraphs.slice(from, to).map(({ label, text }) => [label, text] as const)
}
