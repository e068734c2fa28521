import type { Gap, MeetingRecord, RecordedLapse } from '#shared/domain/after-meeting/gap.ts'
import { gapOfRoom } from '#shared/domain/after-meeting/gaps-of-place.ts'

/** What is not recorded of who was there (LGA 1972 Sch 12 para 40), who presided, and of a quorum that was lost. */
export function roomGaps(record: MeetingRecord): readonly Gap[] {
  const { present, isPresided } = record
  if (present === 0) {
    return [
      gapOfRoom('nobody-present', { group: 'room', message: 'Nobody is recorded as present. Record who was there.' }),
    ]
  }
  return [
    ...(isPresided
      ? []
      : [
          {
            ...gapOfRoom('nobody-presiding', {
              group: 'room',
              message: 'Nobody is recorded as presiding. Say who was in the chair.',
            }),
            place: 'presiding' as const,
          },
        ]),
    ...record.lapses.map((lapse) => gapOfLapse(record, lapse)),
  ]
}

/** Opens where the quorum was lost: at the line that tells who left, else in the item, else where who was there is recorded. */
function gapOfLapse({ items }: MeetingRecord, { id, time, present, needed, itemId, blockId }: RecordedLapse): Gap {
  const lost = id === 'start' ? 'the meeting began without a quorum' : 'the quorum was lost'
  const message = `At ${time} ${lost} (${present} present, ${needed} needed), and the minutes do not say so. Minute it.`
  const item = items.find((each) => each.id === itemId)
  const line = items.flatMap(({ lines }) => lines).find((each) => each.id === blockId)
  return {
    ...gapOfRoom(`quorum-lost:${id}`, { group: 'room', message }),
    quote: item === undefined ? '' : `Item ${item.number} · ${line?.text ?? item.title}`,
    place: line !== undefined ? 'line' : item !== undefined ? 'item' : 'room',
    itemId: item?.id ?? null,
    blockId: line?.id ?? null,
  }
}
