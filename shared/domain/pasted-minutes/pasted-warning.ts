import type { IsoDate } from '#shared/domain/day.ts'
import { formatDay } from '#shared/domain/day.ts'
import { findDueExpressions } from '#shared/domain/due-date/due-date.ts'
import type { DueExpression } from '#shared/domain/due-date/due-date.ts'

/** Something in a paste that the clerk should look at; nothing is changed. `quote` is the wording that it is about. */
export type PastedWarning = {
  readonly code: 'looks_like_report' | 'due_before_meeting' | 'wrong_weekday' | 'second_item' | 'decision_repeated'
  readonly message: string
  readonly quote: string
}

/** The dates of a text that cannot be meant as they stand: a future that was past, a weekday that the day did not have. */
export function dateWarnings(text: string, madeOn: IsoDate | null): readonly PastedWarning[] {
  if (!dateful.test(text)) return []
  return findDueExpressions(text, madeOn).flatMap((due) => {
    const weekday = due.warnings.find(({ code }) => code === 'wrong-weekday')
    const wrong =
      weekday === undefined ? [] : [{ code: 'wrong_weekday' as const, message: weekday.message, quote: due.text }]
    return [...wrong, ...beforeMeeting(text, due, madeOn)]
  })
}

/** What a text must hold before a date that can be warned of stands in it. Most lines have nothing of the kind. */
const dateful =
  /\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|winter|day|week|fortnight|month|year|quarter)/iu

function beforeMeeting(text: string, due: DueExpression, madeOn: IsoDate | null): readonly PastedWarning[] {
  if (madeOn === null || due.end === null || due.end >= madeOn || !isStillToCome(text, due)) return []
  const message = `“${due.text}” is spoken of as still to come, but it ended on ${formatDay(due.end)}, before the meeting of ${formatDay(madeOn)}. Check it against the source; it is kept as it stands.`
  return [{ code: 'due_before_meeting', message, quote: due.text }]
}

const future =
  /\b(?:would|will|shall|(?:is|are|was|were) (?:to|due to|expected to|planned to|scheduled to|set to|going to)|to be|be)\b(?!\s+(?:also\s+|already\s+)?have\b)/giu

/** Verbs that tell of the past: a date behind one of them in the same clause belongs to what has happened. */
const past =
  /\b(?:had|has|have|was|were|since|following|after|previously|held|made|published|agreed|dated|undertaken|given|set out|approved|adopted)\b/iu

/**
 * Whether a date stands in a clause about the future (“would be let in …”) and does not merely describe something
 * (“the plan agreed in …”, “the 2014 review”).
 */
function isStillToCome(text: string, due: DueExpression): boolean {
  if (due.kind === 'open' || due.kind === 'year-span' || isAttribute(text, due)) return false
  const clause = clauseBefore(text, due.at)
  const last = Array.from(clause.matchAll(future)).at(-1)
  if (last === undefined) return false
  const between = clause.slice(last.index + last[0].length)
  const verb = /^\s+(?:not\s+|also\s+|be\s+|then\s+|now\s+|next\s+)*\p{L}+/iu.exec(between)
  return (
    !past.test(between.slice(verb?.[0].length ?? 0)) &&
    !/\p{L}{2,}ed\s+(?:in|on|during|by)\s*$/iu.test(between.slice(verb?.[0].length ?? 0))
  )
}

/** “the November 2015 report”: a date between an article and a noun is part of a name. */
export function isAttribute(text: string, due: DueExpression): boolean {
  const before = text.slice(Math.max(0, due.at - 30), due.at)
  const after = text.slice(due.at + due.text.length, due.at + due.text.length + 30)
  const isDetermined = /(?:\b(?:the|a|an|its|their|this|that|our|his|her)|['’]s?)\s+(?:\p{L}+\s+)?$/iu.test(before)
  return (
    isDetermined &&
    /^\s+\p{L}/u.test(after) &&
    !/^\s+(?:and|or|to|with|in|at|by|on|for|of|so|as|be|is|was|were|would|will|when|which|that|but)\b/iu.test(after)
  )
}

function clauseBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 300), at)
  const ends = Array.from(before.matchAll(/[.;:!?\n]\s+/gu))
  const last = ends.at(-1)
  return last === undefined ? before : before.slice(last.index + last[0].length)
}
