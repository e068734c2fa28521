import { inAgendaOrder } from '#shared/domain/matters-arising.ts'
import { meetingTitle } from '#shared/domain/meeting.ts'
import { RuleBroken } from '#shared/errors.ts'
import {
  findActionEver,
  getAction,
  listActionEvents,
  listActionsBefore,
  listActionsMadeAt,
  updateAction,
  type ActionRow,
} from '#db/repositories/action-repository.ts'
import { getAgendaItem } from '#db/repositories/agenda-item-repository.ts'
import { findBlock } from '#db/repositories/block-repository.ts'
import { findMeeting, getMeeting, type MeetingRow } from '#db/repositories/meeting-repository.ts'
import type { Reader } from '#db/store.ts'
import { describe, standing } from './action-view.ts'
import { progressProcedures } from './action-progress-procedures.ts'
import { addAction, dueBase, dueColumns, recordEvent, wordsOrNull } from './action-writing.ts'
import { os } from './procedure.ts'

export const actionProcedures = {
  ...progressProcedures,

  add: os.action.add.handler(({ context, input }) =>
    context.write((db) => {
      const meeting = getMeeting(db, input.meetingId)
      return addAction(db, context, meeting, {
        text: input.text,
        owner: wordsOrNull(input.owner),
        due: wordsOrNull(input.due),
        ...sourceOf(db, meeting, input.agendaItemId ?? null, input.blockId ?? null),
      })
    }),
  ),

  update: os.action.update.handler(({ context, input }) =>
    context.write((db) => {
      const action = getAction(db, input.id)
      const text = input.text ?? action.text
      const owner = input.owner === undefined ? action.owner : wordsOrNull(input.owner)
      const due = input.due === undefined ? {} : dueColumns(wordsOrNull(input.due), dueBase(db, action))
      updateAction(db, action.id, { text, owner, ...due, updatedAt: context.clock.now() })
      recordEvent(db, context, action, null, 'changed', changeNote(action, text, owner, due))
      return { id: action.id }
    }),
  ),

  close: os.action.close.handler(({ context, input }) =>
    context.write((db) => {
      const action = getAction(db, input.id)
      const meeting = getMeeting(db, input.meetingId)
      refuseOtherMeeting(db, action, meeting)
      if (action.state === 'closed') return alreadyClosed(db, action, meeting)
      updateAction(db, action.id, { state: 'closed', closedMeetingId: meeting.id, updatedAt: context.clock.now() })
      recordEvent(db, context, action, meeting.id, 'closed', null)
      return { id: action.id, status: 'closed' as const }
    }),
  ),

  reopen: os.action.reopen.handler(({ context, input }) =>
    context.write((db) => {
      const action = getAction(db, input.id)
      if (action.state === 'open') return { id: action.id }
      updateAction(db, action.id, { state: 'open', closedMeetingId: null, updatedAt: context.clock.now() })
      recordEvent(db, context, action, getMeeting(db, input.meetingId).id, 'reopened', null)
      return { id: action.id }
    }),
  ),

  remove: os.action.remove.handler(({ context, input }) =>
    context.write((db) => {
      const at = context.clock.now()
      updateAction(db, getAction(db, input.id).id, { deletedAt: at, updatedAt: at })
      return { id: input.id }
    }),
  ),

  putBack: os.action.putBack.handler(({ context, input }) =>
    context.write((db) => {
      if (findActionEver(db, input.id) === undefined) getAction(db, input.id)
      updateAction(db, input.id, { deletedAt: null, updatedAt: context.clock.now() })
      return { id: input.id }
    }),
  ),

  get: os.action.get.handler(({ context, input }) => {
    const row = getAction(context.reader, input.id)
    const events = listActionEvents(context.reader, row.id).map(({ author, meetingId, dueText, ...event }) => ({
      id: event.id,
      kind: event.kind,
      at: event.at,
      by: author,
      meetingId,
      note: event.note,
      toldOn: event.toldOn,
      toldBy: event.toldBy,
      dueBefore: dueText,
      meetingTitle: meetingId === null ? null : meetingTitle(findMeeting(context.reader, meetingId)?.heldOn ?? null),
    }))
    return { ...describe(context.reader, row), committeeId: row.committeeId, events }
  }),

  before: os.action.before.handler(({ context, input }) => {
    const db = context.reader
    const meeting = getMeeting(db, input.meetingId)
    if (meeting.heldOn === null) return []
    const dated = { ...meeting, heldOn: meeting.heldOn }
    return [
      ...inAgendaOrder(listActionsBefore(db, dated).map((row) => standing(db, row, dated, input.asOf ?? dated.heldOn))),
    ]
  }),

  madeAt: os.action.madeAt.handler(({ context, input }) =>
    listActionsMadeAt(context.reader, getMeeting(context.reader, input.meetingId).id).map((row) =>
      describe(context.reader, row),
    ),
  ),
}

function sourceOf(db: Reader, meeting: MeetingRow, agendaItemId: string | null, blockId: string | null) {
  const block = blockId === null ? undefined : findBlock(db, blockId)
  if (blockId !== null && block?.meetingId !== meeting.id) {
    throw new RuleBroken(
      'not_found',
      'The line that this action comes from is not in the minutes of the meeting. Make the action from a line that is.',
    )
  }
  const itemId = block?.agendaItemId ?? agendaItemId
  if (itemId !== null && getAgendaItem(db, itemId).meetingId !== meeting.id) {
    throw new RuleBroken(
      'not_found',
      'The agenda item of this action is not on the agenda of the meeting. Choose one that is.',
    )
  }
  return { agendaItemId: itemId, blockId: block?.id ?? null }
}

function refuseOtherMeeting(db: Reader, action: ActionRow, meeting: MeetingRow): void {
  if (meeting.committeeId !== action.committeeId) {
    throw new RuleBroken(
      'meeting_order',
      'This action belongs to another committee. Close it at a meeting of that committee.',
    )
  }
  const from =
    action.meetingId === null ? (action.standsFrom ?? '') : (getMeeting(db, action.meetingId).heldOn ?? '9999-12-31')
  if ((meeting.heldOn ?? '9999-12-31') < from) {
    throw new RuleBroken(
      'meeting_order',
      'This action was made after that meeting. Close it at the meeting where it was made, or at a later one.',
    )
  }
}

function alreadyClosed(db: Reader, action: ActionRow, meeting: MeetingRow) {
  if (action.closedMeetingId === meeting.id) return { id: action.id, status: 'closed' as const }
  if (action.closedMeetingId === null) {
    throw new RuleBroken('already_closed', 'This action was closed before it was brought in. Reopen it first.')
  }
  const at = meetingTitle(findMeeting(db, action.closedMeetingId)?.heldOn ?? null)
  throw new RuleBroken('already_closed', `This action was closed at another meeting (${at}). Reopen it there first.`)
}

function changeNote(
  before: ActionRow,
  text: string,
  owner: string | null,
  due: { readonly dueText?: string | null },
): string | null {
  const changes = [
    before.text === text ? null : `wording: ${before.text}`,
    before.owner === owner ? null : `owner: ${before.owner ?? 'none'}`,
    due.dueText === undefined || due.dueText === before.dueText ? null : `due: ${before.dueText ?? 'none'}`,
  ].filter((change) => change !== null)
  return changes.length === 0 ? null : `before: ${changes.join('; ')}`
}
