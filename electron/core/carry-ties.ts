import { listBlocksEver, listMergedBlocks, setMergedInto, type BlockRow } from '#db/repositories/block-repository.ts'
import {
  allNamingColumns,
  insertCarriedTie,
  isNamingColumn,
  listCarriedTies,
  listLinksCarriedTo,
  listRowsNaming,
  removeCarriedTie,
  renameLineOf,
  type CarriedTieRow,
} from '#db/repositories/carried-tie-repository.ts'
import { findLink, findLinkEver, insertLink, listWholeLinksOf, updateLink } from '#db/repositories/link-repository.ts'
import type { Writer } from '#db/store.ts'
import { stamps, type CoreContext } from './context.ts'

/** A line that is joined to another one (`into`), or is taken out with its words (null). */
type Joined = { readonly id: string; readonly into: string | null }

/**
 * Lets what is tied to a line follow its words.
 *
 * A line that is joined to another goes out of the minutes, and its findings and actions go to the line that has its words
 * now; when it comes back (by undo), it has them again and the other line has not. What was tied to the other line itself
 * stays there throughout.
 *
 * @param joined the lines of this save that were joined to another, also those that were so before and are so to another now.
 * @param back the lines of this save that were taken out and stand again.
 */
export function carryTies(
  db: Writer,
  context: CoreContext,
  agendaItemId: string,
  joined: readonly Joined[],
  back: readonly string[],
): void {
  const kept = new Set(
    listBlocksEver(
      db,
      joined.flatMap(({ into }) => into ?? []),
    ).map(({ id }) => id),
  )
  for (const { id, into } of joined) {
    setMergedInto(db, id, into !== null && kept.has(into) ? into : null)
  }
  for (const id of back) for (const tie of listCarriedTies(db, id)) takeBack(db, context, tie)
  const merged = listMergedBlocks(db, agendaItemId)
  const byId = new Map(merged.map((block) => [block.id, block]))
  for (const block of merged) {
    const holder = standing(db, holderOf(block, byId))
    if (holder !== null) carry(db, context, block, holder)
  }
}

/** Follows the words from line to line, to the first that was not itself joined to another. */
function holderOf(block: BlockRow, merged: ReadonlyMap<string, BlockRow>): string | null {
  const seen = new Set([block.id])
  let at = block.mergedInto
  for (let next = at === null ? undefined : merged.get(at); next !== undefined; next = merged.get(at ?? '')) {
    if (seen.has(next.id)) return null
    seen.add(next.id)
    at = next.mergedInto
  }
  return at
}

function standing(db: Writer, id: string | null): BlockRow | null {
  const [row] = id === null ? [] : listBlocksEver(db, [id])
  return row === undefined || row.deletedAt !== null ? null : row
}

function carry(db: Writer, context: CoreContext, block: BlockRow, holder: BlockRow): void {
  const carried = listCarriedTies(db, block.id)
  for (const tie of carried) if (tie.intoBlockId !== holder.id) takeBack(db, context, tie)
  const there = carried.filter((tie) => tie.intoBlockId === holder.id)
  carryLinks(db, context, block, holder, there)
  for (const kind of allNamingColumns) {
    for (const rowId of listRowsNaming(db, kind, block.id)) {
      const between = { from: block.id, to: holder.id, at: context.clock.now() }
      if (renameLineOf(db, kind, rowId, between)) keepTie(db, context, block, holder, kind, rowId)
    }
  }
}

function carryLinks(
  db: Writer,
  context: CoreContext,
  block: BlockRow,
  holder: BlockRow,
  there: readonly CarriedTieRow[],
): void {
  const ofOthers = new Set(listLinksCarriedTo(db, block.id))
  const carried = new Set(there.map(({ rowId }) => rowId))
  for (const { id, findingId, nature } of listWholeLinksOf(db, block.id)) {
    if (ofOthers.has(id)) continue
    const known = findLinkEver(db, findingId, holder.id)
    // One that was carried and then untied there stays untied; one that the line had of its own is not carried.
    if (known !== undefined && (carried.has(known.id) || known.deletedAt === null)) continue
    const linkId = known?.id ?? context.newId()
    const { committeeId, meetingId, agendaItemId } = holder
    if (known !== undefined) updateLink(db, linkId, { nature, deletedAt: null, updatedAt: context.clock.now() })
    else {
      const target = { targetKind: 'block' as const, targetId: holder.id, committeeId, meetingId, agendaItemId }
      insertLink(db, { id: linkId, findingId, ...target, nature, ...stamps(context) })
    }
    keepTie(db, context, block, holder, 'link', linkId)
  }
}

function keepTie(
  db: Writer,
  context: CoreContext,
  { id: blockId, committeeId, meetingId }: BlockRow,
  { id: intoBlockId }: BlockRow,
  kind: string,
  rowId: string,
): void {
  const of = { committeeId, meetingId, blockId, intoBlockId }
  insertCarriedTie(db, { id: context.newId(), ...of, kind, rowId, ...stamps(context) })
}

function takeBack(db: Writer, context: CoreContext, { id, kind, rowId, blockId, intoBlockId }: CarriedTieRow): void {
  const at = context.clock.now()
  if (isNamingColumn(kind)) renameLineOf(db, kind, rowId, { from: intoBlockId, to: blockId, at })
  else if (findLink(db, rowId) !== undefined) updateLink(db, rowId, { deletedAt: at, updatedAt: at })
  removeCarriedTie(db, id, at)
}
