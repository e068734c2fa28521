/** How a committee minutes: a scrutiny panel in points, or a committee in prose. The wording of each is its profile. */
export const committeeStyles = ['panel', 'committee'] as const

export type CommitteeStyle = (typeof committeeStyles)[number]

/** In what capacity somebody sits with a committee, in the order in which minutes name them. */
export const memberRoles = ['chair', 'vice-chair', 'member', 'co-optee', 'officer'] as const

export type MemberRole = (typeof memberRoles)[number]

/** What is recorded of a person at a meeting. */
export const attendanceStatuses = ['present', 'apologies', 'absent'] as const

export type AttendanceStatus = (typeof attendanceStatuses)[number]
