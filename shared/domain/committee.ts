/** How a committee minutes: a scrutiny panel in points, or a committee in prose. The wording of each is its profile. */
export const committeeStyles = ['panel', 'committee'] as const

export type CommitteeStyle = (typeof committeeStyles)[number]

/**
 * In what capacity somebody sits with a committee, in the order in which minutes name them. Church and parent governor
 * representatives vote on education only; of a plain `co-optee` it is not recorded whether there is a vote.
 */
export const memberRoles = [
  'chair',
  'vice-chair',
  'member',
  'co-optee-with-vote',
  'co-optee-education',
  'co-optee',
  'co-optee-without-vote',
  'substitute',
  'observer',
  'officer',
] as const

export type MemberRole = (typeof memberRoles)[number]

export const memberRoleWords: Readonly<Record<MemberRole, string>> = {
  chair: 'Chair',
  'vice-chair': 'Vice-Chair',
  member: 'Member',
  'co-optee-with-vote': 'Co-opted, with vote',
  'co-optee-education': 'Co-opted, votes on education only',
  'co-optee': 'Co-opted, vote not stated',
  'co-optee-without-vote': 'Co-opted, without vote',
  substitute: 'Substitute',
  observer: 'Observer',
  officer: 'Officer',
}

/** Whether each meeting asks after the person: a substitute comes only in place of a member, an observer when they like. */
export function isExpected(role: MemberRole): boolean {
  return role !== 'substitute' && role !== 'observer'
}

/**
 * The role that a list or a name names: "Vice Chairman", "Deputy Chair", "Co-opted member (non-voting)", "Parent Governor
 * Representative". Null for words that name none of a committee's own, such as "Leader of the Council".
 */
export function readRole(words: string): MemberRole | null {
  const plain = words
    .toLowerCase()
    .replaceAll(/[\s\u2010-\u2013-]+/g, ' ')
    .trim()
  return roleReadings.find(([pattern]) => pattern.test(plain))?.[1] ?? null
}

const roleReadings: readonly (readonly [RegExp, MemberRole])[] = [
  [/^(?:joint )?(?:vice|deputy) ?chair(?:man|woman|person)?\b/, 'vice-chair'],
  [/^(?:joint |co )?chair(?:man|woman|person)?\b/, 'chair'],
  [/\b(?:parent governor|church|diocesan|faith)\b|^co ?opt.*\beducation\b/, 'co-optee-education'],
  [/^(?:non voting|co ?opt.*\b(?:non ?voting|without (?:a )?vote|no vote)).*/, 'co-optee-without-vote'],
  [/^(?:voting co ?opt|co ?opt.*\b(?:voting|with (?:a )?vote)).*/, 'co-optee-with-vote'],
  [/^co ?opt/, 'co-optee'],
  [/^(?:named |standing )?(?:substitute|sub|reserve)\b/, 'substitute'],
  [/^observer\b/, 'observer'],
  [/^(?:officer|clerk|lead officer|adviser|advisor|in attendance)\b/, 'officer'],
  [/^(?:ordinary |committee |lay |full |voting )?member\b/, 'member'],
  [/^(?:cllr|councillor)$/, 'member'],
]

/** What is recorded of a person at a meeting. */
export const attendanceStatuses = ['present', 'apologies', 'absent'] as const

export type AttendanceStatus = (typeof attendanceStatuses)[number]
