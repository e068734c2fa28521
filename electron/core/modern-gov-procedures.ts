import { nameKey } from '#shared/domain/name.ts'
import { findCommitteeByName } from '#db/repositories/committee-repository.ts'
import { findMeetingOn } from '#db/repositories/meeting-repository.ts'
import { listAgendaItems } from '#db/repositories/agenda-item-repository.ts'
import type { Reader } from '#db/store.ts'
import type { CoreContext } from './context.ts'
import { keepModernGov, takeBackModernGov } from './import/keep-modern-gov.ts'
import { readModernGov, type ModernGovMeeting } from './import/read-modern-gov.ts'
import { os } from './procedure.ts'

export const modernGovProcedures = {
  read: os.modernGov.read.handler(({ context, input }) => {
    const db = context.reader
    const { committees, members, meetings, problems } = readModernGov(input.source)
    return {
      committees: committees.map((each) => ({ ...each, isKnown: committeeIdOf(db, context, each.name) !== undefined })),
      members: [...members],
      meetings: meetings.map((each) => ({
        ...each,
        members: [...each.members],
        items: [...each.items],
        isKnown: isMeetingKnown(db, context, each),
      })),
      problems: [...problems],
    }
  }),

  keep: os.modernGov.keep.handler(({ context, input }) => {
    const read = readModernGov(input.source)
    return { made: context.write((db) => keepModernGov(db, context, read, input)) }
  }),

  undo: os.modernGov.undo.handler(({ context, input }) => {
    context.write((db) => takeBackModernGov(db, input.made, context.clock.now()))
    return {}
  }),
}

function committeeIdOf(db: Reader, context: CoreContext, name: string): string | undefined {
  return findCommitteeByName(db, context.authorityId, nameKey(name))?.id
}

function isMeetingKnown(db: Reader, context: CoreContext, meeting: ModernGovMeeting): boolean {
  const committeeId = committeeIdOf(db, context, meeting.committee)
  if (committeeId === undefined || meeting.heldOn === null) return false
  const known = findMeetingOn(db, committeeId, meeting.heldOn)
  return known !== undefined && listAgendaItems(db, known.id).length > 0
}
