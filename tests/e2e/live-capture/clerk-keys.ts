import type { Page } from 'playwright-core'
import type { Onlooker } from './onlooker.ts'

/** What it took to write one point. */
export type Effort = {
  readonly text: string
  /** A chord counts as one, like a letter. */
  readonly keystrokes: number
  /** Keystrokes that are not letters of the text. */
  readonly beyondText: number
  readonly seconds: number
}

/** The keyboard and nothing else: it counts what is pressed. */
export type ClerkKeys = {
  type(text: string): Promise<void>
  press(...chords: readonly string[]): Promise<void>
  readonly page: Page
  /** Sits beside the keyboard and does not touch it. */
  readonly onlooker: Onlooker
  count(): number
}

export function clerkKeys(page: Page, onlooker: Onlooker): ClerkKeys {
  let pressed = 0
  return {
    page,
    onlooker,
    count: () => pressed,
    type: async (text) => {
      pressed += text.length
      await page.keyboard.type(text)
    },
    press: async (...chords) => {
      for (const chord of chords) {
        pressed += 1
        await page.keyboard.press(chord)
      }
    },
  }
}

/** Sets a watch on the page for a hand on the mouse; answers what it saw. */
export async function watchForMouse(page: Page): Promise<() => Promise<unknown>> {
  await page.evaluate(`globalThis.mouseSeen = [];
    for (const kind of ['mousedown', 'touchstart', 'wheel'])
      addEventListener(kind, (event) => event.isTrusted && globalThis.mouseSeen.push(kind), true)`)
  return () => page.evaluate('globalThis.mouseSeen')
}

/** "412 keystrokes, 31 seconds, per point: …": for the one who reads the test's output. */
export function effortWords(keys: ClerkKeys, seconds: number, efforts: readonly Effort[]): string {
  const beyond = median(efforts.map(({ beyondText }) => beyondText))
  const each = median(efforts.map((effort) => effort.seconds))
  return (
    `${keys.count()} keystrokes, ${seconds.toFixed(1)} seconds, per point: ` +
    `median ${beyond} keystrokes beyond the text's own characters, median ${each.toFixed(2)} seconds (${efforts.length} points)`
  )
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
