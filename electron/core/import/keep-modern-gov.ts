import { generateNKeysBetween } from 'fractional-indexing'
import { nameKey } from '#shared/domain/name.ts'
import { RuleBroken } from '#shared/errors.ts'
import {
  findAgendaItem,
  insertAgendaItem,
  lastAgendaPosition,
  listAgendaItems,
  updateAgendaItem,
} from '#db/repositories/agenda-item-repository.ts'
import { findCommitteeByName, updateCommittee } from '#db/repositories/committee-repository.ts'
import { findMeetingOn, listMeetings, updateMeeting } from '#db/repositories/meeting-repository.ts'
import { findOpenMembership, updateMembership } from '#db/repositories/membership-repository.ts'
import { updatePerson } from '#db/repositories/person-repository.ts'
import type { Writer } from '#db/store.ts'
import { addCommittee } from '../committee-procedures.ts'
import { stamps, type CoreContext } from '../context.ts'
import { addMeeting } from '../meeting-procedures.ts'
import { addMembership } from '../membership-procedures.ts'
import { addPerson, findPersonNamed } from '../people.ts'
import type { ModernGov, ModernGovItem, ModernGovMeeting, ModernGovMember } from './read-modern-gov.ts'

/** What one keeping made; what was there before is not in it. */
export type Made = Record<'committees' | 'memberships' | 'people' | 'meetings' | 'items', string[]>

type Wanted = {
  readonly committees: readonly string[]
  readonly withMembers: boolean
  /** Places in the file, from 0. */
  readonly meetings: readonly number[]
}

type Keeping = { readonly db: Writer; readonly context: CoreContext; readonly made: Made }

/**
 * Keeps committees, members and meetings out of a file from Modern.Gov, in the open transaction. What is known already is
 * used and left as it is: a committee by its name, a person by name, a meeting by its committee and day.
 */
export function keepModernGov(db: Writer, context: CoreContext, read: ModernGov, wanted: Wanted): Made {
  const keeping: Keeping = {
    db,
    context,
    made: { committees: [], memberships: [], people: [], meetings: [], items: [] },
  }
  for (const name of wanted.committees) committeeNamed(keeping, name)
  if (wanted.withMembers) for (const member of read.members) keepMember(keeping, member)
  for (const at of new Set(wanted.meetings)) {
    const meeting = read.meetings[at]
    if (meeting !== undefined) keepMeeting(keeping, meeting, wanted.withMembers)
  }
  return keeping.made
}

/**
 * Takes back what a keeping made, in the open transaction; nothing is deleted, it goes out of sight.
 *
 * @throws RuleBroken `in_use` when minutes were taken in one of its meetings.
 */
export function takeBackModernGov(db: Writer, made: Made, at: string): void {
  const gone = { deletedAt: at, updatedAt: at }
  for (const meetingId of made.meetings) {
    if (listAgendaItems(db, meetingId).some((item) => item.blocks > 0)) throw minutesTaken
  }
  for (const id of made.items) if (findAgendaItem(db, id) !== undefined) updateAgendaItem(db, id, gone)
  for (const id of made.meetings) updateMeeting(db, id, gone)
  for (const id of made.memberships) updateMembership(db, id, gone)
  for (const id of made.people) updatePerson(db, id, gone)
  for (const id of made.committees) {
    if (listMeetings(db, id).length > 0) throw minutesTaken
    updateCommittee(db, id, gone)
  }
}

function committeeNamed({ db, context, made }: Keeping, name: string): string {
  const known = findCommitteeByName(db, context.authorityId, nameKey(name))
  if (known !== undefined) return known.id
  const id = addCommittee(db, context, { name, code: null, style: 'panel' })
  made.committees.push(id)
  return id
}

function keepMember(keeping: Keeping, member: ModernGovMember): void {
  const { db, context, made } = keeping
  const known = findPersonNamed(db, context, member.name)?.id
  const personId = known ?? addPerson(db, context, { name: member.name, kind: 'councillor', party: member.party })
  if (known === undefined) made.people.push(personId)
  const committee =
    member.committee === null ? undefined : findCommitteeByName(db, context.authorityId, nameKey(member.committee))
  if (committee === undefined || findOpenMembership(db, committee.id, personId) !== undefined) return
  const seat = { committeeId: committee.id, personId, role: roleOf(member.role), party: null, fromOn: null }
  made.memberships.push(addMembership(db, context, seat))
}

function roleOf(printed: string | null): 'chair' | 'vice-chair' | 'member' {
  if (/\b(?:vice|deputy)\b/i.test(printed ?? '')) return 'vice-chair'
  return /\bchair/i.test(printed ?? '') ? 'chair' : 'member'
}

function keepMeeting(keeping: Keeping, meeting: ModernGovMeeting, withMembers: boolean): void {
  const { db, context, made } = keeping
  const committeeId = committeeNamed(keeping, meeting.committee)
  if (withMembers) for (const member of meeting.members) keepMember(keeping, member)
  const known = meeting.heldOn === null ? undefined : findMeetingOn(db, committeeId, meeting.heldOn)
  if (known !== undefined && listAgendaItems(db, known.id).length > 0) return
  const { heldOn, startsAt, venue } = meeting
  const meetingId = known?.id ?? addMeeting(db, context, { committeeId, heldOn, startsAt, venue })
  if (known === undefined) made.meetings.push(meetingId)
  const items = underHeadings(meeting.items)
  const positions = generateNKeysBetween(lastAgendaPosition(db, meetingId), null, items.length)
  items.forEach(({ title, purpose, isExempt, section }, at) => {
    const id = context.newId()
    made.items.push(id)
    const position = positions[at] ?? ''
    insertAgendaItem(db, {
      id,
      committeeId,
      meetingId,
      position,
      title,
      purpose,
      isExempt,
      section,
      ...stamps(context),
    })
  })
}

/** The numbered items, each with the heading that stands above it. */
function underHeadings(items: readonly ModernGovItem[]) {
  let section: string | null = null
  return items.flatMap((item) => {
    if (item.number !== null) return [{ ...item, section }]
    section = item.title
    return []
  })
}

const minutesTaken = new RuleBroken(
  'in_use',
  'Minutes have been taken in a meeting that came with this file, so it can’t be taken back as a whole. Remove single meetings by hand instead; nothing was changed.',
)
