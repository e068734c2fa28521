import type { ActionState } from '#shared/domain/action.ts'
import type { IsoDate } from '#shared/domain/day.ts'
import { agendaGroup, daysOverdue, isNextMeeting } from '#shared/domain/matters-arising.ts'
import { findLatestUpdate, listDeferrals, type ActionRow } from '#db/repositories/action-repository.ts'
import { agendaNumber, findAgendaItem } from '#db/repositories/agenda-item-repository.ts'
import { findLimbNumber } from '#db/repositories/block-repository.ts'
import { listLinksOf } from '#db/repositories/link-repository.ts'
import {
  countMeetingsBetween,
  countMeetingsFrom,
  findMeeting,
  findMeetingFrom,
  findNext,
  getMeeting,
  type MeetingRow,
} from '#db/repositories/meeting-repository.ts'
import type { Reader } from '#db/store.ts'
import { printedNumberOf } from './minute-numbers.ts'

/** The state in which an action stood at a meeting: one closed later was still open there. */
export function stateAt(action: ActionRow, meeting: Pick<MeetingRow, 'id'>): ActionState {
  if (action.closedMeetingId === meeting.id) return 'closed'
  return action.state === 'closed' ? 'open' : action.state
}

/** An action as it stands before a meeting: under which heading, how often carried, how late on the day one judges by. */
export function standing(db: Reader, row: ActionRow, meeting: MeetingRow & { readonly heldOn: string }, asOf: IsoDate) {
  const action = { ...describe(db, row), state: stateAt(row, meeting) }
  const group = agendaGroup(action, asOf, meeting.heldOn)
  const end = action.due?.end ?? null
  return {
    ...action,
    group,
    timesCarried:
      row.meetingId === null
        ? countMeetingsFrom(db, row.standsFrom, meeting)
        : countMeetingsBetween(db, getMeeting(db, row.meetingId), meeting),
    daysOverdue: group === 'overdue' && end !== null ? daysOverdue(end, asOf) : null,
    latest: latestOf(db, row),
    timesDeferred: listDeferrals(db, row.id).length,
  }
}

/** An action with where it was made, when it is due by today's calendar of meetings, and its findings. */
export function describe(db: Reader, row: ActionRow) {
  const { id, number, printedNumber, text, owner, state, meetingId, agendaItemId, blockId } = row
  return {
    id,
    number,
    printedNumber,
    text,
    owner,
    state,
    meetingId,
    agendaItemId,
    blockId,
    due: dueOf(db, row),
    madeOn: meetingId === null ? row.madeOn : (findMeeting(db, meetingId)?.heldOn ?? null),
    minute: row.minuteReference ?? minuteOf(db, row),
    findings: findingsOf(db, row),
  }
}

/** “Next meeting” is asked of the calendar each time, so that it moves when a meeting is put in between. */
export function dueOf(
  db: Reader,
  row: Pick<
    ActionRow,
    'dueText' | 'dueKind' | 'dueStart' | 'dueEnd' | 'meetingId' | 'dueMeetingId' | 'committeeId' | 'standsFrom'
  >,
) {
  const { dueText, dueKind, dueStart, dueEnd } = row
  if (dueText === null) return null
  const due = { text: dueText, kind: dueKind ?? ('vague' as const), start: dueStart, end: dueEnd }
  if (!isNextMeeting(due)) return due
  const next = nextMeetingOf(db, row)?.heldOn ?? null
  return { ...due, start: next, end: next }
}

/** The meeting after the one that set the due date; for an action from a list, the first before which it stands. */
function nextMeetingOf(
  db: Reader,
  {
    dueMeetingId,
    meetingId,
    committeeId,
    standsFrom,
  }: Pick<ActionRow, 'dueMeetingId' | 'meetingId' | 'committeeId' | 'standsFrom'>,
) {
  const from = dueMeetingId ?? meetingId
  if (from !== null) return findNext(db, getMeeting(db, from))
  return findMeetingFrom(db, committeeId, standsFrom ?? '')
}

function latestOf(db: Reader, { id }: ActionRow) {
  const latest = findLatestUpdate(db, id)
  return latest === undefined ? null : { toldOn: latest.toldOn, text: latest.text ?? '' }
}

/** "item 7, res 2", or "Min 45, res 2" where minutes are numbered: where a reader of the minutes finds the action. */
function minuteOf(db: Reader, { agendaItemId, blockId, fromBlockId }: ActionRow): string {
  const item = agendaItemId === null ? undefined : findAgendaItem(db, agendaItemId)
  if (item === undefined) return ''
  const source = fromBlockId ?? blockId
  const limb = source === null ? undefined : findLimbNumber(db, source)
  const minute = printedNumberOf(db, item)
  const place = minute === null ? `item ${agendaNumber(db, item)}` : `Min ${minute}`
  return `${place}${limb === undefined ? '' : `, res ${limb}`}`
}

/** The findings tied to the action itself, to its line, and to the limb that it follows from; each once. */
function findingsOf(db: Reader, { id, blockId, fromBlockId }: ActionRow) {
  const all = [id, blockId, fromBlockId].flatMap((source) => (source === null ? [] : listLinksOf(db, source)))
  return all.filter((link, at) => all.findIndex((each) => each.findingId === link.findingId) === at)
}
