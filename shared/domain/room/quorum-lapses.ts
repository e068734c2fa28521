import { untoldAttendance, type AttendanceState } from '#shared/domain/room/presence.ts'
import { votingMembersPresent, type Room } from '#shared/domain/room/room.ts'

/** How somebody’s record stood after one thing that happened; in the order in which it was recorded. */
export type RoomEvent = AttendanceState & {
  readonly id: string
  readonly personId: string
  /** What one press did is looked at as a whole: a substitute comes as the member goes. */
  readonly actId: string | null
  /** When it was recorded; an instant. */
  readonly at: string
  /** On the wall of the meeting room, `HH:MM`; null for what was recorded before times were kept. */
  readonly time: string | null
  readonly itemId: string | null
  /** The line of the minutes that tells of it. */
  readonly blockId: string | null
}

/** A stretch of a meeting without a quorum. */
export type QuorumLapse = {
  /** What it began with; null where too few were there from the start. */
  readonly began: RoomEvent | null
  readonly from: string
  /** When enough were there again, or the meeting was closed; null while it lasts. */
  readonly to: string | null
  readonly present: number
}

type Course = {
  /** The instants between which the meeting was in session, as they were recorded and whatever was corrected since. */
  readonly from: string
  readonly to: string | null
  readonly needed: number
}

/**
 * When a meeting had too few voting members in the room, from who came and went. Business done then is not valid and the
 * minutes state the loss (LGA 1972 Sch 12; standing orders give the number).
 *
 * @param room the people who belong to the meeting, however they stand now, and what was declared.
 */
export function quorumLapses(room: Room, events: readonly RoomEvent[], course: Course): readonly QuorumLapse[] {
  const states = new Map<string, AttendanceState>()
  const lapses: QuorumLapse[] = []
  const look = (at: string, began: RoomEvent | null): void => {
    const people = room.people.map((person) => ({ ...person, ...(states.get(person.personId) ?? untoldAttendance) }))
    const present = votingMembersPresent({ ...room, people }, began?.itemId ?? null).length
    const last = lapses.at(-1)
    const lasting = last?.to === null ? last : undefined
    if (present >= course.needed && lasting !== undefined) lapses[lapses.length - 1] = { ...lasting, to: at }
    if (present < course.needed && lasting === undefined) lapses.push({ began, from: at, to: null, present })
  }
  const after = events.findIndex(({ at }) => at > course.from)
  const start = after < 0 ? events.length : after
  for (const event of events.slice(0, start)) states.set(event.personId, event)
  look(course.from, null)
  for (const [at, event] of events.slice(start).entries()) {
    if (course.to !== null && event.at > course.to) break
    states.set(event.personId, event)
    const next = events[start + at + 1]
    if (event.actId === null || next?.actId !== event.actId) look(event.at, event)
  }
  return lapses.map((lapse) => (lapse.to === null ? { ...lapse, to: course.to } : lapse))
}
