import type { ActionEventKind } from '#shared/domain/action.ts'
import type { IsoDate } from '#shared/domain/day.ts'
import { readDue } from '#shared/domain/due-date/due-date.ts'
import {
  insertAction,
  nextActionNumber,
  recordActionEvent,
  type ActionEventRow,
  type ActionRow,
} from '#db/repositories/action-repository.ts'
import { getMeeting, type MeetingRow } from '#db/repositories/meeting-repository.ts'
import type { Reader, Writer } from '#db/store.ts'
import { stamps, type CoreContext } from './context.ts'

export type NewAction = {
  readonly text: string
  readonly owner: string | null
  /** As worded; it is read against the day of the meeting. */
  readonly due: string | null
  readonly agendaItemId: string | null
  readonly blockId: string | null
  /** Whether the action says from now on what its line says. */
  readonly followsLine?: boolean
}

/** Makes an action at a meeting, with the event that opens it. */
export function addAction(
  db: Writer,
  context: CoreContext,
  meeting: Pick<MeetingRow, 'id' | 'committeeId' | 'heldOn'>,
  made: NewAction,
) {
  const { due, ...rest } = made
  const id = context.newId()
  const number = nextActionNumber(db, meeting.committeeId)
  insertAction(db, {
    id,
    number,
    committeeId: meeting.committeeId,
    meetingId: meeting.id,
    ...rest,
    ...dueColumns(due, meeting.heldOn),
    state: 'open',
    ...stamps(context),
  })
  recordEvent(db, context, { id, committeeId: meeting.committeeId }, meeting.id, 'made', null)
  return { id, number }
}

/** Words that are no date are kept as worded, and have no day to be late for. */
export function dueColumns(words: string | null, madeOn: IsoDate | null) {
  if (words === null) return { dueText: null, dueKind: null, dueStart: null, dueEnd: null }
  const due = readDue(words, madeOn)
  return {
    dueText: words,
    dueKind: due?.kind ?? ('vague' as const),
    dueStart: due?.start ?? null,
    dueEnd: due?.end ?? null,
  }
}

/** The day that a due date of the action is read against: of the meeting that set it, or of the old list's own words. */
export function dueBase(db: Reader, action: ActionRow): IsoDate | null {
  const from = action.dueMeetingId ?? action.meetingId
  return from === null ? (action.madeOn ?? action.createdAt.slice(0, 10)) : getMeeting(db, from).heldOn
}

type EventDetails = Partial<
  Pick<ActionEventRow, 'at' | 'toldOn' | 'toldBy' | 'dueText' | 'dueKind' | 'dueStart' | 'dueEnd' | 'dueMeetingId'>
>

/** What happened to an action, at this moment unless it says when, by who is at work. */
export function recordEvent(
  db: Writer,
  context: CoreContext,
  action: Pick<ActionRow, 'id' | 'committeeId'>,
  meetingId: string | null,
  kind: ActionEventKind,
  note: string | null,
  more: EventDetails = {},
): void {
  recordActionEvent(db, {
    id: context.newId(),
    actionId: action.id,
    committeeId: action.committeeId,
    meetingId,
    kind,
    note,
    at: context.clock.now(),
    author: context.author,
    ...more,
  })
}

/** Blank is nothing. */
export function wordsOrNull(words: string | null | undefined): string | null {
  const trimmed = words?.trim() ?? ''
  return trimmed === '' ? null : trimmed
}
