import type { z } from 'zod'
import type { actionListContract } from '#shared/contract/action-list-contract.ts'
import { fieldHeadings, actionListFields, type ActionListField } from '#shared/domain/action-list/action-list-field.ts'
import { meansOf } from '#shared/domain/due-date/due-date.ts'

export type ReadList = z.infer<NonNullable<(typeof actionListContract.read)['~orpc']['outputSchema']>>
export type ListedAction = ReadList['actions'][number]

/** The rows that are kept when the clerk says so: ticked, and with something to keep. */
export function tickedActions(list: ReadList, unticked: ReadonlySet<number>): readonly ListedAction[] {
  return list.actions.filter(({ canKeep, line }) => canKeep && !unticked.has(line))
}

export function dueMeansOf({ due }: ListedAction): string | null {
  return due === null ? null : meansOf({ ...due, warnings: [] })
}

export type ColumnChoice = ActionListField | 'none'

/** What a column can be said to hold. */
export const columnChoices: readonly { readonly value: ColumnChoice; readonly words: string }[] = [
  { value: 'none', words: 'Not used' },
  ...actionListFields.map((field) => ({ value: field, words: fieldHeadings[field] })),
]

/** "Column 3" where a column has no heading of its own. */
export function columnName(heading: string, at: number): string {
  return heading === '' ? `Column ${at + 1}` : heading
}

export const stateWords = { open: 'Open', 'reported complete': 'Reported complete', closed: 'Closed' } as const
