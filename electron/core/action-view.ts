import type { ActionState } from '#shared/domain/action.ts'
import type { IsoDate } from '#shared/domain/day.ts'
import { agendaGroup, daysOverdue, isNextMeeting } from '#shared/domain/matters-arising.ts'
import type { ActionRow } from '#db/repositories/action-repository.ts'
import { agendaNumber, findAgendaItem } from '#db/repositories/agenda-item-repository.ts'
import { findLimbNumber } from '#db/repositories/block-repository.ts'
import { listLinksOf } from '#db/repositories/link-repository.ts'
import {
  countMeetingsBetween,
  findMeeting,
  findNext,
  getMeeting,
  type MeetingRow,
} from '#db/repositories/meeting-repository.ts'
import type { Reader } from '#db/store.ts'

/** The state in which an action stood at a meeting: one closed later was still open there. */
export function stateAt(action: ActionRow, meeting: Pick<MeetingRow, 'id'>): ActionState {
  return action.closedMeetingId === meeting.id ? 'closed' : 'open'
}

/** An action as it stands before a meeting: under which heading, how often carried, how late on the day one judges by. */
export function standing(db: Reader, row: ActionRow, meeting: MeetingRow & { readonly heldOn: string }, asOf: IsoDate) {
  const action = { ...describe(db, row), state: stateAt(row, meeting) }
  const group = agendaGroup(action, asOf, meeting.heldOn)
  const end = action.due?.end ?? null
  return {
    ...action,
    group,
    timesCarried: countMeetingsBetween(db, getMeeting(db, row.meetingId), meeting),
    daysOverdue: group === 'overdue' && end !== null ? daysOverdue(end, asOf) : null,
  }
}

/** An action with where it was made, when it is due by today's calendar of meetings, and its findings. */
export function describe(db: Reader, row: ActionRow) {
  const { id, number, text, owner, state, meetingId, agendaItemId, blockId } = row
  return {
    id,
    number,
    text,
    owner,
    state,
    meetingId,
    agendaItemId,
    blockId,
    due: dueOf(db, row),
    madeOn: findMeeting(db, meetingId)?.heldOn ?? null,
    minute: minuteOf(db, row),
    findings: findingsOf(db, row),
  }
}

/** “Next meeting” is asked of the calendar each time, so that it moves when a meeting is put in between. */
export function dueOf(
  db: Reader,
  {
    dueText,
    dueKind,
    dueStart,
    dueEnd,
    meetingId,
  }: Pick<ActionRow, 'dueText' | 'dueKind' | 'dueStart' | 'dueEnd' | 'meetingId'>,
) {
  if (dueText === null) return null
  const due = { text: dueText, kind: dueKind ?? ('vague' as const), start: dueStart, end: dueEnd }
  if (!isNextMeeting(due)) return due
  const next = findNext(db, getMeeting(db, meetingId))?.heldOn ?? null
  return { ...due, start: next, end: next }
}

/** "item 7, res 2": where a reader of the minutes finds the action. */
function minuteOf(db: Reader, { agendaItemId, blockId }: ActionRow): string {
  const item = agendaItemId === null ? undefined : findAgendaItem(db, agendaItemId)
  if (item === undefined) return ''
  const limb = blockId === null ? undefined : findLimbNumber(db, blockId)
  return `item ${agendaNumber(db, item)}${limb === undefined ? '' : `, res ${limb}`}`
}

/** The findings tied to the action itself, and to the line that it comes from. */
function findingsOf(db: Reader, { id, blockId }: ActionRow) {
  const own = listLinksOf(db, id)
  const ofBlock = blockId === null ? [] : listLinksOf(db, blockId)
  return [...own, ...ofBlock.filter((link) => !own.some((each) => each.findingId === link.findingId))]
}
