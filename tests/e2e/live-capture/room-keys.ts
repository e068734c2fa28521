import { byName, nextLine, tabTo, type Clerk } from './clerk-at-work.ts'
import type { ClerkKeys } from './clerk-keys.ts'
import { expectQuorum } from './quorum-shown.ts'
import type { ScriptArrival, ScriptInterest, ScriptMovement } from './meeting-script.ts'
import { beforehand } from './the-room.ts'

/** Who is missing, who comes in whose place and who is late, before the meeting begins: a letter finds the name, a letter says it. */
export async function recordTheRoom(keys: ClerkKeys): Promise<void> {
  await openRoom(keys)
  await keys.onlooker.sees('who is in the room')
  for (const name of beforehand.apologies) {
    await goToName(keys, name)
    await keys.press('a')
  }
  for (const { substitute, member } of beforehand.substitutes) {
    await goToName(keys, member)
    await keys.press('s')
    await keys.page.getByRole('combobox', { name: /Who stands in for/ }).waitFor()
    await keys.type(surname(substitute).slice(0, 3).toLowerCase())
    await keys.onlooker.sees('who stands in for a member')
    await keys.press('Enter')
    await keys.page.getByText(`For ${member}`).first().waitFor()
  }
  for (const name of beforehand.late) {
    await goToName(keys, name)
    await keys.press('t')
    await keys.page.getByText('Coming late').first().waitFor()
  }
  await keys.onlooker.sees('apologies, a substitute, and who is late')
  await keys.press('Escape')
}

export async function minuteArrival(clerk: Clerk, { who }: ScriptArrival): Promise<void> {
  const { keys } = clerk
  await nextLine(clerk)
  await openRoom(keys)
  await goToName(keys, who)
  await keys.press('j', 'Escape')
  await keys.page.getByText(`(${who} joined the meeting`).first().waitFor()
  await expectQuorum(keys.page, 'met')
  await keys.onlooker.sees('a late arrival minuted')
}

/** Somebody goes out, or comes back: a letter finds the name, a letter says it. */
export async function minuteMovement(clerk: Clerk, { do: what, who }: ScriptMovement): Promise<void> {
  const { keys } = clerk
  await nextLine(clerk)
  await openRoom(keys)
  await goToName(keys, who)
  await keys.press(what === 'leave' ? 'l' : 'b', 'Escape')
  await keys.page
    .getByText(what === 'leave' ? `(${who} left the meeting` : `(${who} returned to the meeting`)
    .first()
    .waitFor()
  await expectQuorum(keys.page, what === 'leave' ? 'lost' : 'at the limit')
  await keys.onlooker.sees(what === 'leave' ? 'the quorum lost' : 'the quorum regained')
}

export async function minuteQuorumLoss(clerk: Clerk): Promise<void> {
  const { keys } = clerk
  await nextLine(clerk)
  await byName(keys, 'loss of quor', /loss of quorum/i)
  await keys.page.getByText('(The meeting ceased to be quorate').first().waitFor()
  await keys.page.getByText(/^minuted \d\d:\d\d/).waitFor()
  await keys.onlooker.sees('the loss of quorum minuted')
}

/** By the palette, since the clerk hears the name first. */
export async function minuteInterest(clerk: Clerk, { who, kind, nature, item, note }: ScriptInterest): Promise<void> {
  const { keys } = clerk
  await nextLine(clerk)
  await byName(keys, 'declare an int', /Declare an interest/i)
  await keys.page.getByRole('combobox', { name: /Who declares an interest/ }).waitFor()
  await keys.type(surname(who).slice(0, 4).toLowerCase())
  await keys.onlooker.sees('who declares an interest')
  await keys.press('Enter')
  await keys.page.getByRole('combobox', { name: 'Class' }).waitFor()
  if (kind !== 'DPI') await keys.type(kind.slice(0, 4))
  await keys.press('Tab')
  await keys.type(nature)
  await tabTo(keys, /textbox "Items/)
  await keys.type(String(item))
  await keys.onlooker.sees('an interest being declared')
  await keys.press('Enter')
  await keys.page.getByText(note).first().waitFor()
  await keys.page.locator('.minute-editor:focus').waitFor()
  await keys.onlooker.sees('a declaration minuted')
}

/** The one who declared an interest in the item leaves for it, or comes back after it, by the chord that the page offers. */
export async function leaveOrReturn(clerk: Clerk, note: string): Promise<void> {
  const { keys } = clerk
  await nextLine(clerk)
  await keys.page
    .getByText(/is to leave for this item|does not concern this item/)
    .first()
    .waitFor()
  await keys.onlooker.sees(
    note.includes('left the room') ? 'an item that a member is to leave for' : 'a member who may come back',
  )
  await keys.press('Shift+F4')
  await keys.page
    .getByText(note.slice(0, note.indexOf('{')))
    .first()
    .waitFor()
}

async function openRoom(keys: ClerkKeys): Promise<void> {
  await keys.press('F4')
}

/** Shift and the first letter of the surname. */
async function goToName(keys: ClerkKeys, name: string): Promise<void> {
  await keys.press(`Shift+${surname(name).charAt(0)}`)
}

function surname(name: string): string {
  return name.split(' ').at(-1) ?? name
}
