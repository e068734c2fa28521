import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import type { Contract } from '#shared/contract/contract.ts'
import { formatDay } from '#shared/domain/day.ts'
import { meetingTitle } from '#shared/domain/meeting.ts'
import { nameKey } from '#shared/domain/name.ts'
import { RuleBroken } from '#shared/errors.ts'
import { findCommitteeByName, getCommitteeEver, insertCommittee } from '#db/repositories/committee-repository.ts'
import {
  insertBatch,
  listImportParts,
  listImportsOfBatchEver,
  listUnfinishedBatches,
  updateBatch,
} from '#db/repositories/import-repository.ts'
import { clearPiece, show } from '#db/repositories/import-sight-repository.ts'
import { findMeetingOn } from '#db/repositories/meeting-repository.ts'
import type { Writer } from '#db/store.ts'
import { findCommitteeNamed } from '../committee-procedures.ts'
import type { CoreContext } from '../context.ts'
import { refuseKnownSource } from './keep-old-minutes.ts'
import { understandInThread } from './reading-thread.ts'
import { inShortTransactions } from './short-transactions.ts'
import type { Understood } from './understand-old-minutes.ts'
import { writeOldMinutes, type OldMinutesToKeep } from './write-old-minutes.ts'

type KeepManyInput = InferContractRouterInputs<Contract>['oldMinutes']['keepMany']
type File = KeepManyInput['files'][number]
type StreamOf<Output> = Output extends AsyncIterable<infer Event> ? Event : never
export type KeepManyEvent = StreamOf<InferContractRouterOutputs<Contract>['oldMinutes']['keepMany']>

type Batch = {
  readonly id: string
  readonly committeeId: string
  /** The instant that everything of the batch carries until it is in sight. */
  readonly hiddenAt: string
  readonly isNewCommittee: boolean
  /** Sources and days that the batch has had already. */
  readonly seen: { readonly sources: Map<string, string>; readonly days: Map<string, string> }
}

/**
 * Keeps many files of old minutes, each as a meeting of its own, and tells how far it is. Until the last file is read nothing
 * of it is in sight; then all of it is, at once. Cancelled, or broken off in any other way, it leaves nothing.
 *
 * A file that would need an answer of the clerk is not kept, and said why; the others are kept all the same.
 */
export async function* keepManyOldMinutes(
  context: CoreContext,
  input: KeepManyInput,
  signal: AbortSignal | undefined,
): AsyncGenerator<KeepManyEvent, void> {
  const batch = begin(context, input.committee)
  let isKept = false
  const sum = { lines: 0, kept: 0, problems: 0, actions: 0 }
  try {
    for (const [index, file] of input.files.entries()) {
      yield { kind: 'reading', index, name: file.name, lines: sum.lines }
      const outcome = await keepFile(context, batch, file, input, signal)
      if ('problem' in outcome) {
        sum.problems += 1
        yield { kind: 'problem', index, name: file.name, message: outcome.problem, lines: sum.lines }
        continue
      }
      sum.kept += 1
      sum.lines += outcome.kept.written
      sum.actions += outcome.kept.actions
      yield { kind: 'kept', index, name: file.name, ...outcome.kept, lines: sum.lines }
    }
    signal?.throwIfAborted()
    if (sum.kept > 0) await finish(context, batch, signal)
    isKept = sum.kept > 0
    yield { kind: 'done', batchId: isKept ? batch.id : null, ...sum }
  } catch (error) {
    if (signal?.aborted !== true) throw error
  } finally {
    if (!isKept) await clearAway(context, batch.id)
  }
}

/**
 * Clears away what batches left behind that never came to their end: the app was closed, or the machine went down. None of it
 * was ever in sight, so nobody waits for this.
 */
export async function clearUnfinishedBatches(context: Pick<CoreContext, 'store' | 'reader'>): Promise<void> {
  for (const id of listUnfinishedBatches(context.reader)) await clearAway(context, id)
}

function begin(context: CoreContext, committee: string): Batch {
  const at = context.clock.now()
  return context.store.write((db) => {
    const known = findCommitteeNamed(db, context, committee)
    const committeeId = known?.id ?? context.newId()
    const stamped = { createdAt: at, updatedAt: at, deletedAt: at }
    if (known === undefined) {
      const { authorityId } = context
      const row = { id: committeeId, authorityId, name: committee, nameKey: nameKey(committee) }
      insertCommittee(db, { ...row, style: 'panel', ...stamped })
    }
    const id = context.newId()
    insertBatch(db, { id, committeeId, state: 'writing', ...stamped })
    const seen = { sources: new Map<string, string>(), days: new Map<string, string>() }
    return { id, committeeId, hiddenAt: at, isNewCommittee: known === undefined, seen }
  })
}

type Outcome =
  | { readonly problem: string }
  | {
      readonly kept: {
        readonly title: string
        readonly meetingId: string
        readonly items: number
        readonly written: number
        readonly actions: number
        readonly warnings: string[]
      }
    }

async function keepFile(
  context: CoreContext,
  batch: Batch,
  file: File,
  input: KeepManyInput,
  signal: AbortSignal | undefined,
): Promise<Outcome> {
  try {
    const from = { bytes: new Uint8Array(Buffer.from(file.bytes, 'base64')) }
    const read = await understandInThread({ name: file.name, from, heldOn: null, kinds: [] }, signal)
    refuseQuestions(context, batch, file, read)
    const minutes = toKeep(batch, file, read, input.makesActions)
    const written = await inShortTransactions(context, writeOldMinutes(context, minutes), signal)
    const warnings = [...read.fileWarnings, ...read.warnings.map((each) => each.message)]
    const { meetingId, lines, actions } = written
    const items = written.agendaItemIds.length
    return { kept: { title: meetingTitle(read.heldOn), meetingId, items, written: lines, actions, warnings } }
  } catch (error) {
    if (error instanceof RuleBroken) return { problem: error.message }
    throw error
  }
}

/** @throws RuleBroken for a file that cannot be kept without asking the clerk something. */
function refuseQuestions(context: CoreContext, batch: Batch, file: File, read: Understood): void {
  const by = 'Bring this file in by itself, and look at its lines.'
  if (read.isReport)
    throw new RuleBroken('nothing_recognised', `This looks like an officer’s report and not like minutes. ${by}`)
  if (!read.isRecognised)
    throw new RuleBroken('nothing_recognised', `No agenda item and no resolution was recognised. ${by}`)
  const same = batch.seen.sources.get(read.sha256)
  if (same !== undefined)
    throw new RuleBroken('already_imported', `It holds the same text as “${same}”, which is among these files.`)
  refuseKnownSource(context.reader, batch.committeeId, read.sha256)
  if (read.heldOn !== null) refuseTakenDay(context, batch, read.heldOn, by)
  batch.seen.sources.set(read.sha256, file.name)
  if (read.heldOn !== null) batch.seen.days.set(read.heldOn, file.name)
}

function refuseTakenDay(context: CoreContext, batch: Batch, heldOn: string, by: string): void {
  const day = formatDay(heldOn)
  const same = batch.seen.days.get(heldOn)
  if (same !== undefined) {
    throw new RuleBroken('already_exists', `“${same}”, which is among these files, is of ${day} too. ${by}`)
  }
  if (findMeetingOn(context.reader, batch.committeeId, heldOn) !== undefined) {
    throw new RuleBroken('already_exists', `The committee already has a meeting on ${day}. ${by}`)
  }
}

function toKeep(batch: Batch, file: File, read: Understood, makesActions: boolean): OldMinutesToKeep {
  const { heldOn, items, leftOut, source, sha256 } = read
  const duties = makesActions ? read.suggestions.actions.filter((action) => action.why === 'resolution') : []
  const actions = duties.map(({ line, text, owner, due }) => ({ line, text, owner, due: due?.text ?? null }))
  const { committeeId, hiddenAt } = batch
  const of = { committeeId, hiddenAt, batchId: batch.id, heldOn, meetingId: null, fileName: file.name }
  return { ...of, items, leftOut, source, sha256, actions, kinds: [], findings: [], attendance: [] }
}

/**
 * Everything of the batch comes into sight in one short transaction. The agenda items come just before it, in pieces: their
 * meetings are still out of sight, and they with them.
 */
async function finish(context: CoreContext, batch: Batch, signal: AbortSignal | undefined): Promise<void> {
  const at = context.clock.now()
  const rows = listImportsOfBatchEver(context.reader, batch.id)
  const parts = rows.flatMap((row) => listImportParts(context.reader, row))
  const items = parts.filter((part) => part.kind === 'item')
  const others = parts.filter((part) => part.kind !== 'item')
  const showItems = items.map((item) => (db: Writer) => show(db, item, batch.hiddenAt, at))
  await inShortTransactions(context, showItems.values(), signal)
  signal?.throwIfAborted()
  context.write((db) => {
    if (batch.isNewCommittee) showCommittee(db, context, batch, at)
    for (const part of others) show(db, part, batch.hiddenAt, at)
    for (const row of rows) show(db, { kind: 'import', rowId: row.id }, batch.hiddenAt, at)
    updateBatch(db, batch.id, { state: 'kept', deletedAt: null, updatedAt: at })
  })
}

function showCommittee(db: Writer, context: CoreContext, batch: Batch, at: string): void {
  const rowId = batch.committeeId
  const name = getCommitteeEver(db, rowId)
  if (findCommitteeByName(db, context.authorityId, name.nameKey) !== undefined) {
    throw new RuleBroken(
      'already_exists',
      `A committee of the name ${name.name} was made in the meantime. Nothing was kept; choose that committee and begin again.`,
    )
  }
  show(db, { kind: 'committee', rowId }, batch.hiddenAt, at)
}

async function clearAway(context: Pick<CoreContext, 'store'>, batchId: string): Promise<void> {
  await inShortTransactions(context, clearing(context.store, batchId))
}

function* clearing({ file }: CoreContext['store'], batchId: string) {
  // A store that is being closed is left as it is: the next opening clears it.
  const left = { isMore: true }
  while (left.isMore && file.open) {
    yield (db: Writer) => {
      left.isMore = clearPiece(db, batchId, 20)
    }
  }
}
