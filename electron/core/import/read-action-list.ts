import type { IsoDate } from '#shared/domain/day.ts'
import type { ActionListField } from '#shared/domain/action-list/action-list-field.ts'
import { nothingToRead, readActionTable, type ActionList } from '#shared/domain/action-list/action-list.ts'
import { isTable } from '#shared/domain/action-list/action-list-column.ts'
import { readActionLines } from '#shared/domain/action-list/action-list-line.ts'
import { giveNumbers, type GivenNumber } from '#shared/domain/action-list/action-list-number.ts'
import { RuleBroken } from '#shared/errors.ts'
import { readTable, type TableRow } from './table.ts'

/** No committee has so many actions; a longer list is a spreadsheet of something else. */
const mostActions = 10_000

/**
 * Reads a list of actions, a table or lines.
 *
 * @throws RuleBroken `too_many_rows`, `nothing_recognised`
 */
export function readActionList(
  source: string,
  today: IsoDate,
  columns: readonly (ActionListField | null)[] | null,
): ActionList {
  if (!/\p{L}/u.test(source)) throw new RuleBroken('nothing_recognised', nothingToRead)
  const table = readTable(source.replace(/^\uFEFF/, ''))
  const rows = [{ line: firstLine(source, table.delimiter), cells: table.headings }, ...table.rows]
  const list = isTable(rows, table.delimiter) ? readActionTable(rows, today, columns) : readActionLines(source, today)
  if (list.actions.length > mostActions) {
    throw new RuleBroken(
      'too_many_rows',
      `This list has ${list.actions.length.toLocaleString('en-GB')} rows, and at most ${mostActions.toLocaleString('en-GB')} are read at once. Take out what is not an action and bring it in again; nothing was saved.`,
    )
  }
  return list
}

/** The actions of a list, each with the number that it would get. */
export function numbered(list: ActionList, taken: readonly number[]) {
  const given = giveNumbers(
    list.actions.map(({ number }) => number),
    taken,
  )
  return list.actions.map((action, at) => ({ ...action, given: given[at] ?? noNumber }))
}

const noNumber: GivenNumber = { number: 0, printed: null, why: null }

/** The line of the first row that has words: the reader of tables leaves out those without any. */
function firstLine(source: string, delimiter: string): TableRow['line'] {
  const lines = source.split(/\r\n|\r|\n/)
  const at = lines.findIndex(
    (line) =>
      line
        .replaceAll(delimiter, '')
        .replaceAll(/["\uFEFF]/g, '')
        .trim() !== '',
  )
  return at + 1
}
