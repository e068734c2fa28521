import { generateNKeysBetween } from 'fractional-indexing'
import { isExpected } from '#shared/domain/committee.ts'
import { closeMeeting } from '#shared/domain/session/acts.ts'
import { meetingTitle } from '#shared/domain/meeting.ts'
import { listActionsBefore } from '#db/repositories/action-repository.ts'
import { insertAgendaItem, listAgendaItems } from '#db/repositories/agenda-item-repository.ts'
import { listAttendance } from '#db/repositories/attendance-repository.ts'
import { getCommittee, listStandingItems } from '#db/repositories/committee-repository.ts'
import {
  findNext,
  findPrevious,
  getMeeting,
  insertMeeting,
  listMeetings,
  updateMeeting,
  type MeetingRow,
} from '#db/repositories/meeting-repository.ts'
import { listMembers } from '#db/repositories/membership-repository.ts'
import type { Reader, Writer } from '#db/store.ts'
import { stateAt } from './action-view.ts'
import { stamps, type CoreContext } from './context.ts'
import { printedNumbers } from './minute-numbers.ts'
import { os } from './procedure.ts'
import { reopen } from './session-procedures.ts'
import { act } from './session-writing.ts'

export const meetingProcedures = {
  list: os.meeting.list.handler(({ context, input }) =>
    listMeetings(context.reader, getCommittee(context.reader, input.committeeId).id).map((meeting) => ({
      ...meeting,
      title: meetingTitle(meeting.heldOn),
    })),
  ),

  get: os.meeting.get.handler(({ context, input }) => {
    const db = context.reader
    const meeting = getMeeting(db, input.id)
    const committee = getCommittee(db, meeting.committeeId)
    const { id, heldOn, startsAt, endsAt, venue, closedAt } = meeting
    const printed = printedNumbers(db, meeting)
    return {
      id,
      heldOn,
      startsAt,
      endsAt,
      venue,
      closedAt,
      committeeId: committee.id,
      committeeName: committee.name,
      committeeStyle: committee.style,
      title: meetingTitle(heldOn),
      items: listAgendaItems(db, id).map(({ position: _position, ...item }, at) => ({
        ...item,
        number: String(at + 1),
        minuteNumber: printed?.get(item.id) ?? null,
      })),
      attendance: attenders(db, meeting, context.clock.today()),
      previous: asNeighbour(findPrevious(db, meeting)),
      next: asNeighbour(findNext(db, meeting)),
      openBefore: countOpenBefore(db, meeting),
    }
  }),

  add: os.meeting.add.handler(({ context, input }) =>
    context.write((db) => {
      const committee = getCommittee(db, input.committeeId)
      const id = addMeeting(db, context, {
        committeeId: committee.id,
        heldOn: input.heldOn ?? null,
        startsAt: input.startsAt === undefined ? committee.startsAt : input.startsAt,
        venue: input.venue === undefined ? committee.venue : input.venue,
      })
      addStandingItems(db, context, committee.id, id)
      return { id }
    }),
  ),

  update: os.meeting.update.handler(({ context, input }) =>
    context.write((db) => {
      const { id, ...changes } = input
      getMeeting(db, id)
      updateMeeting(db, id, { ...changes, updatedAt: context.clock.now() })
      return { id }
    }),
  ),

  close: os.meeting.close.handler(({ context, input }) => {
    act(context, input.id, closeMeeting)
    return { id: input.id }
  }),

  reopen: os.meeting.reopen.handler(({ context, input }) => {
    reopen(context, input.id)
    return { id: input.id }
  }),
}

export function addMeeting(
  db: Writer,
  context: CoreContext,
  meeting: Pick<MeetingRow, 'committeeId' | 'heldOn' | 'startsAt' | 'venue'>,
): string {
  const id = context.newId()
  insertMeeting(db, { id, ...meeting, ...stamps(context) })
  return id
}

function addStandingItems(db: Writer, context: CoreContext, committeeId: string, meetingId: string): void {
  const items = listStandingItems(db, committeeId)
  const positions = generateNKeysBetween(null, null, items.length)
  items.forEach(({ title }, at) =>
    insertAgendaItem(db, {
      id: context.newId(),
      committeeId,
      meetingId,
      position: positions[at] ?? '',
      title,
      kind: 'standing',
      isExempt: false,
      ...stamps(context),
    }),
  )
}

/**
 * The committee's members on the day, with what is recorded of each, then everybody else of whom something is recorded; a
 * substitute or an observer is among those.
 */
function attenders(db: Reader, meeting: MeetingRow, today: string) {
  const recorded = listAttendance(db, meeting.id)
  const statuses = new Map(recorded.map((row) => [row.personId, row.status]))
  const members = listMembers(db, meeting.committeeId, meeting.heldOn ?? today)
    .filter(({ role }) => isExpected(role))
    .map((member) => ({ ...member, status: statuses.get(member.personId) ?? null }))
  const known = new Set(members.map((member) => member.personId))
  const others = recorded
    .filter((row) => !known.has(row.personId))
    .map(({ personId, name, role, status }) => ({ personId, name, role, status }))
  return [...members, ...others]
}

function countOpenBefore(db: Reader, meeting: MeetingRow): number {
  if (meeting.heldOn === null) return 0
  const dated = { ...meeting, heldOn: meeting.heldOn }
  return listActionsBefore(db, dated).filter((action) => stateAt(action, meeting) !== 'closed').length
}

function asNeighbour(row: MeetingRow | undefined) {
  return row === undefined ? null : { id: row.id, title: meetingTitle(row.heldOn), heldOn: row.heldOn }
}
