import type { BlockKind } from '#shared/domain/block-kind.ts'
import { inlineFromText } from '#shared/domain/inline.ts'
import type { NoteOutcome } from '#shared/domain/note-outcome.ts'
import { findBlock, listBlocksEver, updateBlock } from '#db/repositories/block-repository.ts'
import type { Reader, Writer } from '#db/store.ts'
import type { CoreContext } from './context.ts'
import { keepText } from './keep-text.ts'

/**
 * Notes that tell of an event are lines like any other: once the clerk has put one in other words, it is the clerk’s. What
 * is corrected later goes into the note only where it still says what was put there, in whatever item it stands; an editor in
 * which the item is open reads the line again. What it said before is in its history.
 */
export function rewordNote(
  db: Writer,
  context: CoreContext,
  blockId: string | null,
  before: string | null,
  after: string | null,
): NoteOutcome {
  const line = blockId === null ? undefined : findBlock(db, blockId)
  if (line === undefined || before === null || after === null) return 'none'
  if (before === after || line.text === after) return 'followed'
  if (line.text !== before) return 'stands'
  const at = context.clock.now()
  keepText(db, context, line, { at, author: context.author })
  const version = line.version + 1
  const words = { body: inlineFromText(after), text: after, wordsVersion: version, writtenBy: context.author }
  updateBlock(db, { ...line, ...words, version, updatedAt: at })
  return 'followed'
}

/** Takes a note out with what it tells of, where nobody has written in it since. */
export function takeOutNote(
  db: Writer,
  context: CoreContext,
  blockId: string | null,
  words: string,
  at: string,
): NoteOutcome {
  const line = blockId === null ? undefined : findBlock(db, blockId)
  if (line === undefined) return 'none'
  if (line.text !== words || !noteKinds.includes(line.kind)) return 'stands'
  keepText(db, context, line, { at, author: context.author })
  updateBlock(db, { ...line, deletedAt: at, updatedAt: at, version: line.version + 1 })
  return 'followed'
}

/** @param goneAt when it was taken out: one that the clerk took out at another time stays out. */
export function putNoteBack(db: Writer, context: CoreContext, blockId: string | null, goneAt: string): void {
  const [line] = blockId === null ? [] : listBlocksEver(db, [blockId])
  if (line === undefined || line.deletedAt !== goneAt) return
  updateBlock(db, { ...line, deletedAt: null, updatedAt: context.clock.now(), version: line.version + 1 })
}

/** Whether a line of the minutes tells of it. One that was joined to another stands with its words there. */
export function isTold(db: Reader, blockId: string | null): boolean {
  const [line] = blockId === null ? [] : listBlocksEver(db, [blockId])
  return line !== undefined && (line.deletedAt === null ? line.text.trim() !== '' : line.mergedInto !== null)
}

const noteKinds: readonly BlockKind[] = ['attendanceNote', 'declarationNote']
