import type { IsoDate } from '#shared/domain/day.ts'
import { findDueExpressions } from '#shared/domain/due-date/due-date.ts'
import type { Due, DueExpression } from '#shared/domain/due-date/due-date.ts'
import { firstActIn, hasDuty } from '#shared/domain/duty/duty-act.ts'
import { ownerNamed } from '#shared/domain/duty/duty-owner.ts'
import { isAttribute } from '#shared/domain/pasted-minutes/pasted-warning.ts'

export { promotionCandidates } from '#shared/domain/duty/promotion.ts'

/** Something that somebody has to do because it was resolved. */
export type Duty = {
  /** The limb, or the clause of it that holds this duty. */
  readonly text: string
  /** Who is to do it, as printed; null where the limb names nobody (“a Member” is nobody yet). */
  readonly owner: string | null
  readonly due: Due | null
}

/**
 * The actions that follow from one limb of a resolution.
 *
 * To note, receive, approve or agree something asks nothing of anybody, unless a day is set for it. Any other limb is one
 * action, and as many as it sets due dates where it sets more than one: each then has its own clause. Dates that only
 * describe a thing (“the chart shown in May”) are not due dates.
 */
export function dutiesOfLimb(text: string, madeOn: IsoDate | null): readonly Duty[] {
  const dues = dueDatesOf(text, madeOn)
  if (!hasDuty(text, dues.length > 0)) return []
  const owner = ownerNamed(text)
  const [first, ...others] = dues
  if (first === undefined) return [{ text: text.trim(), owner, due: null }]
  const clauses = others.length === 0 ? null : clausesOf(text, dues)
  if (clauses === null) return [{ text: text.trim(), owner, due: withoutPlace(first) }]
  return clauses.map(({ clause, due }) => ({
    text: clause,
    owner: ownerNamed(clause) ?? owner,
    due: withoutPlace(due),
  }))
}

/** The dates by which a limb sets something, in reading order. */
function dueDatesOf(text: string, madeOn: IsoDate | null): readonly DueExpression[] {
  const act = firstActIn(text)
  return findDueExpressions(text, madeOn).filter((due) => {
    if (due.kind === 'vague' && /^ongoing$/iu.test(due.text)) return false
    if (due.kind === 'open' && /^since\b/iu.test(due.text)) return false
    return !describes(text, due, act, madeOn)
  })
}

/** Whether a date belongs to a thing that the limb speaks of, and not to what is to be done. */
function describes(text: string, due: DueExpression, act: number, madeOn: IsoDate | null): boolean {
  const before = text.slice(Math.max(0, due.at - 200), due.at)
  const after = text.slice(due.at + due.text.length, due.at + due.text.length + 40)
  if (due.kind !== 'recurring' && isAttribute(text, due)) return true
  const isOpening =
    /^\W*(?:that|to|and)?\s*,?\s*(?:(?:in|on|by|at|during|from)\s+)?(?:the\s+)?$/iu.test(before) &&
    due.at < 60 &&
    /^\s*,/u.test(after)
  if (isOpening) return false
  if (due.at < act) return due.kind !== 'recurring' && due.kind !== 'asap'
  if (/\b(?:for|of)\s+(?:the\s+)?$/iu.test(before) && /^(?:year|year-span|quarter|range)$/u.test(due.kind)) return true
  if (
    /^(?:year|year-span)$/u.test(due.kind) &&
    !/\b(?:in|during|by|before|within|throughout)\s+(?:the\s+)?$/iu.test(before)
  )
    return true
  return isTold(before, due, madeOn)
}

const told =
  /(?<!\b(?:be|been|being|is|are|was|were|to)\s+(?:\p{L}+ly\s+)?)\b(?:\p{L}{2,}ed|held|given|made|taken|sent|written|brought|shown|met|undertaken|sought)\b/iu

/** “the plan agreed in May 2015”: a participle right before a date, or anywhere before one that was already past. */
function isTold(before: string, due: DueExpression, madeOn: IsoDate | null): boolean {
  const clause = before.slice(Math.max(0, before.length - 120))
  const near = /(\p{L}+\s+)?(\p{L}+)\s+(?:in|on|during|at|by|for)?\s*(?:the\s+)?$/iu.exec(clause)
  const isPast = due.end !== null && madeOn !== null && due.end < madeOn
  if (isPast) return told.test(clause.slice(-60))
  const verb = near?.[2] ?? ''
  const isJoined = /^(?:be|been|being|and|to|is|are|was|were|or)\s+$|ly\s+$/iu.test(near?.[1] ?? '')
  return (
    !isJoined &&
    due.kind !== 'recurring' &&
    due.kind !== 'asap' &&
    due.kind !== 'relative-meeting' &&
    /^(?:published|held|dated|agreed|made|issued|approved|received|adopted|presented|undertaken)$/iu.test(verb)
  )
}

/** One clause for each due date; null where the dates do not stand in clauses of their own. */
function clausesOf(
  text: string,
  dues: readonly DueExpression[],
): readonly { readonly clause: string; readonly due: DueExpression }[] | null {
  const clauses: { clause: string; due: DueExpression }[] = []
  let from = 0
  for (const [index, due] of dues.entries()) {
    const next = dues[index + 1]
    const cut =
      next === undefined
        ? { start: text.length, next: text.length }
        : cutBetween(text, afterOpening(text, from, due), next.at)
    if (cut === null) continue
    const clause = text.slice(from, cut.start).trim()
    clauses.push({ clause: hasWordsBeside(clause, due.text) ? clause : text.trim(), due })
    from = cut.next
  }
  return clauses.length < 2 ? null : clauses
}

/** Where one clause ends and the next begins between two due dates: at “; ”, “, and ”, “ and ” or “, ”. */
function cutBetween(text: string, from: number, to: number): { readonly start: number; readonly next: number } | null {
  const between = /\s*(?:;\s*(?:and\s+)?|,?\s+and,?\s+|,\s+|\.\s+)/iu.exec(text.slice(from, to))
  return between === null ? null : { start: from + between.index, next: from + between.index + between[0].length }
}

/** A clause that opens with its date goes on behind the comma: “by July, a list be circulated”. */
function afterOpening(text: string, from: number, due: DueExpression): number {
  const end = due.at + due.text.length
  const isOpening = !hasWordsBeside(text.slice(from, end), due.text) && text[end] === ','
  return isOpening ? end + 1 : end
}

/** Whether a clause says anything besides its date and the small words around it. */
function hasWordsBeside(clause: string, due: string): boolean {
  const rest = clause.replace(due, ' ')
  return (
    (rest.match(/\p{L}{3,}/gu) ?? []).filter((word) => !/^(?:the|and|then|again|that|for)$/iu.test(word)).length >= 2
  )
}

function withoutPlace({ text, kind, start, end, warnings }: DueExpression): Due {
  return { text, kind, start, end, warnings }
}
