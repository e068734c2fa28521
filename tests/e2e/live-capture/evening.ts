import { copyFileSync, readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { temporaryFolder } from '#tests/temporary-folder.ts'
import { readParts } from '#core/word/stable-zip.ts'
import { readWordParagraphs } from '../../../scripts/docx-paragraphs.ts'
import type { HostOptions, RunningHost } from '../app-hosts.ts'
import { byPalette } from '../keyboard.ts'
import { anOnlooker } from './onlooker.ts'
import { clerkKeys, effortWords, watchForMouse, type ClerkKeys } from './clerk-keys.ts'
import { aCouncilBeforeTheMeeting } from './council.ts'
import { expectedAlarms, expectedAnnouncements } from './expected-announcements.ts'
import { expectedMeeting } from './expected-meeting.ts'
import { exemptWords, expectedForThePublic, expectedInWord } from './expected-word.ts'
import type { Printed } from './printed.ts'
import type { ScriptItem } from './meeting-script.ts'
import { minuteMeeting } from './scripted-clerk.ts'
import { storedMeeting, timesOut } from './stored-meeting.ts'

/** How the evening is played. */
export type Evening = {
  /** For what is printed about it. */
  readonly name: string
  readonly start: (options: HostOptions) => Promise<RunningHost>
  readonly items: readonly ScriptItem[]
  /** Sets up the page before the clerk sits down: its size, light or dark. */
  readonly look?: (page: Page) => Promise<void>
}

/**
 * Plays the script in the real page by keyboard alone. Afterwards the stored meeting and its Word minutes must be what the
 * script says, nothing may have been pointed at, and the page may have thrown nothing and asked for nothing outside.
 * On the way every state of the screen is looked at, and a screen reader must have been told of every act. Answers the states.
 */
export async function playEvening({ name, start, items, look }: Evening): Promise<ReadonlySet<string>> {
  const dataFolder = temporaryFolder()
  const { meetingId } = await aCouncilBeforeTheMeeting(dataFolder, items)
  const host = await start({ dataFolder })
  const { page } = host
  try {
    page.setDefaultTimeout(30_000)
    await look?.(page)
    await openMeeting(page, meetingId)
    const mouse = await watchForMouse(page)
    const onlooker = await anOnlooker(page, name)
    const beganAt = new Date().toISOString()
    await minuteAll(name, clerkKeys(page, onlooker), items)

    // The last line is on the disk a moment after its last letter.
    await expect.poll(() => storedMeeting(dataFolder, meetingId, beganAt)).toEqual(expectedMeeting(items))
    expect(await mouse()).toEqual([])
    const full = await wordFile(page, 'full')
    expect(printedItems(full)).toEqual(expectedInWord(items).map(withoutTimes))
    const open = await wordFile(page, 'public')
    expect(printedItems(open)).toEqual(expectedForThePublic(items).map(withoutTimes))
    const everything = wholeText(open)
    expect(exemptWords(items).filter((words) => everything.includes(words))).toEqual([])
    expect(exemptWords(items).filter((words) => !wholeText(full).includes(words))).toEqual([])
    expect([host.errors, host.outside]).toEqual([[], []])
    expectAllSaid(await onlooker.said(), items)
    return onlooker.seen
  } catch (error) {
    await page.screenshot({ path: 'node_modules/.cache/live-capture-failed.png' })
    throw error
  } finally {
    await host.close()
  }
}

async function openMeeting(page: Page, meetingId: string): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.evaluate(`location.hash = '/meetings/${meetingId}'`)
  await page.locator('.minute-editor').waitFor()
  await page.locator('.minute-editor').focus()
}

async function minuteAll(name: string, keys: ClerkKeys, items: readonly ScriptItem[]): Promise<void> {
  const began = performance.now()
  const efforts = await minuteMeeting(keys, items)
  console.log(`${name}: ${effortWords(keys, (performance.now() - began) / 1000, efforts)}`)
}

/** Of everything that was done a screen reader was told, and nothing broke in but what must. */
function expectAllSaid(said: readonly string[], items: readonly ScriptItem[]): void {
  const heard = said.map((words) => words.replaceAll(/\b\d\d:\d\d(:\d\d)?\b/g, '{time}'))
  const missing = expectedAnnouncements(items).filter((words) => !heard.some((each) => each.includes(words)))
  expect(missing).toEqual([])
  expect(heard.filter((words) => words.startsWith('! '))).toEqual(expectedAlarms(items))
}

/** The Word minutes, as the page hands them over. */
async function wordFile(page: Page, audience: 'full' | 'public'): Promise<Uint8Array> {
  const download = page.waitForEvent('download')
  await byPalette(page, `${audience} minutes`, audience === 'full' ? /Full minutes in Word/ : /Public minutes in Word/)
  const file = await (await download).path()
  const folder = process.env['LIVE_CAPTURE_PICTURES']
  if (folder !== undefined) copyFileSync(file, `${folder}/${audience}.docx`)
  return new Uint8Array(readFileSync(file))
}

/** The paragraphs from the first item to the last. */
function printedItems(file: Uint8Array): readonly Printed[] {
  const paragraphs = readWordParagraphs(file)
  const from = paragraphs.findIndex(({ text }) => text.startsWith('1. '))
  const to = paragraphs.findIndex(({ text }, at) => at > from && /^(Date of next meeting|Signed as)/.test(text))
  return paragraphs.slice(from, to).map(({ label, text }) => withoutTimes([label, text]))
}

function withoutTimes([label, text]: Printed): Printed {
  return [label, timesOut(text)]
}

/** Every part of the file as text, however its words are cut into runs. */
function wholeText(file: Uint8Array): string {
  const parts = [...readParts(file).values()].map((part) => new TextDecoder().decode(part))
  return parts
    .map((xml) =>
      xml
        .replaceAll(/<[^>]*>/g, '')
        .replaceAll('&apos;', "'")
        .replaceAll('&quot;', '"'),
    )
    .join('\n')
}
