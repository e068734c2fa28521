import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { temporaryFolder } from '#tests/temporary-folder.ts'
import { startBrowserHost } from './app-hosts.ts'
import { tabTo } from './keyboard.ts'
import { expectAccessible, focusedName } from './screen-checks.ts'

const committees = ['Harbour Panel', 'Audit', 'Licensing', 'Planning', 'Schools Panel', 'Cabinet']

/** Fifty-five councillors; the column of committees has a heading that says nothing. */
const list = [
  'Councillor;Political group;Serving;Position',
  ...Array.from({ length: 55 }, (_, at) => {
    const forename = ['Ada', 'Ben', 'Cai', 'Dee', 'Eli'][at % 5] ?? ''
    const surname =
      ['Moss', 'Ojo', 'Rees', 'Lal', 'Fox', 'Orr', 'Hay', 'Ives', 'Dunn', 'Kerr', 'Lowe'][Math.floor(at / 5)] ?? ''
    const serving = [committees[at % 6], committees[(at + 1) % 6]].join(' / ')
    return `Cllr ${forename} ${surname};${at % 2 === 0 ? 'Harbour Group' : 'Independent'};${serving};${at === 0 ? 'Chair' : 'Member'}`
  }),
].join('\r\n')

it(
  'lets a clerk bring in 55 councillors and 6 committees by keyboard alone, mend a column, save, undo, save again',
  { timeout: 240_000 },
  async () => {
    const host = await startBrowserHost({ dataFolder: temporaryFolder() })
    const { page } = host
    page.setDefaultTimeout(15_000)
    try {
      await page.getByRole('heading', { level: 1, name: 'Start your minute book' }).waitFor()
      await page.keyboard.press('3')
      await page.getByRole('heading', { level: 1, name: 'Bring in a list of people' }).waitFor()
      await expectAccessible(page, 'list of people, empty')
      await tabTo(page, /^button "See how it is understood"/)
      await page.keyboard.press('Enter')
      await page
        .getByRole('alert')
        .getByText('There is no list here yet. Paste the rows, or open a CSV file.')
        .waitFor()
      await expectAccessible(page, 'list of people, nothing pasted')
      await expect.poll(() => focusedName(page)).toMatch(/^textbox "Rows of the list"/)
      await page.keyboard.insertText(list)
      await tabTo(page, /^button "See how it is understood"/)
      await page.keyboard.press('Enter')

      await expect.poll(() => focusedName(page)).toBe('heading "55 rows, 55 ticked" [level=2]')
      await page.getByText('no new committees').waitFor()
      await expectAccessible(page, 'list of people, a column not understood')
      await tabTo(page, /^combobox "Serving"/)
      await page.keyboard.type('Comm')
      await page.getByText('6 new committees').waitFor()
      await expectAccessible(page, 'list of people, understood')

      await tabTo(page, /^grid "Rows, as understood\. Space ticks\."/)
      await page.keyboard.press('End')
      await page.keyboard.press('Space')
      await page.getByRole('heading', { name: '55 rows, 54 ticked' }).waitFor()
      await page.keyboard.press('Space')
      await page.getByRole('heading', { name: '55 rows, 55 ticked' }).waitFor()

      await save(page)
      await expectAccessible(page, 'list of people, saved')
      await tabTo(page, /^button "Undo all of it"/)
      await page.keyboard.press('Enter')
      await expect.poll(() => focusedName(page)).toBe('heading "55 rows, 55 ticked" [level=2]')
      await expectAccessible(page, 'list of people, undone')
      await save(page)

      await tabTo(page, /^link "See the people"/)
      await page.keyboard.press('Enter')
      await page.getByText('55 people').waitFor()
      await expectAccessible(page, 'people, filled')
      await tabTo(page, /^textbox "Find by name, alias or post"/)
      await page.keyboard.type('eli fo')
      await page.getByText('1 person', { exact: true }).waitFor()
      await tabTo(page, /^grid "People, by surname"/)
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name: 'Cllr Eli Fox' }).waitFor()
      await expectAccessible(page, 'person')
      await tabTo(page, /^button "Add Eli Fox"/)
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: 'Take off Eli Fox' }).waitFor()
      await tabTo(page, /^button "Retire"/)
      await page.keyboard.press('Enter')
      await page.getByText('Retired: out of the lists').waitFor()
      await expectAccessible(page, 'person, retired')
      await tabTo(page, /^button "Undo"/)
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: 'Retire', exact: true }).waitFor()
      expect([host.errors, host.outside]).toEqual([[], []])
    } catch (error) {
      await page.screenshot({ path: 'node_modules/.cache/people-failed.png' })
      throw error
    } finally {
      await host.close()
    }
  },
)

async function save(page: Page): Promise<void> {
  await tabTo(page, /^button "Save 55 rows"/)
  await page.keyboard.press('Enter')
  await page.getByText('Saved: 55 new people, 110 memberships, 6 new committees.').waitFor()
}

/** Goes on by the Tab key until the stop has the focus; a screen with more than 200 stops has lost it. */
