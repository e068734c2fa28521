import type { AgendaSource } from '#shared/domain/agenda-document/agenda-document.ts'
import { listWholeAgendaItems } from '#db/repositories/agenda-item-repository.ts'
import { listAttachments } from '#db/repositories/attachment-repository.ts'
import { findAuthority } from '#db/repositories/authority-repository.ts'
import { getCommittee } from '#db/repositories/committee-repository.ts'
import { listDraftResolutions } from '#db/repositories/draft-resolution-repository.ts'
import { getMeeting } from '#db/repositories/meeting-repository.ts'
import type { Reader } from '#db/store.ts'

/** One meeting as its agenda is made from: read in three passes, whatever the number of its items. */
export function readAgendaSource(db: Reader, meetingId: string, audience: AgendaSource['audience']): AgendaSource {
  const { heldOn, startsAt, venue, committeeId } = getMeeting(db, meetingId)
  const committee = getCommittee(db, committeeId)
  const resolutions = Map.groupBy(listDraftResolutions(db, meetingId), (row) => row.agendaItemId)
  const attachments = Map.groupBy(listAttachments(db, meetingId), (row) => row.agendaItemId)
  return {
    councilName: findAuthority(db)?.name ?? null,
    committee: { name: committee.name, style: committee.style },
    meeting: { heldOn, startsAt, venue },
    items: listWholeAgendaItems(db, meetingId).map((item, at) => ({
      ...item,
      number: String(at + 1),
      resolutions: (resolutions.get(item.id) ?? []).map((row) => ({
        label: row.printedLabel,
        text: row.text,
        isHeading: row.isHeading,
      })),
      attachments: (attachments.get(item.id) ?? []).map((row) => ({ name: row.name, isExempt: row.isExempt })),
    })),
    audience,
  }
}
