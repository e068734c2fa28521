import type { MemberRole } from '#shared/domain/committee.ts'
import { inStore } from '../filled-council.ts'
import type { ScriptItem } from './meeting-script.ts'
import { quorumNeeded } from './the-room.ts'

/** What stands in the book before the meeting begins. */
export type Council = { readonly committeeId: string; readonly meetingId: string }

const committeeName = 'Children and Young People Panel'

/** Monday evening, by which what was said of due dates is read. */
const heldOn = '2026-11-23'

const members: readonly (readonly [name: string, role: MemberRole])[] = [
  ['Councillor Ines Marlowe', 'chair'],
  ['Councillor Tom Ashgrove', 'vice-chair'],
  ['Councillor Samuel Bright', 'member'],
  ['Councillor Priya Dunmore', 'member'],
  ['Councillor Marcus Fell', 'member'],
  ['Councillor Greta Holloway', 'member'],
  ['Councillor Leila Quennell', 'member'],
  ['Councillor Joan Ridley', 'member'],
  ['Councillor Owen Thwaite', 'member'],
  ['Mrs Bernadette Kyle', 'co-optee-without-vote'],
  ['Councillor Dev Oakeshott', 'substitute'],
]

const findings = [
  '31. Too many children wait longer than they should for a first visit.',
  '33. Reasons for delay are not written down.',
  '42. There are too few foster homes near to where children come from.',
  '51. Managers cannot rely on the figures that they are given.',
  '57. Plans do not say by when each step is to be taken.',
].join('\n')

const officers = [
  ['Ruth Callan', "Director of Children's Services"],
  ['Amos Venn', 'Head of Safeguarding'],
  ['Lydia Strand', 'Head of Commissioning'],
  ['Noel Hart', 'Principal Social Worker'],
  ['Marit Osgood', 'Scrutiny Officer'],
] as const

/** The committee, its people, a report with findings, and the agenda as it was published. */
export function aCouncilBeforeTheMeeting(dataFolder: string, items: readonly ScriptItem[]): Promise<Council> {
  return inStore(dataFolder, async (call) => {
    const { id: committeeId } = await call.committee.add({ name: committeeName, code: 'CYP' })
    await call.committee.update({ id: committeeId, startsAt: '18:00', venue: 'The Moot Hall', quorum: quorumNeeded })
    for (const [name, role] of members) await call.committee.addMember({ committeeId, name, role })
    for (const [name, title] of officers) {
      const { id: personId } = await call.person.add({ name, kind: 'officer' })
      await call.post.add({ title, personId, fromOn: '2024-04-01' })
    }
    const { id: inspectionId } = await call.inspection.add({ title: 'Westering inspection', publishedOn: '2026-05-12' })
    await call.finding.addLines({ inspectionId, lines: findings })
    await call.meeting.add({ committeeId, heldOn: '2027-01-18' })
    const { id: meetingId } = await call.meeting.add({ committeeId, heldOn })
    for (const { title, purpose, urgent, exempt } of items) {
      if (urgent !== undefined) continue
      const { id } = await call.agendaItem.add({ meetingId, title, purpose: purpose ?? null })
      if (exempt === undefined) continue
      const { paragraphs, publicInterest, publicTitle } = exempt
      await call.agenda.changeItem({
        id,
        isExempt: true,
        exemptParagraphs: [...paragraphs],
        publicInterest,
        publicTitle,
      })
    }
    return { committeeId, meetingId }
  })
}
