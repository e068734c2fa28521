import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { readWordParagraphs } from '../../scripts/docx-paragraphs.ts'
import { expectAccessible } from './screen-checks.ts'

/**
 * A clerk who does the whole job by hand: a committee, its people and standing items, the findings of a report, a meeting
 * minuted by keyboard, Word minutes, and the next two meetings.
 */
export async function doTheWholeJob(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1, name: 'Start your minute book' }).waitFor()
  await expectAccessible(page, 'start, empty')
  await makeCommittee(page)
  await typeFindings(page)
  await newMeeting(page, '14/3/2016')
  await recordAttendance(page)
  await minuteAnItem(page)
  await linkFromTheContext(page)
  await exportAndReadBack(page)
  await page.getByRole('link', { name: 'Harbour Scrutiny Panel' }).click()
  await carryForward(page)
}

async function makeCommittee(page: Page): Promise<void> {
  await page.keyboard.press('2')
  await page.getByLabel('Name of the committee').fill('Harbour Scrutiny Panel')
  await expectAccessible(page, 'new committee')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Harbour Scrutiny Panel' }).waitFor()
  for (const name of ['Councillor Jo Odell', 'Councillor Idris Vaughan', 'Councillor Pat Peel']) {
    await page.getByLabel('Add a member').fill(name)
    await page.keyboard.press('Enter')
    await page.getByRole('list', { name: 'Members' }).getByText(name, { exact: true }).waitFor()
  }
  await page.getByLabel('Add a standing item').fill('Apologies for absence')
  await page.keyboard.press('Enter')
  await page.getByRole('list', { name: 'Standing items' }).getByText('Apologies for absence').waitFor()
  await page.getByLabel('Usual place').fill('The Guildhall')
  await page.getByLabel('Usually starts at').fill('18:30')
  await page.keyboard.press('Tab')
  await expectAccessible(page, 'committee')
}

async function typeFindings(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Findings', exact: true }).click()
  await expectAccessible(page, 'inspections, empty')
  await page
    .getByRole('button', { name: /Add an inspection|Add the first/ })
    .first()
    .click()
  await page.getByLabel('Title of the report').fill('Children’s services, Thornmere')
  await page.getByLabel('Published on').fill('17/2/2016')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: /Children’s services, Thornmere/ }).waitFor()
  await page
    .getByLabel('Numbered lines or bullets')
    .fill('104. Records are late.\n107. First visits are too often late,\nand the reasons are not written down.')
  await page.getByRole('button', { name: 'Add 2 findings' }).click()
  await page.getByText('First visits are too often late, and the reasons are not written down.').first().waitFor()
  await expectAccessible(page, 'inspection')
}

async function newMeeting(page: Page, day: string): Promise<void> {
  await page.getByRole('link', { name: 'Meetings', exact: true }).first().click()
  await page.getByRole('button', { name: 'New meeting of Harbour Scrutiny Panel' }).click()
  await page.getByRole('dialog').getByLabel('Date').fill(day)
  await expectAccessible(page, 'new meeting')
  await page.getByRole('button', { name: 'Make the meeting' }).click()
  await page.getByRole('navigation', { name: 'Agenda' }).waitFor()
}

async function recordAttendance(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Pat Peel/ }).click()
  await page
    .getByRole('group', { name: /^For .*Peel/ })
    .getByRole('button', { name: 'Apologies' })
    .click()
  await page.getByRole('button', { name: 'All others present' }).click()
  await page.getByText('2 of 3 members').waitFor()
}

async function minuteAnItem(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add an item' }).click()
  await page.getByLabel('Title of the new item').fill('First visits after referral')
  await page.keyboard.press('Enter')
  const editor = page.getByRole('textbox', { name: 'Minutes of item 2' })
  await editor.waitFor()
  await editor.focus()
  await expectAccessible(page, 'meeting, empty item')
  const type = (words: string) => page.keyboard.type(words)
  await type('The Director introduced the report.')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+.')
  await page.keyboard.press('l')
  await type('Members discussed the following:')
  await page.keyboard.press('Enter')
  await type('The reasons for late visits were still not recorded. #107')
  await page.getByRole('option').first().waitFor()
  await expectAccessible(page, 'meeting, picker')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await type('Two posts stood empty.')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await type('Resolved:')
  await page.keyboard.press('Enter')
  await type('That the report be noted.')
  await page.keyboard.press('Enter')
  await type('That a recovery plan be brought to the Panel in May 2016.')
  await page.keyboard.press('Control+Shift+A')
  await type(' >>by the end of April')
  await page.getByRole('option', { name: 'by the end of April → to 30 Apr 2016', exact: true }).waitFor()
  await expectAccessible(page, 'meeting, due date')
  await page.keyboard.press('Enter')
  await type(' @Director of Services')
  await page.getByText('add “Director of Services” to the people').waitFor()
  await page.keyboard.press('Control+Enter')
  await page
    .getByRole('note', { name: 'Owner Director of Services, due by the end of April, to 30 Apr 2016, from limb 2' })
    .waitFor()
  await page.getByText('A1', { exact: true }).first().waitFor()
  await expectAccessible(page, 'meeting, action')
  expect(await focusIsIn(page, 'Minutes of item 2')).toBe(true)
  await savedAll(page)
  await expectAccessible(page, 'meeting, filled')
}

async function linkFromTheContext(page: Page): Promise<void> {
  const linked = page.getByRole('complementary').getByText('First visits are too often late')
  await linked.first().waitFor()
}

async function exportAndReadBack(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Export to Word' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: /^Full minutes/ }).click()
  const file = await (await download).path()
  const printed = readWordParagraphs(new Uint8Array(readFileSync(file))).map(
    ({ label, text }) => `${label ?? ''}|${text}`,
  )
  if (process.env['SHOW'] !== undefined) console.log(printed)
  expect(printed).toEqual(
    expect.arrayContaining([
      '|The Director introduced the report.',
      '|Members discussed the following:',
      '•|The reasons for late visits were still not recorded (finding 107).',
      '•|Two posts stood empty.',
      '|Resolved:',
      '1.|That the report be noted.',
      '2.|That a recovery plan be brought to the Panel in May 2016.',
      '|A recovery plan be brought to the Panel in May 2016. (Action: Director of Services; by the end of April)',
    ]),
  )
  expect(printed.join('\n')).toContain('Pat Peel')
}

async function carryForward(page: Page): Promise<void> {
  await newMeeting(page, '23/5/2016')
  await page.getByRole('link', { name: 'Matters arising (1)' }).click()
  await page.getByRole('heading', { level: 1, name: 'Matters arising' }).waitFor()
  await page.getByText('Overdue').first().waitFor()
  await expectAccessible(page, 'matters arising')
  await page.getByRole('button', { name: 'Close at this meeting' }).click()
  await page.getByText('Completed').first().waitFor()
  await expectAccessible(page, 'matters arising, closed')
  await newMeeting(page, '11/7/2016')
  await page.getByRole('link', { name: 'Matters arising (0)' }).click()
  await page.getByRole('heading', { level: 1, name: 'Matters arising' }).waitFor()
  await expectAccessible(page, 'matters arising, empty')
}

async function savedAll(page: Page): Promise<void> {
  await page
    .getByText(/^(Saved )?\d\d:\d\d:\d\d$|^All saved$/)
    .first()
    .waitFor()
}

async function focusIsIn(page: Page, name: string): Promise<boolean> {
  return (await page.getByRole('textbox', { name }).and(page.locator(':focus, :has(:focus)')).count()) > 0
}
