import { assertNever } from '#shared/errors.ts'
import { inlineFromText } from '#shared/domain/inline.ts'
import type { MinutesAttender, MinutesSection } from '#shared/domain/minutes-document/minutes-tree.ts'
import { readName, sortName } from '#shared/domain/person/person-name.ts'
import type { WordingProfile } from '#shared/domain/minutes-document/wording-profile.ts'
import { councillorName } from '#shared/domain/minutes-document/wording-profile.ts'

/**
 * Who was there (LGA 1972 Sch 12 para 40): chair first, vice-chair, members by surname, then co-optees with a vote (or of whom
 * it is not recorded) and substitutes; observers and co-optees without a vote are among those in attendance; who
 * sent apologies; who was absent; who else attended, in the order recorded. A part without a name is left out.
 */
export function attendanceSections(
  profile: WordingProfile,
  attendance: readonly MinutesAttender[],
): readonly MinutesSection[] {
  const members = attendance
    .filter(({ capacity }) => isMember(capacity))
    .toSorted((a, b) => rank(a) - rank(b) || surname(a).localeCompare(surname(b), 'en-GB', { sensitivity: 'base' }))
  const others = attendance.filter(({ capacity, status }) => !isMember(capacity) && status === 'present')
  const having = (status: MinutesAttender['status']) => members.filter((member) => member.status === status)
  const otherApologies = attendance.filter(({ capacity, status }) => !isMember(capacity) && status === 'apologies')
  return [
    section('present', profile.headings.present, having('present')),
    section('apologies', profile.headings.apologies, [
      ...having('apologies'),
      ...otherApologies,
      ...attendance.filter(({ isLateApology, status }) => isLateApology === true && status !== 'apologies').map(asLate),
    ]),
    section('absent', profile.headings.absent, having('absent')),
    section('in-attendance', profile.headings.inAttendance, others),
  ].filter(({ parts }) => parts.length > 0)

  function section(key: MinutesSection['key'], heading: string, people: readonly MinutesAttender[]): MinutesSection {
    return {
      key,
      itemId: null,
      heading: { text: heading, isExempt: false },
      parts: people.map((person) => ({
        kind: 'paragraph',
        role: 'name',
        line: { blockId: null, inline: inlineFromText(attenderLine(profile, person)) },
      })),
    }
  }
}

/** "Councillor Ada Wren (Chair)", "Mr Lee Holt (co-opted member)", "Priya Nair, Director of Education". */
function attenderLine(profile: WordingProfile, person: MinutesAttender): string {
  const note = person.note === null || person.note.trim() === '' ? null : person.note
  if (!isMember(person.capacity)) {
    const said = [person.name, note, capacityRemark(profile, person)].filter((part) => part !== null)
    return said.join(', ')
  }
  const name = person.capacity.startsWith('co-optee') ? person.name : councillorName(profile, person.name)
  const remarks = [capacityRemark(profile, person), note].filter((remark) => remark !== null)
  return remarks.length === 0 ? name : `${name} (${remarks.join('; ')})`
}

function capacityRemark(profile: WordingProfile, person: MinutesAttender): string | null {
  switch (person.capacity) {
    case 'chair':
      return profile.chairTitle
    case 'vice-chair':
      return `Vice-${profile.chairTitle}`
    case 'co-optee':
    case 'co-optee-with-vote':
      return 'co-opted member'
    case 'co-optee-education':
      return 'co-opted member, voting on education'
    case 'co-optee-without-vote':
      return 'co-opted member without a vote'
    case 'observer':
      return 'observer'
    case 'substitute':
      return person.substituteFor === null
        ? 'substitute'
        : `substitute for ${councillorName(profile, person.substituteFor)}`
    case 'member':
    case 'officer':
    case 'in-attendance':
      return null
    default:
      return assertNever(person.capacity)
  }
}

/** Among the apologies: "Councillor Ada Wren (for lateness)". */
function asLate(person: MinutesAttender): MinutesAttender {
  return { ...person, note: 'for lateness' }
}

function isMember(capacity: MinutesAttender['capacity']): boolean {
  return ranks.includes(capacity)
}

/** Those with a vote, in the order in which they are printed. */
const ranks: readonly MinutesAttender['capacity'][] = [
  'chair',
  'vice-chair',
  'member',
  'co-optee-with-vote',
  'co-optee-education',
  'co-optee',
  'substitute',
]

function rank(person: MinutesAttender): number {
  return ranks.indexOf(person.capacity)
}

function surname(person: MinutesAttender): string {
  return person.sortName ?? sortName(readName(person.name))
}
