import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import type { Contract } from '#shared/contract/contract.ts'
import { plainText } from '#shared/domain/inline.ts'
import { isOperative, numberLimbs } from '#shared/domain/resolution.ts'
import { RuleBroken } from '#shared/errors.ts'
import { getItemPlace, type ItemPlace } from '#db/repositories/agenda-item-repository.ts'
import {
  findReceipt,
  insertBlock,
  keepHistory,
  keepReceipt,
  listBlocks,
  listBlocksEver,
  replaceLimbs,
  updateBlock,
  type BlockRow,
} from '#db/repositories/block-repository.ts'
import type { Writer } from '#db/store.ts'
import { stamps, type CoreContext } from './context.ts'

export type Save = InferContractRouterInputs<Contract>['agendaItem']['save']
type Put = Save['puts'][number]
type Saved = InferContractRouterOutputs<Contract>['agendaItem']['save']

/**
 * Saves lines of one agenda item in the open transaction. A save that was carried out before gives its answer again and
 * changes nothing. What a line said before a spell of writing goes into the history, so no words are ever lost; a put on
 * an older version is kept and named.
 */
export function saveBlocks(db: Writer, context: CoreContext, save: Save): Saved {
  const receipt = findReceipt(db, save.saveId)
  if (receipt !== undefined) return receipt
  const item = getItemPlace(db, save.id)
  const known = knownBlocks(db, item, save)
  const savedAt = context.clock.now()
  for (const put of save.puts) putBlock(db, context, item, known.get(put.id), put, savedAt)
  for (const remove of save.removes) removeBlock(db, context, known.get(remove.id), remove.spellId, savedAt)
  if (touchesOperativePart(save, known)) renumberLimbs(db, context, item)
  const answer: Saved = {
    savedAt,
    versions: save.puts.map(({ id }) => ({ id, version: (known.get(id)?.version ?? 0) + 1 })),
    overwrote: save.puts.filter((put) => overwrites(put, known.get(put.id))).map((put) => put.id),
  }
  keepReceipt(db, { saveId: save.saveId, agendaItemId: item.id, answer, savedAt })
  return answer
}

/** Counts the limbs of an item again after its operative part has changed. */
export function renumberLimbs(db: Writer, context: CoreContext, item: ItemPlace): void {
  const rows = numberLimbs(listBlocks(db, item.id)).map((limb) => ({
    ...limb,
    committeeId: item.committeeId,
    meetingId: item.meetingId,
    agendaItemId: item.id,
    ...stamps(context),
  }))
  replaceLimbs(db, item.id, rows, context.clock.now())
}

function knownBlocks(db: Writer, item: ItemPlace, save: Save): ReadonlyMap<string, BlockRow> {
  const rows = listBlocksEver(
    db,
    [...save.puts, ...save.removes].map((each) => each.id),
  )
  if (rows.some((row) => row.agendaItemId !== item.id)) {
    throw new RuleBroken(
      'save_conflict',
      'A line of another agenda item cannot be saved here. Open that item and write there.',
    )
  }
  const known = new Map(rows.map((row) => [row.id, row]))
  if (save.puts.some((put) => put.baseVersion < (known.get(put.id)?.purgedVersion ?? 0))) {
    throw new RuleBroken(
      'save_conflict',
      'A line that you are writing in was purged meanwhile, so nothing can be kept in it. Delete the line here, and write what may stay in a new one.',
    )
  }
  return known
}

function putBlock(
  db: Writer,
  context: CoreContext,
  item: ItemPlace,
  known: BlockRow | undefined,
  put: Put,
  at: string,
): void {
  const { id, kind, position, depth, printedLabel, body, isExempt } = put
  const fields = { kind, position, depth, printedLabel, body, text: plainText(body), isExempt }
  if (known === undefined) {
    const of = { committeeId: item.committeeId, meetingId: item.meetingId, agendaItemId: item.id }
    insertBlock(db, { id, ...of, ...fields, version: 1, createdAt: at, updatedAt: at })
    return
  }
  keepSpell(db, context, known, put.spellId, at)
  updateBlock(db, { id, ...fields, version: known.version + 1, updatedAt: at, deletedAt: null })
}

function removeBlock(db: Writer, context: CoreContext, known: BlockRow | undefined, spellId: string, at: string): void {
  if (known === undefined || known.deletedAt !== null) return
  keepSpell(db, context, known, spellId, at)
  updateBlock(db, { ...known, deletedAt: at, updatedAt: at, version: known.version + 1 })
}

function keepSpell(db: Writer, context: CoreContext, before: BlockRow, spellId: string, at: string): void {
  if (before.text === '') return
  keepHistory(db, {
    id: context.newId(),
    blockId: before.id,
    committeeId: before.committeeId,
    meetingId: before.meetingId,
    spellId,
    kindBefore: before.kind,
    bodyBefore: before.body,
    textBefore: before.text,
    at,
    author: context.author,
  })
}

function overwrites(put: Put, known: BlockRow | undefined): boolean {
  return known !== undefined && known.version !== put.baseVersion && known.text !== plainText(put.body)
}

/** Typing within a limb changes no number; a limb that comes, goes, moves or changes its kind may. */
function touchesOperativePart(save: Save, known: ReadonlyMap<string, BlockRow>): boolean {
  return (
    save.removes.some(({ id }) => isOperative(known.get(id)?.kind ?? 'paragraph')) ||
    save.puts.some((put) => {
      const before = known.get(put.id)
      const isStill =
        before !== undefined &&
        before.deletedAt === null &&
        before.kind === put.kind &&
        before.depth === put.depth &&
        before.position === put.position
      return !isStill && (isOperative(put.kind) || isOperative(before?.kind ?? 'paragraph'))
    })
  )
}
