import type { IsoDate } from '#shared/domain/day.ts'
import type { ActionState } from '#shared/domain/action.ts'
import type { Due } from '#shared/domain/due-date/due-date.ts'
import { columnsOf, findHeadingRow, type ListColumn } from '#shared/domain/action-list/action-list-column.ts'
import { dayIn, dayOfCell, dueOfCell } from '#shared/domain/action-list/action-list-date.ts'
import { numberOfCell, type ListedNumber } from '#shared/domain/action-list/action-list-number.ts'
import { stateOfCell } from '#shared/domain/action-list/action-list-status.ts'
import { actionListFields, type ActionListField } from '#shared/domain/action-list/action-list-field.ts'
import type { SourceRow } from '#shared/domain/action-list/source-row.ts'

/** An action of a list that a committee kept before, as it is understood. Words are as printed, but for blank ends. */
export type ListedAction = {
  readonly line: number
  readonly number: ListedNumber | null
  /** "Min 45, 14 Mar 2016": where the old list says that it was made. */
  readonly minuteReference: string | null
  /** The day on which it was made, from a column of its own or from the minute reference. */
  readonly madeOn: IsoDate | null
  readonly text: string
  readonly owner: string | null
  readonly due: Due | null
  readonly state: ActionState
  /** The status as printed; null where the list says none. */
  readonly status: string | null
  readonly update: string | null
  /** What to look at before it is kept, in sentences. */
  readonly problems: readonly string[]
  /** Without wording there is nothing to keep. */
  readonly canKeep: boolean
}

/** Words of the source that are in no action, so that nothing goes unseen. */
export type LeftOut = { readonly line: number; readonly words: string; readonly why: string }

export type ActionList = {
  readonly form: 'table' | 'lines'
  readonly columns: readonly ListColumn[]
  readonly actions: readonly ListedAction[]
  readonly leftOut: readonly LeftOut[]
  /** What is wrong with the list as a whole. */
  readonly problem: string | null
}

/** The longest owner, reference or due date that is kept; longer cells are the sign of a column taken for another. */
const longestCell = 2_000

/**
 * Reads rows of cells as a list of actions. The columns go by their headings, in whichever row of the first ten these
 * stand, or by what is in them where there are none; `columns` says what the clerk chose instead.
 *
 * @param today the day that due dates are read against where the list does not say when an action was made.
 */
export function readActionTable(
  rows: readonly SourceRow[],
  today: IsoDate,
  chosen: readonly (ActionListField | null)[] | null,
): ActionList {
  const at = findHeadingRow(rows)
  const data = rows.slice(at === null ? 0 : at + 1)
  const columns = columnsOf(rows, at, chosen)
  const hasText = columns.some(({ field }) => field === 'text')
  return {
    form: 'table',
    columns,
    actions: data.map((row) => actionOfRow(row, columns, today, hasText)),
    leftOut: [
      ...rows
        .slice(0, at ?? 0)
        .flatMap((row) => row.cells.flatMap((words) => left(row.line, words, 'above the headings'))),
      ...data.flatMap((row) => unusedCells(row, columns)),
    ],
    problem: problemOf(data, hasText),
  }
}

/** What a refusal and the screen say when no column holds the wording. */
export const noWordingColumn =
  'No column of this list is headed as the wording of the actions. Choose the column that holds it, or give it the heading “Action”.'

export const nothingToRead =
  'There is no action in this list. Paste its rows together with their headings, or one action on each line.'

type Cells = Readonly<Record<ActionListField, string>>

/** Makes an action of what its cells say; what cannot be read is kept as printed and told. */
export function actionOfCells(line: number, cells: Cells, today: IsoDate, owner: string | null = null): ListedAction {
  const madeOn = dayOfCell(cells.date) ?? dayIn(cells.minute)
  const due = dueOfCell(cells.due, madeOn ?? today)
  const status = stateOfCell(cells.status)
  const isUnreadDate = cells.date !== '' && dayOfCell(cells.date) === null
  const tooLong = actionListFields.filter(
    (field) => field !== 'text' && field !== 'update' && cells[field].length > longestCell,
  )
  return {
    line,
    number: numberOfCell(cells.number),
    minuteReference:
      [cells.minute, isUnreadDate || cells.minute === '' ? cells.date : ''].filter(Boolean).join(', ') || null,
    madeOn,
    text: cells.text,
    owner: cells.owner || owner,
    due: due.due,
    state: status.state,
    status: cells.status || null,
    update: cells.update || null,
    problems: [
      ...(isUnreadDate ? [`“${short(cells.date)}” is not a day that can be read; it is kept with the minute.`] : []),
      ...due.problems,
      ...status.problems,
      ...formulaProblems(cells),
      ...tooLong.map(
        () => `A cell is over ${longestCell.toLocaleString('en-GB')} characters long. Is its column the right one?`,
      ),
      ...(cells.text === '' ? ['This row has no wording, so there is nothing to keep.'] : []),
    ],
    canKeep: cells.text !== '' && tooLong.length === 0,
  }
}

function actionOfRow(row: SourceRow, columns: readonly ListColumn[], today: IsoDate, hasText: boolean): ListedAction {
  const cellOf = (field: ActionListField) => {
    const at = columns.findIndex((column) => column.field === field)
    return at < 0 ? '' : trimmed(row.cells[at] ?? '')
  }
  const cells: Cells = {
    number: cellOf('number'),
    minute: cellOf('minute'),
    date: cellOf('date'),
    text: cellOf('text'),
    owner: cellOf('owner'),
    due: cellOf('due'),
    status: cellOf('status'),
    update: cellOf('update'),
  }
  const action = actionOfCells(row.line, cells, today)
  return hasText ? action : { ...action, problems: [], canKeep: false }
}

function unusedCells(row: SourceRow, columns: readonly ListColumn[]): readonly LeftOut[] {
  return row.cells.flatMap((words, at) => {
    const column = columns[at]
    if (column !== undefined && column.field !== null) return []
    const heading = column?.heading ?? ''
    return left(row.line, words, heading === '' ? 'a column without a heading' : `the column “${heading}”`)
  })
}

function left(line: number, words: string, why: string): readonly LeftOut[] {
  return trimmed(words) === '' ? [] : [{ line, words: trimmed(words), why }]
}

function problemOf(data: readonly SourceRow[], hasText: boolean): string | null {
  if (data.length === 0) return nothingToRead
  return hasText ? null : noWordingColumn
}

/** A spreadsheet would work such a cell out; here it is words like any other. */
function formulaProblems(cells: Cells): readonly string[] {
  return Object.values(cells)
    .filter((cell) => /^(?:[=@]|[+-](?=[A-Z(]))/.test(cell))
    .map((cell) => `“${short(cell)}” looks like a formula. It is kept as text.`)
}

function short(words: string): string {
  return words.length > 60 ? `${words.slice(0, 60)}…` : words
}

/** Blank ends carry nothing; a byte-order mark is a blank end. */
function trimmed(cell: string): string {
  return cell.trim()
}
