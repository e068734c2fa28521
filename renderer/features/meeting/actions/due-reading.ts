import { meansOf, readDue } from '#shared/domain/due-date/due-date.ts'

/**
 * What a wording means, under it as it is typed. Nothing stands in the way of one that can't be read.
 *
 * @param heldOn the day of the meeting, by which it is read.
 */
export function dueReading(words: string, heldOn: string | null): string {
  if (words.trim() === '') return 'Can wait'
  const due = readDue(words, heldOn)
  if (due === null) return 'Kept as worded; no date is read from it'
  const warning = due.warnings[0]?.message
  return warning ?? meansOf(due) ?? 'Read as worded'
}
