import { listAgendaItems } from '#db/repositories/agenda-item-repository.ts'
import {
  findDeclarationEver,
  findNilReturn,
  insertDeclaration,
  listDeclarations,
  replaceDeclarationItems,
  updateDeclaration,
} from '#db/repositories/declaration-repository.ts'
import { getMeeting, type MeetingRow } from '#db/repositories/meeting-repository.ts'
import type { Reader, Writer } from '#db/store.ts'
import type { NoteOutcome } from '#shared/domain/note-outcome.ts'
import type { Consequence } from '#shared/domain/room/declaration.ts'
import { nilReturnNote } from '#shared/domain/room/room-words.ts'
import { wallTime } from '#shared/domain/session/elapsed.ts'
import { RuleBroken } from '#shared/errors.ts'
import { knownPerson } from './attendance-procedures.ts'
import { stamps, type CoreContext } from './context.ts'
import { declarationWords } from './declaration-words.ts'
import { putNoteBack, rewordNote, takeOutNote } from './note-lines.ts'
import { os } from './procedure.ts'

export const declarationProcedures = {
  list: os.declaration.list.handler(({ context, input }) =>
    view(context.reader, getMeeting(context.reader, input.meetingId).id),
  ),

  add: os.declaration.add.handler(({ context, input: { meetingId, personId, ...declared } }) =>
    context.write((db) => {
      const meeting = getMeeting(db, meetingId)
      const nil = findNilReturn(db, meetingId)
      if (nil !== undefined) remove(db, context, { ...nil, words: nilReturnNote })
      const id = insert(db, context, meeting, { personId: knownPerson(db, personId), ...declared })
      return { id, note: noteFor(db, meeting, id), declarations: view(db, meetingId) }
    }),
  ),

  update: os.declaration.update.handler(({ context, input: { id, itemIds, ...declared } }) =>
    context.write((db) => {
      const meeting = meetingOf(db, id)
      const noteBefore = noteFor(db, meeting, id)
      const isWholeMeeting = itemIds.length === 0
      updateDeclaration(db, id, { ...declared, isWholeMeeting, updatedAt: context.clock.now() })
      writeItems(db, context, meeting, id, itemIds)
      const note = noteFor(db, meeting, id)
      const line = rewordNote(db, context, findDeclarationEver(db, id)?.blockId ?? null, noteBefore, note)
      return { id, noteBefore, note, line, declarations: view(db, meeting.id) }
    }),
  ),

  remove: os.declaration.remove.handler(({ context, input: { id } }) =>
    context.write((db) => {
      const meeting = meetingOf(db, id)
      const row = findDeclarationEver(db, id)
      const words = row?.personId === null ? nilReturnNote : noteFor(db, meeting, id)
      const line = remove(db, context, { id, blockId: row?.blockId ?? null, words })
      return { line, declarations: view(db, meeting.id) }
    }),
  ),

  putBack: os.declaration.putBack.handler(({ context, input: { id } }) =>
    context.write((db) => {
      const meeting = meetingOf(db, id)
      const { blockId = null, deletedAt = null } = findDeclarationEver(db, id) ?? {}
      updateDeclaration(db, id, { deletedAt: null, updatedAt: context.clock.now() })
      if (deletedAt !== null) putNoteBack(db, context, blockId, deletedAt)
      return view(db, meeting.id)
    }),
  ),

  declareNone: os.declaration.declareNone.handler(({ context, input: { meetingId } }) =>
    context.write((db) => {
      const meeting = getMeeting(db, meetingId)
      if (listDeclarations(db, meetingId).length > 0) {
        throw new RuleBroken(
          'built_upon',
          'An interest is declared already. Take it back first if nothing was declared.',
        )
      }
      const none = { personId: null, class: '', nature: '', dispensation: null, consequence: null, itemIds: [] }
      const id = findNilReturn(db, meetingId)?.id ?? insert(db, context, meeting, none)
      return { id, note: nilReturnNote, declarations: view(db, meetingId) }
    }),
  ),

  noteWritten: os.declaration.noteWritten.handler(({ context, input: { id, blockId } }) =>
    context.write((db) => {
      const meeting = meetingOf(db, id)
      updateDeclaration(db, id, { blockId, updatedAt: context.clock.now() })
      return view(db, meeting.id)
    }),
  ),
}

type Declared = {
  readonly personId: string | null
  readonly class: string
  readonly nature: string
  readonly dispensation: string | null
  readonly consequence: Consequence | null
  readonly itemIds: readonly string[]
}

function view(db: Reader, meetingId: string) {
  const nil = findNilReturn(db, meetingId)
  return {
    meetingId,
    nil: nil === undefined ? null : { id: nil.id, blockId: nil.blockId },
    declarations: listDeclarations(db, meetingId),
  }
}

function meetingOf(db: Reader, declarationId: string): MeetingRow {
  const row = findDeclarationEver(db, declarationId)
  if (row === undefined) throw new RuleBroken('not_found', 'There is no such declaration. Choose one from the list.')
  return getMeeting(db, row.meetingId)
}

function insert(db: Writer, context: CoreContext, meeting: MeetingRow, { itemIds, ...declared }: Declared): string {
  const id = context.newId()
  const at = stamps(context)
  insertDeclaration(db, {
    id,
    committeeId: meeting.committeeId,
    meetingId: meeting.id,
    ...declared,
    isWholeMeeting: itemIds.length === 0,
    clockTime: wallTime(at.createdAt),
    author: context.author,
    ...at,
  })
  writeItems(db, context, meeting, id, itemIds)
  return id
}

/** @throws RuleBroken `not_found` for an item of another meeting. */
function writeItems(
  db: Writer,
  context: CoreContext,
  meeting: MeetingRow,
  id: string,
  itemIds: readonly string[],
): void {
  const items = listAgendaItems(db, meeting.id)
  if (itemIds.some((itemId) => !items.some((item) => item.id === itemId))) {
    throw new RuleBroken('not_found', 'An item named here is not on the agenda. Choose the items from the agenda.')
  }
  const rows = [...new Set(itemIds)].map((agendaItemId) => ({
    id: context.newId(),
    committeeId: meeting.committeeId,
    meetingId: meeting.id,
    declarationId: id,
    agendaItemId,
    ...stamps(context),
  }))
  replaceDeclarationItems(db, id, rows, context.clock.now())
}

type Noted = { readonly id: string; readonly blockId: string | null; readonly words: string }

/** The declaration and its note go at one instant, by which they come back together. */
function remove(db: Writer, context: CoreContext, { id, blockId, words }: Noted): NoteOutcome {
  const at = context.clock.now()
  updateDeclaration(db, id, { deletedAt: at, updatedAt: at })
  return takeOutNote(db, context, blockId, words, at)
}

function noteFor(db: Reader, meeting: MeetingRow, id: string): string {
  const row = listDeclarations(db, meeting.id).find((each) => each.id === id)
  return row === undefined ? '' : declarationWords(db, meeting, row)
}
