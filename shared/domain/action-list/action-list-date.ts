import type { IsoDate } from '#shared/domain/day.ts'
import { findDueExpressions, readDue, type Due } from '#shared/domain/due-date/due-date.ts'

/** A due date as a list words it: what cannot be read is kept as worded, has no last day, and is told. */
export function dueOfCell(
  words: string,
  madeOn: IsoDate,
): { readonly due: Due | null; readonly problems: readonly string[] } {
  if (words === '') return { due: null, problems: [] }
  const due = readDue(words, madeOn) ?? readDue(spelt(words), madeOn)
  if (due !== null) {
    const problems = due.warnings.flatMap(({ code, message }) => (code === 'before-meeting' ? [] : [message]))
    return { due: { ...due, text: words }, problems }
  }
  const vague = { text: words, kind: 'vague' as const, start: null, end: null, warnings: [] }
  const isPlaceholder = /^(?:tb[cda]|n\/?a|none|-+|–|—|\?+)$/iu.test(words)
  const problem = `“${words.slice(0, 60)}” is not a date that can be read. It is kept as worded, and is never overdue.`
  return { due: vague, problems: isPlaceholder ? [] : [problem] }
}

/** The day that a cell names; null when it names none, or more than one. */
export function dayOfCell(words: string): IsoDate | null {
  const due = words === '' ? null : (readDue(words, null) ?? readDue(spelt(words), null))
  return due !== null && due.kind === 'exact' && due.start === due.end ? due.end : null
}

/** The first day that stands in the words: “Min 45, 14 Mar 2016”. */
export function dayIn(words: string): IsoDate | null {
  return (
    findDueExpressions(words, null).find(({ kind, start, end }) => kind === 'exact' && end !== null && start === end)
      ?.end ?? null
  )
}

/** Spreadsheets write “31-May-16” and “May-16”; a year of two figures is one of this century. */
function spelt(words: string): string {
  return words
    .replace(
      /^(\d{1,2})[-/. ]([A-Za-z]{3,9})[-/. ']+(\d{4}|\d{2})$/,
      (_, day, month, year) => `${day} ${month} ${century(year)}`,
    )
    .replace(/^([A-Za-z]{3,9})[-/ ']+(\d{2}|\d{4})$/, (_, month, year) => `${month} ${century(year)}`)
}

function century(year: string): string {
  return year.length === 2 ? `20${year}` : year
}
