import type { InferContractRouterOutputs } from '@orpc/contract'
import type { Contract } from '#shared/contract/contract.ts'
import { agendaGaps } from '#shared/domain/agenda.ts'
import { meetingTitle } from '#shared/domain/meeting.ts'
import { nameKey } from '#shared/domain/name.ts'
import { listWholeAgendaItems } from '#db/repositories/agenda-item-repository.ts'
import { listAttachments } from '#db/repositories/attachment-repository.ts'
import { getCommittee, listStandingItems } from '#db/repositories/committee-repository.ts'
import { listDraftResolutions } from '#db/repositories/draft-resolution-repository.ts'
import { getMeeting } from '#db/repositories/meeting-repository.ts'
import type { Reader } from '#db/store.ts'
import { attachmentView } from './attachment-procedures.ts'

type PreparedAgenda = InferContractRouterOutputs<Contract>['agenda']['get']

/** The agenda as it is prepared: each item whole, with its draft resolutions, its files and what the law still asks of it. */
export function prepareAgenda(db: Reader, meetingId: string): PreparedAgenda {
  const meeting = getMeeting(db, meetingId)
  const committee = getCommittee(db, meeting.committeeId)
  const resolutions = Map.groupBy(listDraftResolutions(db, meetingId), (row) => row.agendaItemId)
  const attachments = Map.groupBy(listAttachments(db, meetingId), (row) => row.agendaItemId)
  return {
    meetingId,
    committeeId: committee.id,
    committeeName: committee.name,
    committeeStyle: committee.style,
    title: meetingTitle(meeting.heldOn),
    heldOn: meeting.heldOn,
    standingLeft: [...standingItemsLeft(db, committee.id, meetingId)],
    items: listWholeAgendaItems(db, meetingId).map((item, at) => ({
      id: item.id,
      number: String(at + 1),
      title: item.title,
      purpose: item.purpose,
      kind: item.kind,
      section: item.section,
      lead: item.lead,
      report: item.report,
      isExempt: item.isExempt,
      exemptParagraphs: item.exemptParagraphs,
      publicInterest: item.publicInterest,
      publicTitle: item.publicTitle,
      chairOpinion: item.chairOpinion,
      specialCircumstances: item.specialCircumstances,
      blocks: item.blocks,
      resolutions: (resolutions.get(item.id) ?? []).map((row) => ({
        id: row.id,
        label: row.printedLabel,
        text: row.text,
        isHeading: row.isHeading,
      })),
      attachments: (attachments.get(item.id) ?? []).map((row) => attachmentView(row, item.isExempt)),
      gaps: [...agendaGaps(item)],
    })),
  }
}

/** Titles of the committee's standing items that no item of the agenda has. */
export function standingItemsLeft(db: Reader, committeeId: string, meetingId: string): readonly string[] {
  const there = new Set(listWholeAgendaItems(db, meetingId).map(({ title }) => nameKey(title)))
  return listStandingItems(db, committeeId)
    .map(({ title }) => title)
    .filter((title) => !there.has(nameKey(title)))
}
