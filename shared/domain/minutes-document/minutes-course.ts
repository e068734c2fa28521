import { inlineFromText } from '#shared/domain/inline.ts'
import type {
  MinutesItem,
  MinutesMeeting,
  MinutesPart,
  MinutesSection,
  ParagraphRole,
} from '#shared/domain/minutes-document/minutes-tree.ts'
import type { WordingProfile } from '#shared/domain/minutes-document/wording-profile.ts'
import { inPrintedOrder, outOfTurn } from '#shared/domain/session/order-of-business.ts'
import {
  adjournmentNote,
  outcomeNote,
  outOfTurnNote,
  presidingNote,
  urgencyNote,
} from '#shared/domain/session/session-words.ts'

/** What is printed of an item from the course of the meeting: some before its lines, some after them. */
export type CourseParts = { readonly before: readonly MinutesPart[]; readonly after: readonly MinutesPart[] }

export const noCourse: CourseParts = { before: [], after: [] }

/** The items in the order in which the committee has its minutes printed. */
export function printedItems(profile: WordingProfile, items: readonly MinutesItem[]): readonly MinutesItem[] {
  const ordered = items.map((item) => ({ ...item, takenOrder: item.course?.takenOrder ?? null }))
  return inPrintedOrder(ordered, profile.itemOrder).map(({ takenOrder: _takenOrder, ...item }) => item)
}

/**
 * Of each item: why it was urgent (LGA 1972 s.100B(4)(b)), that it was taken out of its turn where no line of its own says so
 * and the minutes go by the agenda, and at its end that it was deferred, withdrawn or not reached.
 */
export function courseParts(profile: WordingProfile, items: readonly MinutesItem[]): ReadonlyMap<string, CourseParts> {
  const numbers = new Map(items.map(({ id, course }) => [id, course?.agendaNumber ?? '']))
  const number = (id: string | null) => (id === null ? null : (numbers.get(id) ?? null))
  const turns =
    profile.itemOrder === 'taken'
      ? new Map<string, never>()
      : outOfTurn(items.map(({ id, course }) => ({ id, takenOrder: course?.takenOrder ?? null })))
  return new Map(
    items.flatMap(({ id, course }) => {
      if (course === undefined) return []
      const turn = course.hasOrderNote ? undefined : turns.get(id)
      const order = turn === undefined ? '' : outOfTurnNote(number(turn.after), number(turn.before))
      const outcome = outcomeNote(course.outcome, course.deferredTo)
      const urgency = course.isUrgent ? urgencyNote(profile, course) : []
      return [
        [
          id,
          {
            before: [
              ...urgency.map((words) => paragraph('text', words)),
              ...(order === '' ? [] : [paragraph('note', order)]),
            ],
            after: outcome === null ? [] : [paragraph('text', outcome)],
          },
        ] as const,
      ]
    }),
  )
}

/** Who presided, below the names of those present. */
export function withPresiding(
  profile: WordingProfile,
  sections: readonly MinutesSection[],
  meeting: MinutesMeeting,
): readonly MinutesSection[] {
  const words = presidingNote(profile, meeting.presiding ?? [])
  if (words === null) return sections
  return sections.map((section) =>
    section.key === 'present' ? { ...section, parts: [...section.parts, paragraph('text', words)] } : section,
  )
}

/** Adjournments that no line of the minutes tells of, since no item was before the meeting. */
export function untoldAdjournments(meeting: MinutesMeeting): readonly MinutesPart[] {
  return (meeting.adjournments ?? []).map(({ adjournedAt, resumedAt, reason }) =>
    paragraph('note', adjournmentNote(adjournedAt, resumedAt, reason)),
  )
}

function paragraph(role: ParagraphRole, text: string): MinutesPart {
  return { kind: 'paragraph', role, line: { blockId: null, inline: inlineFromText(text) } }
}
