import type { BlockKind } from '#shared/domain/block-kind.ts'
import { plainText, type Inline } from '#shared/domain/inline.ts'
import {
  findActionFromLine,
  findActionOfLine,
  hasLaterHistory,
  listLinesLeftByActions,
  updateAction,
} from '#db/repositories/action-repository.ts'
import type { ItemPlace } from '#db/repositories/agenda-item-repository.ts'
import type { BlockRow } from '#db/repositories/block-repository.ts'
import { getMeeting } from '#db/repositories/meeting-repository.ts'
import type { Writer } from '#db/store.ts'
import { addAction, recordEvent } from './action-writing.ts'
import type { CoreContext } from './context.ts'

type SavedLines = {
  readonly puts: readonly { readonly id: string; readonly kind: BlockKind; readonly body: Inline }[]
  readonly removes: readonly { readonly id: string }[]
}

/**
 * Keeps actions with the lines that they are, in the transaction that saves the lines. A line that becomes an action gets
 * one as soon as it has words; the action says from then on what the line says. A line that is an action no more, or is
 * taken out, takes its action out of sight; the same line has the same number again. An action of which something was told
 * since is not dropped: it stays, and no longer follows the line.
 *
 * A line of old minutes that stood as an action before has none by itself, however its words are mended.
 *
 * @param known the lines as they were before the save.
 */
export function followActionLines(
  db: Writer,
  context: CoreContext,
  item: ItemPlace,
  save: SavedLines,
  known: ReadonlyMap<string, BlockRow>,
): void {
  for (const put of save.puts) {
    const before = known.get(put.id)
    const was = isAction(before)
    if (put.kind !== 'actionNote') {
      if (was) leaveLine(db, context, put.id)
      continue
    }
    const text = plainText(put.body)
    const isNew = !was || before?.text.trim() === ''
    followLine(db, context, item, { id: put.id, text, isNew })
  }
  for (const { id } of save.removes) if (isAction(known.get(id))) leaveLine(db, context, id)
}

/**
 * The same where lines were joined or parted: an action has gone with its words to another line. Where that is no action,
 * its words are part of something else now.
 */
export function followJoinedLines(db: Writer, context: CoreContext, item: ItemPlace): void {
  for (const { id, kind, text, deletedAt } of listLinesLeftByActions(db, item.id)) {
    if (kind === 'actionNote' && deletedAt === null) followLine(db, context, item, { id, text, isNew: false })
    else leaveLine(db, context, id)
  }
}

/** The action of a line, made where there is none: an owner may be named before there are words. */
export function actionOfLine(db: Writer, context: CoreContext, item: ItemPlace, line: BlockRow): string {
  const action = findActionOfLine(db, line.id)
  if (action === undefined) return makeAction(db, context, item, line)
  if (action.deletedAt !== null) bringBack(db, context, action.id, line.text)
  return action.id
}

function followLine(
  db: Writer,
  context: CoreContext,
  item: ItemPlace,
  line: { readonly id: string; readonly text: string; readonly isNew: boolean },
): void {
  const action = findActionOfLine(db, line.id)
  if (action?.deletedAt === null) {
    if (action.text !== line.text) updateAction(db, action.id, { text: line.text, updatedAt: context.clock.now() })
    return
  }
  if (!line.isNew || line.text.trim() === '') return
  if (action === undefined) makeAction(db, context, item, line)
  else bringBack(db, context, action.id, line.text)
}

/** An action that was made from the line before, by the form, becomes the line's own, with its words as they were kept. */
function makeAction(
  db: Writer,
  context: CoreContext,
  item: ItemPlace,
  { id, text }: { readonly id: string; readonly text: string },
): string {
  const made = findActionFromLine(db, id)
  if (made === undefined) {
    const of = { agendaItemId: item.id, blockId: id, followsLine: true }
    return addAction(db, context, getMeeting(db, item.meetingId), { text, owner: null, due: null, ...of }).id
  }
  updateAction(db, made.id, { text, followsLine: true, updatedAt: context.clock.now() })
  if (made.text !== text) recordEvent(db, context, made, null, 'changed', `before: wording: ${made.text}`)
  return made.id
}

function bringBack(db: Writer, context: CoreContext, id: string, text: string): void {
  updateAction(db, id, { text, deletedAt: null, updatedAt: context.clock.now() })
}

function leaveLine(db: Writer, context: CoreContext, blockId: string): void {
  const action = findActionOfLine(db, blockId)
  if (action === undefined || action.deletedAt !== null) return
  const at = context.clock.now()
  const change = hasLaterHistory(db, action.id) ? { followsLine: false } : { deletedAt: at }
  updateAction(db, action.id, { ...change, updatedAt: at })
}

function isAction(block: BlockRow | undefined): boolean {
  return block !== undefined && block.deletedAt === null && block.kind === 'actionNote'
}
