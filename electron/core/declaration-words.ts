import { listAgendaItems } from '#db/repositories/agenda-item-repository.ts'
import { listAttendance } from '#db/repositories/attendance-repository.ts'
import type { DeclarationRow } from '#db/repositories/declaration-repository.ts'
import type { MeetingRow } from '#db/repositories/meeting-repository.ts'
import { findOpenMembership } from '#db/repositories/membership-repository.ts'
import type { Reader } from '#db/store.ts'
import { declarationNote } from '#shared/domain/room/room-words.ts'
import { getPerson } from './people.ts'
import { profileOf } from './room-view.ts'

/** What the minutes say of a declaration, with the items by their numbers on the agenda. */
export function declarationWords(db: Reader, meeting: MeetingRow, row: DeclarationRow): string {
  const items = listAgendaItems(db, meeting.id).flatMap((item, at) =>
    row.itemIds.includes(item.id) ? [String(at + 1)] : [],
  )
  const record = listAttendance(db, meeting.id).find(({ personId }) => personId === row.personId)
  const seat = findOpenMembership(db, meeting.committeeId, row.personId)
  const role = record?.role ?? seat?.role ?? (getPerson(db, row.personId).kind === 'councillor' ? 'member' : 'officer')
  const person = { name: row.name, role, substituteFor: record?.substituteFor ?? null }
  return declarationNote(profileOf(db, meeting), person, { ...row, items })
}
