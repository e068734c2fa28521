import { createHash } from 'node:crypto'
import { addDays, type IsoDate } from '#shared/domain/day.ts'
import { isNextMeeting } from '#shared/domain/matters-arising.ts'
import { noWordingColumn } from '#shared/domain/action-list/action-list.ts'
import { RuleBroken } from '#shared/errors.ts'
import {
  countTouchedActions,
  findActionList,
  getActionListEver,
  insertActionList,
  listActionsOfListEver,
  updateActionList,
} from '#db/repositories/action-list-repository.ts'
import { insertAction, listActionNumbers, updateAction } from '#db/repositories/action-repository.ts'
import { getCommittee } from '#db/repositories/committee-repository.ts'
import { findLastMeeting, findMeetingFrom } from '#db/repositories/meeting-repository.ts'
import type { Reader, Writer } from '#db/store.ts'
import { recordEvent } from './action-writing.ts'
import type { CoreContext } from './context.ts'
import { numbered, readActionList } from './import/read-action-list.ts'
import { os } from './procedure.ts'

export const actionListProcedures = {
  read: os.actionList.read.handler(({ context, input }) => {
    const db = context.reader
    const committee = getCommittee(db, input.committeeId)
    const list = readActionList(input.source, context.clock.today(), input.columns ?? null)
    const place = nextPlace(db, context, committee.id)
    const nextFor = ({ due, madeOn }: Pick<Numbered, 'due' | 'madeOn'>) =>
      due !== null && isNextMeeting(due)
        ? (findMeetingFrom(db, committee.id, standsFrom(madeOn, place) ?? '')?.heldOn ?? null)
        : null
    return {
      form: list.form,
      columns: [...list.columns],
      actions: numbered(list, listActionNumbers(db, committee.id)).map((action) => asShown(action, nextFor(action))),
      leftOut: [...list.leftOut],
      problem: list.problem,
    }
  }),

  keep: os.actionList.keep.handler(({ context, input }) =>
    context.write((db) => {
      const committee = getCommittee(db, input.committeeId)
      const list = readActionList(input.source, context.clock.today(), input.columns ?? null)
      if (list.problem === noWordingColumn) throw new RuleBroken('missing_column', noWordingColumn)
      const wanted = input.lines === undefined ? null : new Set(input.lines)
      const chosen = list.actions.filter(({ line, canKeep }) => canKeep && (wanted === null || wanted.has(line)))
      if (chosen.length === 0) {
        throw list.problem === null
          ? new RuleBroken('nothing_ticked', 'Tick at least one row with the wording of an action, then keep the list.')
          : new RuleBroken('nothing_recognised', list.problem)
      }
      const sha256 = createHash('sha256').update(input.source).digest('hex')
      if (!input.again) refuseKnown(db, committee.id, sha256)
      const at = context.clock.now()
      const id = context.newId()
      const { source, fileName } = input
      insertActionList(db, { id, committeeId: committee.id, source, sha256, fileName, createdAt: at, updatedAt: at })
      const place = {
        actionListId: id,
        committeeId: committee.id,
        standsFrom: nextPlace(db, context, committee.id),
        at,
      }
      const kept = numbered({ ...list, actions: chosen }, listActionNumbers(db, committee.id))
      return { id, actions: kept.map((action) => keepAction(db, context, place, action)) }
    }),
  ),

  remove: os.actionList.remove.handler(({ context, input }) =>
    context.write((db) => {
      const list = getActionListEver(db, input.id)
      if (list.deletedAt !== null) return { id: list.id }
      if (countTouchedActions(db, list.id) > 0) {
        throw new RuleBroken(
          'list_in_use',
          'Something has happened to the actions of this list since it was brought in, so it stays. Close the actions that do not belong here.',
        )
      }
      setDeleted(db, list.id, context.clock.now(), context.clock.now())
      return { id: list.id }
    }),
  ),

  putBack: os.actionList.putBack.handler(({ context, input }) =>
    context.write((db) => {
      const list = getActionListEver(db, input.id)
      if (list.deletedAt === null) return { id: list.id }
      const taken = new Set(listActionNumbers(db, list.committeeId))
      if (listActionsOfListEver(db, list.id).some(({ number }) => taken.has(number))) {
        throw new RuleBroken(
          'number_taken',
          'Numbers of this list have been given to other actions since. Bring the list in again, and it gets the next ones.',
        )
      }
      setDeleted(db, list.id, null, context.clock.now())
      return { id: list.id }
    }),
  ),
}

type Numbered = ReturnType<typeof numbered>[number]

/** @param next the day of the next meeting, where that is what the due date says. */
function asShown(action: Numbered, next: IsoDate | null) {
  const { given, due, number, ...rest } = action
  return {
    ...rest,
    number: given.number,
    printedNumber: number?.printed ?? null,
    due: due === null ? null : { text: due.text, kind: due.kind, start: next ?? due.start, end: next ?? due.end },
    problems: [...(given.why === null ? [] : [given.why]), ...action.problems],
  }
}

type Place = {
  readonly actionListId: string
  readonly committeeId: string
  readonly standsFrom: string | null
  readonly at: string
}

/** An action of an old list begins here: its events say what the list said of it. */
function keepAction(db: Writer, context: CoreContext, place: Place, action: Numbered) {
  const { actionListId, committeeId, at } = place
  const { text, owner, due, state, madeOn, minuteReference, given } = action
  const id = context.newId()
  insertAction(db, {
    id,
    committeeId,
    actionListId,
    number: given.number,
    printedNumber: given.printed,
    minuteReference,
    madeOn,
    standsFrom: standsFrom(madeOn, place.standsFrom),
    text,
    owner,
    dueText: due?.text ?? null,
    dueKind: due?.kind ?? null,
    dueStart: due?.start ?? null,
    dueEnd: due?.end ?? null,
    state,
    createdAt: at,
    updatedAt: at,
  })
  const row = { id, committeeId }
  recordEvent(db, context, row, null, 'imported', action.status === null ? null : `status there: ${action.status}`, {
    at,
  })
  if (action.update !== null) recordEvent(db, context, row, null, 'updated', action.update, { at })
  if (state === 'reported complete') recordEvent(db, context, row, null, 'reported', null, { at })
  if (state === 'closed') recordEvent(db, context, row, null, 'closed', null, { at })
  return { id, number: given.number, text, state }
}

/** An action stands before the meetings after the one that made it, as far as the list says which that was. */
function standsFrom(madeOn: IsoDate | null, place: IsoDate | null): IsoDate | null {
  return madeOn === null ? place : addDays(madeOn, 1)
}

/**
 * The day from which actions stand whose list does not say when they were made: of the committee's next meeting, or of the
 * last one where none is planned, since that is the one in hand. Null, and so every meeting, where there is none at all.
 */
function nextPlace(db: Reader, context: CoreContext, committeeId: string): string | null {
  const meeting = findMeetingFrom(db, committeeId, context.clock.today()) ?? findLastMeeting(db, committeeId)
  return meeting?.heldOn ?? null
}

function refuseKnown(db: Reader, committeeId: string, sha256: string): void {
  if (findActionList(db, committeeId, sha256) === undefined) return
  throw new RuleBroken(
    'already_imported',
    'This very list has been brought in already. Keep it again if its actions are to stand twice.',
  )
}

function setDeleted(db: Writer, actionListId: string, deletedAt: string | null, at: string): void {
  updateActionList(db, actionListId, { deletedAt, updatedAt: at })
  for (const { id } of listActionsOfListEver(db, actionListId)) {
    updateAction(db, id, { deletedAt, holdsNumber: deletedAt === null, updatedAt: at })
  }
}
