import { RuleBroken } from '#shared/errors.ts'
import { listLinesOfLimbs } from '#db/repositories/access-repository.ts'
import { getAction, hasLaterHistory, listActionLines, updateAction } from '#db/repositories/action-repository.ts'
import { getAgendaItem } from '#db/repositories/agenda-item-repository.ts'
import { findBlock, findLimbNumber, type BlockRow } from '#db/repositories/block-repository.ts'
import type { Reader } from '#db/store.ts'
import { dueOf } from './action-view.ts'
import { dueBase, dueColumns, wordsOrNull } from './action-writing.ts'
import { actionOfLine } from './follow-action-lines.ts'
import { os } from './procedure.ts'

export const actionLineProcedures = {
  list: os.actionLine.list.handler(({ context, input }) => {
    const item = getAgendaItem(context.reader, input.agendaItemId)
    const limbs = listLinesOfLimbs(context.reader, item.meetingId).filter(({ isLimbExempt }) => isLimbExempt)
    const closed = new Set(limbs.map(({ lineId }) => lineId))
    return listActionLines(context.reader, item.id).map((row) => ({
      lineId: row.blockId ?? '',
      actionId: row.id,
      number: row.number,
      owner: row.owner,
      due: dueOf(context.reader, row),
      fromLimb: row.fromBlockId === null ? null : (findLimbNumber(context.reader, row.fromBlockId) ?? null),
      isLimbExempt: closed.has(row.blockId ?? ''),
      hasHistory: hasLaterHistory(context.reader, row.id),
    }))
  }),

  set: os.actionLine.set.handler(({ context, input }) =>
    context.write((db) => {
      const line = getActionLine(db, input.lineId)
      const action = getAction(db, actionOfLine(db, context, getAgendaItem(db, line.agendaItemId), line))
      const owner = input.owner === undefined ? {} : { owner: wordsOrNull(input.owner) }
      const due = input.due === undefined ? {} : dueColumns(wordsOrNull(input.due), dueBase(db, action))
      const from = input.fromLineId === undefined ? {} : { fromBlockId: limbOf(db, line, input.fromLineId) }
      updateAction(db, action.id, { ...owner, ...due, ...from, updatedAt: context.clock.now() })
      return { actionId: action.id, number: action.number }
    }),
  ),
}

function getActionLine(db: Reader, id: string): BlockRow {
  const line = findBlock(db, id)
  if (line?.kind === 'actionNote') return line
  throw new RuleBroken(
    'not_found',
    'This line is not an action. Make it one first (Ctrl+Shift+A), then say who and when.',
  )
}

function limbOf(db: Reader, line: BlockRow, fromLineId: string | null): string | null {
  if (fromLineId === null) return null
  if (findBlock(db, fromLineId)?.agendaItemId === line.agendaItemId) return fromLineId
  throw new RuleBroken('not_found', 'The limb of this action is not in the same item. Choose one that is.')
}
