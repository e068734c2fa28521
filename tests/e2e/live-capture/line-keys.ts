import type { BlockKind } from '#shared/domain/block-kind.ts'
import { nextLine, type Clerk } from './clerk-at-work.ts'
import type { ClerkKeys } from './clerk-keys.ts'
import type { ScriptLine } from './meeting-script.ts'
import { stretchesOf } from './scripted-text.ts'

/** Writes a line: its kind, its words, and what it is tied to, without waiting for the page in between. */
export async function writeLine(clerk: Clerk, line: ScriptLine): Promise<void> {
  const { keys } = clerk
  if (line.isOfLimbAbove === true) return makeActionOfLimb(clerk, line)
  await nextLine(clerk)
  if (line.kind === 'resolutionHeading') return startResolution(clerk, line)
  if (line.action === undefined) await takeKind(clerk, line)
  else await becomeAction(clerk)
  for (const { text, mark } of stretchesOf(line.text)) {
    if (mark !== null) await keys.press(chords[mark])
    await keys.type(text)
    if (mark !== null) await keys.press(chords[mark])
  }
  if (line.finding !== undefined) {
    await keys.type(` #${line.finding}`)
    await lookAtPicker(keys, 'findings')
    await keys.press('Enter')
  }
  if (line.mark !== undefined) await keys.press(chords[line.mark])
  if (line.action !== undefined) await giveAction(clerk, line.action)
  clerk.isFresh = false
}

const chords = {
  bold: 'Control+b',
  italic: 'Control+i',
  question: 'Control+Shift+Digit1',
  response: 'Control+Shift+Digit2',
  challenge: 'Control+Shift+Digit3',
  assurance: 'Control+Shift+Digit4',
} as const

/** The quickest keys to the kind and depth of the line: nesting in and out by one chord, all else by its letter. */
async function takeKind(clerk: Clerk, line: ScriptLine): Promise<void> {
  const { keys } = clerk
  if (clerk.kind !== line.kind) {
    const letter = letters[line.kind]
    if (letter === undefined) throw new Error(`the clerk knows no letter for ${line.kind}`)
    await keys.press('Control+.')
    await keys.onlooker.sees('the kinds of line')
    await keys.press(letter)
    clerk.depth = 0
  }
  for (; clerk.depth < line.depth; clerk.depth += 1) await keys.press('Alt+Shift+ArrowRight')
  for (; clerk.depth > line.depth; clerk.depth -= 1) await keys.press('Alt+Shift+ArrowLeft')
  clerk.kind = line.kind
}

const letters: Partial<Record<BlockKind, string>> = {
  paragraph: 'p',
  leadIn: 'l',
  point: 'b',
  question: 'q',
  answer: 'w',
  resolutionLimb: 'i',
  quotation: 'u',
  clerkNote: 'c',
  reason: 'y',
}

/** "Resolved:" and Enter make the heading and its first limb. */
async function startResolution(clerk: Clerk, line: ScriptLine): Promise<void> {
  await clerk.keys.type(line.text)
  await clerk.keys.press('Enter')
  Object.assign(clerk, { kind: 'resolutionLimb', depth: 0, isFresh: true })
}

/** One chord makes the line an action, whatever it was. */
async function becomeAction(clerk: Clerk): Promise<void> {
  if (clerk.kind !== 'actionNote') await clerk.keys.press('Control+Shift+A')
  Object.assign(clerk, { kind: 'actionNote', depth: 0 })
}

/** The same chord in a limb puts an action with its words below the resolution, and the caret there. */
async function makeActionOfLimb(clerk: Clerk, { action }: ScriptLine): Promise<void> {
  await clerk.keys.press('Control+Shift+A')
  if (action !== undefined) await giveAction(clerk, action)
  Object.assign(clerk, { kind: 'actionNote', depth: 0, isFresh: false })
}

/** Who and when, in the line: as much of the name as finds it, and the date as it was said. */
async function giveAction({ keys }: Clerk, { owner, due }: NonNullable<ScriptLine['action']>): Promise<void> {
  if (owner !== null) {
    await keys.type(` @${beginningOf(owner)}`)
    await lookAtPicker(keys, 'people')
    await keys.press('Enter')
    // Going to another item before the name is found would leave it as typed, without an owner.
    await keys.page.locator('.minute-line.here > p').filter({ hasNotText: '@' }).waitFor()
  }
  if (due !== null) {
    await keys.type(` >>${due.words}`)
    await lookAtPicker(keys, 'due dates')
    await keys.press('Enter')
  }
}

/** Once for each picker, when it has something to choose from. */
async function lookAtPicker({ page, onlooker }: ClerkKeys, of: string): Promise<void> {
  if (onlooker.seen.has(`the picker of ${of}`)) return
  await page.locator('.line-picker').getByRole('option').first().waitFor()
  await onlooker.sees(`the picker of ${of}`)
}

/** Standard wording is asked for and left again: the line is as it was. */
export async function lookAtWordings(keys: ClerkKeys): Promise<void> {
  await keys.type(';;')
  await lookAtPicker(keys, 'standard wordings')
  await keys.press('Escape', 'Backspace', 'Backspace')
}

/** "Cllr Marl" for a councillor, "Ruth Ca" for anybody else. */
function beginningOf(name: string): string {
  const [first = '', ...rest] = name.replace(/^Councillor\b/, 'Cllr').split(' ')
  return `${first} ${(rest.at(-1) ?? '').slice(0, 4)}`
}
