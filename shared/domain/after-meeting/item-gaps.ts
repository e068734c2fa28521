import type { Gap, MeetingRecord, RecordedItem } from '#shared/domain/after-meeting/gap.ts'
import { gapOfItem } from '#shared/domain/after-meeting/gaps-of-place.ts'

/**
 * Items of which the minutes do not say enough: an urgent one must say why it was urgent (LGA 1972 s.100B(4)(b)); and once
 * the meeting is closed, each item was taken and ended, or it is said that it was deferred, withdrawn or not reached.
 */
export function itemGaps({ items, state }: MeetingRecord): readonly Gap[] {
  return items.flatMap((item) => [...urgency(item), ...(state === 'closed' ? course(item) : [])])
}

function urgency(item: RecordedItem): readonly Gap[] {
  if (item.kind !== 'urgent' || (item.specialCircumstances ?? '').trim() !== '') return []
  const message = 'The item is urgent and the special circumstances are not recorded. The minutes must state them.'
  return [gapOfItem('urgent-circumstances', item, { group: 'items', message, place: 'urgent' })]
}

function course(item: RecordedItem): readonly Gap[] {
  const isMinuted = item.lines.some(({ text }) => text.trim() !== '')
  if (item.outcome === 'taken' && !item.hasEnd) {
    return [gapOfItem('item-end', item, { group: 'items', message: 'The item has no end. Say when it was left.' })]
  }
  if (item.outcome !== 'planned' || isMinuted) return []
  const message = 'The item was never taken. Say that it was deferred, withdrawn or not reached.'
  return [gapOfItem('item-untaken', item, { group: 'items', message })]
}
