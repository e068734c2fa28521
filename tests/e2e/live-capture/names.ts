import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { onAgenda, type ScriptItem } from './meeting-script.ts'

/** The bar and the agenda of a meeting that has just begun, as a screen reader tells them. */
export async function expectNamesInSession(page: Page, items: readonly ScriptItem[]): Promise<void> {
  expect(await namesIn(page.getByRole('banner'))).toEqual([
    'link "Skip to the minutes"',
    'link "Minute Book"',
    'link "Children and Young People Panel"',
    'button "TIME. Correct the times"',
    ...(await behindTheDrawers(page)),
    'button "Adjourn"',
    'button "Close the meeting"',
    'button "More of the meeting"',
  ])
  const agenda = page.getByRole('navigation', { name: 'Agenda' })
  if (!(await agenda.isVisible())) return
  expect(await namesIn(agenda)).toEqual([
    ...onAgenda(items.filter(({ urgent }) => urgent === undefined)).flatMap(({ title, exempt }, at) => {
      const standing = at === 0 ? 'Now, since TIME' : exempt === undefined ? 'To come' : 'To come Exempt'
      const link = `link "${at + 1} ${title} ${standing}"`
      return at === 0 ? [link, 'button "Change item 1"'] : [link]
    }),
    'button "Add an urgent item"',
    'link "Prepare the agenda"',
  ])
}

/** The list of the room with nobody recorded yet. */
export async function expectNamesInRoom(page: Page): Promise<void> {
  const room = page.getByRole('region', { name: 'In the room' })
  expect(await namesIn(room)).toEqual([
    'group "For Councillor Ines Marlowe"',
    ...letterActs.map((words) => `button "${words}"`),
    'button "Councillor Ines Marlowe Chair Not recorded"',
    'button "Councillor Tom Ashgrove Vice-Chair Not recorded"',
    ...[
      'Samuel Bright',
      'Priya Dunmore',
      'Marcus Fell',
      'Greta Holloway',
      'Leila Quennell',
      'Joan Ridley',
      'Owen Thwaite',
    ].map((name) => `button "Councillor ${name} Not recorded"`),
    'button "Mrs Bernadette Kyle Co-opted, without vote Not recorded"',
    'button "Declare an interest"',
    'button "None declared"',
    'button "All present"',
    'button "Show in short"',
    'button "Add an officer or guest"',
  ])
}

const letterActs = [
  'Present',
  'Apologies',
  'Absent',
  'Joined',
  'Left',
  'Back',
  'Substitute',
  'Interest',
  'Late, sent word',
  'Capacity',
  'Remote',
] as const

/** What the panel of a motion asks for at each of its steps. */
const steps = {
  mover: ['combobox "Moved by" [expanded]', 'listbox "Moved by: people"'],
  menu: [
    'group "What next"',
    ...['Vote', 'Move an amendment', 'Mover', 'Seconder', 'Withdrawn', 'Lapsed', 'Referred', 'Deferred'].map(button),
  ],
  method: [
    'group "How was it agreed or voted?"',
    ...['Assent', 'Unanimous', 'Show of hands', 'Recorded by name', 'Ballot'].map(button),
  ],
  hands: [
    'group "Show of hands"',
    'textbox "For"',
    'textbox "Against"',
    'textbox "Abstained"',
    'button "Keep the count"',
  ],
  casting: [
    'group "As many for as against: the casting vote of whoever presides"',
    ...['For', 'Against', 'By somebody else', 'None given'].map(button),
  ],
} as const

export async function expectNamesInMotion(page: Page, step: keyof typeof steps): Promise<void> {
  const panel = page.getByRole('region', { name: /^(Motion|Amendment) and vote$/ })
  expect(await namesIn(panel)).toEqual([...steps[step], 'button "Back to the line"'])
}

/** Everybody who may vote, each with three ways to do so. */
export async function expectNamesInRecordedVote(page: Page, voters: readonly string[]): Promise<void> {
  expect(await namesIn(page.getByRole('group', { name: 'Recorded vote' }))).toEqual([
    'group "Recorded vote"',
    ...voters.flatMap((name) => [`group "${name}"`, ...['For', 'Against', 'Abstained'].map(button)]),
    'button "All others for"',
    'button "Keep the vote"',
  ])
}

function button(name: string): string {
  return `button "${name}"`
}

/** Narrow windows have the agenda and the context behind buttons, and a wide one has room for reading back. */
async function behindTheDrawers(page: Page): Promise<readonly string[]> {
  const width = Number(await page.evaluate('innerWidth'))
  const inAgenda = await page.getByRole('navigation', { name: 'Agenda', includeHidden: true }).locator('li').count()
  return [
    ...(width < 816 ? [`Item 1 of ${inAgenda}`] : []),
    ...(width <= 1200 ? ['Context'] : []),
    ...(width > 1360 ? ['Read back'] : []),
  ].map(button)
}

/** What can be pressed, filled in or chosen from, by its role and its name; times of the evening as TIME. */
async function namesIn(part: Locator): Promise<readonly string[]> {
  const snapshot = await part.ariaSnapshot()
  const names = snapshot.split('\n').map((line) => control.exec(line)?.groups?.['name'])
  return names.filter((name) => name !== undefined).map((name) => name.replaceAll(/\d\d:\d\d/g, 'TIME'))
}

const control = /^\s*- '?(?<name>(?:link|button|textbox|combobox|checkbox|radio|group|listbox) ".*?"(?: \[expanded\])?)/
