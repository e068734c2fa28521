import type { InferContractRouterInputs } from '@orpc/contract'
import type { Contract } from '#shared/contract/contract.ts'
import type { Inline } from '#shared/domain/inline.ts'
import { RuleBroken } from '#shared/errors.ts'
import { listBlocksEver, updateBlock, type BlockRow } from '#db/repositories/block-repository.ts'
import {
  findConflict,
  findOpenConflict,
  insertConflict,
  updateConflict,
  type ConflictRow,
} from '#db/repositories/conflict-repository.ts'
import type { Writer } from '#db/store.ts'
import { stamps, type CoreContext } from './context.ts'
import { keepText } from './keep-text.ts'

type Put = InferContractRouterInputs<Contract>['agendaItem']['save']['puts'][number]

/** Whether the words that a save replaces were written by another window since the version that the save rests on. */
export function hasOtherWords(known: BlockRow, put: Put): boolean {
  if (known.version === put.baseVersion) return false
  if (known.deletedAt !== null) return put.baseVersion > 0
  const isWritten = put.changes === undefined || put.changes.includes('body')
  return isWritten && wordsVersion(known) > put.baseVersion && !sameWords(known.body, put.body)
}

/** Whether another window has written in a line since the version at which this one takes it out. */
export function isWrittenSince(known: BlockRow, baseVersion: number | undefined): boolean {
  return baseVersion !== undefined && known.version !== baseVersion && wordsVersion(known) > baseVersion
}

/**
 * Sets the present version of a line beside it, since a save from another window takes its place. While two windows write in
 * one line in turn, each one's last version stands and nothing between is kept; a third version goes into the history.
 */
export function setAside(db: Writer, context: CoreContext, known: BlockRow, put: Put): void {
  const version = {
    isRemoval: known.deletedAt !== null,
    version: known.version,
    kind: known.kind,
    body: known.body,
    text: known.text,
    writtenAt: known.updatedAt,
    writtenBy: known.writtenBy,
  }
  const open = findOpenConflict(db, known.id)
  if (open === undefined) {
    insertConflict(db, { id: context.newId(), ...placeOf(known), ...version, ...stamps(context) })
    return
  }
  const isEarlierVersionOfThis = open.version === put.baseVersion
  if (!isEarlierVersionOfThis) keepOther(db, context, known, open)
  updateConflict(db, open.id, { ...version, updatedAt: context.clock.now() })
}

/** Says beside a line that another window has taken it out; the words that were written meanwhile stand. */
export function setRemovalAside(db: Writer, context: CoreContext, known: BlockRow, baseVersion: number): void {
  const at = context.clock.now()
  const version = {
    isRemoval: true,
    version: baseVersion,
    kind: known.kind,
    body: [],
    text: '',
    writtenAt: at,
    writtenBy: context.author,
  }
  const open = findOpenConflict(db, known.id)
  if (open !== undefined) {
    keepOther(db, context, known, open)
    updateConflict(db, open.id, { ...version, updatedAt: at })
    return
  }
  insertConflict(db, { id: context.newId(), ...placeOf(known), ...version, ...stamps(context) })
}

/** The clerk's choice. What is not kept goes into the history, from where it can be put back. */
export function settleConflict(
  db: Writer,
  context: CoreContext,
  choice: InferContractRouterInputs<Contract>['block']['settle'],
): BlockRow {
  const conflict = findConflict(db, choice.id)
  const [block] = conflict === undefined ? [] : listBlocksEver(db, [conflict.blockId])
  if (conflict === undefined || block === undefined) {
    throw new RuleBroken('not_found', 'There is no other version of this line. Go on writing.')
  }
  if (conflict.resolvedAt !== null) return block
  if (conflict.version !== choice.version) {
    throw new RuleBroken('save_conflict', 'The line was changed again elsewhere. Compare both versions, then choose.')
  }
  const at = context.clock.now()
  if (choice.keep === 'present') keepOther(db, context, block, conflict)
  else takeOther(db, context, block, conflict)
  updateConflict(db, conflict.id, { resolvedAt: at, resolvedBy: context.author, kept: choice.keep, updatedAt: at })
  return block
}

function takeOther(
  db: Writer,
  context: CoreContext,
  block: BlockRow,
  { isRemoval, kind, body, text }: ConflictRow,
): void {
  const at = context.clock.now()
  keepText(db, context, block, { at, author: block.writtenBy ?? context.author })
  const version = block.version + 1
  const changes = isRemoval
    ? { deletedAt: at }
    : { kind, body, text, wordsVersion: version, writtenBy: context.author, deletedAt: null }
  updateBlock(db, { ...block, ...changes, version, updatedAt: at })
}

/** A version that only says that the line was taken out has no words to keep. */
function keepOther(db: Writer, context: CoreContext, block: BlockRow, other: ConflictRow): void {
  if (other.isRemoval) return
  keepText(db, context, block, { was: other, at: context.clock.now(), author: other.writtenBy ?? context.author })
}

function placeOf({ id: blockId, committeeId, meetingId, agendaItemId }: BlockRow) {
  return { blockId, committeeId, meetingId, agendaItemId }
}

/** A line that was not saved since its words are counted may have had other words at any version. */
function wordsVersion(known: BlockRow): number {
  return known.wordsVersion ?? known.version
}

function sameWords(a: Inline, b: Inline): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
