import type { MinutesSource } from '#shared/domain/minutes-document/minutes-document.ts'
import { listActionsMadeAt } from '#db/repositories/action-repository.ts'
import { listAgendaItems } from '#db/repositories/agenda-item-repository.ts'
import { findAuthority } from '#db/repositories/authority-repository.ts'
import { listBlocksOfMeeting } from '#db/repositories/block-repository.ts'
import { getCommittee } from '#db/repositories/committee-repository.ts'
import { listLinksOfMeeting } from '#db/repositories/link-repository.ts'
import { findNext, getMeeting, type MeetingRow } from '#db/repositories/meeting-repository.ts'
import { findWording } from '#db/repositories/wording-repository.ts'
import type { Reader } from '#db/store.ts'
import { itemCourses, meetingCourse } from './minutes-course-source.ts'
import { attendersForMinutes, unwrittenDeclarations } from './room-source.ts'
import { readExemptions } from './exempt-view.ts'
import { printedNumbers } from './minute-numbers.ts'
import { motionsForMinutes } from './motion-source.ts'

/** One meeting as its minutes are made from: read in three passes, whatever the number of its items. */
export function readMinutesSource(db: Reader, meetingId: string, audience: MinutesSource['audience']): MinutesSource {
  const meeting = getMeeting(db, meetingId)
  const committee = getCommittee(db, meeting.committeeId)
  const next = findNext(db, meeting)
  return {
    councilName: findAuthority(db)?.name ?? null,
    committee: { name: committee.name, style: committee.style, wording: findWording(db, committee.id) },
    meeting: {
      title: null,
      heldOn: meeting.heldOn,
      startsAt: meeting.startsAt,
      endsAt: meeting.endsAt,
      venue: meeting.venue,
      nextMeeting: next === undefined ? null : { heldOn: next.heldOn, startsAt: next.startsAt, venue: next.venue },
      isDraft: true,
      ...meetingCourse(db, meetingId),
    },
    attendance: attendersForMinutes(db, meetingId),
    items: itemsOf(db, meeting),
    audience,
  }
}

function itemsOf(db: Reader, meeting: MeetingRow): MinutesSource['items'] {
  const meetingId = meeting.id
  const printed = printedNumbers(db, meeting)
  const courses = itemCourses(db, meetingId)
  const allBlocks = listBlocksOfMeeting(db, meetingId)
  const blocks = Map.groupBy(allBlocks, (block) => block.agendaItemId)
  const written = new Set(allBlocks.filter(({ text }) => text.trim() !== '').map(({ id }) => id))
  const declared = unwrittenDeclarations(db, meeting, written)
  const motions = motionsForMinutes(db, meetingId)
  const actions = actionsByLine(db, meetingId)
  const links = Map.groupBy(listLinksOfMeeting(db, meetingId), (link) => link.targetId)
  const exemptions = readExemptions(db, meetingId)
  return listAgendaItems(db, meetingId).map((item, at) => ({
    ...exemptions.ofItem(item.id),
    id: item.id,
    number: printed === null ? String(at + 1) : (printed.get(item.id) ?? null),
    title: item.title,
    purpose: item.purpose,
    isExempt: item.isExempt,
    ...courses.get(item.id),
    motions: motions.get(item.id) ?? [],
    blocks: [
      ...(blocks.get(item.id) ?? []).map((block) => ({
        id: block.id,
        kind: block.kind,
        depth: block.depth,
        printedLabel: block.printedLabel,
        inline: block.body,
        isExempt: block.isExempt,
        ...actions.get(block.id),
        ...exemptions.ofLine(block.id),
        findings: (links.get(block.id) ?? []).flatMap((link) => (link.number === null ? [] : [link.number])),
      })),
      ...(declared.get(item.id) ?? []),
    ],
  }))
}

/** Who is to do what a line says, and by when; of the lines that are actions. */
function actionsByLine(db: Reader, meetingId: string) {
  return new Map(
    listActionsMadeAt(db, meetingId).flatMap(({ followsLine, blockId, owner, dueText }) =>
      followsLine && blockId !== null ? [[blockId, { action: { owner, due: dueText } }] as const] : [],
    ),
  )
}
