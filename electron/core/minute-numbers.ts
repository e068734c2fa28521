import {
  firstDayOf,
  isRunning,
  nextMinuteNumber,
  numberItems,
  printMinuteNumber,
  seriesOf,
  usualNumbering,
  type Numbering,
} from '#shared/domain/minute-number.ts'
import { inPrintedOrder } from '#shared/domain/session/order-of-business.ts'
import { listItemCourses } from '#db/repositories/session-repository.ts'
import { listAgendaItems, type AgendaItemRow } from '#db/repositories/agenda-item-repository.ts'
import { getMeeting, type MeetingRow } from '#db/repositories/meeting-repository.ts'
import {
  countUnnumberedBefore,
  findMinuteNumber,
  insertMinuteNumber,
  lastMinuteNumber,
  listMinuteNumbers,
} from '#db/repositories/minute-number-repository.ts'
import { findWording } from '#db/repositories/wording-repository.ts'
import type { Reader, Writer } from '#db/store.ts'
import type { CoreContext } from './context.ts'

/**
 * The numbers that stand before the items of a meeting in its minutes; null where these go by the agenda. Those that were
 * given out stay as they were printed, whatever the committee chose since; the others are what the items would get today,
 * after those of earlier meetings, in the order in which they are printed. A meeting without a date is in no year, so its items have none.
 */
export function printedNumbers(db: Reader, meeting: MeetingRow): ReadonlyMap<string, string> | null {
  const numbering = numberingOf(db, meeting.committeeId)
  const given = listMinuteNumbers(db, meeting.id)
  const printed = new Map(given.map((row) => [row.agendaItemId, row.printed]))
  if (!isRunning(numbering)) return given.length === 0 && numbering.scheme === 'agenda' ? null : printed
  const day = meeting.heldOn
  if (day === null) return printed
  for (const { id, number } of provisional(db, { ...meeting, heldOn: day }, numbering, given)) {
    if (!printed.has(id)) printed.set(id, printMinuteNumber(numbering, number, day))
  }
  return printed
}

/** The number before one item's minute; null where minutes have none of their own. */
export function printedNumberOf(db: Reader, item: Pick<AgendaItemRow, 'id' | 'meetingId'>): string | null {
  const given = findMinuteNumber(db, item.id)
  if (given !== undefined) return given
  const meeting = getMeeting(db, item.meetingId)
  return isRunning(numberingOf(db, meeting.committeeId)) ? (printedNumbers(db, meeting)?.get(item.id) ?? null) : null
}

/** Whether exporting the minutes of a meeting gives out numbers. */
export function needsFreezing(db: Reader, meeting: MeetingRow): boolean {
  if (meeting.heldOn === null || !isRunning(numberingOf(db, meeting.committeeId))) return false
  const given = new Set(listMinuteNumbers(db, meeting.id).map((row) => row.agendaItemId))
  return listAgendaItems(db, meeting.id).some(({ id }) => !given.has(id))
}

/** Gives the items of a meeting their numbers for good: from here on the printed minutes may be in other hands. */
export function freezeNumbers(db: Writer, context: CoreContext, meeting: MeetingRow): void {
  const day = meeting.heldOn
  if (day === null) return
  const numbering = numberingOf(db, meeting.committeeId)
  const given = listMinuteNumbers(db, meeting.id)
  const known = new Set(given.map((row) => row.agendaItemId))
  for (const { id, number } of provisional(db, { ...meeting, heldOn: day }, numbering, given)) {
    if (known.has(id)) continue
    insertMinuteNumber(db, {
      agendaItemId: id,
      committeeId: meeting.committeeId,
      meetingId: meeting.id,
      series: seriesOf(numbering, day),
      number,
      printed: printMinuteNumber(numbering, number, day),
      createdAt: context.clock.now(),
      author: context.author,
    })
  }
}

export function numberingOf(db: Reader, committeeId: string): Numbering {
  return findWording(db, committeeId).numbering ?? usualNumbering
}

function provisional(
  db: Reader,
  meeting: MeetingRow & { readonly heldOn: string },
  numbering: Numbering,
  given: readonly { readonly agendaItemId: string; readonly number: number }[],
) {
  const series = seriesOf(numbering, meeting.heldOn)
  const first = nextMinuteNumber(numbering, series, lastMinuteNumber(db, meeting.committeeId, series))
  const before = countUnnumberedBefore(db, meeting, firstDayOf(numbering, meeting.heldOn))
  const numbers = new Map(given.map((row) => [row.agendaItemId, row.number]))
  const order = findWording(db, meeting.committeeId).itemOrder ?? 'agenda'
  const items = inPrintedOrder(listItemCourses(db, meeting.id), order).map(({ id }) => ({
    id,
    number: numbers.get(id) ?? null,
  }))
  return numberItems(items, first + before)
}
