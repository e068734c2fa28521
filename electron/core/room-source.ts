import { listAgendaItems } from '#db/repositories/agenda-item-repository.ts'
import { listAttendance } from '#db/repositories/attendance-repository.ts'
import { findNilReturn, listDeclarations } from '#db/repositories/declaration-repository.ts'
import type { MeetingRow } from '#db/repositories/meeting-repository.ts'
import type { Reader } from '#db/store.ts'
import { inlineFromText } from '#shared/domain/inline.ts'
import type { MinutesAttender, MinutesBlock } from '#shared/domain/minutes-document/minutes-tree.ts'
import { declarationsItem, minutesAttender } from '#shared/domain/room/minutes-of-room.ts'
import { nilReturnNote } from '#shared/domain/room/room-words.ts'
import { declarationWords } from './declaration-words.ts'

/** Who was there, for the head of the minutes. */
export function attendersForMinutes(db: Reader, meetingId: string): readonly MinutesAttender[] {
  return listAttendance(db, meetingId).flatMap(({ status, ...row }) =>
    status === null ? [] : [minutesAttender({ ...row, status })],
  )
}

/**
 * Declarations that no line of the minutes tells of, as lines of the item in which interests are declared; where the agenda
 * has none, of the first item concerned.
 *
 * @param written the lines that have words.
 */
export function unwrittenDeclarations(
  db: Reader,
  meeting: MeetingRow,
  written: ReadonlySet<string>,
): ReadonlyMap<string, readonly MinutesBlock[]> {
  const items = listAgendaItems(db, meeting.id)
  const place = declarationsItem(items)?.id
  const isWritten = (blockId: string | null) => blockId !== null && written.has(blockId)
  const declared = listDeclarations(db, meeting.id)
    .filter(({ blockId }) => !isWritten(blockId))
    .map((each) => ({
      id: each.id,
      itemId: place ?? items.find(({ id }) => each.itemIds.includes(id))?.id ?? items[0]?.id,
      text: declarationWords(db, meeting, each),
    }))
  const nil = findNilReturn(db, meeting.id)
  const none =
    nil === undefined || isWritten(nil.blockId)
      ? []
      : [{ id: nil.id, itemId: place ?? items[0]?.id, text: nilReturnNote }]
  const lines = new Map<string, MinutesBlock[]>()
  for (const { id, itemId, text } of [...none, ...declared]) {
    if (itemId !== undefined) lines.set(itemId, [...(lines.get(itemId) ?? []), lineOf(id, text)])
  }
  return lines
}

function lineOf(id: string, text: string): MinutesBlock {
  const inline = inlineFromText(text)
  return { id, kind: 'declarationNote', depth: 0, printedLabel: null, inline, isExempt: false, findings: [] }
}
