import { assertNever } from '#shared/errors.ts'
import type { BlockKind } from '#shared/domain/block-kind.ts'
import type { ClerkKeys, Effort } from './clerk-keys.ts'
import type { ScriptItem, ScriptLine, ScriptStep } from './meeting-script.ts'
import { stretchesOf, wordsOf } from './scripted-text.ts'

/** What the clerk knows of the line with the caret. */
type Caret = { kind: BlockKind; depth: number; isFresh: boolean }

/** Minutes one item: the caret is in its first, empty line when this begins. */
export async function minuteItem(keys: ClerkKeys, item: ScriptItem): Promise<readonly Effort[]> {
  const caret: Caret = { kind: 'paragraph', depth: 0, isFresh: true }
  const efforts: Effort[] = []
  for (const step of item.steps) {
    const before = keys.count()
    const began = performance.now()
    await play(keys, caret, step)
    if (!isPoint(step)) continue
    const keystrokes = keys.count() - before
    const text = wordsOf(step.text)
    efforts.push({
      text,
      keystrokes,
      beyondText: keystrokes - text.length,
      seconds: (performance.now() - began) / 1000,
    })
  }
  return efforts
}

async function play(keys: ClerkKeys, caret: Caret, step: ScriptStep): Promise<void> {
  switch (step.do) {
    case 'line':
      return writeLine(keys, caret, step)
    default:
      return assertNever(step.do)
  }
}

async function writeLine(keys: ClerkKeys, caret: Caret, line: ScriptLine): Promise<void> {
  if (!caret.isFresh) await nextLine(keys, caret)
  if (line.kind === 'resolutionHeading') return startResolution(keys, caret, line)
  await takeKind(keys, caret, line)
  for (const { text, mark } of stretchesOf(line.text)) {
    if (mark !== null) await keys.press(markChords[mark])
    await keys.type(text)
    if (mark !== null) await keys.press(markChords[mark])
  }
  if (line.finding !== undefined) {
    await keys.type(` #${line.finding}`)
    await keys.press('Enter')
  }
  if (line.action !== undefined) await makeAction(keys, line.action)
  caret.isFresh = false
}

const markChords = { bold: 'Control+b', italic: 'Control+i' } as const

/** Enter; the clerk knows what it goes on with. */
async function nextLine(keys: ClerkKeys, caret: Caret): Promise<void> {
  await keys.press('Enter')
  const next = goesOnWith[caret.kind] ?? caret.kind
  if (next !== caret.kind) caret.depth = 0
  caret.kind = next
  caret.isFresh = true
}

const goesOnWith: Partial<Record<BlockKind, BlockKind>> = {
  leadIn: 'point',
  resolutionHeading: 'resolutionLimb',
  question: 'answer',
  answer: 'question',
}

/** The quickest keys to the kind and depth of the line: nesting in and out by one chord, all else by its letter. */
async function takeKind(keys: ClerkKeys, caret: Caret, line: ScriptLine): Promise<void> {
  if (caret.kind !== line.kind) {
    const letter = letters[line.kind]
    if (letter === undefined) throw new Error(`the clerk knows no letter for ${line.kind}`)
    await keys.press('Control+.', letter)
    caret.depth = 0
  }
  for (; caret.depth < line.depth; caret.depth += 1) await keys.press('Alt+Shift+ArrowRight')
  for (; caret.depth > line.depth; caret.depth -= 1) await keys.press('Alt+Shift+ArrowLeft')
  caret.kind = line.kind
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
  actionNote: 'a',
  reason: 'y',
}

/** "Resolved:" and Enter make the heading and its first limb. */
async function startResolution(keys: ClerkKeys, caret: Caret, line: ScriptLine): Promise<void> {
  await keys.type(line.text)
  await keys.press('Enter')
  Object.assign(caret, { kind: 'resolutionLimb', depth: 0, isFresh: true })
}

async function makeAction(keys: ClerkKeys, { owner, due }: NonNullable<ScriptLine['action']>): Promise<void> {
  await keys.press('Control+Shift+A')
  await keys.page.getByLabel('Owner').waitFor()
  await keys.type(owner ?? '')
  await keys.press('Tab')
  await keys.type(due?.words ?? '')
  await keys.press('Enter')
}

function isPoint(step: ScriptStep): boolean {
  return step.do === 'line' && ['point', 'question', 'answer'].includes(step.kind)
}
