import type { BlockKind } from '#shared/domain/block-kind.ts'
import type { ScriptAction, ScriptAdjournment, ScriptLine } from './meeting-script.ts'

type Rest = Partial<Pick<ScriptLine, 'finding' | 'mark'>>

export const paragraph = lineOf('paragraph')
export const leadIn = lineOf('leadIn')
export const point = lineOf('point')
/** A point under a point. */
export const nested = lineOf('point', 1)
export const question = lineOf('question')
export const answer = lineOf('answer')
/** "Resolved:", and nothing else on the line. */
export const resolved = lineOf('resolutionHeading')('Resolved:')
export const limb = lineOf('resolutionLimb')
export const quotation = lineOf('quotation')
export const clerkNote = lineOf('clerkNote')
export const reason = lineOf('reason')

/** The limb above is to be done by somebody: its words, without the word that opens it. */
export function actionOfLimb(text: string, of: ScriptAction): ScriptLine {
  return { ...action(text, of), isOfLimbAbove: true }
}

/** Somebody is to do something; the owner and the time stand beside the words. */
export function action(text: string, of: ScriptAction): ScriptLine {
  return { do: 'line', kind: 'actionNote', depth: 0, text, action: of }
}

function lineOf(kind: BlockKind, depth = 0) {
  return (text: string, rest: Rest = {}): ScriptLine => ({ do: 'line', kind, depth, text, ...rest })
}

/** @param printed the reason as the minutes put it. */
export function adjourned(why: string, printed: string): ScriptAdjournment {
  return {
    do: 'adjourn',
    reason: why,
    note: `(The meeting adjourned at {time} ${printed} and resumed at {time}.)`,
  }
}
