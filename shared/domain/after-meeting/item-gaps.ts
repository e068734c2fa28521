import type { Gap, MeetingRecord } from '#shared/domain/after-meeting/gap.ts'
import { gapOfItem } from '#shared/domain/after-meeting/gaps-of-place.ts'

/** Items of which the minutes do not say enough: an urgent one must say why it was urgent (LGA 1972 s.100B(4)(b)). */
export function itemGaps({ items }: MeetingRecord): readonly Gap[] {
  return items.flatMap((item) =>
    item.kind === 'urgent' && (item.specialCircumstances ?? '').trim() === ''
      ? [
          gapOfItem('urgent-circumstances', item, {
            group: 'items',
            message: 'The item is urgent and the special circumstances are not recorded. The minutes must state them.',
            place: 'urgent',
          }),
        ]
      : [],
  )
}
