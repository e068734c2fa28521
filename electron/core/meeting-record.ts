import type { MeetingRecord, RecordedItem, RecordedMotion } from '#shared/domain/after-meeting/gap.ts'
import { findFindingReferences } from '#shared/domain/reference/reference.ts'
import { listActionsMadeAt } from '#db/repositories/action-repository.ts'
import { listWholeAgendaItems } from '#db/repositories/agenda-item-repository.ts'
import { listAttendance } from '#db/repositories/attendance-repository.ts'
import { listBlocksOfMeeting, type BlockRow } from '#db/repositories/block-repository.ts'
import { listConflictsOfMeeting } from '#db/repositories/conflict-repository.ts'
import { hasInspection, listFindingsNumbered } from '#db/repositories/finding-repository.ts'
import { listLinksOfMeeting } from '#db/repositories/link-repository.ts'
import { getMeeting } from '#db/repositories/meeting-repository.ts'
import { listMotionsOfMeeting, listVotes } from '#db/repositories/motion-repository.ts'
import type { Reader } from '#db/store.ts'
import { dueOf } from './action-view.ts'
import { readExemptions } from './exempt-view.ts'
import { unminutedLapses } from './quorum-record.ts'

/** One meeting as its gaps are looked for in: read in a few passes, whatever the number of its items and lines. */
export function readMeetingRecord(db: Reader, meetingId: string): MeetingRecord {
  const meeting = getMeeting(db, meetingId)
  const lines = listBlocksOfMeeting(db, meetingId)
  const attendance = listAttendance(db, meetingId).filter(({ status }) => status === 'present')
  return {
    heldOn: meeting.heldOn,
    items: itemsOf(db, meetingId, lines),
    actions: listActionsMadeAt(db, meetingId).map((row) => {
      const due = dueOf(db, row)
      return {
        id: row.id,
        number: row.number,
        text: row.text,
        owner: row.owner,
        hasDue: due !== null,
        dueText: due?.text ?? '',
        dueEnd: due?.end ?? null,
        itemId: row.agendaItemId,
        blockId: row.blockId,
      }
    }),
    present: attendance.length,
    isPresided:
      meeting.presidingPersonId !== null || attendance.some(({ role }) => role === 'chair' || role === 'vice-chair'),
    lapses: unminutedLapses(db, meeting),
    state: meeting.sessionState,
    motions: motionsOf(db, meetingId),
    conflicts: new Set(listConflictsOfMeeting(db, meetingId).map(({ blockId }) => blockId)),
    findingNumbers: hasInspection(db) ? knownNumbers(db, lines) : null,
  }
}

function itemsOf(db: Reader, meetingId: string, lines: readonly BlockRow[]): readonly RecordedItem[] {
  const exemptions = readExemptions(db, meetingId)
  const byItem = Map.groupBy(lines, ({ agendaItemId }) => agendaItemId)
  const links = Map.groupBy(listLinksOfMeeting(db, meetingId), ({ targetId }) => targetId)
  const numbersOf = (id: string) => (links.get(id) ?? []).flatMap(({ number }) => number ?? [])
  return listWholeAgendaItems(db, meetingId).map((item, at) => {
    const { exemption } = exemptions.ofItem(item.id)
    return {
      id: item.id,
      number: String(at + 1),
      title: item.title,
      kind: item.kind,
      specialCircumstances: item.specialCircumstances,
      outcome: item.outcome,
      hasEnd: item.endedAt !== null,
      isExempt: item.isExempt,
      confidentiality: item.confidentiality,
      paragraphs: exemption?.paragraphs ?? [],
      publicTitle: item.publicTitle,
      publicSummary: item.publicSummary,
      isExcluded: exemption?.isExcluded ?? false,
      findings: numbersOf(item.id),
      lines: (byItem.get(item.id) ?? []).map((line) => ({
        id: line.id,
        kind: line.kind,
        text: line.text,
        isExempt: line.isExempt || exemptions.ofLine(line.id).isExempt === true,
        paragraphs: exemptions.ofLine(line.id).access?.paragraphs ?? [],
        findings: numbersOf(line.id),
      })),
    }
  })
}

function motionsOf(db: Reader, meetingId: string): readonly RecordedMotion[] {
  const rows = listMotionsOfMeeting(db, meetingId)
  const voted = new Set(
    listVotes(
      db,
      rows.map(({ id }) => id),
    ).map(({ motionId }) => motionId),
  )
  return rows.map((row) => ({
    id: row.id,
    itemId: row.agendaItemId,
    blockId: row.blockId,
    outcome: row.outcome,
    isMoved: row.moverPersonId !== null || row.moverWords !== null,
    hasVote: voted.has(row.id),
    resolutionBlockId: row.resolutionBlockId,
  }))
}

/** Of the numbers that the lines name, those that a finding has. */
function knownNumbers(db: Reader, lines: readonly BlockRow[]): ReadonlySet<string> {
  const named = lines.flatMap(({ text }) => findFindingReferences(text).flatMap(({ numbers }) => numbers))
  return new Set(listFindingsNumbered(db, [...new Set(named)]).map(({ number }) => number))
}
