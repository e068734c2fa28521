import type { ItemOutcome } from '#shared/domain/session/session-event.ts'
import { reasonWords } from '#shared/domain/session/adjournment-words.ts'
import { wallTime } from '#shared/domain/session/elapsed.ts'
import {
  councillorName,
  formatClockTime,
  type WordingProfile,
} from '#shared/domain/minutes-document/wording-profile.ts'

/** What the minutes say of the course of the meeting. Instants are ISO 8601 in UTC; times are printed as on the wall. */

/**
 * "(The meeting adjourned at 7.45 pm because of a fire alarm and resumed at 7.55 pm.)"; while it stands adjourned, only its first
 * half. A reason that is a sentence of its own follows as one.
 */
export function adjournmentNote(adjournedAt: string, resumedAt: string | null, reason: string | null): string {
  const why = reasonWords(reason)
  const phrase = why.kind === 'phrase' ? ` ${why.words}` : ''
  const comma = why.kind === 'phrase' && why.isClause ? ',' : ''
  const resumed = resumedAt === null ? '' : `${comma} and resumed at ${printedTime(resumedAt)}`
  const after = why.kind === 'sentence' ? ` ${why.words}.` : ''
  return `(The meeting adjourned at ${printedTime(adjournedAt)}${phrase}${resumed}.${after})`
}

/** For when the note of the adjournment is not to be found any more, or was reworded. */
export function resumptionNote(resumedAt: string): string {
  return `(The meeting resumed at ${printedTime(resumedAt)}.)`
}

/** "(This item was taken after item 6 and before item 7.)" The numbers are those of the agenda. */
export function outOfTurnNote(after: string | null, before: string | null): string {
  const places = [after === null ? null : `after item ${after}`, before === null ? null : `before item ${before}`]
  const said = places.filter((place) => place !== null).join(' and ')
  return said === '' ? '' : `(This item was taken ${said}.)`
}

/** "This item was deferred to 14 January."; null for an item that was taken, or of which nothing is settled. */
export function outcomeNote(outcome: ItemOutcome, deferredTo: string | null): string | null {
  switch (outcome) {
    case 'deferred':
      return deferredTo === null || deferredTo.trim() === ''
        ? 'This item was deferred.'
        : `This item was deferred to ${deferredTo.trim().replace(/\.$/, '')}.`
    case 'withdrawn':
      return 'This item was withdrawn.'
    case 'not reached':
      return 'This item was not reached.'
    default:
      return null
  }
}

/**
 * Why an item was taken that the published agenda did not have: the opinion of whoever presided, and the special
 * circumstances, which the minutes must state (LGA 1972 s.100B(4)(b)). The chair's opinion is printed in its own words where
 * it was given in some.
 */
export function urgencyNote(
  profile: WordingProfile,
  {
    chairOpinion,
    specialCircumstances,
  }: { readonly chairOpinion: string | null; readonly specialCircumstances: string | null },
): readonly string[] {
  const opinion = sentence(chairOpinion)
  const circumstances = sentence(specialCircumstances)
  if (opinion === null && circumstances === null) return []
  const usual = `The ${profile.chairTitle} was of the opinion that this item should be considered as a matter of urgency.`
  return [opinion ?? usual, ...(circumstances === null ? [] : [`Special circumstances: ${circumstances}`])]
}

/** "Councillor Jo Odell presided until 7.45 pm, and Councillor Pat Peel from then on."; null while nobody is recorded. */
export function presidingNote(
  profile: WordingProfile,
  presiding: readonly { readonly name: string; readonly from: string }[],
): string | null {
  const [first, ...later] = presiding
  if (first === undefined) return null
  const names = presiding.map(({ name }) => councillorName(profile, name))
  if (later.length === 0) return `${names[0]} presided.`
  const parts = presiding.map(({ from }, at) => {
    const next = presiding[at + 1]
    if (at === 0 && next !== undefined) return `${names[at]} presided until ${printedTime(next.from)}`
    if (next !== undefined) return `${names[at]} from then until ${printedTime(next.from)}`
    return `${names[at]} from ${printedTime(from)}`
  })
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}.`
}

/** "7.45 pm". */
function printedTime(instant: string): string {
  return formatClockTime(wallTime(instant))
}

function sentence(words: string | null): string | null {
  const trimmed = words?.trim() ?? ''
  if (trimmed === '') return null
  return /[.!?…)]$/.test(trimmed) ? trimmed : `${trimmed}.`
}
