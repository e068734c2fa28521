import type { AttendanceStatus } from '#shared/domain/committee.ts'
import { assertNever } from '#shared/errors.ts'

/** Where somebody of whom something is recorded is just now. One who left is still among those present in the minutes. */
export const presences = ['not here', 'here', 'left', 'left for an interest'] as const

export type Presence = (typeof presences)[number]

/** Who attends by a link is not "present" and has no vote (LGA 1972 Sch 12; Hertfordshire CC v SoS 2021). */
export const attendanceModes = ['in person', 'remote'] as const

export type AttendanceMode = (typeof attendanceModes)[number]

export const attendanceEventKinds = ['recorded', 'arrived', 'left', 'returned', 'stood in', 'mode', 'lateness'] as const

export type AttendanceEventKind = (typeof attendanceEventKinds)[number]

/** What is recorded of one person at one meeting. */
export type AttendanceState = {
  /** Null while nothing is recorded. */
  readonly status: AttendanceStatus | null
  readonly presence: Presence
  /** The member in whose seat a substitute sits; a person's id. */
  readonly substituteFor: string | null
  readonly mode: AttendanceMode
  /** Sent word of coming late. */
  readonly isLateApology: boolean
}

export const untoldAttendance: AttendanceState = {
  status: null,
  presence: 'not here',
  substituteFor: null,
  mode: 'in person',
  isLateApology: false,
}

/** One thing that happens to a person's attendance. */
export type AttendanceChange =
  | { readonly kind: 'recorded'; readonly status: AttendanceStatus | null }
  | { readonly kind: 'arrived' }
  | { readonly kind: 'left'; readonly isForInterest: boolean }
  | { readonly kind: 'returned' }
  | { readonly kind: 'stood in'; readonly substituteFor: string | null }
  | { readonly kind: 'mode'; readonly mode: AttendanceMode }
  | { readonly kind: 'lateness'; readonly isLateApology: boolean }

/**
 * How the record stands after a change. Who is not there gives the seat back; who stands in is there; whoever comes, goes or
 * comes back was present at the meeting, whatever was recorded before.
 */
export function attendanceAfter(state: AttendanceState, change: AttendanceChange): AttendanceState {
  switch (change.kind) {
    case 'recorded':
      return change.status === 'present'
        ? { ...state, status: 'present', presence: 'here' }
        : { ...state, status: change.status, presence: 'not here', substituteFor: null, isLateApology: false }
    case 'arrived':
    case 'returned':
      return { ...state, status: 'present', presence: 'here' }
    case 'left':
      return { ...state, status: 'present', presence: change.isForInterest ? 'left for an interest' : 'left' }
    case 'stood in':
      return { ...state, status: 'present', presence: 'here', substituteFor: change.substituteFor }
    case 'mode':
      return { ...state, mode: change.mode }
    case 'lateness':
      return { ...state, isLateApology: change.isLateApology }
    default:
      return assertNever(change)
  }
}
