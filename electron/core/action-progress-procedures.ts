import { RuleBroken } from '#shared/errors.ts'
import { getAction, listDeferrals, updateAction, type ActionRow } from '#db/repositories/action-repository.ts'
import { getMeeting } from '#db/repositories/meeting-repository.ts'
import type { Reader } from '#db/store.ts'
import { dueColumns, recordEvent, wordsOrNull } from './action-writing.ts'
import { os } from './procedure.ts'

/** What is told of an action between the meeting that made it and the one that closes it. */
export const progressProcedures = {
  recordUpdate: os.action.recordUpdate.handler(({ context, input }) =>
    context.write((db) => {
      const action = getAction(db, input.id)
      const meetingId = meetingOf(db, action, input.meetingId)
      const told = { toldOn: input.toldOn ?? context.clock.today(), toldBy: wordsOrNull(input.toldBy) }
      recordEvent(db, context, action, meetingId, 'updated', input.text.trim(), told)
      if (input.isComplete === true && action.state === 'open') {
        recordEvent(db, context, action, meetingId, 'reported', null, told)
        updateAction(db, action.id, { state: 'reported complete', updatedAt: context.clock.now() })
      }
      return { id: action.id }
    }),
  ),

  defer: os.action.defer.handler(({ context, input }) =>
    context.write((db) => {
      const action = getAction(db, input.id)
      refuseClosed(action)
      const meetingId = meetingOf(db, action, input.meetingId)
      const heldOn = meetingId === null ? context.clock.today() : getMeeting(db, meetingId).heldOn
      recordEvent(db, context, action, meetingId, 'deferred', input.reason.trim(), dueOf(action))
      updateAction(db, action.id, {
        ...dueColumns(input.due.trim(), heldOn),
        dueMeetingId: meetingId ?? action.dueMeetingId,
        updatedAt: context.clock.now(),
      })
      return { id: action.id }
    }),
  ),

  withdrawDeferral: os.action.withdrawDeferral.handler(({ context, input }) =>
    context.write((db) => {
      const action = getAction(db, input.id)
      const last = listDeferrals(db, action.id).at(-1)
      if (last === undefined) return { id: action.id }
      recordEvent(db, context, action, last.meetingId, 'deferral withdrawn', null, dueOf(action))
      updateAction(db, action.id, { ...dueOf(last), updatedAt: context.clock.now() })
      return { id: action.id }
    }),
  ),
}

function meetingOf(db: Reader, action: ActionRow, meetingId: string | null): string | null {
  if (meetingId === null) return null
  const meeting = getMeeting(db, meetingId)
  if (meeting.committeeId === action.committeeId) return meeting.id
  throw new RuleBroken(
    'meeting_order',
    'This action belongs to another committee. Tell of it at a meeting of that committee.',
  )
}

function refuseClosed(action: ActionRow): void {
  if (action.state !== 'closed') return
  throw new RuleBroken('already_closed', 'This action is closed. Reopen it first, then give it a new date.')
}

function dueOf({
  dueText,
  dueKind,
  dueStart,
  dueEnd,
  dueMeetingId,
}: Pick<ActionRow, 'dueText' | 'dueKind' | 'dueStart' | 'dueEnd' | 'dueMeetingId'>) {
  return { dueText, dueKind, dueStart, dueEnd, dueMeetingId }
}
