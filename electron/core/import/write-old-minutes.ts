import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'
import type { AttendanceStatus, MemberRole } from '#shared/domain/committee.ts'
import type { BlockKind } from '#shared/domain/block-kind.ts'
import type { IsoDate } from '#shared/domain/day.ts'
import { inlineFromText } from '#shared/domain/inline.ts'
import { nameKey } from '#shared/domain/name.ts'
import { numberLimbs } from '#shared/domain/resolution.ts'
import { updateAction } from '#db/repositories/action-repository.ts'
import { insertAgendaItem, lastAgendaPositionEver } from '#db/repositories/agenda-item-repository.ts'
import { findAttendance, recordAttendance } from '#db/repositories/attendance-repository.ts'
import { insertBlock, insertLimb } from '#db/repositories/block-repository.ts'
import { getFinding } from '#db/repositories/finding-repository.ts'
import { insertImport, insertImportPart } from '#db/repositories/import-repository.ts'
import { insertLink } from '#db/repositories/link-repository.ts'
import { insertMeeting } from '#db/repositories/meeting-repository.ts'
import { findMembershipOn } from '#db/repositories/membership-repository.ts'
import type { ImportPartKind } from '#db/schema.ts'
import type { Writer } from '#db/store.ts'
import { addAction } from '../action-writing.ts'
import { stamps, type CoreContext } from '../context.ts'
import { personNamed } from '../people.ts'

type LineToKeep = {
  /** The line of the source, from 0. */
  readonly line: number
  readonly kind: BlockKind
  readonly depth: number
  readonly printedLabel: string | null
  readonly text: string
}

export type ItemToKeep = {
  readonly title: string
  readonly purpose: string | null
  readonly lines: readonly LineToKeep[]
}

type ActionToKeep = {
  readonly line: number
  readonly text: string
  readonly owner: string | null
  readonly due: string | null
}

type AttenderToKeep = {
  readonly name: string
  readonly role: MemberRole | null
  readonly status: AttendanceStatus
}

export type OldMinutesToKeep = {
  readonly committeeId: string
  readonly heldOn: IsoDate | null
  /** The meeting on whose agenda they go; null for a new one. */
  readonly meetingId: string | null
  readonly items: readonly ItemToKeep[]
  readonly source: string
  readonly sha256: string
  readonly fileName: string | null
  /** Lines that are not part of the minutes, each as it stood. */
  readonly leftOut: readonly string[]
  readonly kinds: readonly (readonly [number, string])[]
  readonly actions: readonly ActionToKeep[]
  readonly findings: readonly { readonly line: number; readonly findingId: string }[]
  readonly attendance: readonly AttenderToKeep[]
  readonly batchId: string | null
  /** While a batch is being written it is out of sight: its meetings, items, actions and imports carry this instant. */
  readonly hiddenAt: string | null
}

/** One short piece of writing. */
export type WritingStep = (db: Writer) => void

export type WrittenImport = {
  readonly importId: string
  readonly meetingId: string
  readonly agendaItemIds: readonly string[]
  readonly lines: number
  readonly actions: number
}

/** Lines written in one step. */
const linesInAStep = 20

/**
 * Old minutes as steps of writing, in their order: the meeting where it is new, each item with its lines and limbs, what
 * was ticked, and the source as it came. Carried out in one transaction they are kept at once or not at all; a batch
 * carries them out in many short ones.
 */
export function* writeOldMinutes(
  context: CoreContext,
  minutes: OldMinutesToKeep,
): Generator<WritingStep, WrittenImport> {
  const importId = context.newId()
  const meetingId = minutes.meetingId ?? context.newId()
  const at = { ...stamps(context), deletedAt: minutes.hiddenAt }
  const frame: Frame = { importId, committeeId: minutes.committeeId, meetingId, at }
  const [first, ...others] = minutes.items.map((item) => withIds(context, item))
  if (first === undefined) throw new Error('old minutes without an agenda item')
  const items = [first, ...others]
  // Everything else hangs on the import, so that a batch that was left unfinished can be found and cleared away.
  yield (db) => {
    if (minutes.meetingId === null) insertMeeting(db, { id: meetingId, ...meetingColumns(minutes), ...at })
    insertItem(db, frame, first)
    insertImport(db, { id: importId, ...placeOf(frame), agendaItemId: first.id, ...sourceColumns(minutes), ...at })
    if (minutes.meetingId === null) keepPart(db, context, frame, 'meeting', meetingId)
    keepPart(db, context, frame, 'item', first.id)
  }
  yield* writeLines(frame, first)
  for (const item of others) {
    yield (db) => {
      insertItem(db, frame, item)
      keepPart(db, context, frame, 'item', item.id)
    }
    yield* writeLines(frame, item)
  }
  const sources = new Map(
    items.flatMap((item) =>
      item.blocks.map((block): [number, Source] => [block.line, { agendaItemId: item.id, blockId: block.row.id }]),
    ),
  )
  const sourceOf = (line: number): Source => sources.get(line) ?? { agendaItemId: first.id, blockId: null }
  yield* writeWhatWasTicked(context, frame, minutes, sourceOf)
  return {
    importId,
    meetingId,
    agendaItemIds: items.map((item) => item.id),
    lines: linesOf(minutes),
    actions: minutes.actions.length,
  }
}

type Frame = {
  readonly importId: string
  readonly committeeId: string
  readonly meetingId: string
  readonly at: { readonly createdAt: string; readonly updatedAt: string; readonly deletedAt: string | null }
}

/** Where an action or a link comes from: a line, or an item where the line itself is not kept. */
type Source = { readonly agendaItemId: string; readonly blockId: string | null }

type ItemWithIds = ReturnType<typeof withIds>

function withIds(context: CoreContext, { title, purpose, lines }: ItemToKeep) {
  const positions = generateNKeysBetween(null, null, lines.length)
  const blocks = lines.map(({ line, ...block }, index) => ({
    line,
    row: { ...block, id: context.newId(), position: positions[index] ?? '' },
  }))
  return { id: context.newId(), title, purpose, blocks }
}

function insertItem(db: Writer, frame: Frame, { id, title, purpose }: ItemWithIds): void {
  const last = lastAgendaPositionEver(db, frame.meetingId)
  const position = generateKeyBetween(last, null)
  insertAgendaItem(db, { id, ...placeOf(frame), position, title, purpose, isExempt: false, ...frame.at })
}

/** The lines of a hidden item are out of sight with it, so they are written as they will stand. */
function* writeLines(frame: Frame, item: ItemWithIds): Generator<WritingStep> {
  const of = { ...placeOf(frame), agendaItemId: item.id }
  const { createdAt, updatedAt } = frame.at
  for (const some of inPieces(item.blocks, linesInAStep)) {
    yield (db) => {
      for (const { row } of some) {
        const fields = { body: inlineFromText(row.text), isExempt: false, version: 1, createdAt, updatedAt }
        insertBlock(db, { ...of, ...row, ...fields })
      }
    }
  }
  const limbs = numberLimbs(item.blocks.map(({ row }) => row))
  for (const some of inPieces(limbs, linesInAStep)) {
    yield (db) => {
      for (const limb of some) insertLimb(db, { ...limb, ...of, createdAt, updatedAt })
    }
  }
}

function* writeWhatWasTicked(
  context: CoreContext,
  frame: Frame,
  minutes: OldMinutesToKeep,
  sourceOf: (line: number) => Source,
): Generator<WritingStep> {
  for (const action of minutes.actions) yield (db) => writeAction(db, context, frame, minutes.heldOn, action, sourceOf)
  for (const some of inPieces(distinct(minutes.findings), linesInAStep)) {
    yield (db) => {
      for (const each of some) writeLink(db, context, frame, each.findingId, sourceOf(each.line))
    }
  }
  if (minutes.attendance.length === 0) return
  yield (db) => {
    for (const attender of minutes.attendance) writeAttendance(db, context, frame, minutes.heldOn, attender)
  }
}

function writeAction(
  db: Writer,
  context: CoreContext,
  frame: Frame,
  heldOn: IsoDate | null,
  { line, text, owner, due }: ActionToKeep,
  sourceOf: (line: number) => Source,
): void {
  const meeting = { id: frame.meetingId, committeeId: frame.committeeId, heldOn }
  const { id } = addAction(db, context, meeting, { text, owner, due, ...sourceOf(line) })
  if (frame.at.deletedAt !== null) updateAction(db, id, { deletedAt: frame.at.deletedAt })
  keepPart(db, context, frame, 'action', id)
}

function writeLink(db: Writer, context: CoreContext, frame: Frame, findingId: string, source: Source): void {
  const id = context.newId()
  const target =
    source.blockId === null
      ? { targetKind: 'item' as const, targetId: source.agendaItemId }
      : { targetKind: 'block' as const, targetId: source.blockId }
  const of = { ...placeOf(frame), agendaItemId: source.agendaItemId }
  insertLink(db, {
    id,
    findingId: getFinding(db, findingId).id,
    ...target,
    ...of,
    nature: 'concerns',
    ...stamps(context),
  })
  keepPart(db, context, frame, 'link', id)
}

/** Somebody of whom something is recorded at the meeting already is left as recorded. */
function writeAttendance(
  db: Writer,
  context: CoreContext,
  frame: Frame,
  heldOn: IsoDate | null,
  { name, role, status }: AttenderToKeep,
): void {
  const person = personNamed(db, context, name)
  if (findAttendance(db, frame.meetingId, person.id) !== undefined) return
  const id = context.newId()
  const capacity =
    findMembershipOn(db, frame.committeeId, person.id, heldOn ?? context.clock.today())?.role ?? role ?? 'officer'
  const row = { id, ...placeOf(frame), personId: person.id, role: capacity, status, ...stamps(context) }
  recordAttendance(db, row, { id: context.newId(), author: context.author })
  keepPart(db, context, frame, 'attendance', id)
}

function keepPart(db: Writer, context: CoreContext, frame: Frame, kind: ImportPartKind, rowId: string): void {
  insertImportPart(db, {
    id: context.newId(),
    importId: frame.importId,
    kind,
    rowId,
    createdAt: frame.at.createdAt,
  })
}

function placeOf({ committeeId, meetingId }: Frame) {
  return { committeeId, meetingId }
}

function meetingColumns({ committeeId, heldOn }: OldMinutesToKeep) {
  return { committeeId, heldOn }
}

function sourceColumns(minutes: OldMinutesToKeep) {
  const { source, sha256, fileName, leftOut, kinds, batchId, items } = minutes
  const titleKey = nameKey(items[0]?.title ?? fileName ?? '')
  return { source, sha256, fileName, furniture: leftOut, kinds, batchId, titleKey, lines: linesOf(minutes) }
}

function linesOf({ items }: OldMinutesToKeep): number {
  return items.reduce((sum, item) => sum + item.lines.length, 0)
}

/** A finding that two ticks tie to one line is tied once. */
function distinct(findings: OldMinutesToKeep['findings']): OldMinutesToKeep['findings'] {
  return [...new Map(findings.map((each) => [`${each.findingId} ${each.line}`, each])).values()]
}

function* inPieces<Each>(all: readonly Each[], size: number): Generator<readonly Each[]> {
  for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size)
}
