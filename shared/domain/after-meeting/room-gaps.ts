import type { Gap, MeetingRecord } from '#shared/domain/after-meeting/gap.ts'
import { gapOfRoom } from '#shared/domain/after-meeting/gaps-of-place.ts'

/** What is not recorded of who was there (LGA 1972 Sch 12 para 40) and who presided. */
export function roomGaps({ present, isPresided }: MeetingRecord): readonly Gap[] {
  if (present === 0) {
    return [
      gapOfRoom('nobody-present', { group: 'room', message: 'Nobody is recorded as present. Record who was there.' }),
    ]
  }
  if (isPresided) return []
  return [
    gapOfRoom('nobody-presiding', {
      group: 'room',
      message: 'Nobody is recorded as presiding. Say who was in the chair.',
    }),
  ]
}
