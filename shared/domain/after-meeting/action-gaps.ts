import type { Gap, MeetingRecord } from '#shared/domain/after-meeting/gap.ts'
import { gapOfAction } from '#shared/domain/after-meeting/gaps-of-place.ts'
import { formatDay } from '#shared/domain/day.ts'

/** Actions that nobody owns, that are due at no time, or that were due before the meeting that made them. */
export function actionGaps({ actions, heldOn }: MeetingRecord): readonly Gap[] {
  return actions.flatMap((action) => {
    const isOwned = (action.owner ?? '').trim() !== ''
    const isPast = heldOn !== null && action.dueEnd !== null && action.dueEnd < heldOn
    return [
      ...(isOwned
        ? []
        : [
            gapOfAction('action-owner', action, {
              group: 'actions',
              message: 'The action has no owner. Say who is to do it.',
            }),
          ]),
      ...(action.hasDue
        ? []
        : [
            gapOfAction('action-due', action, {
              group: 'actions',
              message: 'The action has no date. Say when it is due.',
            }),
          ]),
      ...(isPast && action.dueEnd !== null
        ? [
            gapOfAction('action-past', action, {
              group: 'figures',
              message: `“${action.dueText}” ended on ${formatDay(action.dueEnd)}, before the meeting. Check the date.`,
            }),
          ]
        : []),
    ]
  })
}
