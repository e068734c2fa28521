import { expect } from 'vitest'
import { focusedName } from '../screen-checks.ts'
import { nextLine, type Clerk } from './clerk-at-work.ts'
import type { ClerkKeys } from './clerk-keys.ts'
import type { ScriptAmendment, ScriptMotion, ScriptVote } from './meeting-script.ts'

/**
 * A motion from its words to its resolution: who moved it by F9 and the beginnings of names, each amendment as an edit of its
 * words, and the votes by single keys. It ends below the last limb.
 */
export async function minuteMotion(clerk: Clerk, motion: ScriptMotion): Promise<void> {
  const { keys } = clerk
  await nextLine(clerk)
  await keys.press('Control+.', 'm')
  await keys.type(motion.text)
  await keys.press('F9')
  await keys.onlooker.sees('who moved a motion')
  await giveNames(keys, motion)
  await keys.onlooker.sees('what next with a motion')
  for (const [at, amendment] of motion.amendments.entries()) {
    // The panel of the motion is open for the first; the caret is in the amendment before for any other.
    if (at > 0) {
      await goToKind(keys, 'motion', 'ArrowUp')
      await keys.press('F9')
    }
    await minuteAmendment(keys, amendment)
  }
  await goToKind(keys, 'motion', 'ArrowDown')
  await keys.press('F9')
  await vote(keys, motion.vote)
  if (motion.casting !== undefined) await keys.onlooker.sees('a casting vote')
  if (motion.casting !== undefined) await keys.press(motion.casting === 'for' ? 'f' : 'a')
  await keys.onlooker.sees('a motion carried')
  await readBack(keys)
  await keys.press('r')
  await keys.page
    .locator('.minute-line[data-kind=resolutionLimb]')
    .nth(motion.limbs.length - 1)
    .waitFor()
  await keys.onlooker.sees('a motion that is a resolution')
  await keys.press('Control+End')
  Object.assign(clerk, { kind: 'resolutionLimb', depth: 0, isFresh: false })
}

async function minuteAmendment(keys: ClerkKeys, amendment: ScriptAmendment): Promise<void> {
  await keys.press('e')
  await keys.page.locator('.minute-line.here[data-kind=amendment]').waitFor()
  await keys.press('End')
  for (let cut = 0; cut < amendment.cuts.length; cut += 1) await keys.press('Backspace')
  await keys.type(amendment.types)
  await keys.onlooker.sees('an amendment being written')
  await keys.press('F9')
  await giveNames(keys, amendment)
  await vote(keys, amendment.vote)
  const outcome = amendment.outcome === 'carried' ? '✓ Carried' : '✕ Lost'
  await keys.page.locator('.minute-line.here').getByText(outcome).waitFor()
  await keys.onlooker.sees(`an amendment ${amendment.outcome}`)
  await keys.press('Escape')
}

/** Large and alone; the focus stays where it is, and Escape takes it away again. */
async function readBack(keys: ClerkKeys): Promise<void> {
  const before = await focusedName(keys.page)
  await keys.press('F8')
  await keys.page.getByRole('region', { name: 'Read back' }).waitFor()
  await keys.onlooker.sees('a motion read back')
  await keys.press('Escape')
  await keys.page.getByRole('region', { name: 'Read back' }).waitFor({ state: 'detached' })
  expect(await focusedName(keys.page)).toBe(before)
}

async function giveNames(
  keys: ClerkKeys,
  { mover, seconder }: { readonly mover: string; readonly seconder: string },
): Promise<void> {
  for (const name of [mover, seconder]) {
    await keys.type(surname(name).slice(0, 4).toLowerCase())
    await keys.press('Enter')
  }
}

async function vote(keys: ClerkKeys, ballot: ScriptVote): Promise<void> {
  await keys.press('v')
  await keys.onlooker.sees('how a vote is taken')
  if (ballot.method === 'assent') return keys.press('a')
  if (ballot.method === 'hands') {
    await keys.press('h')
    await keys.onlooker.sees('a show of hands')
    for (const count of [ballot.for, ballot.against, ballot.abstain]) {
      await keys.type(String(count))
      await keys.press('Enter')
    }
    return
  }
  await keys.press('r')
  const rows = keys.page.locator('.motion-recorded li')
  await rows.first().waitFor()
  for (let at = 0; at < (await rows.count()); at += 1) {
    const name = (await rows.nth(at).locator('span').first().innerText()).trim()
    await keys.press(ballot.for.includes(name) ? 'f' : ballot.against.includes(name) ? 'a' : 'b')
  }
  await keys.onlooker.sees('a recorded vote')
  await keys.press('Enter')
}

/** Goes up or down until the caret is in a line of the kind, as its bar says. */
async function goToKind(keys: ClerkKeys, kind: string, by: 'ArrowUp' | 'ArrowDown'): Promise<void> {
  for (let presses = 0; presses < 30; presses += 1) {
    await keys.press(by)
    // The caret is shown in its line a frame later, to the clerk too.
    await keys.page.evaluate('new Promise(requestAnimationFrame)')
    if ((await kindHere(keys)) === kind) return
  }
  throw new Error(`${by} never comes to a ${kind}`)
}

function kindHere(keys: ClerkKeys): Promise<string | null> {
  return keys.page.locator('.minute-line.here').first().getAttribute('data-kind')
}

function surname(name: string): string {
  return name.split(' ').at(-1) ?? name
}
