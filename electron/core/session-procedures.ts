import {
  adjournMeeting,
  cameAt,
  closeMeeting,
  deferItem,
  itemNotTaken,
  moveToItem,
  presideOver,
  reopenMeeting,
  restoreItem,
  resumeMeeting,
  settleItem,
  startMeeting,
} from '#shared/domain/session/acts.ts'
import { RuleBroken } from '#shared/errors.ts'
import {
  getAgendaItem,
  insertAgendaItem,
  updateAgendaItem,
  type AgendaItemRow,
} from '#db/repositories/agenda-item-repository.ts'
import { listAttendance } from '#db/repositories/attendance-repository.ts'
import { findBlock } from '#db/repositories/block-repository.ts'
import { getMeeting, updateMeeting } from '#db/repositories/meeting-repository.ts'
import { findPerson } from '#db/repositories/person-repository.ts'
import { listMeetingEvents, updateMeetingEvent } from '#db/repositories/session-repository.ts'
import type { Reader } from '#db/store.ts'
import { wallTime } from '#shared/domain/session/elapsed.ts'
import { positionAfter } from './agenda-item-procedures.ts'
import { recordRestPresent } from './attendance-procedures.ts'
import { stamps, type CoreContext } from './context.ts'
import { os } from './procedure.ts'
import { takeBack } from './session-take-back.ts'
import { correctTime } from './session-times.ts'
import { sessionOf } from './session-view.ts'
import { act, actIn } from './session-writing.ts'

export const sessionProcedures = {
  get: os.session.get.handler(({ context, input }) => sessionOf(context.reader, input.meetingId)),

  start: os.session.start.handler(({ context, input }) =>
    context.write((db) => {
      const meeting = getMeeting(db, input.meetingId)
      const itemId = input.itemId === null ? null : itemOn(db, input.itemId, meeting.id).id
      const actId = context.newId()
      if (meeting.sessionState === 'planned') recordRestPresent(db, context, meeting, actId)
      const known = { presidingPersonId: whoPresides(db, meeting.id), itemId }
      return actIn(db, context, meeting.id, (events, now) => startMeeting(events, now, known), actId)
    }),
  ),

  adjourn: os.session.adjourn.handler(({ context, input }) =>
    act(context, input.meetingId, (events, now) => adjournMeeting(events, now, said(input.reason))),
  ),

  resume: os.session.resume.handler(({ context, input }) => act(context, input.meetingId, resumeMeeting)),

  close: os.session.close.handler(({ context, input }) => act(context, input.meetingId, closeMeeting)),

  reopen: os.session.reopen.handler(({ context, input }) => reopen(context, input.meetingId)),

  preside: os.session.preside.handler(({ context, input }) => {
    if (input.personId !== null && findPerson(context.reader, input.personId) === undefined)
      throw new RuleBroken('not_found', 'This person is not in the minute book. Add the person to the meeting first.')
    return act(context, input.meetingId, (events, now) => presideOver(events, now, input.personId))
  }),

  moveTo: os.session.moveTo.handler(({ context, input }) =>
    onItem(context, input.itemId, (events, now) =>
      moveToItem(events, cameAt(events, now, input.cameAgo), input.itemId),
    ),
  ),

  notTaken: os.session.notTaken.handler(({ context, input }) =>
    onItem(context, input.itemId, (events, now) => itemNotTaken(events, now, input.itemId)),
  ),

  defer: os.session.defer.handler(({ context, input }) =>
    onItem(context, input.itemId, (events, now) => deferItem(events, now, input.itemId, said(input.to))),
  ),

  withdraw: os.session.withdraw.handler(({ context, input }) =>
    onItem(context, input.itemId, (events, now) => settleItem(events, now, input.itemId, 'withdrawn')),
  ),

  notReached: os.session.notReached.handler(({ context, input }) =>
    onItem(context, input.itemId, (events, now) => settleItem(events, now, input.itemId, 'not reached')),
  ),

  restore: os.session.restore.handler(({ context, input }) =>
    onItem(context, input.itemId, (events, now) => restoreItem(events, now, input.itemId)),
  ),

  addUrgent: os.session.addUrgent.handler(({ context, input }) =>
    context.write((db) => {
      const { id: meetingId, committeeId } = getMeeting(db, input.meetingId)
      const id = context.newId()
      insertAgendaItem(db, {
        id,
        committeeId,
        meetingId,
        position: positionAfter(db, meetingId, null),
        title: input.title,
        isExempt: false,
        kind: 'urgent',
        ...urgency(input),
        ...stamps(context),
      })
      return { id, session: sessionOf(db, meetingId) }
    }),
  ),

  giveUrgency: os.session.giveUrgency.handler(({ context, input }) =>
    context.write((db) => {
      const { id, meetingId } = getAgendaItem(db, input.itemId)
      updateAgendaItem(db, id, { ...urgency(input), updatedAt: context.clock.now() })
      return { id, session: sessionOf(db, meetingId) }
    }),
  ),

  giveReason: os.session.giveReason.handler(({ context, input }) =>
    ofAct(context, input, 'adjourned', { words: said(input.reason) }),
  ),

  correctTime: os.session.correctTime.handler(({ context, input }) => correctTime(context, input)),

  noteWritten: os.session.noteWritten.handler(({ context, input }) => {
    needsBlock(context.reader, input.blockId)
    return ofAct(context, input, null, { blockId: input.blockId })
  }),

  orderNoted: os.session.orderNoted.handler(({ context, input }) => {
    needsBlock(context.reader, input.blockId)
    const { id, meetingId } = getAgendaItem(context.reader, input.itemId)
    const event = listMeetingEvents(context.reader, meetingId).findLast(
      ({ kind, agendaItemId }) => kind === 'item started' && agendaItemId === id,
    )
    if (event === undefined) throw new RuleBroken('not_found', 'The item was not taken yet. Move to it first.')
    return ofAct(context, { meetingId, actId: event.actId }, 'item started', { blockId: input.blockId })
  }),

  takeBack: os.session.takeBack.handler(({ context, input }) => takeBack(context, input.meetingId, input.actId)),
}

/** Opened again, the meeting has not ended: its end goes, where closing had written it. */
export function reopen(context: CoreContext, meetingId: string) {
  return context.write((db) => {
    const meeting = getMeeting(db, meetingId)
    const closing = listMeetingEvents(db, meetingId).findLast(({ kind }) => kind === 'closed')
    if (closing?.fillsTime === true && meeting.endsAt === wallTime(closing.at))
      updateMeeting(db, meetingId, { endsAt: null, updatedAt: context.clock.now() })
    return actIn(db, context, meetingId, reopenMeeting)
  })
}

function onItem(context: CoreContext, itemId: string, rule: Parameters<typeof act>[2]) {
  return act(context, getAgendaItem(context.reader, itemId).meetingId, rule)
}

function itemOn(db: Reader, itemId: string, meetingId: string): AgendaItemRow {
  const item = getAgendaItem(db, itemId)
  if (item.meetingId === meetingId) return item
  throw new RuleBroken('not_found', `Item ${itemId} is not on this agenda. Choose one that is.`)
}

/** The chair presides, in the absence of the chair the vice-chair; else nobody is known yet. */
function whoPresides(db: Reader, meetingId: string): string | null {
  const present = listAttendance(db, meetingId).filter(({ status }) => status === 'present')
  const having = (role: string) => present.find((each) => each.role === role)?.personId
  return having('chair') ?? having('vice-chair') ?? null
}

/** Changes the event of an act (the one of a kind where a kind is named) without changing what happened. */
function ofAct(
  context: CoreContext,
  { meetingId, actId }: { readonly meetingId: string; readonly actId: string },
  kind: string | null,
  changes: { readonly words?: string | null; readonly blockId?: string },
) {
  return context.write((db) => {
    const event = listMeetingEvents(db, meetingId).find(
      (each) => each.actId === actId && (kind ?? each.kind) === each.kind,
    )
    if (event === undefined)
      throw new RuleBroken('not_found', 'This was taken back meanwhile. Look at how the meeting stands.')
    const at = context.clock.now()
    updateMeetingEvent(db, event.id, { ...changes, updatedAt: at })
    return { actId, at, session: sessionOf(db, meetingId) }
  })
}

function needsBlock(db: Reader, id: string): void {
  if (findBlock(db, id) === undefined)
    throw new RuleBroken('not_found', 'The line is not in the minutes any more. Write it again.')
}

function urgency(input: {
  chairOpinion?: string | null | undefined
  specialCircumstances?: string | null | undefined
}) {
  return {
    chairOpinion: input.chairOpinion === undefined ? undefined : said(input.chairOpinion),
    specialCircumstances: input.specialCircumstances === undefined ? undefined : said(input.specialCircumstances),
  }
}

/** Nothing but spaces is nothing said. */
function said(words: string | null): string | null {
  return words === null || words.trim() === '' ? null : words.trim()
}
