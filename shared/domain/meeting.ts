import { formatDayInFull, type IsoDate } from '#shared/domain/day.ts'

/** What stands for the date of a meeting that has none yet. */
export const dateToBeConfirmed = 'Date to be confirmed'

/** By what a meeting is called in lists and headings: its day in full. */
export function meetingTitle(heldOn: IsoDate | null): string {
  return heldOn === null ? dateToBeConfirmed : formatDayInFull(heldOn)
}
