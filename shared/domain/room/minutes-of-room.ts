import type { AttendanceStatus, MemberRole } from '#shared/domain/committee.ts'
import type { AttendanceMode } from '#shared/domain/room/presence.ts'
import type { MinutesAttender } from '#shared/domain/minutes-document/minutes-tree.ts'

type Recorded = {
  readonly name: string
  readonly sortName: string
  readonly role: MemberRole
  readonly status: AttendanceStatus
  readonly substituteForName: string | null
  readonly mode: AttendanceMode
  readonly isLateApology: boolean
  readonly note: string | null
}

/**
 * How the minutes name somebody who is recorded: a substitute as that, whatever they are otherwise; and whoever attended by a
 * link among those in attendance, not among those present.
 */
export function minutesAttender(recorded: Recorded): MinutesAttender {
  const { name, sortName, role, status, substituteForName, mode, isLateApology, note } = recorded
  const isLinked = mode === 'remote' && status === 'present'
  const capacity = substituteForName === null ? role : 'substitute'
  return {
    name,
    sortName,
    capacity: isLinked ? 'in-attendance' : capacity,
    status,
    substituteFor: substituteForName,
    isLateApology,
    note: isLinked ? [note, 'by remote link'].filter((part) => part !== null && part !== '').join(', ') : note,
  }
}

/** The item in which interests are declared, by its title; undefined where the agenda has none. */
export function declarationsItem<Item extends { readonly title: string }>(items: readonly Item[]): Item | undefined {
  return items.find(({ title }) => /\bdeclarations?\b|\binterests\b/i.test(title))
}
