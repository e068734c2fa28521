import { expect } from 'vitest'
import { byName, nextLine, tabTo, type Clerk } from './clerk-at-work.ts'
import type { ClerkKeys } from './clerk-keys.ts'
import { expectNamesInSession } from './names.ts'
import { expectQuorum } from './quorum-shown.ts'
import type { ScriptAdjournment, ScriptDeferral, ScriptItem } from './meeting-script.ts'

/** The course of the meeting: each act by its name, and back to the line. */
export async function startMeeting(keys: ClerkKeys, items: readonly ScriptItem[]): Promise<void> {
  await byName(keys, 'start the m', /Start the meeting/)
  await keys.page.getByText('In session').first().waitFor()
  await expectQuorum(keys.page, 'at the limit')
  await keys.onlooker.sees('the meeting in session')
  await expectNamesInSession(keys.page, items)
}

export async function closeMeeting(keys: ClerkKeys): Promise<void> {
  await byName(keys, 'close the m', /Close the meeting/)
  await keys.page.getByRole('button', { name: 'Open it again' }).waitFor()
  await keys.onlooker.sees('the meeting closed')
}

/** The list after the meeting, and back. */
export async function lookAtWhatIsMissing(keys: ClerkKeys): Promise<void> {
  await byName(keys, 'after the m', /After the meeting/)
  await keys.page.locator('.after-count').waitFor()
  await keys.onlooker.sees('what is missing after the meeting')
  await keys.press('Escape')
  await keys.page.locator('.minute-editor:focus').waitFor()
}

/** The note goes in at the caret: above the line when nothing is in it yet. */
export async function adjourn(clerk: Clerk, { reason }: ScriptAdjournment): Promise<void> {
  const { keys } = clerk
  await nextLine(clerk)
  await byName(keys, 'adjourn', /Adjourn the meeting/)
  await keys.page.getByText('(The meeting adjourned').first().waitFor()
  await keys.onlooker.sees('the meeting adjourned')
  await tabTo(keys, /^textbox "Reason/, 'Shift+Tab')
  await keys.type(reason)
  await keys.press('Enter')
  await keys.page.getByText(reason).first().waitFor()
  await byName(keys, 'resume', /Resume the meeting/)
  await keys.page.getByText('and resumed at').first().waitFor()
  await keys.onlooker.sees('the meeting resumed')
}

export async function deferItem({ keys }: Clerk, { to }: ScriptDeferral): Promise<void> {
  await byName(keys, 'defer', /Defer the item/)
  await keys.page.getByLabel('This item was deferred to').waitFor()
  await keys.onlooker.sees('an item deferred')
  await keys.type(to)
  await keys.press('Enter')
}

/** Taking an item that is not next minutes that it was taken out of its turn. */
export async function takeOutOfTurn({ keys }: Clerk): Promise<void> {
  await byName(keys, 'take the', /Take the item now/)
  await keys.page.getByText('(This item was taken').first().waitFor()
  await keys.onlooker.sees('an urgent item taken out of its turn')
}

/** An item that the published agenda did not have, with why it could not wait. */
export async function addUrgentItem(keys: ClerkKeys, item: ScriptItem): Promise<void> {
  await byName(keys, 'urgent', /Add an urgent item/)
  await keys.page.getByLabel('Title of the urgent item').waitFor()
  await expect.poll(() => keys.page.evaluate(areButtonsInSight)).toBe(true)
  await keys.onlooker.sees('an urgent item being added')
  await keys.type(item.title)
  await keys.press('Enter')
  await keys.page.getByRole('heading', { level: 2, name: item.title }).waitFor()
  await keys.page.locator('.minute-editor:focus').waitFor()
  await tabTo(keys, /textbox "Urgent/, 'Shift+Tab')
  await keys.type(item.urgent?.chairOpinion ?? '')
  await keys.press('Tab')
  await keys.type(item.urgent?.specialCircumstances ?? '')
  await tabTo(keys, /^textbox "Minutes of item/)
}

const areButtonsInSight = `[...document.querySelectorAll('.inline-name button')].every((button) => {
  const { x, y, width, height } = button.getBoundingClientRect()
  return button.contains(document.elementFromPoint(x + width / 2, y + height / 2))
})`
