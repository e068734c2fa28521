import { actionGaps } from '#shared/domain/after-meeting/action-gaps.ts'
import { decisionGaps, motionGaps } from '#shared/domain/after-meeting/decision-gaps.ts'
import { exemptGaps } from '#shared/domain/after-meeting/exempt-gaps.ts'
import { figureGaps } from '#shared/domain/after-meeting/figure-gaps.ts'
import { findingGaps } from '#shared/domain/after-meeting/finding-gaps.ts'
import { gapGroups, type Gap, type GapAnswer, type MeetingRecord } from '#shared/domain/after-meeting/gap.ts'
import { itemGaps } from '#shared/domain/after-meeting/item-gaps.ts'
import { conflictGaps, lineGaps } from '#shared/domain/after-meeting/line-gaps.ts'
import { privacyGaps } from '#shared/domain/after-meeting/privacy-gaps.ts'
import { roomGaps } from '#shared/domain/after-meeting/room-gaps.ts'

/**
 * What is missing from the minutes of a meeting or to be looked at, group by group and in the order of the minutes. Nothing
 * of it ever stood in the way in session; a gap that the clerk leaves as it is stands in `left`.
 *
 * @param answers what the clerk said, by the key of the gap. An answer to a gap that is mended counts for nothing.
 */
export function gapsAfterMeeting(
  record: MeetingRecord,
  answers: ReadonlyMap<string, GapAnswer>,
): { readonly open: readonly Gap[]; readonly left: readonly Gap[] } {
  const all = [
    ...decisionGaps(record, answers),
    ...motionGaps(record),
    ...actionGaps(record),
    ...roomGaps(record),
    ...itemGaps(record),
    ...exemptGaps(record),
    ...findingGaps(record),
    ...figureGaps(record),
    ...privacyGaps(record),
    ...conflictGaps(record),
    ...lineGaps(record),
  ].toSorted((a, b) => gapGroups.indexOf(a.group) - gapGroups.indexOf(b.group))
  const { open = [], left = [] } = Object.groupBy(all, ({ key }) => (answers.get(key) === 'left' ? 'left' : 'open'))
  return { open, left }
}
