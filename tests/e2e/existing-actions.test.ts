import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { temporaryFolder } from '#tests/temporary-folder.ts'
import { startBrowserHost } from './app-hosts.ts'
import { inStore } from './filled-council.ts'
import { expectAccessible, focusedName } from './screen-checks.ts'

/** Forty actions as a spreadsheet gives them when its rows are copied: tabs between the cells. */
const list = [
  ['No.', 'Minute', 'Action', 'Owner', 'Due date', 'Status', 'Ward'],
  ...Array.from({ length: 40 }, (_, at) => [
    `A${at + 1}`,
    `Min ${at + 3}, 14 March 2016`,
    `Mend pier ${at + 1} of the harbour`,
    at % 2 === 0 ? 'Harbour master' : 'Clerk',
    at % 3 === 0 ? 'by the end of May 2016' : 'September 2016',
    at === 39 ? 'Closed' : 'Open',
    'North',
  ]),
]
  .map((cells) => cells.join('\t'))
  .join('\n')

it(
  'takes over forty open actions by keyboard, undoes it, and carries them to the next meeting',
  { timeout: 240_000 },
  async () => {
    const folder = temporaryFolder()
    const { committeeId, meetingId } = await inStore(folder, async (call) => {
      const committee = await call.committee.add({ name: 'Ferry Scrutiny Panel' })
      const meeting = await call.meeting.add({ committeeId: committee.id, heldOn: '2016-06-20' })
      return { committeeId: committee.id, meetingId: meeting.id }
    })
    const host = await startBrowserHost({ dataFolder: folder })
    const { page } = host
    page.setDefaultTimeout(10_000)
    try {
      await open(page, `/committees/${committeeId}`, 'Ferry Scrutiny Panel')
      await page.getByRole('link', { name: 'Bring in existing actions' }).focus()
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name: 'Existing actions' }).waitFor()
      await expectAccessible(page, 'existing actions, empty')

      await paste(page)
      await expectAccessible(page, 'existing actions, previewed')
      expect(await page.getByLabel('Ward').inputValue()).toBe('none')
      await page.getByText('40 cells not used').waitFor()

      await keep(page)
      await expectAccessible(page, 'existing actions, kept')
      expect(await actionCount(folder, meetingId)).toBe(39)
      await page.getByRole('button', { name: 'Undo' }).focus()
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: 'Keep 40 actions' }).waitFor()
      await expect.poll(() => focusedName(page)).toBe('button "Keep 40 actions"')
      expect(await actionCount(folder, meetingId)).toBe(0)
      await keep(page)

      await page.getByRole('link', { name: 'See the matters arising' }).focus()
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name: 'Matters arising' }).waitFor()
      await page.getByRole('button', { name: 'Action A1', exact: true }).waitFor()
      expect(await page.locator('[data-action]').count()).toBe(39)
      await expectAccessible(page, 'matters arising, with a list brought in')
      await tellOfThem(page)
      expect([host.errors, host.outside]).toEqual([[], []])
    } catch (error) {
      await page.screenshot({ path: 'node_modules/.cache/existing-actions-failed.png', fullPage: true })
      throw error
    } finally {
      await host.close()
    }
    expect(await inStore(folder, (call) => call.store.check())).toEqual({ ok: true, problems: [] })
  },
)

async function open(page: Page, path: string, heading: string): Promise<void> {
  await page.evaluate(`location.hash = ${JSON.stringify(path)}`)
  await page.getByRole('heading', { level: 1, name: heading }).waitFor()
}

async function paste(page: Page): Promise<void> {
  await page.getByLabel('The list of actions').focus()
  await page.evaluate(
    `document.activeElement.dispatchEvent(new ClipboardEvent('paste', { bubbles: true })); document.execCommand('insertText', false, ${JSON.stringify(list)})`,
  )
  await page.getByRole('button', { name: 'Keep 40 actions' }).waitFor()
}

async function keep(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Keep 40 actions' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '40 actions kept' }).waitFor()
  await expect.poll(() => focusedName(page)).toMatch(/^heading "40 actions kept"/)
}

/** One updated, one put off and taken back and put off again, one closed: U, D and C in the list. */
async function tellOfThem(page: Page): Promise<void> {
  const row = (number: number) => page.getByRole('button', { name: `Action A${number}`, exact: true })
  await row(1).focus()
  await page.keyboard.press('u')
  await expect.poll(() => focusedName(page)).toMatch(/^textbox "What was told"/)
  await page.keyboard.type('The timber is ordered.')
  await expectAccessible(page, 'matters arising, recording an update')
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => focusedName(page)).toBe('button "Action A1"')
  await page.getByText('The timber is ordered.').first().waitFor()

  await page.keyboard.press('ArrowDown')
  const second = Number(/A(\d+)/.exec(await focusedName(page))?.[1])
  await page.keyboard.press('d')
  await expect.poll(() => focusedName(page)).toMatch(/^textbox "New due date, as worded"/)
  await page.keyboard.press('Enter')
  await page.getByText('Give the new date in words').waitFor()
  await page.keyboard.type('autumn 2016')
  await page.keyboard.press('Tab')
  await page.keyboard.type('The crane is away.')
  await expectAccessible(page, 'matters arising, putting off')
  await page.keyboard.press('Enter')
  await page.getByText('put off once').waitFor()
  await page.getByText('Due before: by the end of May 2016').waitFor()
  await expect.poll(() => focusedName(page)).toBe(`button "Action A${second}"`)
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('put off once').waitFor({ state: 'detached' })

  await row(second).focus()
  await page.keyboard.press('c')
  await page.getByText(`Action A${second} closed at this meeting.`).waitFor()
  await page.getByRole('heading', { name: 'Completed' }).waitFor()

  await page.getByLabel('Owner', { exact: true }).first().selectOption('Clerk')
  await expect.poll(() => page.locator('[data-action]').count()).toBe(19)
  await expectAccessible(page, 'matters arising, of one owner')
}

function actionCount(folder: string, meetingId: string): Promise<number> {
  return inStore(folder, async (call) => (await call.action.before({ meetingId })).length)
}
