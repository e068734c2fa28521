import { expect } from 'vitest'
import { limbNumbers } from './limb-numbers.ts'
import { byName, tabTo, type Clerk } from './clerk-at-work.ts'
import type { ClerkKeys } from './clerk-keys.ts'

/** The exclusion stands ready in its panel, worded from the agenda: one chord puts it into the minutes. */
export async function excludePublic({ keys }: Clerk): Promise<void> {
  await byName(keys, 'exclude the', /Exclude the public/)
  await keys.page.getByRole('button', { name: /Put it in the minutes/ }).waitFor()
  await keys.onlooker.sees('the public being excluded')
  await keys.press('Control+Enter')
  await keys.page.locator('.minute-line[data-kind=resolutionLimb]').first().waitFor()
  await keys.page.locator('.minute-editor:focus').waitFor()
  await keys.onlooker.sees('an exempt item')
}

/** The note goes below the line that was written last. */
export async function readmitPublic({ keys }: Clerk): Promise<void> {
  await byName(keys, 'let the public', /Let the public in again/)
  await keys.page.getByText('(The meeting was again open').first().waitFor()
  await keys.onlooker.sees('the public let in again')
  // The limb of the exclusion, and the two of the resolution after it.
  expect(await limbNumbers(keys.page)).toEqual(['1', '1', '2'])
}

/** After the meeting: what the public may read of the open item in place of its minutes. */
export async function writeSummary(keys: ClerkKeys, summary: string): Promise<void> {
  await byName(keys, 'exempt or open: the i', /Exempt or open: the item/)
  await keys.page.getByLabel('Summary for the public').waitFor()
  await tabTo(keys, /Summary for the public/)
  await keys.type(summary)
  await keys.onlooker.sees('a summary for the public')
  await keys.press('Escape')
  await keys.page.locator('.minute-editor:focus').waitFor()
}
