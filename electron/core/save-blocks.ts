import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import type { Contract } from '#shared/contract/contract.ts'
import { plainText } from '#shared/domain/inline.ts'
import { isOperative, numberLimbs } from '#shared/domain/resolution.ts'
import { RuleBroken } from '#shared/errors.ts'
import { getAgendaItem, type ItemPlace } from '#db/repositories/agenda-item-repository.ts'
import {
  insertBlock,
  listBlocks,
  listBlocksEver,
  replaceLimbs,
  updateBlock,
  updateWords,
  type BlockRow,
} from '#db/repositories/block-repository.ts'
import { keepReceipt, readBeforeSave, type Receipt } from '#db/repositories/receipt-repository.ts'
import type { Writer } from '#db/store.ts'
import { carryTies } from './carry-ties.ts'
import { stamps, type CoreContext } from './context.ts'
import { keepText } from './keep-text.ts'
import { hasOtherWords, isWrittenSince, setAside, setRemovalAside } from './line-conflicts.ts'
import { followActionLines, followJoinedLines } from './follow-action-lines.ts'

export type Save = InferContractRouterInputs<Contract>['agendaItem']['save']
type Put = Save['puts'][number]
type Remove = Save['removes'][number]
type Saved = InferContractRouterOutputs<Contract>['agendaItem']['save']

/**
 * Saves lines of one agenda item in the open transaction. A save that was carried out before gives its answer again and
 * changes nothing. What a line said before a spell of writing goes into the history, so no words are ever lost. A put on
 * an older version is kept: what another window changed besides stays, and where both have written in the line, the other
 * version stands beside it until the clerk chooses. A line that was purged meanwhile is refused, and no other.
 */
export function saveBlocks(db: Writer, context: CoreContext, save: Save): Saved {
  const before = readBeforeSave(db, save)
  if (before.receipt !== undefined) return answerTo(save, before.receipt)
  const item = before.item ?? getAgendaItem(db, save.id)
  const known = knownBlocks(db, item, save)
  const savedAt = context.clock.now()
  const refused = save.puts.filter((put) => put.baseVersion < (known.get(put.id)?.purgedVersion ?? 0))
  const puts = save.puts.filter((put) => !refused.includes(put))
  const overwrote = puts.filter((put) => putBlock(db, context, item, known.get(put.id), put, savedAt))
  for (const remove of save.removes) removeBlock(db, context, known.get(remove.id), remove, savedAt)
  if (touchesOperativePart(save, known)) renumberLimbs(db, context, item)
  const isCarried = carryTiesOf(db, context, save, puts, known)
  followActionLines(db, context, item, { ...save, puts }, known)
  if (isCarried) followJoinedLines(db, context, item)
  const receipt = {
    savedAt,
    versions: puts.map((put) => versionKnownTo(put, known.get(put.id))),
    overwrote: overwrote.map(({ id }) => id),
    refused: refused.map(({ id }) => id),
  }
  keepReceipt(db, save.saveId, receipt)
  return answerTo(save, receipt)
}

/** The answer, the first time and every time that the same save is sent again. */
function answerTo(save: Save, { savedAt, versions, overwrote, refused }: Receipt): Saved {
  const kept = save.puts.filter(({ id }) => !refused.includes(id))
  return {
    savedAt,
    versions: versions.flatMap((version, at) => {
      const line = kept[at]
      return line === undefined ? [] : { id: line.id, version }
    }),
    overwrote: [...overwrote],
    refused: refused.map((id) => ({ id, message: purgedMeanwhile })),
  }
}

const purgedMeanwhile =
  'A line that you are writing in was purged meanwhile, so nothing can be kept in it. Delete the line here, and write what may stay in a new one.'

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
  return new Map(rows.map((row) => [row.id, row]))
}

/** Answers whether another window's words were set aside for it. */
function putBlock(
  db: Writer,
  context: CoreContext,
  item: ItemPlace,
  known: BlockRow | undefined,
  put: Put,
  at: string,
): boolean {
  if (known === undefined) {
    const { id, mark = null } = put
    const of = { committeeId: item.committeeId, meetingId: item.meetingId, agendaItemId: item.id }
    const written = { mark, wordsVersion: 1, writtenBy: context.author }
    insertBlock(db, { id, ...of, ...fieldsOf(put), ...written, version: 1, createdAt: at, updatedAt: at })
    return false
  }
  const isOverOther = hasOtherWords(known, put)
  if (isOverOther) setAside(db, context, known, put)
  keepText(db, context, known, { spellId: put.spellId, at, author: context.author })
  const after = { ...known, ...keptFields(known, put), mark: markAfter(known, put), updatedAt: at, deletedAt: null }
  const isWritten = after.text !== known.text || JSON.stringify(after.body) !== JSON.stringify(known.body)
  const version = known.version + 1
  const written = isWritten ? { version, wordsVersion: version, writtenBy: context.author } : { version }
  if (isSameBesidesWords(known, after)) updateWords(db, { ...after, ...written })
  else updateBlock(db, { ...after, ...written, mergedInto: null })
  return isOverOther
}

/** Whether a line that stands is, after a save, what it was in all but its words: so with nearly every keystroke. */
function isSameBesidesWords(before: BlockRow, after: BlockRow): boolean {
  return (
    before.deletedAt === null &&
    before.mergedInto === null &&
    before.kind === after.kind &&
    before.position === after.position &&
    before.depth === after.depth &&
    before.printedLabel === after.printedLabel &&
    before.isExempt === after.isExempt &&
    before.mark === after.mark
  )
}

/** A page that says nothing of the mark leaves it as it is. */
function markAfter(known: BlockRow, { mark, changes }: Put): BlockRow['mark'] {
  return mark === undefined || changes?.includes('mark') === false ? known.mark : mark
}

/**
 * The version that the page knows after its save. Where something that another window changed in the line stands, that is
 * the version from before, so that the page reads the line again and does not take the other's words for its own.
 */
function versionKnownTo(put: Put, known: BlockRow | undefined): number {
  const version = (known?.version ?? 0) + 1
  if (known === undefined || known.deletedAt !== null || known.version === put.baseVersion) return version
  const { text: _text, ...kept } = keptFields(known, put)
  const { text: _same, ...sent } = fieldsOf(put)
  return hasOtherWords(known, put) || JSON.stringify(kept) === JSON.stringify(sent) ? version : put.baseVersion
}

/** What the line is after a save: what the page says that it has changed, and of all else what stands in the store. */
function keptFields(known: BlockRow, put: Put): Fields {
  const isWhole = put.changes === undefined || known.deletedAt !== null
  return isWhole ? fieldsOf(put) : { ...fieldsOf(known), ...changedFieldsOf(put) }
}

type Fields = Pick<BlockRow, 'kind' | 'position' | 'depth' | 'printedLabel' | 'body' | 'text' | 'isExempt'>

function fieldsOf({ kind, position, depth, printedLabel, body, isExempt }: Omit<Fields, 'text'>): Fields {
  return { kind, position, depth, printedLabel, body, text: plainText(body), isExempt }
}

function changedFieldsOf(put: Put): Partial<Fields> {
  const all = fieldsOf(put)
  const changed = new Set<string>(put.changes)
  if (changed.has('body')) changed.add('text')
  return Object.fromEntries(Object.entries(all).filter(([field]) => changed.has(field)))
}

function removeBlock(
  db: Writer,
  context: CoreContext,
  known: BlockRow | undefined,
  { spellId, baseVersion }: Remove,
  at: string,
): void {
  if (known === undefined || known.deletedAt !== null) return
  if (baseVersion !== undefined && isWrittenSince(known, baseVersion)) {
    setRemovalAside(db, context, known, baseVersion)
    return
  }
  keepText(db, context, known, { spellId, at, author: context.author })
  updateBlock(db, { ...known, deletedAt: at, updatedAt: at, version: known.version + 1 })
}

/** Only where a line goes with its words into another, or comes back; answers whether one did. */
function carryTiesOf(
  db: Writer,
  context: CoreContext,
  save: Save,
  puts: readonly Put[],
  known: ReadonlyMap<string, BlockRow>,
): boolean {
  const joined = save.removes.flatMap(({ id, into = null }) => (known.has(id) && into !== null ? [{ id, into }] : []))
  const back = puts.map(({ id }) => id).filter((id) => (known.get(id)?.deletedAt ?? null) !== null)
  if (joined.length === 0 && back.length === 0) return false
  carryTies(db, context, save.id, joined, back)
  return true
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
