import type { BlockKind } from '#shared/domain/block-kind.ts'
import { focusedName } from '../screen-checks.ts'
import type { ClerkKeys } from './clerk-keys.ts'

/** The clerk at the keyboard, and what the clerk knows of the line with the caret. */
export type Clerk = {
  readonly keys: ClerkKeys
  kind: BlockKind
  depth: number
  /** Nothing is in the line yet. */
  isFresh: boolean
}

/** A clerk who has come to the empty minutes of an item. */
export function clerkAt(keys: ClerkKeys): Clerk {
  return { keys, kind: 'paragraph', depth: 0, isFresh: true }
}

/** Enter; the clerk knows what it goes on with. */
export async function nextLine(clerk: Clerk): Promise<void> {
  if (clerk.isFresh) return
  await clerk.keys.press('Enter')
  const next = goesOnWith[clerk.kind] ?? clerk.kind
  if (next !== clerk.kind) clerk.depth = 0
  clerk.kind = next
  clerk.isFresh = true
}

const goesOnWith: Partial<Record<BlockKind, BlockKind>> = {
  leadIn: 'point',
  resolutionHeading: 'resolutionLimb',
  question: 'answer',
  answer: 'question',
}

/** Does something by its name in the palette: enough of the name that it comes first. */
export async function byName(keys: ClerkKeys, words: string, meant: RegExp): Promise<void> {
  await keys.press('Control+k')
  const palette = keys.page.getByRole('dialog', { name: 'Find or do' })
  await palette.getByRole('combobox').waitFor()
  await keys.type(words)
  await palette.getByRole('option').first().filter({ hasText: meant }).waitFor()
  await keys.onlooker.sees('what can be done by name')
  await keys.press('Enter')
  await palette.waitFor({ state: 'detached' })
}

/** Goes on by Tab, or back by Shift+Tab, until what has the focus is called so. */
export async function tabTo(keys: ClerkKeys, name: RegExp, by: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await keys.press(by)
    const isOnPage = await keys.page.evaluate('document.activeElement !== document.body')
    if (isOnPage === true && name.test(await focusedName(keys.page))) return
  }
  throw new Error(`${by} never comes to ${name}`)
}
