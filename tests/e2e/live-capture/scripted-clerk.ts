import { assertNever } from '#shared/errors.ts'
import { clerkAt, type Clerk } from './clerk-at-work.ts'
import type { ClerkKeys, Effort } from './clerk-keys.ts'
import { excludePublic, readmitPublic, writeSummary } from './exempt-keys.ts'
import { lookAtWordings, writeLine } from './line-keys.ts'
import { minuteMotion } from './motion-keys.ts'
import { onAgenda, type ScriptItem, type ScriptLine, type ScriptStep } from './meeting-script.ts'
import {
  leaveOrReturn,
  minuteArrival,
  minuteInterest,
  minuteMovement,
  minuteQuorumLoss,
  recordTheRoom,
} from './room-keys.ts'
import { wordsOf } from './scripted-text.ts'
import {
  addUrgentItem,
  adjourn,
  closeMeeting,
  deferItem,
  lookAtWhatIsMissing,
  takeOutOfTurn,
  startMeeting,
} from './session-keys.ts'

/** Minutes the meeting from its start to its close, and says what each point took. The caret is in the first item. */
export async function minuteMeeting(keys: ClerkKeys, items: readonly ScriptItem[]): Promise<readonly Effort[]> {
  const agenda = onAgenda(items)
  const efforts: Effort[] = []
  let at = 0
  await keys.onlooker.sees('the meeting as planned')
  await recordTheRoom(keys)
  await startMeeting(keys)
  await lookAtWordings(keys)
  for (const item of items) {
    const place = agenda.indexOf(item)
    if (item.urgent !== undefined) await addUrgentItem(keys, item)
    else await goFrom(keys, at, place)
    at = place
    efforts.push(...(await minuteItem(keys, item)))
  }
  await closeMeeting(keys)
  for (const item of items) {
    if (item.exempt === undefined) continue
    const place = agenda.indexOf(item)
    await goFrom(keys, at, place)
    at = place
    await writeSummary(keys, item.exempt.publicSummary)
  }
  await lookAtWhatIsMissing(keys)
  return efforts
}

async function goFrom(keys: ClerkKeys, at: number, place: number): Promise<void> {
  for (let now = at; now < place; now += 1) await keys.press('Control+ArrowDown')
  for (let now = at; now > place; now -= 1) await keys.press('Control+ArrowUp')
}

async function minuteItem(keys: ClerkKeys, item: ScriptItem): Promise<readonly Effort[]> {
  const clerk = clerkAt(keys)
  const efforts: Effort[] = []
  for (const step of item.steps) {
    const before = keys.count()
    const began = performance.now()
    await play(clerk, step)
    if (!isPoint(step)) continue
    const text = wordsOf(step.text)
    const keystrokes = keys.count() - before
    const seconds = (performance.now() - began) / 1000
    efforts.push({ text, keystrokes, beyondText: keystrokes - text.length, seconds })
  }
  return efforts
}

function play(clerk: Clerk, step: ScriptStep): Promise<void> {
  switch (step.do) {
    case 'line':
      return writeLine(clerk, step)
    case 'adjourn':
      return adjourn(clerk, step)
    case 'motion':
      return minuteMotion(clerk, step)
    case 'arrive':
      return minuteArrival(clerk, step)
    case 'leave':
    case 'come back':
      return minuteMovement(clerk, step)
    case 'lose quorum':
      return minuteQuorumLoss(clerk)
    case 'declare':
      return minuteInterest(clerk, step)
    case 'leave or return':
      return leaveOrReturn(clerk, step.note)
    case 'exclude':
      return excludePublic(clerk)
    case 'readmit':
      return readmitPublic(clerk)
    case 'defer':
      return deferItem(clerk, step)
    case 'take out of turn':
      return takeOutOfTurn(clerk)
    default:
      return assertNever(step)
  }
}

function isPoint(step: ScriptStep): step is ScriptLine {
  return step.do === 'line' && ['point', 'question', 'answer'].includes(step.kind)
}
