import type { Gap, MeetingRecord } from '#shared/domain/after-meeting/gap.ts'
import { gapOfLine } from '#shared/domain/after-meeting/gaps-of-place.ts'
import { dateWarnings } from '#shared/domain/pasted-minutes/pasted-warning.ts'

/** Dates that cannot be meant as they stand: a weekday that the day did not have, a future that was past. */
export function figureGaps({ items, heldOn }: MeetingRecord): readonly Gap[] {
  return items.flatMap((item) =>
    item.lines.flatMap((line) => {
      if (line.kind === 'clerkNote') return []
      const [first] = dateWarnings(line.text, heldOn)
      return first === undefined ? [] : [gapOfLine('date', item, line, { group: 'figures', message: first.message })]
    }),
  )
}
